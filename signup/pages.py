"""Pages: drawn by the templates of the site, with the header and footer of its own pages."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template import engines
from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup, escape

from pelicanconf import JINJA_ENVIRONMENT
from plugins.languages import localised
from signup.site import Record, Shell, shell

TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True)
class Page:
    """What the templates of the theme ask of a page: the attributes of those of the site.

    ``address`` is that of the page without the secret it may hold: it is printed.
    """

    title: str
    address: str
    alternates: Mapping[str, str] = field(default_factory=dict)
    crumbs: tuple[Any, ...] = ()
    template: str = "signup"
    description: str = ""
    feed: str = ""
    is_indexed: bool = False
    document: None = None
    pagination: None = None


def draw(
    request: HttpRequest | None,
    template: str,
    lang: str,
    page: Page,
    *,
    status: int = 200,
    **values: Any,
) -> HttpResponse:
    """Return a page drawn by a template of the service, in a language of the site."""
    around = shell()
    context = {
        "page": page,
        "navigation": around.told["navigation"][lang],
        "settings": Around(around),
        "identity": around.told["identity"],
        **values,
    }
    return HttpResponse(
        engines[lang].get_template(template).render(context, request), status=status
    )


class Around:
    """What the templates of the theme call ``settings``, as ``site.json`` tells it."""

    def __init__(self, around: Shell) -> None:
        """Take the shell of the site."""
        told = around.told
        self.name, self.url, self.base_path = told["name"], told["url"], told["base_path"]
        self.languages, self.tagline = told["languages"], told["tagline"]
        self.identity, self.sign_up = told["identity"], told["sign_up"]
        self.prefix, self.link, self.absolute = around.prefix, around.link, around.absolute


def environment_fr(**options: Any) -> Environment:
    """Return what draws French pages."""
    return _environment("fr", options)


def environment_en(**options: Any) -> Environment:
    """Return what draws English pages."""
    return _environment("en", options)


def _environment(lang: str, options: Mapping[str, Any]) -> Environment:
    theme = TEMPLATES.parents[1] / "theme"
    folders = [TEMPLATES, theme / "templates", theme / "components"]
    base = Environment(
        loader=FileSystemLoader(folders),
        **{**JINJA_ENVIRONMENT, "autoescape": options.get("autoescape", True)},
    )
    environment = localised(base, theme, lang)
    environment.globals |= {
        "asset": lambda name: shell().told["assets"][name],
        "icon": _icon,
        "manifest_address": lambda lang: f"{shell().prefix(lang)}/manifest.webmanifest",
        "oembed_address": lambda page: None,
        "preloaded_fonts": lambda: shell().told["preloaded_fonts"],
        "search_address": lambda lang: shell().told["search"][lang],
        "social_card": lambda page: None,
        "structured_data": lambda page: "",
        "subscriptions": lambda lang: Record(page=shell().told["subscribe"][lang]),
    }
    return environment


def _icon(name: str) -> Markup:
    sprite = escape(shell().told["assets"]["icons.svg"])
    return Markup(
        '<svg class="icon" aria-hidden="true" width="24" height="24">'
        f'<use href="{sprite}#{name}"/></svg>'
    )
