"""The files that a browser searches: every commune can be found, in a file that stays small."""

import json

import pytest

from plugins.geography import communes, key_of, shards
from plugins.geography.names import folded, telling

FILES = dict(shards())


def rows(name: str) -> list[list[object]]:
    loaded: list[list[object]] = json.loads(FILES[name])
    return loaded


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("93200", "93"),
        (" 20 ", "20"),
        ("9", ""),
        ("", ""),
        ("…", ""),
        ("Saint-Denis", "d"),
        ("st ouen", "o"),
        ("L’Île-Saint-Denis", "i"),
        ("La Sainte-Victoire", "v"),
        ("La", "l"),
        ("le saint", "s"),
        ("Laon", "l"),
        ("Saintes", "s"),
        ("Œting", "o"),
        ("Évry", "e"),
        ("2 Alpes", ""),
    ],
)
def test_what_is_typed_tells_the_file(typed: str, key: str) -> None:
    assert key_of(typed) == key


def test_every_commune_is_in_the_file_of_its_name_and_in_those_of_its_postal_codes() -> None:
    held = {(name, str(row[0]), str(row[1])) for name in FILES for row in rows(name)}

    for commune in communes():
        assert (f"{key_of(commune.name)}.json", commune.name, commune.postal_codes[0]) in held
        for code in commune.postal_codes:
            assert (f"{code[:2]}.json", commune.name, code) in held


def test_a_file_holds_name_postal_code_latitude_and_longitude() -> None:
    assert ["Aubervilliers", "93300", 48.92, 2.38] in rows("a.json")
    assert ["Aubervilliers", "93300", 48.92, 2.38] in rows("93.json")


def test_the_most_peopled_comes_first_among_names_and_codes_are_in_order() -> None:
    assert [row[0] for row in rows("d.json")[:3]] == ["Dijon", "Saint-Denis", "Saint-Denis"]
    assert rows("p.json")[0][:2] == ["Paris", "75001"]
    codes = [str(row[1]) for row in rows("75.json")]
    assert codes == sorted(codes)
    assert rows("75.json")[0][0] == "Paris"


def test_the_files_are_named_for_an_address_and_stay_small() -> None:
    assert list(FILES) == sorted(FILES)
    assert all(name.removesuffix(".json").isalnum() and name.isascii() for name in FILES)
    assert max(len(held) for held in FILES.values()) < 175_000


def test_folding_leaves_letters_digits_and_hyphens() -> None:
    assert folded("L’Haÿ-les-Roses") == "l-hay-les-roses"
    assert folded(" Cœur d'Ænon ") == "coeur-d-aenon"
    assert telling("La Chapelle-Saint-Luc") == "chapelle-saint-luc"
    assert telling("Les") == "les"
