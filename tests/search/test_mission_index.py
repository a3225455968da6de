"""The index that browsers filter missions with."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import BuildSite
from tests.tiny import ASSOCIATION, MISSION, TinySite, bare_theme, having

PLACE = "{postal_code: '93200', city: Saint-Denis, department: '93', lat: 48.936, lon: 2.357}"
SITE = {
    "associations/les-amis/index.md": having(ASSOCIATION, "title: L’atelier & Cie"),
    "missions/loin/index.md": MISSION,
    "missions/ici/index.md": having(
        MISSION, "mode: on_site", f"places: [{PLACE}]", "min_age: 16", "status: full"
    ),
    "missions/ici/index.en.md": having(
        MISSION, "title: I help", "mode: on_site", f"places: [{PLACE}]", "status: full"
    )
    .replace("Présentation", "Presentation")
    .replace("Précisions", "Details"),
    "missions/cachee/index.md": having(MISSION, "status: hidden"),
}


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    return bare_theme(tmp_path / "theme")


def rows(data: bytes) -> dict[str, dict[str, Any]]:
    index = json.loads(data)
    found = [dict(zip(index["columns"], row, strict=True)) for row in index["missions"]]
    for row in found:
        row["values"] = [index["values"][number] for number in row["values"]]
    return {row["address"]: row for row in found}


def test_it_has_a_row_for_each_listed_mission(build_site: BuildSite) -> None:
    built = build_site(SITE)

    assert list(rows(built.bytes("missions/index.json"))) == ["/missions/loin/", "/missions/ici/"]
    assert list(rows(built.bytes("en/missions/index.json"))) == [
        "/missions/loin/",
        "/en/missions/ici/",
    ]


def test_a_row_says_what_a_card_says_without_its_markup(build_site: BuildSite) -> None:
    row = rows(build_site(SITE).bytes("missions/index.json"))["/missions/ici/"]

    assert row["association"] == "L’atelier & Cie"
    assert (row["where"], row["status"], row["age"]) == (
        "Saint-Denis (93)",
        "full",
        "Dès 16\xa0ans",
    )
    assert row["seats"] == "Les 2\xa0places sont prises"
    assert row["points"] == [[48.936, 2.357]]
    assert "department:seine-saint-denis" in row["values"]


def test_a_mission_that_is_not_translated_says_its_language(build_site: BuildSite) -> None:
    found = rows(build_site(SITE).bytes("en/missions/index.json"))

    assert (found["/missions/loin/"]["lang"], found["/en/missions/ici/"]["lang"]) == ("fr", "")


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=60))
def test_any_title_comes_back_equal(tiny: TinySite, theme: Path, title: str) -> None:
    quoted = json.dumps(title, ensure_ascii=False)
    tiny.write({**SITE, "missions/loin/index.md": having(MISSION, f"title: {quoted}")})
    built = tiny.build(THEME=str(theme))

    row = rows(built.bytes("missions/index.json"))["/missions/loin/"]
    shown = built.page("/missions/loin/").css_first("h1").text()
    assert shown == f"Titre : {row['title']}"
