"""The body of a document: HTML, cut where something of the site must be put in."""

# None of these has slots: without them they are fetched from the store in a third of the time.

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from plugins.models import KeyFigure

FIGURE_BLOCKS = ("chiffre", "cite")
"""The names of the Blocks whose target is a key figure: set apart, or inside a sentence."""


@dataclass(frozen=True)
class Heading:
    """A heading of the text, for the table of contents."""

    level: int
    id: str
    text: str


@dataclass(frozen=True)
class Block:
    """A directive: a component to be drawn here, with the Markdown it holds.

    ``target`` is what its argument points at, once the site is known: a key figure, a picture, an
    address. ``line`` counts from 1 in the file.
    """

    name: str
    argument: str
    options: Mapping[str, str]
    body: "Body"
    line: int
    target: Any = None


@dataclass(frozen=True)
class Link:
    """A link to another page or file of the site, as it was typed."""

    target: str
    line: int


@dataclass(frozen=True)
class Body:
    """Safe HTML and Blocks, in order; ``href="ref:0"`` in it stands for the first of ``links``."""

    parts: tuple[str | Block, ...] = ()
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    words: int = 0

    def figures(self) -> list[tuple[str, KeyFigure]]:
        """Return the key figures that its Blocks show, with their ids, in order."""
        found: list[tuple[str, KeyFigure]] = []
        for block in self.blocks():
            if block.name in FIGURE_BLOCKS and block.target:
                found.append((block.argument, block.target))
            elif isinstance(block.target, Chart):
                found += [(name, figure) for name, _, figure in block.target.points]
        return found

    def blocks(self) -> list[Block]:
        """Return every Block, those inside others too."""
        found: list[Block] = []
        for part in self.parts:
            if isinstance(part, Block):
                found += [part, *part.body.blocks()]
        return found


@dataclass(frozen=True)
class Chart:
    """Key figures drawn together: ``bars``, ``line`` or ``shares``; each with its short name."""

    form: str
    points: tuple[tuple[str, str, KeyFigure], ...]
    """The id of each figure, its name in the chart, and the figure."""


@dataclass(frozen=True)
class Picture:
    """A picture that may be shown: its whole size in pixels, and what is said of it.

    ``focus`` is the point to keep in view when it is cropped, in fractions of width and height;
    ``origin`` is for the room that makes it ready; ``anchor`` is the id it has in a gallery, which
    stays the same while its file does.
    """

    width: int
    height: int
    alt: str = ""
    caption: str = ""
    credit: str = ""
    decorative: bool = False
    focus: tuple[float, float] | None = None
    origin: Any = None
    anchor: str = ""
