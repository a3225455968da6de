"""Fonts: cut to what two languages need, the same on every machine."""

from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from plugins.assets.fonts import FACES, PRELOADED, Face, cut_font, font_faces, licence

LETTERS = "abcxyzABCXYZ0123456789ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸàâæçéèêëîïôœùûüÿ«»’“”…–—€°"
BY_NAME = {face.name: face for face in FACES}


def characters(data: bytes) -> set[str]:
    with TTFont(BytesIO(data)) as font:
        return {chr(code) for code in font.getBestCmap()}


@pytest.mark.parametrize("name", BY_NAME)
def test_a_face_has_every_letter_of_french(name: str, cache: Path) -> None:
    data = cut_font(BY_NAME[name], cache / "fonts")

    assert data[:4] == b"wOF2"
    # Neither has U+202F: browsers then draw half of their own space, which is what is wanted.
    assert set(f"{LETTERS}\u00a0 ") - characters(data) == set()


@pytest.mark.parametrize("name", BY_NAME)
def test_a_face_leaves_other_scripts_and_weighs_little(name: str, cache: Path) -> None:
    data = cut_font(BY_NAME[name], cache / "fonts")

    assert characters(data).isdisjoint("жЖшωΩ漢")
    assert len(data) < 30_000


def test_a_face_is_cut_to_the_same_bytes_each_time(tmp_path: Path, cache: Path) -> None:
    again = cut_font(BY_NAME["sans"], tmp_path)

    assert sha256(again).digest() == sha256(cut_font(BY_NAME["sans"], cache / "fonts")).digest()


def test_a_face_already_cut_is_taken_from_the_cache(cache: Path, tmp_path: Path) -> None:
    first = cut_font(BY_NAME["sans"], cache / "fonts")
    (kept,) = (cache / "fonts").glob("sans.*.woff2")
    copy = tmp_path / kept.name
    copy.write_bytes(b"kept")

    assert cut_font(BY_NAME["sans"], tmp_path) == b"kept"
    assert kept.read_bytes() == first
    assert [file.name for file in (cache / "fonts").glob("*.partial")] == []


def test_another_recipe_does_not_take_what_was_kept(tmp_path: Path, cache: Path) -> None:
    cut_font(BY_NAME["sans"], cache / "fonts")
    (kept,) = (cache / "fonts").glob("sans.*.woff2")
    (tmp_path / kept.name).write_bytes(b"kept")
    sans = BY_NAME["sans"]
    other = Face(sans.name, sans.package, sans.file, "Another", sans.weight)

    assert cut_font(other, tmp_path)[:4] == b"wOF2"


def test_a_face_that_no_package_has_is_an_error(tmp_path: Path) -> None:
    sans = BY_NAME["sans"]

    with pytest.raises(FileNotFoundError):
        cut_font(Face("x", sans.package, "Absent.ttf", "X", "400"), tmp_path)


def test_each_face_has_a_rule_that_swaps() -> None:
    rules = font_faces({face.name: f"/{face.name}.woff2" for face in FACES}).splitlines()

    assert len(rules) == len(FACES)
    for face, rule in zip(FACES, rules, strict=True):
        assert f'src:url("/{face.name}.woff2") format("woff2")' in rule
        assert f"font-weight:{face.weight};font-style:{face.style};font-display:swap" in rule


def test_the_faces_asked_for_at_once_exist() -> None:
    assert set(PRELOADED) <= set(BY_NAME)


@pytest.mark.parametrize("name", BY_NAME)
def test_the_licence_of_a_face_goes_with_it(name: str) -> None:
    text = licence(BY_NAME[name])

    assert text is not None
    assert b"SIL OPEN FONT LICENSE" in text.upper()
