"""Départements: the postal codes they share, how far one is from them."""

import pytest

from plugins.geography import centre_of, departments_of, distance_km, km_from_department


@pytest.mark.parametrize(
    ("postal_code", "departments"),
    [
        ("93300", ("93",)),
        ("01410", ("01", "39")),
        ("05110", ("04", "05")),
        ("20000", ("2A",)),
        ("20200", ("2B",)),
        ("97200", ("972",)),
        ("97600", ("976",)),
    ],
)
def test_a_known_postal_code_tells_the_departements_of_its_communes(
    postal_code: str, departments: tuple[str, ...]
) -> None:
    assert departments_of(postal_code) == departments


@pytest.mark.parametrize(
    ("postal_code", "departments"),
    [
        ("75800", ("75",)),
        ("01999", ("01",)),
        ("20999", ("2A", "2B")),
        ("97150", ("971",)),
        ("98714", ("987",)),
    ],
)
def test_another_postal_code_begins_with_its_departement(
    postal_code: str, departments: tuple[str, ...]
) -> None:
    assert departments_of(postal_code) == departments


def test_the_centre_of_a_departement_is_in_it() -> None:
    lat, lon = centre_of("974")

    assert (round(lat, 1), round(lon, 1)) == (-21.1, 55.5)
    assert km_from_department(centre_of("48"), "48") < 15


def test_a_departement_that_is_not_raises_with_its_code() -> None:
    with pytest.raises(KeyError, match="no département has the code '20'"):
        centre_of("20")


def test_a_point_is_as_far_as_the_nearest_commune() -> None:
    assert km_from_department((48.853, 2.349), "75") < 1
    assert 645 < km_from_department((43.297, 5.381), "75") < 665


@pytest.mark.parametrize(
    ("one", "other", "km"),
    [
        ((48.8567, 2.3522), (43.2964, 5.3700), 661),
        ((48.8567, 2.3522), (-20.8789, 55.4481), 9365),
        ((0.0, 0.0), (0.0, 180.0), 20015),
        ((0.0, 179.5), (0.0, -179.5), 111),
        ((45.0, 5.0), (45.0, 5.0), 0),
    ],
)
def test_a_distance_is_the_shortest_way_over_the_ground(
    one: tuple[float, float], other: tuple[float, float], km: int
) -> None:
    assert distance_km(one, other) == pytest.approx(km, abs=8)
    assert distance_km(one, other) == pytest.approx(distance_km(other, one))
