"""Screens: how a page of coordinators is drawn: its title, its trail, what was just done."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.urls import reverse
from markupsafe import Markup

from signup.coordination.notices import told
from signup.models import Coordinator
from signup.pages import Page, draw
from signup.site import shell

HOME = "/coordination/"


@dataclass(frozen=True)
class Crumb:
    """A step of the trail above a title; ``address`` is from the root of the site."""

    label: str
    address: str


def language(request: HttpRequest, coordinator: Coordinator | None = None) -> str:
    """Return the language asked for in the address, else the coordinator's, else the browser's."""
    known = shell().told["languages"]
    accepted = request.headers.get("Accept-Language", "")
    preferred = [part.split(";")[0].strip()[:2].lower() for part in accepted.split(",")]
    chosen = coordinator.lang if coordinator else ""
    asked = [request.GET.get("lang", ""), chosen, *(() if chosen else preferred)]
    return next((code for code in asked if code in known), shell().source)


def words(lang: str, macro: str, *values: Any) -> str:
    """Return what a macro of ``words.html`` says of a page, in a language."""
    return _said("words", lang, macro, values)


def terms(lang: str, macro: str, *values: Any) -> str:
    """Return what a macro of ``terms.html`` says of an application, in a language."""
    return _said("terms", lang, macro, values)


def _said(name: str, lang: str, macro: str, values: tuple[Any, ...]) -> str:
    template = engines[lang].env.get_template(f"coordination/{name}.html")  # type: ignore[attr-defined]
    said: str = getattr(template.module, macro)(*values)
    return said


def show(
    request: HttpRequest,
    name: str,
    lang: str,
    *,
    coordinator: Coordinator | None = None,
    title: str = "",
    address: str = "",
    trail: Sequence[Crumb] = (),
    errors: Mapping[str, str] | None = None,
    status: int = 200,
    **values: Any,
) -> HttpResponse:
    """Return the page ``coordination/<name>.html``.

    ``errors`` are codes of ``words.html`` by the id of what they are about. ``address`` is given
    when that of the request holds a secret.
    """
    heading = title or words(lang, "title", name)
    here = address or request.path
    alternates = (
        {} if address else {code: f"{here}?lang={code}" for code in shell().told["languages"]}
    )
    crumbs = [*trail, Crumb(heading, here)] if trail else []
    page = Page(
        title=Markup("{} {}").format(words(lang, "error_title"), heading) if errors else heading,
        address=here,
        alternates=alternates,
        crumbs=tuple(crumbs),
    )
    values |= {"coordinator": coordinator, "errors": errors or {}, "heading": heading}
    status = 422 if errors else status
    response = draw(
        request,
        f"coordination/{name}.html",
        lang,
        page,
        status=status,
        done=told(request),
        url=_url,
        **values,
    )
    # Under no-referrer, browsers send these forms with "Origin: null", which is refused.
    response.headers["Referrer-Policy"] = "same-origin"
    if address and status >= 400:
        # Django writes the address of such an answer in its log: this one may hold a secret.
        response._has_been_logged = True  # type: ignore[attr-defined]
    return response


def _url(name: str, *arguments: object) -> str:
    return reverse(f"coordination:{name}", args=arguments)


def home_crumb(lang: str) -> Crumb:
    """Return the first step of every trail."""
    return Crumb(words(lang, "title", "home"), HOME)


def account_crumb(lang: str) -> Crumb:
    """Return the step of the trail that leads to the account."""
    return Crumb(words(lang, "title", "account"), f"{HOME}compte/")
