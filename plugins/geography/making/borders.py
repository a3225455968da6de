"""Borders between labelled cells: arcs that two lands share, and rings made of arcs again."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise

from plugins.geography.making.projecting import Flat
from plugins.geography.making.raster import Cell

Edge = tuple[Cell, Cell]


@dataclass(frozen=True, slots=True)
class Arc:
    """A line from one meeting of three lands to the next, or a closed one.

    ``left`` and ``right`` are the labels on its sides as one walks, rows going down; empty outside.
    """

    points: tuple[Flat, ...]
    left: str
    right: str


def arcs(cells: dict[Cell, str]) -> list[Arc]:
    """Return the lines between cells of different labels, each once; points count in cells."""
    sides = _sides(cells)
    ahead: defaultdict[Cell, list[Cell]] = defaultdict(list)
    for start, end in sides:
        ahead[start].append(end)
        ahead[end].append(start)
    nodes = sorted(corner for corner, ends in ahead.items() if len(ends) != 2)
    walked: set[frozenset[Cell]] = set()
    found = []
    for start in [*nodes, *sorted(ahead)]:
        for second in sorted(ahead[start]):
            if frozenset((start, second)) not in walked:
                line = _walk(start, second, ahead, set(nodes))
                walked.update(frozenset(pair) for pair in pairwise(line))
                found.append(_arc(line, sides))
    return found


def _sides(cells: dict[Cell, str]) -> dict[Edge, tuple[str, str]]:
    """Return the labels left and right of each edge between two labels, walked one way."""
    sides: dict[Edge, tuple[str, str]] = {}
    for (column, row), label in cells.items():
        above, before = cells.get((column, row - 1), ""), cells.get((column - 1, row), "")
        if above != label:
            sides[(column, row), (column + 1, row)] = (above, label)
        if before != label:
            sides[(column, row + 1), (column, row)] = (before, label)
        if (column, row + 1) not in cells:
            sides[(column + 1, row + 1), (column, row + 1)] = ("", label)
        if (column + 1, row) not in cells:
            sides[(column + 1, row), (column + 1, row + 1)] = ("", label)
    return sides


def _walk(start: Cell, second: Cell, ahead: dict[Cell, list[Cell]], nodes: set[Cell]) -> list[Cell]:
    line = [start, second]
    while line[-1] not in nodes and line[-1] != start:
        one, other = ahead[line[-1]]
        line.append(other if one == line[-2] else one)
    return line


def _arc(line: list[Cell], sides: dict[Edge, tuple[str, str]]) -> Arc:
    first, second = line[:2]
    left, right = sides.get((first, second)) or sides[second, first][::-1]
    return Arc(tuple((float(x), float(y)) for x, y in line), left, right)


def rings(label: str, lines: list[Arc]) -> list[list[Flat]]:
    """Return the closed lines around a land, which is on their right, without their last point."""
    pieces = [list(line.points) for line in lines if line.right == label]
    pieces += [list(line.points[::-1]) for line in lines if line.left == label]
    by_start: defaultdict[Flat, list[list[Flat]]] = defaultdict(list)
    for piece in sorted(pieces):
        by_start[piece[0]].append(piece)
    closed = []
    for start in sorted(by_start):
        while by_start[start]:
            ring = by_start[start].pop()
            while ring[-1] != start:
                ring = ring + by_start[ring[-1]].pop()[1:]
            closed.append(ring[:-1])
    return closed
