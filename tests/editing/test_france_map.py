"""The map of France: links for the départements that have missions, and the same in a list."""

from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from selectolax.lexbor import LexborHTMLParser

from pelicanconf import JINJA_ENVIRONMENT
from plugins.assets.france import MapOfFrance
from plugins.languages import localised
from tests.tiny import ROOT

THEME = ROOT / "theme"
PLACES = [
    {"code": "13", "label": "Bouches-du-Rhône", "url": "/territoires/13/", "count": 3},
    {"code": "2A", "label": "Corse-du-Sud", "url": "/territoires/2a/", "count": 1},
]


def drawn(lang: str = "fr", places: list[dict[str, Any]] = PLACES) -> LexborHTMLParser:
    loader = FileSystemLoader([THEME / "components"])
    base = Environment(loader=loader, undefined=StrictUndefined, **JINJA_ENVIRONMENT)
    base.globals["map_of_france"] = lambda: MapOfFrance("/france.svg")
    module: Any = localised(base, THEME, lang).get_template("france-map/france-map.html").module
    return LexborHTMLParser(str(module.france_map("Où aider", places)))


@pytest.mark.parametrize(
    ("lang", "names"),
    [
        (
            "fr",
            ["Bouches-du-Rhône (13)\xa0: 3\xa0missions", "Corse-du-Sud (2A)\xa0: 1\xa0mission"],
        ),
        ("en", ["Bouches-du-Rhône (13): 3\xa0missions", "Corse-du-Sud (2A): 1\xa0mission"]),
    ],
)
def test_a_departement_with_missions_is_a_link_that_says_how_many(
    lang: str, names: list[str]
) -> None:
    links = drawn(lang).css("svg a")

    assert [link.attributes["aria-label"] for link in links] == names
    assert [link.attributes["href"] for link in links] == [place["url"] for place in PLACES]
    uses = [link.css_first("use") for link in links]
    assert [use.attributes["href"] for use in uses if use] == [
        "/france.svg#d-13",
        "/france.svg#d-2A",
    ]


@pytest.mark.parametrize(
    ("count", "step"), [(1, 1), (2, 2), (4, 2), (5, 3), (9, 3), (10, 4), (5000, 4)]
)
def test_the_more_missions_the_stronger_the_tint(count: int, step: int) -> None:
    link = drawn(places=[{**PLACES[0], "count": count}]).css_first("svg a")

    assert link is not None
    assert link.attributes["class"] == f"france-map__place france-map__place--{step}"


def test_all_that_the_drawing_says_is_in_a_table() -> None:
    rows = drawn().css("tbody tr")

    assert [[cell.text(strip=True) for cell in row.css("th, td")] for row in rows] == [
        ["Bouches-du-Rhône(13)", "3"],
        ["Corse-du-Sud(2A)", "1"],
    ]
    assert [link.attributes["href"] for link in drawn().css("tbody a")] == [
        place["url"] for place in PLACES
    ]


def test_what_has_no_mission_is_silent() -> None:
    ground = drawn().css_first("svg > g[aria-hidden=true]")

    assert ground is not None
    assert ground.css("a") == []
    assert ground.css('use[href="/france.svg#france"]')


def test_the_sources_of_the_drawing_are_credited() -> None:
    credit = drawn().css_first(".france-map__credit")

    assert credit is not None
    assert "GeoNames (CC BY 4.0)" in credit.text()
    assert "Licence Ouverte 2.0" in credit.text()
