"""The drawing of France: every département, in its frame, beside its neighbours."""

import re
from importlib.resources import files

import pytest

from plugins.geography import Outline, outlines
from plugins.geography.outlines import HEIGHT, INNER, INNER_CODES, OVERSEAS, WIDTH
from plugins.vocabulary import vocabulary

SHAPES = {outline.code: outline for outline in outlines()}


def points(outline: Outline) -> list[list[tuple[int, int]]]:
    """Return the points of each line of a path."""
    lines = []
    for line in re.findall(r"M([^z]+)z", outline.path):
        x, y, *steps = map(int, re.findall(r"-?\d+", line))
        found = [(x, y)]
        for dx, dy in zip(steps[::2], steps[1::2], strict=True):
            x, y = x + dx, y + dy
            found.append((x, y))
        lines.append(found)
    return lines


def extent(outline: Outline) -> tuple[int, int, int, int]:
    columns = [x for line in points(outline) for x, _ in line]
    rows = [y for line in points(outline) for _, y in line]
    return min(columns), min(rows), max(columns), max(rows)


def test_every_departement_is_drawn_once() -> None:
    codes = {term.code for term in vocabulary("territory") if term.code}

    assert {outline.code for outline in outlines()} == codes | {INNER}
    assert len(outlines()) == len(codes) + 1


@pytest.mark.parametrize("code", sorted(SHAPES))
def test_a_shape_is_closed_lines_within_the_picture(code: str) -> None:
    outline = SHAPES[code]
    left, top, right, bottom = extent(outline)

    assert re.fullmatch(r"(M\d+ \d+l(-?\d+[ -]?)+z)+", outline.path)
    assert 0 <= left < right <= WIDTH
    assert 0 <= top < bottom <= HEIGHT
    if outline.box:
        box = outline.box
        assert box.x <= left
        assert right <= box.x + box.width
        assert box.y <= top
        assert bottom <= box.y + box.height


def test_only_what_would_be_too_small_or_too_far_has_a_box() -> None:
    boxed = {outline.code for outline in outlines() if outline.box}

    assert boxed == {*INNER_CODES, *OVERSEAS}


def test_a_box_is_wide_enough_for_a_finger_on_a_phone() -> None:
    """Twenty-four pixels of a picture drawn 320 wide."""
    for outline in outlines():
        if outline.box:
            assert min(outline.box.width, outline.box.height) * 320 / WIDTH >= 24


def corners(code: str) -> set[tuple[int, int]]:
    return {point for line in points(SHAPES[code]) for point in line}


@pytest.mark.parametrize(
    ("one", "other", "touch"),
    [
        ("29", "22", True),
        ("13", "84", True),
        ("2A", "2B", True),
        ("75", "92", True),
        ("93", "94", True),
        ("33", "40", True),
        ("78", INNER, True),
        ("29", "67", False),
        ("13", "2A", False),
    ],
)
def test_neighbours_share_the_points_of_their_border(one: str, other: str, touch: bool) -> None:
    assert (len(corners(one) & corners(other)) > 1) is touch


@pytest.mark.parametrize(
    ("west", "east"), [("29", "67"), ("64", "66"), ("33", "38"), ("92", "93"), ("13", "2A")]
)
def test_the_west_is_on_the_left(west: str, east: str) -> None:
    assert extent(SHAPES[west])[2] <= extent(SHAPES[east])[0] + 60


@pytest.mark.parametrize(
    ("north", "south"), [("59", "75"), ("45", "30"), ("2B", "2A"), ("93", "94")]
)
def test_the_north_is_at_the_top(north: str, south: str) -> None:
    assert extent(SHAPES[north])[1] < extent(SHAPES[south])[1]


def test_the_drawing_weighs_little() -> None:
    text = (files("plugins.geography") / "data" / "outlines.tsv").read_bytes()

    assert len(text) <= 25_000
