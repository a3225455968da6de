"""Calendars of missions: what they tell, of which missions, and that others read them back."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from icalendar import Calendar

from plugins.discovery.calendars import calendar_address, mission_calendar, one_calendar
from plugins.kinds.page import Product
from tests.conftest import BuildSite, LoadSite
from tests.tiny import MISSION, ONE_OF_EACH, Loaded, having

HOST = "https://exemple.org/base"
NAME = "missions/une-mission/index.md"
PLACE = (
    'places: [{street: 1 rue X, postal_code: "75010", city: Paris, department: "75", '
    'lat: "48.87", lon: "2.36"}]'
)
ONCE = "commitment: {type: once, duration: 2_hours}"
OFTEN = "commitment: {type: recurring, duration: 2_hours, period: week}"


def loaded_with(load: LoadSite, *lines: str, **settings: Any) -> Loaded:
    return load({**ONE_OF_EACH, NAME: having(MISSION, *lines)}, SITEURL=HOST, **settings)


def events(data: bytes | Any) -> list[Any]:
    assert isinstance(data, bytes)
    return list(Calendar.from_ical(data).walk("VEVENT"))


def of_the_mission(loaded: Loaded) -> list[Any]:
    return events(one_calendar(loaded.site, f"content/{NAME}"))


def named(loaded: Loaded, address: str) -> list[Product]:
    return [product for product in loaded.products if product.address == address]


def of_all(loaded: Loaded, address: str = "/missions/calendrier.ics") -> list[Any]:
    [product] = named(loaded, address)
    return events(product.make(loaded.site, *product.handed))


def test_a_mission_of_once_lasts_from_its_first_to_its_last_day(load: LoadSite) -> None:
    loaded = loaded_with(
        load,
        "starts: 2027-02-20",
        "ends: 2027-02-21",
        "modified: 2026-04-01",
        "mode: on_site",
        PLACE,
    )

    [event] = of_the_mission(loaded)

    assert event["SUMMARY"] == "J’aide à l’accueil"
    # Whole days, of which the last is the one after: RFC 5545, 3.6.1.
    assert event["DTSTART"].dt == date(2027, 2, 20)
    assert event["DTEND"].dt == date(2027, 2, 22)
    assert event["DTSTART"].params["VALUE"] == event["DTEND"].params["VALUE"] == "DATE"
    assert event["UID"] == "une-mission-fr-mission@exemple.org"
    assert event["URL"] == f"{HOST}/missions/une-mission/"
    assert event["LOCATION"] == "1 rue X, 75010 Paris"
    assert (event["GEO"].latitude, event["GEO"].longitude) == (48.87, 2.36)
    assert event["STATUS"] == "CONFIRMED"
    assert event["TRANSP"] == "TRANSPARENT"
    assert event["CATEGORIES"].cats == ["Solidarité et insertion"]
    assert event["DESCRIPTION"] == (f"Un résumé.\n2 heures\nLes amis\n{HOST}/missions/une-mission/")


def test_an_event_is_dated_by_its_text_and_not_by_the_clock(load: LoadSite) -> None:
    [event] = of_the_mission(loaded_with(load, "starts: 2027-02-20", "modified: 2026-04-01"))

    changed = datetime(2026, 4, 1, tzinfo=UTC)
    assert event["DTSTAMP"].dt == event["LAST-MODIFIED"].dt == changed
    assert event["CREATED"].dt == datetime(2026, 3, 5, tzinfo=UTC)
    assert event["SEQUENCE"] == 27


def test_a_mission_without_a_last_day_takes_one(load: LoadSite) -> None:
    [event] = of_the_mission(loaded_with(load, "starts: 2027-02-20"))

    assert event["DTEND"].dt == date(2027, 2, 21)


def test_a_regular_mission_is_told_by_its_first_day(load: LoadSite) -> None:
    """Its fields do not say on which days one comes: no rule is made up."""
    [event] = of_the_mission(loaded_with(load, OFTEN, "starts: 2027-02-20", "ends: 2027-06-30"))

    assert event["DTEND"].dt == date(2027, 2, 21)
    assert "RRULE" not in event
    assert "2 heures par semaine" in event["DESCRIPTION"]


def test_a_mission_at_a_distance_says_so(load: LoadSite) -> None:
    [event] = of_the_mission(loaded_with(load, "starts: 2027-02-20"))

    assert event["LOCATION"] == "À distance"
    assert "GEO" not in event


@pytest.mark.parametrize(("status", "count"), [("open", 2), ("full", 1)])
def test_the_last_day_to_apply_is_an_event_while_there_are_seats(
    load: LoadSite, status: str, count: int
) -> None:
    loaded = loaded_with(
        load, "starts: 2027-02-20", "apply_before: 2027-01-30", f"status: {status}"
    )

    found = of_the_mission(loaded)

    assert len(found) == count
    if count == 2:
        assert found[1]["SUMMARY"] == "Dernier jour pour se proposer : J’aide à l’accueil"
        assert found[1]["DTSTART"].dt == date(2027, 1, 30)
        assert found[1]["UID"] == "une-mission-fr-deadline@exemple.org"
        assert "LOCATION" not in found[1]


@pytest.mark.parametrize(
    ("lines", "one", "among_all"),
    [
        (["starts: 2027-02-20"], True, True),
        ([], False, False),
        (["ends: 2027-02-20"], False, False),
        (["starts: 2027-02-20", "apply_before: 2026-11-19"], True, False),
        (["starts: 2027-02-20", "status: full"], True, False),
        (["starts: 2027-02-20", "status: closed"], False, False),
        (["starts: 2026-02-20", "status: done", "outcome: Fait."], False, False),
        (["starts: 2027-02-20", "status: hidden"], False, False),
    ],
    ids=["open", "no day", "no first day", "too late", "full", "closed", "done", "hidden"],
)
def test_which_missions_have_a_calendar(
    load: LoadSite, lines: list[str], one: bool, among_all: bool
) -> None:
    loaded = loaded_with(load, *lines)

    address = "/missions/une-mission/mission.ics"
    assert bool(named(loaded, address)) == one
    offered = mission_calendar(loaded.document("/missions/une-mission/"))
    assert offered == (address if one else "")
    assert bool(of_all(loaded)) == among_all


def test_only_missions_are_offered_a_calendar(load: LoadSite) -> None:
    loaded = load(ONE_OF_EACH)

    assert mission_calendar(loaded.document("/recits/un-recit/")) == ""


def test_each_language_has_its_calendar(load: LoadSite) -> None:
    english = having(MISSION, "title: I help", "starts: 2027-02-20", "apply_before: 2027-01-30")
    english = english.replace("## Présentation", "## Presentation").replace(
        "## Précisions", "## Details"
    )
    loaded = load(
        {
            **ONE_OF_EACH,
            NAME: having(MISSION, "starts: 2027-02-20"),
            "missions/une-mission/index.en.md": english,
        },
        SITEURL=HOST,
    )

    assert calendar_address("en", loaded.site.settings) == "/en/missions/calendar.ics"
    event, deadline = of_all(loaded, "/en/missions/calendar.ics")
    assert event["SUMMARY"] == "I help"
    assert event["UID"] == "une-mission-en-mission@exemple.org"
    assert "2 hours" in event["DESCRIPTION"]
    assert deadline["SUMMARY"] == "Last day to apply: I help"
    assert [event["SUMMARY"] for event in of_all(loaded)] == ["J’aide à l’accueil"]
    assert named(loaded, "/en/missions/une-mission/mission.ics")


def test_a_calendar_says_what_it_is_in_lines_that_are_not_too_long(build_site: BuildSite) -> None:
    long = f"title: {'Été ' * 25}"
    files = {NAME: having(MISSION, "starts: 2027-02-20", long, "slug: autre")}

    data = build_site({**ONE_OF_EACH, **files}, SITEURL=HOST).bytes("missions/calendrier.ics")

    calendar = Calendar.from_ical(data)
    assert calendar["VERSION"] == "2.0"
    assert calendar["PRODID"]
    assert calendar["X-WR-CALNAME"] == calendar["NAME"] == "Le Média Solidaire – Missions"
    lines = data.split(b"\r\n")
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert max(map(len, lines)) <= 75
    [event] = calendar.walk("VEVENT")
    assert event["SUMMARY"] == f"{'Été ' * 25}".strip()
    assert event["UID"] == "autre-fr-mission@exemple.org"


def test_a_calendar_of_nothing_is_one(load: LoadSite) -> None:
    loaded = load({}, SITEURL=HOST)

    assert of_all(loaded) == []
