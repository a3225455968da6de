"""site.json: all that a program needs to draw the shell of the site by the same templates."""

import json
from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader
from jsonschema import Draft202012Validator
from markupsafe import Markup, escape

from pelicanconf import JINJA_ENVIRONMENT
from plugins.discovery.exchange.schemas import schema
from plugins.languages import localised
from tests.conftest import BuildSite
from tests.tiny import ONE_OF_EACH, PAGE, ROOT, Built, having

THEME = ROOT / "theme"
FILES = {**ONE_OF_EACH, "pages/une-page/index.md": having(PAGE, "menu: header")}


def as_objects(value: Any) -> Any:
    """Return JSON whose objects have attributes, as templates read them."""
    if isinstance(value, list):
        return tuple(map(as_objects, value))
    if isinstance(value, dict):
        return Record({name: as_objects(item) for name, item in value.items()})
    return value


class Record(dict[str, Any]):
    """A mapping read by attribute too."""

    __getattr__ = dict.__getitem__


def settings_of(shell: Mapping[str, Any]) -> SimpleNamespace:
    """Return what templates call the settings, made of the shell alone."""
    source = shell["languages"][0]
    return SimpleNamespace(
        **{name: shell[name] for name in ("name", "url", "base_path", "languages", "tagline")},
        identity=as_objects(shell["identity"]),
        prefix=lambda lang: "" if lang == source else f"/{lang}",
        link=lambda address: f"{shell['base_path']}{address}",
        absolute=lambda address: f"{shell['url']}{address}",
    )


def drawn(shell: Mapping[str, Any], lang: str, address: str, alternates: Any) -> str:
    """Return a page drawn as the sign-up service would draw it."""
    loader = FileSystemLoader([THEME / "templates", THEME / "components"])
    base = Environment(loader=loader, **JINJA_ENVIRONMENT)
    environment = localised(base, THEME, lang)
    assets = shell["assets"]
    sprite = escape(assets["icons.svg"])
    environment.globals |= {
        "asset": assets.__getitem__,
        "search_address": shell["search"].__getitem__,
        "structured_data": lambda page: "",
        "subscriptions": lambda lang: Record(page=shell["subscribe"][lang]),
        "icon": lambda name: Markup(
            '<svg class="icon" aria-hidden="true" width="24" height="24">'
            f'<use href="{sprite}#{name}"/></svg>'
        ),
    }
    page = Record(address=address, alternates=alternates, crumbs=(), template="list")
    values = {"page": page, "navigation": as_objects(shell["navigation"][lang])}
    return environment.from_string(_SHELL).render(**values, settings=settings_of(shell))


# base.html but for its head, which is another matter.
_BASE = (THEME / "templates" / "base.html").read_text(encoding="utf-8")
_SHELL = _BASE.replace('{% include "head.html" %}', "")


def part(html: str, tag: str) -> str:
    """Return the one element of that name, tags included."""
    start, end = html.index(f"<{tag} "), html.index(f"</{tag}>")
    return html[start:end]


def shell_of(built: Built) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(built.text("site.json"))
    Draft202012Validator(schema("site")).validate(made)
    return made


@pytest.mark.parametrize("url", ["", "https://exemple.org", "https://exemple.org/base"])
def test_a_header_and_footer_made_of_it_are_those_of_the_site(
    build_site: BuildSite, url: str
) -> None:
    built = build_site(FILES, SITEURL=url)
    shell = shell_of(built)

    alternates = {"fr": "/missions/", "en": "/en/missions/"}
    for lang, address in alternates.items():
        page = drawn(shell, lang, address, alternates)
        for tag in ("header", "footer"):
            assert part(page, tag) == part(built.text(address), tag)


def test_every_asset_that_it_names_is_there(build_site: BuildSite) -> None:
    built = build_site(FILES, SITEURL="https://exemple.org/base")
    shell = shell_of(built)
    addresses = [*shell["assets"].values(), *shell["preloaded_fonts"]]

    assert {"theme.css", "icons.svg", "images/favicon.svg"} <= shell["assets"].keys()
    assert [a for a in addresses if not built.exists(a.removeprefix("/base"))] == []


def test_it_says_who_publishes_the_site(build_site: BuildSite) -> None:
    shell = shell_of(build_site(FILES))

    assert shell["identity"]["data_contact"] == "donnees@media-solidaire.example"
    assert (shell["name"], shell["timezone"]) == ("Le Média Solidaire", "Europe/Paris")
    assert shell["version"] == 1
