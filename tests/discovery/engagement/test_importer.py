"""The importer of the tests falls into the traps that the real one was seen to fall into."""

from typing import Any

import pytest

from tests.discovery.engagement.importer import ImportFailed, moment, read, remote, strings, truth

_MISSION = """<mission><clientId>{id}</clientId><title>{title}</title>
<description>Un texte.</description><applicationUrl>https://exemple.org/</applicationUrl>
<domain>sport</domain>{rest}</mission>"""
_HOST = "<organizationName>Les amis</organizationName>"


def feed(*missions: str, declaration: str = '<?xml version="1.0"?>') -> bytes:
    return f"{declaration}<source>{''.join(missions)}</source>".encode()


def mission(rest: str = _HOST, client: str = "mission-a", title: str = "Deux mots") -> str:
    return _MISSION.format(id=client, title=title, rest=rest)


def test_numbers_lose_their_zeros_and_ids_become_one() -> None:
    missions = read(feed(mission(client="0042"), mission(client="<![CDATA[42]]>")))

    assert [found["clientId"] for found in missions] == ["42"]


@pytest.mark.parametrize(
    ("text", "value"),
    [("0x1F", 31), ("2024e3", 2024000), ("012345678", 12345678), ("01234567800011", 1234567800011)],
)
def test_what_looks_like_a_number_is_one(text: str, value: int) -> None:
    (found,) = read(feed(mission(f"{_HOST}<places>{text}</places>")))

    assert found["places"] == value


def test_a_siren_that_starts_with_zero_is_lost() -> None:
    siren = "<organizationSiren>012345678</organizationSiren>"
    (found,) = read(feed(mission(f"{_HOST}{siren}")))

    assert found["organisation"]["siren"] is None


def test_a_title_that_is_a_number_has_its_mission_lost() -> None:
    assert read(feed(mission(title="2025"), mission(client="mission-b")))[0]["clientId"] == (
        "mission-b"
    )


def test_a_mission_without_an_organisation_is_lost() -> None:
    assert read(feed(mission(rest=""))) == []


def test_no_places_are_read_as_one() -> None:
    assert read(feed(mission(f"{_HOST}<places>0</places>")))[0]["places"] == 1


@pytest.mark.parametrize(
    ("title", "refusal"),
    [
        ("Photographe", "Le titre est trop court (1 seul mot)"),
        ("L'aide &amp;amp;#39;x", "Problème d'encodage dans le titre"),
        ("L'aide &amp;#39;x", ""),
    ],
)
def test_titles_are_refused(title: str, refusal: str) -> None:
    assert read(feed(mission(title=title)))[0]["refusal"] == refusal


@pytest.mark.parametrize(
    ("function", "value", "expected"),
    [
        (moment, "31/01/2026", None),
        (truth, "oui", False),
        (truth, "yes", True),
        (remote, "Mission à distance", "no"),
        (strings, {"value": "En difficulté, isolées"}, ["En difficulté", "isolées"]),
        (strings, {"value": ["En difficulté, isolées", ""]}, ["En difficulté, isolées"]),
    ],
)
def test_values_are_read_in_silence(function: Any, value: Any, expected: Any) -> None:
    assert function(value) == expected


def test_dates_are_read_in_the_american_order() -> None:
    found = moment("11/01/2025")

    assert found is not None
    assert (found.month, found.day) == (11, 1)


@pytest.mark.parametrize(
    "data", [feed(), feed(mission(), declaration="")], ids=["no mission", "no declaration"]
)
def test_a_whole_file_is_refused(data: bytes) -> None:
    with pytest.raises(ImportFailed):
        read(data)


def test_a_mission_without_an_id_has_the_whole_file_refused() -> None:
    with pytest.raises(KeyError):
        read(feed(mission().replace("clientId", "id")))
