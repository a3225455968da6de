"""The parts of an address agree: postal code, département, position."""

from decimal import Decimal
from typing import Any

import pytest
from pydantic_core import PydanticCustomError

from plugins.models.addresses import check_department, check_position
from tests.models.samples import PLACE, complaints


@pytest.mark.parametrize(
    ("postal_code", "city", "department"),
    [
        ("93300", "Aubervilliers", "93"),
        ("93300", "une faute de frappe", "93"),
        ("20000", "Ajaccio", "2A"),
        ("20260", "Calvi", "2B"),
        ("20999", "", "2A"),
        ("20999", "", "2B"),
        ("97400", "Saint-Denis", "974"),
        ("75800", "Paris Cedex 08", "75"),
        ("01410", "Lélex", "01"),
        ("01410", "Lajoux", "39"),
        ("01410", "un hameau", "01"),
        ("01410", "un hameau", "39"),
        (None, None, "75"),
        ("75011", None, None),
    ],
)
def test_a_postal_code_goes_with_the_departements_it_serves(
    postal_code: str | None, city: str | None, department: str | None
) -> None:
    check_department(postal_code, city, department)


@pytest.mark.parametrize(
    ("postal_code", "city", "department", "expected"),
    [
        ("93300", "Aubervilliers", "75", '"93"'),
        ("20000", "Ajaccio", "2B", '"2A"'),
        ("20999", "", "20", '"2A" ou "2B"'),
        ("97400", "Saint-Denis", "97", '"974"'),
        ("75800", "Paris Cedex 08", "92", '"75"'),
        ("98714", "Papeete", "974", '"987"'),
        ("01410", "lajoux", "01", '"39"'),
        ("01410", "un hameau", "74", '"01" ou "39"'),
    ],
)
def test_another_departement_is_refused_with_the_right_one(
    postal_code: str, city: str, department: str, expected: str
) -> None:
    with pytest.raises(PydanticCustomError) as refusal:
        check_department(postal_code, city, department)

    assert refusal.value.context is not None
    assert refusal.value.context["expected"] == expected


@pytest.mark.parametrize(
    ("lat", "lon", "postal_code", "department"),
    [
        ("48.857", "2.352", "75011", "75"),
        ("48.90", "2.48", "75011", "75"),  # just outside: the middle of a place is not its edge
        ("-21.115", "55.536", "97430", "974"),
        ("2.3", "-53.2", "97370", "973"),
        ("41.39", "9.16", "20000", "2A"),  # far from that postal code, not from the département
        ("48.857", "2.352", "75800", "75"),  # a postal code of no commune
    ],
)
def test_a_position_in_its_departement_is_taken(
    lat: str, lon: str, postal_code: str, department: str
) -> None:
    check_position(Decimal(lat), Decimal(lon), postal_code, department)


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        (
            {"lat": "2.352", "lon": "48.857"},
            "places[1].lat : la latitude et la longitude sont inversées.",
        ),
        (
            {"lat": "43.297", "lon": "5.381"},
            "places[1].lat : ce point est à 658 km du département 75.",
        ),
        # Turned round it would be outside of the Earth, which is no remedy.
        ({"lat": "2.35", "lon": "148.9"}, "places[1].lat : ce point est à 13470 km"),
        ({"lat": "48.857"}, "places[1].lon : « lon » est nécessaire ici."),
        ({"lon": "2.352"}, "places[1].lat : « lat » est nécessaire ici."),
        (
            {"department": "93", "lat": "1", "lon": "1"},
            "places[1].department : le code postal 75011 n’est pas du département « 93 ».",
        ),
    ],
)
def test_a_place_whose_parts_disagree_is_told(changes: dict[str, Any], complaint: str) -> None:
    (found,) = complaints("mission", mode="on_site", places=[{**PLACE, **changes}])

    assert found.startswith(complaint)
