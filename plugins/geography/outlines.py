"""Outlines of the départements, drawn for a small map: ``data/outlines.tsv``.

The drawing is ours, made by ``plugins.geography.making`` from the positions of communes. Units are
those of the picture, which is ``WIDTH`` by ``HEIGHT``; a kilometre each on the mainland.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

WIDTH, HEIGHT = 1200, 1140

INNER = "petite-couronne"
"""The outline, on the mainland, of what is too small there and drawn again in a box."""
INNER_CODES = ("75", "92", "93", "94")
OVERSEAS = ("971", "972", "973", "974", "976")


@dataclass(frozen=True, slots=True)
class Box:
    """A frame of the picture, for what is not drawn at its place."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Outline:
    """The shape of a département, by its code, as the data of an SVG path; its box, if any.

    One more, of code ``INNER``, is the shape of four départements together.
    """

    code: str
    path: str
    box: Box | None


@cache
def outlines() -> tuple[Outline, ...]:
    """Return every outline: the mainland, then the Petite Couronne, then overseas."""
    text = (files(__package__) / "data" / "outlines.tsv").read_text(encoding="utf-8")
    return tuple(_outline(line) for line in text.splitlines()[1:])


def _outline(line: str) -> Outline:
    code, box, path = line.split("\t")
    return Outline(code, path, Box(*map(int, box.split())) if box else None)
