"""From points with a label to outlines: cells, borders that neighbours share, calm lines."""

import pytest

from plugins.geography.making.borders import Arc, arcs, rings
from plugins.geography.making.projecting import conic, flat_around
from plugins.geography.making.raster import FOREIGN, SEA, Cell, Grain, lands
from plugins.geography.making.simplifying import simplified, smoothed

GRAIN = Grain(step=1.0, reach=4.0, retreat=0.0, crumb=0.0)


def test_a_cell_belongs_to_the_nearest_site() -> None:
    cells = lands([((0.0, 0.0), "a"), ((6.0, 0.0), "b")], GRAIN)

    assert (cells[(2, 0)], cells[(3, 0)]) == ("a", "b")
    assert (20, 0) not in cells


def test_neither_the_sea_nor_other_countries_are_drawn() -> None:
    cells = lands([((0.0, 0.0), "a"), ((6.0, 0.0), SEA), ((0.0, 6.0), FOREIGN)], GRAIN)

    assert set(cells.values()) == {"a"}
    assert (4, 0) not in cells
    assert (0, 4) not in cells


def test_what_land_surrounds_is_land() -> None:
    sites = [((x, y), "a") for x in (0.0, 7.0, 14.0) for y in (0.0, 7.0, 14.0) if (x, y) != (7, 7)]

    assert lands(sites, GRAIN)[(7, 7)] == "a"


def test_the_shore_goes_back() -> None:
    wide = lands([((0.5, 0.5), "a")], GRAIN)
    narrow = lands([((0.5, 0.5), "a")], Grain(step=1.0, reach=4.0, retreat=2.0, crumb=0.0))

    assert (4, 0) in wide
    assert (4, 0) not in narrow
    assert (1, 0) in narrow


def test_a_crumb_is_given_to_what_is_around_it() -> None:
    sites = [((float(x), float(y)), "a") for x in range(0, 21, 4) for y in range(0, 21, 4)]
    cells = lands([*sites, ((10.0, 10.0), "b")], Grain(1.0, 4.0, 0.0, crumb=40.0))

    assert set(cells.values()) == {"a"}


def test_an_island_that_is_a_crumb_is_not_drawn() -> None:
    assert lands([((0.0, 0.0), "a")], Grain(1.0, 4.0, 0.0, crumb=100.0)) == {}


# a a b
# a c b
CELLS: dict[Cell, str] = {
    (0, 0): "a", (1, 0): "a", (2, 0): "b", (0, 1): "a", (1, 1): "c", (2, 1): "b",
}  # fmt: skip


def area(ring: list[tuple[float, float]]) -> float:
    """Return the area that a closed line turns around clockwise, as a screen counts."""
    pairs = zip(ring, [*ring[1:], ring[0]], strict=True)
    return sum(x * next_y - next_x * y for (x, y), (next_x, next_y) in pairs) / 2


@pytest.mark.parametrize(("label", "cells"), [("a", 3), ("b", 2), ("c", 1)])
def test_rings_go_around_all_the_cells_of_a_label(label: str, cells: int) -> None:
    found = rings(label, arcs(CELLS))

    assert sum(map(area, found)) == cells


def test_two_lands_share_one_line() -> None:
    between = [arc for arc in arcs(CELLS) if {arc.left, arc.right} == {"a", "b"}]

    assert len(between) == 1
    assert set(between[0].points) == {(2.0, 0.0), (2.0, 1.0)}


def test_a_land_within_another_makes_a_hole_in_it() -> None:
    cells = {(x, y): "a" for x in range(3) for y in range(3)} | {(1, 1): "b"}

    assert sorted(map(area, rings("a", arcs(cells)))) == [-1, 9]


def test_an_arc_tells_the_lands_on_its_sides() -> None:
    (only,) = arcs({(0, 0): "a"})

    assert {only.left, only.right} == {"a", ""}
    assert only.points[0] == only.points[-1]
    assert area(rings("a", [only])[0]) == 1
    turned = Arc(only.points[::-1], only.right, only.left)
    assert area(rings("a", [turned])[0]) == 1


def test_points_that_do_not_move_the_line_are_left_out() -> None:
    line = [(0.0, 0.0), (1.0, 0.1), (2.0, 0.0), (3.0, 2.0)]

    assert simplified(line, 0.5) == [(0.0, 0.0), (2.0, 0.0), (3.0, 2.0)]
    assert simplified(line, 0.01) == line


def test_a_closed_line_stays_closed_and_wide() -> None:
    square = [(0.0, 0.0), (2.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0), (0.0, 0.0)]

    assert simplified(square, 0.5) == [(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0), (0.0, 0.0)]


def test_smoothing_lowers_the_stairs_and_holds_the_ends() -> None:
    stairs = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (2.0, 1.0), (2.0, 2.0)]

    calm = smoothed(stairs, 4)

    assert (calm[0], calm[-1], len(calm)) == (stairs[0], stairs[-1], 5)
    assert abs(calm[1][0] - calm[1][1]) < 0.5


def test_the_map_has_the_north_up_and_its_kilometres_right() -> None:
    assert conic((46.5, 3.0)) == (pytest.approx(0), pytest.approx(0))
    paris, marseille = conic((48.857, 2.352)), conic((43.296, 5.370))
    assert paris[1] < 0 < marseille[1]
    assert paris[0] < 0 < marseille[0]
    away = ((paris[0] - marseille[0]) ** 2 + (paris[1] - marseille[1]) ** 2) ** 0.5
    assert away == pytest.approx(661, abs=3)


def test_a_small_land_is_drawn_around_its_middle() -> None:
    project = flat_around((-21.1, 55.5))

    assert project((-21.1, 55.5)) == (0, 0)
    assert project((-22.1, 55.5)) == (0, pytest.approx(111.2, abs=0.1))
    assert project((-21.1, 56.5)) == (pytest.approx(103.7, abs=0.1), 0)
