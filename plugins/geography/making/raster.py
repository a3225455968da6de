"""A country as a grid of cells, each with the label of the land it belongs to."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import ceil, floor, hypot

from plugins.geography.making.projecting import Flat

Cell = tuple[int, int]
"""Column and row: the cell covers its own numbers up to the next, in steps."""

Site = tuple[Flat, str]
"""A point in kilometres and the label of its land: ``FOREIGN`` is not drawn, ``SEA`` is no land."""

FOREIGN, SEA = "foreign", "sea"


@dataclass(frozen=True, slots=True)
class Grain:
    """How fine a land is cut, in kilometres.

    A cell ``step`` wide is land when a site is within ``reach``; then the shore goes back by
    ``retreat``. Pieces smaller than ``crumb`` square kilometres are given to what is around them.
    """

    step: float
    reach: float
    retreat: float
    crumb: float


def lands(sites: Iterable[Site], grain: Grain) -> dict[Cell, str]:
    """Return the label of each cell of the lands that have one: that of the nearest site."""
    near = nearest(sites, grain)
    dry = {cell for cell, label in near.items() if label != SEA}
    wet = near.keys() - dry
    ground = _without_shore(_without_holes(dry | wet), grain) - wet
    return _without_crumbs(_spread(near, ground), grain)


def nearest(sites: Iterable[Site], grain: Grain) -> dict[Cell, str]:
    """Return the label of the nearest site for every cell within reach of one."""
    best: dict[Cell, tuple[float, str]] = {}
    for (x, y), label in sorted(sites):
        for cell in _around(x, y, grain):
            middle = _middle(cell, grain)
            away = hypot(middle[0] - x, middle[1] - y)
            if away <= grain.reach and (cell not in best or away < best[cell][0]):
                best[cell] = (away, label)
    return {cell: label for cell, (_, label) in best.items()}


def _around(x: float, y: float, grain: Grain) -> Iterator[Cell]:
    columns = range(*_span(x, grain))
    for row in range(*_span(y, grain)):
        for column in columns:
            yield column, row


def _span(at: float, grain: Grain) -> tuple[int, int]:
    return floor((at - grain.reach) / grain.step), ceil((at + grain.reach) / grain.step) + 1


def _middle(cell: Cell, grain: Grain) -> Flat:
    return (cell[0] + 0.5) * grain.step, (cell[1] + 0.5) * grain.step


def _neighbours(cell: Cell) -> tuple[Cell, Cell, Cell, Cell]:
    column, row = cell
    return (column + 1, row), (column - 1, row), (column, row + 1), (column, row - 1)


def _without_holes(ground: set[Cell]) -> set[Cell]:
    """Return the ground with what it surrounds: high mountains and forests without a commune."""
    columns, rows = zip(*ground, strict=True)
    left, right, top, bottom = min(columns) - 1, max(columns) + 1, min(rows) - 1, max(rows) + 1
    outside, waiting = {(left, top)}, [(left, top)]
    while waiting:
        for cell in _neighbours(waiting.pop()):
            column, row = cell
            is_in_frame = left <= column <= right and top <= row <= bottom
            if is_in_frame and cell not in outside and cell not in ground:
                outside.add(cell)
                waiting.append(cell)
    frame = {(column, row) for column in range(left, right + 1) for row in range(top, bottom + 1)}
    return frame - outside


def _without_shore(ground: set[Cell], grain: Grain) -> set[Cell]:
    """Return the cells farther than ``retreat`` from the sea."""
    reach = ceil(grain.retreat / grain.step)
    disc = [
        (column, row)
        for column in range(-reach, reach + 1)
        for row in range(-reach, reach + 1)
        if hypot(column, row) * grain.step <= grain.retreat
    ]
    shore = {beside for cell in ground for beside in _neighbours(cell)} - ground
    wet = {(column + dx, row + dy) for column, row in shore for dx, dy in disc}
    return ground - wet


def _spread(near: dict[Cell, str], ground: set[Cell]) -> dict[Cell, str]:
    """Return a label for every cell of the ground: those too far from a site take a neighbour's."""
    spread = {cell: near[cell] for cell in sorted(ground) if cell in near}
    edge = list(spread)
    while edge:
        reached: defaultdict[Cell, list[str]] = defaultdict(list)
        for cell in edge:
            for beside in _neighbours(cell):
                if beside in ground and beside not in spread:
                    reached[beside].append(spread[cell])
        spread.update({cell: max(labels) for cell, labels in reached.items()})
        edge = sorted(reached)
    return spread


def _without_crumbs(cells: dict[Cell, str], grain: Grain) -> dict[Cell, str]:
    """Return the cells of the lands to be drawn, each in pieces of some size."""
    whole = dict(cells)
    for piece in sorted(_pieces(cells), key=min):
        if len(piece) * grain.step**2 < grain.crumb:
            label = _around_piece(piece, cells)
            whole.update(dict.fromkeys(piece, label))
    return {cell: label for cell, label in whole.items() if label != FOREIGN}


def _pieces(cells: dict[Cell, str]) -> Iterator[list[Cell]]:
    """Yield the cells of one label that hold together."""
    left = set(cells)
    for start in sorted(cells):
        if start in left:
            left.remove(start)
            piece = [start]
            for cell in piece:
                for beside in _neighbours(cell):
                    if beside in left and cells[beside] == cells[cell]:
                        left.remove(beside)
                        piece.append(beside)
            yield piece


def _around_piece(piece: list[Cell], cells: dict[Cell, str]) -> str:
    """Return the label most met around a piece; that of what is not drawn for an island."""
    inside = set(piece)
    labels = Counter(
        cells[beside]
        for cell in piece
        for beside in _neighbours(cell)
        if beside in cells and beside not in inside
    )
    return max(labels, key=lambda label: (labels[label], label), default=FOREIGN)
