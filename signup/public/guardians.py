"""Guardians: the page where a parent allows a minor to take part, or does not.

The very words that were shown are kept as the proof of the answer: one that was given to other
words is not taken.
"""

import hashlib
import hmac
from html import unescape

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template import engines

from signup.addresses import Door, link
from signup.journey.confirming import authorise, refuse
from signup.keys import digest
from signup.models import Guardian, State
from signup.public.showing import show, tell
from signup.public.telling import local, told
from signup.site import missions


def show_request(request: HttpRequest, lang: str, token: str) -> HttpResponse:
    """Return what is asked of a guardian, or what they answered."""
    guardian = _guardian(token)
    if guardian is None:
        return tell(request, lang, "link", 404)
    return _page(request, lang, token, guardian)


def take_answer(request: HttpRequest, lang: str, token: str) -> HttpResponse:
    """Keep the answer of a guardian; the first one counts."""
    guardian = _guardian(token)
    if guardian is None:
        return tell(request, lang, "link", 404)
    answer = {"yes": authorise, "no": refuse}.get(request.POST.get("answer", ""))
    if _is_awaited(guardian):
        text = _text(guardian, lang)
        if not hmac.compare_digest(request.POST.get("shown", "").encode(), _proof(text).encode()):
            return _page(request, lang, token, guardian, status=409)
        if answer is None:
            return _page(request, lang, token, guardian, status=422)
        answer(guardian, text)
    return HttpResponseRedirect(link(Door.GUARDIAN, lang, token), status=303)


def _guardian(given: str) -> Guardian | None:
    found = digest(given)
    known = Guardian.objects.select_related("application").filter(token_digest=found)
    return known.first() if found else None


def _is_awaited(guardian: Guardian) -> bool:
    """Say whether an answer would change something."""
    return (
        guardian.answer is None
        and guardian.application.state == State.GUARDIAN
        and guardian.application.mission_id in missions().by_slug
    )


def _page(
    request: HttpRequest, lang: str, token: str, guardian: Guardian, status: int = 200
) -> HttpResponse:
    is_awaited = _is_awaited(guardian)
    text = _text(guardian, lang) if is_awaited else guardian.text
    return show(
        request,
        lang,
        "guardian",
        mission=told(missions().by_slug.get(guardian.application.mission_id), lang),
        status=status,
        is_wrong=status != 200,
        problem={409: "changed", 422: "answer"}.get(status),
        guardian=guardian,
        first_name=guardian.application.first_name,
        is_awaited=is_awaited,
        lines=text.split("\n") if text else [],
        shown=_proof(text),
        until=local(guardian.application.due_at),
        answered=local(guardian.answered_at),
        action=link(Door.GUARDIAN, lang, token),
    )


def _text(guardian: Guardian, lang: str) -> str:
    """Return the words that a guardian is shown and agrees to."""
    volunteer = guardian.application
    values = {
        "mission": told(missions().by_slug[volunteer.mission_id], lang),
        "volunteer": f"{volunteer.first_name} {volunteer.last_name}",
        "guardian": guardian.name,
    }
    drawn = unescape(engines[lang].get_template("public/authorisation.html").render(values))
    return "\n".join(line.strip() for line in drawn.splitlines() if line.strip())


def _proof(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
