"""The communes of the file are those of France, each where it is."""

from collections import Counter

import pytest

from plugins.geography import Precision, communes, communes_at, distance_km, find_commune
from plugins.geography.departments import centre_of
from plugins.vocabulary import vocabulary

DEPARTMENTS = {term.code for term in vocabulary("territory") if term.code}


def test_every_commune_of_the_101_departements_is_there() -> None:
    """34,875 communes in 2026, and 45 municipal arrondissements."""
    counted = Counter(commune.department for commune in communes())

    assert sum(counted.values()) == 34_875 + 45
    assert set(counted) == DEPARTMENTS
    assert min(counted.values()) >= 17


def test_a_commune_has_a_code_of_its_own_a_postal_code_and_a_place_on_the_map() -> None:
    assert len({commune.code for commune in communes()}) == len(communes())
    for commune in communes():
        assert commune.postal_codes, commune
        assert all(len(code) == 5 and code.isdigit() for code in commune.postal_codes), commune
        assert commune.name == commune.name.strip() != "", commune
        assert "'" not in commune.name, commune


@pytest.mark.parametrize(
    ("postal_code", "name", "code", "lat", "lon"),
    [
        ("75011", "Paris", "75056", 48.857, 2.352),
        ("75011", "Paris 11e Arrondissement", "75111", 48.859, 2.379),
        ("69003", "Lyon", "69123", 45.758, 4.835),
        ("13002", "Marseille", "13055", 43.296, 5.370),
        ("20000", "Ajaccio", "2A004", 41.927, 8.737),
        ("97400", "Saint-Denis", "97411", -20.879, 55.448),
        ("97233", "Schœlcher", "97229", 14.616, -61.101),
        ("26340", "Rochefourchat", "26274", 44.60, 5.24),
        ("19320", "La Roche-Canillac", "19174", 45.20, 1.97),
        ("95270", "Saint-Martin-du-Tertre", "95566", 49.107, 2.342),
        ("89100", "Saint-Martin-du-Tertre", "89354", 48.213, 3.260),
    ],
)
def test_a_commune_is_found_where_it_is(
    postal_code: str, name: str, code: str, lat: float, lon: float
) -> None:
    commune = find_commune(postal_code, name)

    assert commune is not None
    assert commune.code == code
    assert distance_km(commune.point, (lat, lon)) < 13


@pytest.mark.parametrize("written", ["l'hay les roses", "L’HAŸ-LES-ROSES", "L'Haÿ-les-Roses "])
def test_a_commune_is_found_however_it_is_written(written: str) -> None:
    commune = find_commune("94240", written)

    assert commune is not None
    assert commune.name == "L’Haÿ-les-Roses"


def test_what_is_unknown_is_not_found() -> None:
    assert find_commune("93300", "Lyon") is None
    assert find_commune("00000", "Lyon") is None
    assert communes_at("00000") == ()


def test_a_postal_code_gives_all_its_communes() -> None:
    assert [commune.name for commune in communes_at("01410")] == [
        "Champfromier",
        "Chézery-Forens",
        "Lélex",
        "Mijoux",
        "Lajoux",
    ]


def test_most_people_live_in_a_commune_whose_own_place_is_known() -> None:
    people: Counter[Precision] = Counter()
    for commune in communes():
        people[commune.precision] += commune.population

    assert people[Precision.COMMUNE] > 0.9 * people.total()
    assert people[Precision.DISTRICT] < 0.01 * people.total()


# The longest way from the middle of a département to one of its communes, in kilometres.
FAR = {"973": 260, "59": 115, "54": 115}


@pytest.mark.parametrize("department", sorted(DEPARTMENTS))
def test_the_communes_of_a_departement_stand_together(department: str) -> None:
    centre = centre_of(department)
    away = max(
        (round(distance_km(one.point, centre)), one.name)
        for one in communes()
        if one.department == department
    )

    assert away[0] <= FAR.get(department, 105), away
