"""The addresses of the service, described for programs that try them (OpenAPI 3.1)."""

import re
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse

from signup.addresses import PATHS, Door

_SAID = {
    200: "The page, or how things stand.",
    303: "Done; the page to look at next.",
    400: "What was sent cannot be read.",
    403: "Another site sent the form.",
    404: "No such mission, or a link that is no more.",
    405: "This address takes no such request.",
    409: "The mission changed while it was read.",
    410: "The mission takes no more applications.",
    422: "What is wrong with the form, and what was typed.",
    429: "Too many forms from this network.",
    503: "The service is down for a moment.",
}
_SEEN = {
    Door.FORM: (200, 404, 410),
    Door.RECEIVED: (200, 404),
    Door.CONFIRM: (200, 303, 404),
    Door.ERASED: (200,),
    Door.FOLLOW: (200, 404),
    Door.CHANGE: (200, 303, 404),
    Door.WITHDRAW: (200, 303, 404),
    Door.SEAT: (303, 404),
    Door.EXPORT: (200, 404),
    Door.ERASE: (200, 404),
    Door.GUARDIAN: (200, 404),
}
_ANSWERED = {
    Door.FORM: (303, 404, 410, 422),
    Door.CONFIRM: (303, 404),
    Door.CHANGE: (303, 404, 422),
    Door.WITHDRAW: (303, 404),
    Door.SEAT: (303, 404),
    Door.ERASE: (303, 404),
    Door.GUARDIAN: (303, 404, 409, 422),
}
_FIELDS = {
    Door.FORM: (
        "first_name last_name email phone age_band guardian_name guardian_email motivation message "
        "website submission click_id issued"
    ),
    Door.CHANGE: "first_name last_name phone motivation message",
    Door.WITHDRAW: "reason",
    Door.SEAT: "answer",
    Door.GUARDIAN: "answer shown",
}
_BOXES = {Door.FORM: ("availability", "requirements"), Door.CHANGE: ("availability",)}


def show_description(request: HttpRequest, lang: str) -> HttpResponse:
    """Return the description of every address of visitors."""
    return JsonResponse(description())


def description() -> dict[str, Any]:
    """Return the description. Every text is taken, none is needed: a wrong one is answered so."""
    paths = {
        address: _address(door, address)
        for by_door in PATHS.values()
        for door, address in by_door.items()
    }
    info = {"title": "Plaidoyer sign-up", "version": "1"}
    return {"openapi": "3.1.0", "info": info, "paths": paths}


def _address(door: Door, address: str) -> dict[str, Any]:
    told: dict[str, Any] = {
        "parameters": [
            {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
            for name in re.findall(r"{(\w+)}", address)
        ],
        "get": {"responses": _responses(*_SEEN[door])},
    }
    if door in _ANSWERED:
        content = {"application/x-www-form-urlencoded": {"schema": _schema(door)}}
        told["post"] = {
            "requestBody": {"content": content},
            "responses": _responses(*_ANSWERED[door], 400, 403, 429),
        }
    return told


def _schema(door: Door) -> dict[str, Any]:
    texts = {name: {"type": "string"} for name in _FIELDS.get(door, "").split()}
    lists = {name: {"type": "array", "items": {"type": "string"}} for name in _BOXES.get(door, ())}
    return {"type": "object", "properties": {**texts, **lists}}


def _responses(*statuses: int) -> dict[str, Any]:
    return {str(status): {"description": _SAID[status]} for status in (*statuses, 405, 503)}
