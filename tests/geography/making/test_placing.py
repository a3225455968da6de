"""Communes are given their place of GeoNames, and no homonym's."""

from typing import Any

from plugins.geography import Commune, Precision
from plugins.geography.making.placing import place
from plugins.geography.making.sources import Listed, Named

DISTRICT = "691"


def listed(code: str, name: str, **changes: Any) -> Listed:
    fields = {"postal_codes": ("69400",), "region": "84", "district": DISTRICT, "population": 1000}
    return Listed(code, name, names=changes.pop("names", (name,)), **{**fields, **changes})


def named(name: str, lat: float, lon: float, population: int = 1000, region: str = "84") -> Named:
    return Named((name,), region, population, lat, lon)


def placed(*communes: Listed, places: list[Named]) -> dict[str, Commune]:
    return {commune.code: commune for commune in place(list(communes), places, {})}


# Three that leave no doubt, so that their district and postal code are known.
SURE = [listed(f"6900{number}", f"sure-{number}") for number in range(3)]
SURE_PLACES = [named(f"sure-{number}", 46.0, 4.7 + number / 100) for number in range(3)]


def test_a_commune_is_where_the_place_of_its_name_is() -> None:
    found = placed(*SURE, places=SURE_PLACES)["69001"]

    assert (found.lat, found.lon, found.precision) == (46.0, 4.71, Precision.COMMUNE)


def test_of_two_homonyms_the_nearer_is_taken() -> None:
    places = [*SURE_PLACES, named("pin", 45.0, 3.0), named("pin", 46.05, 4.7)]

    assert placed(*SURE, listed("69100", "pin"), places=places)["69100"].lat == 46.05


def test_of_two_near_homonyms_the_one_of_about_its_population_is_taken() -> None:
    places = [*SURE_PLACES, named("pin", 46.01, 4.71, 90_000), named("pin", 46.06, 4.71, 900)]

    assert placed(*SURE, listed("69100", "pin"), places=places)["69100"].lat == 46.06


def test_a_place_is_given_once() -> None:
    communes = [listed("69100", "pin", population=900), listed("69101", "pin", population=500)]
    found = placed(*SURE, *communes, places=[*SURE_PLACES, named("pin", 46.02, 4.7, 900)])

    assert found["69100"].precision is Precision.COMMUNE
    assert found["69101"].precision is Precision.POSTAL_CODE


def test_a_homonym_of_another_region_or_too_far_is_not_taken() -> None:
    places = [*SURE_PLACES, named("pin", 46.0, 4.7, region="27"), named("pin", 44.0, 6.0)]

    found = placed(*SURE, listed("69100", "pin"), places=places)["69100"]

    assert (found.lat, found.lon, found.precision) == (46.0, 4.71, Precision.POSTAL_CODE)


def test_a_commune_merged_of_others_is_where_its_seat_is() -> None:
    both = listed("69100", "pin-et-bois", names=("pin-et-bois", "pin"))
    found = placed(*SURE, both, places=[*SURE_PLACES, named("pin", 46.03, 4.7)])

    assert found["69100"].lat == 46.03


def test_a_commune_that_grew_its_name_is_found_by_its_first_words() -> None:
    found = placed(
        *SURE, listed("69100", "pin-sur-bois"), places=[*SURE_PLACES, named("pin", 46.03, 4.7)]
    )

    assert found["69100"].lat == 46.03


def test_without_a_neighbour_it_is_in_the_middle_of_its_district() -> None:
    found = placed(*SURE, listed("69100", "pin", postal_codes=("69999",)), places=SURE_PLACES)

    assert (found["69100"].lat, found["69100"].lon) == (46.0, 4.71)
    assert found["69100"].precision is Precision.DISTRICT


def test_what_is_told_by_hand_is_kept() -> None:
    (found,) = place(SURE[:1], SURE_PLACES, {"69000": (45.1, 4.2)})

    assert found.point == (45.1, 4.2)
