"""Addresses of visitors' pages, by language: what the service answers at and mails lead to."""

from collections.abc import Mapping
from enum import StrEnum

from signup.site import shell


class Door(StrEnum):
    """A page of visitors. Those below ``RECEIVED`` are reached with a token."""

    FORM = "form"
    ERASED = "erased"
    RECEIVED = "received"
    CONFIRM = "confirm"
    FOLLOW = "follow"
    CHANGE = "change"
    WITHDRAW = "withdraw"
    SEAT = "seat"
    EXPORT = "export"
    ERASE = "erase"
    GUARDIAN = "guardian"


PATHS: Mapping[str, Mapping[Door, str]] = {
    "fr": {
        Door.FORM: "/inscription/{slug}/",
        Door.ERASED: "/inscription/suivi/effacee/",
        Door.RECEIVED: "/inscription/recue/{token}/",
        Door.CONFIRM: "/inscription/confirmer/{token}/",
        Door.FOLLOW: "/inscription/suivi/{token}/",
        Door.CHANGE: "/inscription/suivi/{token}/modifier/",
        Door.WITHDRAW: "/inscription/suivi/{token}/retirer/",
        Door.SEAT: "/inscription/suivi/{token}/place/",
        Door.EXPORT: "/inscription/suivi/{token}/donnees.json",
        Door.ERASE: "/inscription/suivi/{token}/effacer/",
        Door.GUARDIAN: "/inscription/autorisation/{token}/",
    },
    "en": {
        Door.FORM: "/en/sign-up/{slug}/",
        Door.ERASED: "/en/sign-up/follow/erased/",
        Door.RECEIVED: "/en/sign-up/received/{token}/",
        Door.CONFIRM: "/en/sign-up/confirm/{token}/",
        Door.FOLLOW: "/en/sign-up/follow/{token}/",
        Door.CHANGE: "/en/sign-up/follow/{token}/change/",
        Door.WITHDRAW: "/en/sign-up/follow/{token}/withdraw/",
        Door.SEAT: "/en/sign-up/follow/{token}/seat/",
        Door.EXPORT: "/en/sign-up/follow/{token}/data.json",
        Door.ERASE: "/en/sign-up/follow/{token}/erase/",
        Door.GUARDIAN: "/en/sign-up/authorisation/{token}/",
    },
}


def address(door: Door, lang: str, part: str = "") -> str:
    """Return the address of a page from the root of the site.

    ``part`` is the slug of the mission, or the token.
    """
    return PATHS[lang][door].format(slug=part, token=part)


def link(door: Door, lang: str, part: str = "") -> str:
    """Return the address of a page as pages and redirections give it."""
    return shell().link(address(door, lang, part))
