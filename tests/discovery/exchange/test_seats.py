"""The seats that pages show: as the mission says, less those that the service counts."""

import json
from typing import Any

import pytest

from plugins.discovery.exchange.seats import Seats
from plugins.tracing.recording import recording
from tests.conftest import BuildSite, LoadSite
from tests.tiny import ASSOCIATION, MISSION, ONE_OF_EACH, TinySite, having

ADDRESS = "/missions/une-mission/"
TEXT = "missions/une-mission/index.md"
EN = "missions/une-mission/index.en.md"
METER = ".mission-facts .seats-meter__words"


def tell(tiny: TinySite, **missions: Any) -> None:
    """Write what the sign-up service would."""
    text = json.dumps({"version": 1, "missions": missions})
    (tiny.root / "places.json").write_text(text, encoding="utf-8")


def words(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize(
    ("fields", "counts", "seats"),
    [
        ([], None, Seats(2)),
        ([], {"taken": 0}, Seats(2, 2, 0)),
        ([], {"taken": 1, "waiting": 3}, Seats(2, 1, 3)),
        ([], {"taken": 2}, Seats(2, 0, 0)),
        ([], {"taken": 1, "seats": 5}, Seats(5, 4, 0)),
        ([], {"taken": 0, "seats": 0}, Seats(0, 0, 0)),
        ([], {"taken": 1, "closed": True}, Seats(2, are_closed=True)),
        ([], {"taken": 1, "seats": 3, "closed": True}, Seats(3, are_closed=True)),
        (["status: full"], {"taken": 1, "closed": True}, Seats(2, are_closed=True)),
        (["status: hidden"], {"taken": 1}, Seats(2, 1, 0)),
        (["status: full"], None, Seats(2, 0)),
        (["status: full"], {"taken": 0}, Seats(2, 0)),
        (["status: closed"], {"taken": 1}, Seats(2)),
        (["ends: 2026-11-19"], {"taken": 1}, Seats(2)),
        (["ends: 2026-11-20"], {"taken": 1}, Seats(2, 1, 0)),
    ],
)
def test_the_seats_of_a_mission(
    load: LoadSite, tiny: TinySite, fields: list[str], counts: Any, seats: Seats
) -> None:
    if counts:
        tell(tiny, **{"une-mission": counts})
    loaded = load({**ONE_OF_EACH, TEXT: having(MISSION, *fields)})

    assert loaded.site.offered["seats_of"](loaded.document(ADDRESS)) == seats


def test_a_translation_has_the_seats_of_its_mission(load: LoadSite, tiny: TinySite) -> None:
    tell(tiny, **{"une-mission": {"taken": 1}})
    loaded = load({**ONE_OF_EACH, EN: having(MISSION, "slug: a-mission")})

    assert loaded.site.offered["seats_of"](loaded.document("/en/missions/a-mission/")).left == 1


def test_more_seats_taken_than_there_are_is_told(build_site: BuildSite, tiny: TinySite) -> None:
    tell(tiny, **{"une-mission": {"taken": 3}})

    assert build_site(ONE_OF_EACH).messages == [
        "places.json  missions.une-mission : 3 places prises sur 2. "
        "Prévenir l’association, ou augmenter « seats » dans la mission."
    ]


def test_the_problems_of_the_file_are_told_and_the_site_is_built(
    build_site: BuildSite, tiny: TinySite
) -> None:
    tell(tiny, ailleurs={"taken": 3}, autre={})
    built = build_site(ONE_OF_EACH)

    assert not built.refused
    assert [message.partition("  ")[2].partition(".")[0] for message in built.messages] == [
        "missions",
        "missions",
    ]
    assert built.exists(ADDRESS)


def test_a_mission_whose_seats_are_taken_is_shown_full(
    build_site: BuildSite, tiny: TinySite
) -> None:
    tell(tiny, **{"une-mission": {"taken": 2}})
    built = build_site(ONE_OF_EACH)

    assert words(built.one(ADDRESS, METER).text()) == "Les 2 places sont prises"
    assert built.one(ADDRESS, ".mission-facts .mission-status").text() == "Complète"
    card = built.one("/missions/", ".mission-card")
    assert "mission-card--full" in str(card.attributes["class"])


def test_a_mission_that_a_coordinator_closed_is_shown_closed(
    build_site: BuildSite, tiny: TinySite
) -> None:
    tell(tiny, **{"une-mission": {"taken": 0, "closed": True}})
    built = build_site(ONE_OF_EACH)

    assert built.one(ADDRESS, ".mission-facts .mission-status").text() == "Candidatures closes"
    assert built.page(ADDRESS).css("[data-places], .application-form") == []
    card = built.one("/missions/", ".mission-card")
    assert "mission-card--closed" in str(card.attributes["class"])


def test_nobody_finds_a_mission_that_was_closed_among_those_with_seats(
    load: LoadSite, tiny: TinySite
) -> None:
    tell(tiny, **{"une-mission": {"taken": 0, "closed": True}})
    seats = load(ONE_OF_EACH).site.kept("places")

    assert seats.are_taken("une-mission", 2)


def test_a_mission_says_how_many_seats_are_left(build_site: BuildSite, tiny: TinySite) -> None:
    tell(tiny, **{"une-mission": {"taken": 1}})
    built = build_site(ONE_OF_EACH)

    assert words(built.one(ADDRESS, METER).text()) == "1 place libre sur 2"
    assert words(built.one("/missions/", ".mission-card .seats-meter").text()) == (
        "1 place libre sur 2"
    )


def test_only_pages_that_show_a_mission_are_made_again(
    build_site: BuildSite, tiny: TinySite
) -> None:
    other = having(MISSION, "title: Une autre", "association: voisins", "seats: 9")
    files = {
        **ONE_OF_EACH,
        "missions/autre/index.md": other,
        "associations/voisins/index.md": having(ASSOCIATION, "title: Les voisins"),
    }
    tell(tiny, autre={"taken": 1}, **{"une-mission": {"taken": 0}})
    before = build_site(files).files()
    tell(tiny, autre={"taken": 1}, **{"une-mission": {"taken": 1}})
    after = tiny.build().files()

    changed = {name for name in after if after[name] != before[name]}
    shown = {name for name, data in after.items() if b"1&nbsp;place l" in data}
    assert {"missions/une-mission/index.html", "missions/index.html"} <= shown
    lists = {"missions/index.json", "en/missions/index.json"}
    assert changed == shown | lists | {"places.json"}


def test_a_page_tells_that_it_read_the_seats_of_its_mission_alone(load: LoadSite) -> None:
    loaded = load({**ONE_OF_EACH, "missions/autre/index.md": MISSION})
    with recording() as frame:
        loaded.site.offered["seats_of"](loaded.site.document(f"content/{TEXT}"))

    assert [key for key in frame.keys if key[0] == "places"] == [("places", "une-mission")]


def test_the_build_publishes_what_it_knows_of_its_own_missions(
    build_site: BuildSite, tiny: TinySite
) -> None:
    assert json.loads(build_site(ONE_OF_EACH).text("places.json"))["missions"] == {}
    tell(tiny, ailleurs={"taken": 3}, **{"une-mission": {"taken": 1, "waiting": 2}})

    assert json.loads(tiny.build().text("places.json")) == {
        "version": 1,
        "missions": {"une-mission": {"taken": 1, "waiting": 2, "closed": False}},
    }


def test_the_file_may_stand_elsewhere(build_site: BuildSite, tiny: TinySite) -> None:
    file = tiny.root / "service" / "seats.json"
    file.parent.mkdir()
    file.write_text('{"version": 1, "missions": {"une-mission": {"taken": 9}}}', encoding="utf-8")

    [message] = build_site(ONE_OF_EACH, PLACES_PATH=str(file)).messages
    assert message.startswith("service/seats.json  ")


def test_a_mission_that_one_can_no_longer_join_asks_for_no_news(build_site: BuildSite) -> None:
    assert build_site(ONE_OF_EACH).page(ADDRESS).css("[data-places='/places.json']") != []
    closed = build_site({TEXT: having(MISSION, "status: closed")})

    assert closed.page(ADDRESS).css("[data-places]") == []
