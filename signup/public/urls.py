"""The addresses of visitors' pages, and what may be done at each."""

from collections.abc import Iterator, Mapping

from django.urls import URLPattern, path

from signup.addresses import PATHS, Door
from signup.public import applying, changing, confirming, following, guardians, leaving
from signup.public.doors import View, door
from signup.public.openapi import show_description

DOORS: Mapping[Door, tuple[View, View | None]] = {
    Door.FORM: (applying.show_form, applying.take_form),
    Door.RECEIVED: (applying.show_received, None),
    Door.CONFIRM: (confirming.show_confirmation, confirming.take_confirmation),
    Door.ERASED: (leaving.show_erased, None),
    Door.FOLLOW: (following.show_application, None),
    Door.CHANGE: (changing.show_change, changing.take_change),
    Door.WITHDRAW: (leaving.show_withdrawal, leaving.take_withdrawal),
    Door.SEAT: (leaving.lead_back, leaving.take_seat_answer),
    Door.EXPORT: (following.export, None),
    Door.ERASE: (leaving.show_erasure, leaving.take_erasure),
    Door.GUARDIAN: (guardians.show_request, guardians.take_answer),
}


def _patterns() -> Iterator[URLPattern]:
    yield path("inscription/openapi.json", door("fr", show_description), name="openapi")
    for lang, paths in PATHS.items():
        # Words before tokens: "effacee" is none.
        for name, address in sorted(paths.items(), key=lambda item: "{token}" in item[1]):
            route = address.removeprefix("/").replace("{", "<str:").replace("}", ">")
            yield path(route, door(lang, *DOORS[name]), name=f"{name}-{lang}")


urlpatterns = [*_patterns()]
