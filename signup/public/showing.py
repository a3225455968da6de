"""Showing: the pages of visitors, drawn; their titles are in a template too, for translators."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template import engines
from markupsafe import Markup

from signup.pages import Page, draw
from signup.public.telling import open_missions


def show(
    request: HttpRequest,
    lang: str,
    name: str,
    *,
    mission: Mapping[str, Any] | None = None,
    address: str = "",
    alternates: Mapping[str, str] | None = None,
    status: int = 200,
    is_wrong: bool = False,
    **values: Any,
) -> HttpResponse:
    """Return the page of a name. ``address`` holds no secret; a wrong form says so in its title."""
    titles: Any = engines[lang].get_template("public/titles.html")
    title: Markup = titles.template.module.title(
        name, mission["title"] if mission else "", is_wrong, values.get("what", "")
    )
    page = Page(title, address, alternates or {})
    values["mission"] = mission
    return draw(request, f"public/{name}.html", lang, page, status=status, **values)


def tell(
    request: HttpRequest,
    lang: str,
    what: str,
    status: int,
    *,
    mission: Mapping[str, Any] | None = None,
    headers: Mapping[str, str] | None = None,
) -> HttpResponse:
    """Return a page that says why nothing can be done here, and what can be done elsewhere."""
    response = show(
        request,
        lang,
        "nothing",
        mission=mission,
        status=status,
        what=what,
        open_missions=open_missions(lang) if what not in ("often", "elsewhere") else [],
    )
    for name, value in (headers or {}).items():
        response.headers[name] = value
    return response
