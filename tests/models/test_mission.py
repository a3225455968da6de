"""Mission: where, when, how long, for whom."""

from datetime import date
from typing import Any

import pytest

from tests.models.samples import PLACE, complaints, made

TODAY = date(2026, 11, 20)
RECURRING = {"type": "recurring", "duration": "half_day"}


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"mode": "on_site"}, "places : « places » est nécessaire ici."),
        ({"mode": "hybrid"}, "places : « places » est nécessaire ici."),
        ({"commitment": RECURRING}, "commitment.period : « period » est nécessaire ici."),
        ({"status": "done"}, "outcome : « outcome » est nécessaire ici."),
        (
            {"starts": "2026-05-02", "ends": "2026-05-01"},
            "ends : « ends » vient avant « starts ».",
        ),
        (
            {"apply_before": "2026-05-02", "ends": "2026-05-01"},
            "ends : « ends » vient avant « apply_before ».",
        ),
        ({"seats": "0"}, "seats : 1 au moins attendu, « 0 » reçu."),
        ({"min_age": "17"}, "min_age : valeur inattendue, « 17 » reçu."),
        ({"activity": []}, "activity : 1 élément au moins attendu, aucun reçu."),
        ({"causes": []}, "causes : 1 élément au moins attendu, aucun reçu."),
        ({"requirements": list("abcd")}, "requirements : 3 éléments au plus attendus, 4 reçus."),
        (
            {"requirements": ["x" * 101]},
            "requirements[1] : 100 signes au plus attendus, 101 reçus.",
        ),
        (
            {"places": [{**PLACE, "postal_code": "7501"}]},
            "places[1].postal_code : forme attendue : code postal de cinq chiffres ; "
            "« 7501 » reçu.",
        ),
        (
            {"places": [{**PLACE, "department": "1"}]},
            "places[1].department : forme attendue : code de département ; « 1 » reçu.",
        ),
        ({"places": [{**PLACE, "lat": "91"}]}, "places[1].lat : 90 au plus attendu, « 91 » reçu."),
        (
            {"places": [{**PLACE, "lon": "-181"}]},
            "places[1].lon : -180 au moins attendu, « -181 » reçu.",
        ),
        (
            {"commitment": {"type": "once", "duration": "2_hour"}},
            "commitment.duration : mot de la liste attendu, « 2_hour » reçu.",
        ),
    ],
)
def test_a_mission_that_cannot_be_is_told(changes: dict[str, Any], complaint: str) -> None:
    assert complaints("mission", **changes) == [complaint]


@pytest.mark.parametrize(
    "changes",
    [
        {"mode": "on_site", "places": [PLACE]},
        {"mode": "nearby", "places": [{**PLACE, "lat": "48,85", "lon": "2.37"}]},
        {"commitment": {**RECURRING, "period": "week", "minimum": "3_month"}},
        {"status": "done", "outcome": "Deux cents repas."},
        {"starts": "2026-05-01", "ends": "2026-05-01"},
        {"min_age": "16"},
        {"requirements": list("abc")},
        {"status": "full"},
    ],
)
def test_a_mission_that_can_be_is_taken(changes: dict[str, Any]) -> None:
    assert complaints("mission", **changes) == []


def test_each_place_of_a_mission_has_its_own_departement() -> None:
    marseille = {"postal_code": "13002", "city": "Marseille", "department": "13"}

    assert complaints("mission", mode="on_site", places=[PLACE, marseille]) == []


def test_a_postal_code_keeps_its_zero() -> None:
    place = {**PLACE, "postal_code": "01000", "department": "01"}

    assert made("mission", mode="on_site", places=[place]).places[0].postal_code == "01000"


@pytest.mark.parametrize(
    ("changes", "is_open"),
    [
        ({}, True),
        ({"status": "full"}, False),
        ({"status": "closed"}, False),
        ({"status": "done", "outcome": "Fait."}, False),
        ({"ends": "2026-11-19"}, False),
        ({"ends": "2026-11-20"}, True),
        ({"apply_before": "2026-11-19"}, False),
        ({"apply_before": "2026-11-20"}, True),
        ({"apply_before": "2026-11-19", "ends": "2026-12-01"}, False),
    ],
)
def test_one_can_apply_while_the_mission_is_open_and_not_over(
    changes: dict[str, Any], is_open: bool
) -> None:
    assert made("mission", **changes).is_open(TODAY) is is_open


@pytest.mark.parametrize(
    ("status", "publication"),
    [("open", "published"), ("full", "published"), ("closed", "published"), ("draft", "draft")],
)
def test_a_mission_is_public_whatever_its_seats(status: str, publication: str) -> None:
    assert made("mission", status=status).publication.slug == publication
