"""Notices: what was just done, told once on the page that follows."""

from dataclasses import dataclass

from django.http import HttpRequest

_KEY = "notice"


@dataclass(frozen=True)
class Notice:
    """What to say: ``code`` names words of ``words.html``, ``count`` is a number in them."""

    code: str
    count: int = 1
    is_refusal: bool = False


def say(request: HttpRequest, code: str, count: int = 1, *, is_refusal: bool = False) -> None:
    """Have something told on the next page of this visitor."""
    request.session[_KEY] = [code, count, is_refusal]


def told(request: HttpRequest) -> Notice | None:
    """Return what is to be told, once."""
    kept = request.session.pop(_KEY, None)
    return Notice(*kept) if kept else None
