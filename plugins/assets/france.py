"""The drawing of the départements: one SVG, fetched once, whose shapes pages use by their code."""

from dataclasses import dataclass

from plugins.geography.outlines import HEIGHT, INNER, WIDTH, Box, Outline, outlines
from plugins.vocabulary import Term, vocabulary

MAP_NAME = "france.svg"


@dataclass(frozen=True, slots=True)
class BoxLabel:
    """What is written in a box; no département means the box of the Petite Couronne."""

    x: int
    y: int
    department: Term | None


@dataclass(frozen=True, slots=True)
class MapOfFrance:
    """The drawing for templates: ``#france`` is all of it, ``#d-13`` the shape of one département.

    Shapes have no colour: they take that of the ``use`` element. ``#boxes`` are the frames of what
    is not drawn at its place.
    """

    address: str
    width: int = WIDTH
    height: int = HEIGHT

    @property
    def labels(self) -> list[BoxLabel]:
        """Return what is written at the top left of each box, in units of the drawing."""
        inside = {outline.box: outline.code for outline in outlines() if outline.box}
        by_code = {term.code: term for term in vocabulary("territory") if term.code}
        return [
            BoxLabel(box.x, box.y, by_code[code] if _is_alone(box) else None)
            for box, code in inside.items()
        ]


def france() -> bytes:
    """Return the SVG file."""
    boxes = dict.fromkeys(outline.box for outline in outlines() if outline.box)
    parts = [
        '<svg xmlns="http://www.w3.org/2000/svg">',
        f'<g id="boxes">{"".join(map(_frame, boxes))}</g>',
        f'<g id="france">{"".join(map(_shape, outlines()))}</g>',
        "</svg>",
    ]
    return "".join(parts).encode()


def _shape(outline: Outline) -> str:
    name = outline.code if outline.code == INNER else f"d-{outline.code}"
    path = f'<path d="{outline.path}"/>'
    if outline.box and _is_alone(outline.box):
        # The whole box is the target: an island may be thinner than a finger.
        target = f'<rect {_sides(outline.box)} fill="none" stroke="none" pointer-events="all"/>'
        return f'<g id="{name}">{target}{path}</g>'
    return path.replace("<path", f'<path id="{name}"')


def _is_alone(box: Box) -> bool:
    return sum(outline.box == box for outline in outlines()) == 1


def _frame(box: Box) -> str:
    return f'<rect {_sides(box)} rx="6"/>'


def _sides(box: Box) -> str:
    return f'x="{box.x}" y="{box.y}" width="{box.width}" height="{box.height}"'
