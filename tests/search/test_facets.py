"""Which values a mission is found by, which go together, and where what is chosen stands."""

import pytest

from plugins.kinds.facts import Facts, facts_of
from plugins.kinds.kind import BY_NAME
from plugins.models import Mission
from plugins.search.facets import FACETS, TOGETHER, choice_path, pairs_of, values_of

FIELDS = {
    "title": "J’aide",
    "date": "2026-01-01",
    "association": "les-amis",
    "activity": ["sport", "art"],
    "causes": ["sante", "sport"],
    "audiences": ["seniors"],
    "mode": "on_site",
    "places": [
        {"postal_code": "93200", "city": "Saint-Denis", "department": "93"},
        {"postal_code": "93300", "city": "Aubervilliers", "department": "93"},
        {"postal_code": "75018", "city": "Paris", "department": "75"},
    ],
    "commitment": {"type": "recurring", "duration": "2_hours", "period": "week"},
    "seats": "2",
    "min_age": "16",
    "accessible": "oui",
}


class Lines:
    """No line at all."""

    def find(self, path: tuple[str | int, ...]) -> int:
        return 1


def facts(**changes: object) -> Facts:
    fields = Mission.model_validate({**FIELDS, **changes})
    return facts_of(BY_NAME["mission"], "fr", False, fields, Lines())


def test_a_mission_is_found_by_all_that_it_says() -> None:
    assert values_of(facts(), is_open=True) == [
        "mode:on_site",
        "department:seine-saint-denis",
        "department:paris",
        "activity:sport",
        "activity:art",
        "availability:weekly_hours",
        "condition:minors",
        "condition:accessible",
        "cause:sante",
        "cause:sport",
        "audience:seniors",
        "condition:seats",
    ]


def test_only_an_open_mission_has_seats_left() -> None:
    assert "condition:seats" not in values_of(facts(), is_open=False)


@pytest.mark.parametrize(
    ("commitment", "availability"),
    [
        ({"type": "once", "duration": "half_day"}, "once_hours"),
        ({"type": "once", "duration": "day"}, "once_days"),
        ({"type": "recurring", "duration": "1_hour", "period": "day"}, "weekly_hours"),
        ({"type": "recurring", "duration": "2_days", "period": "week"}, "weekly_days"),
        ({"type": "recurring", "duration": "2_hours", "period": "month"}, "monthly_hours"),
        ({"type": "recurring", "duration": "more_5_days", "period": "month"}, "monthly_days"),
        ({"type": "recurring", "duration": "2_hours", "period": "year"}, "yearly"),
        ({"type": "recurring", "duration": "3_days", "period": "year"}, "yearly"),
    ],
)
def test_the_time_that_is_asked_is_told_as_volunteers_look_for_it(
    commitment: dict[str, str], availability: str
) -> None:
    assert f"availability:{availability}" in values_of(facts(commitment=commitment), is_open=True)


def test_where_goes_with_what() -> None:
    pairs = set(pairs_of(["cause:sante", "mode:remote", "activity:art", "department:paris"]))

    assert pairs == {
        ("mode:remote", "cause:sante"),
        ("mode:remote", "activity:art"),
        ("department:paris", "cause:sante"),
    }


def test_facets_that_go_together_are_named_in_their_order() -> None:
    names = [facet.name for facet in FACETS]

    assert all(names.index(one) < names.index(other) for one, other in TOGETHER)


@pytest.mark.parametrize(
    ("choice", "lang", "path"),
    [
        ((), "fr", "missions"),
        (("mode:remote",), "fr", "missions/mode/a-distance"),
        (("mode:remote",), "en", "missions/mode/remote"),
        (
            ("department:paris", "cause:sante"),
            "fr",
            "missions/departement/paris/cause/sante-pour-tous",
        ),
    ],
)
def test_a_choice_has_an_address(choice: tuple[str, ...], lang: str, path: str) -> None:
    assert choice_path(choice, lang) == path
