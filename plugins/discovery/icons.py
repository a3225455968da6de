"""Icons in pixels, drawn from the favicon of the theme: installed sites and podcasts want some.

The favicon stays the only drawing. Of SVG, what plain marks are made of is understood: rectangles,
and paths of straight lines; of any other drawing, no icon is made.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from PIL import Image, ImageDraw

SIDES = (192, 512)
"""The sides, in pixels, of the icons of an installed site."""
PODCAST_SIDE = 1400
"""The smallest picture that Apple's directory takes."""

_FINER = 2
"""How many times larger it is drawn: edges are smooth once reduced."""
_TOKEN = re.compile(r"[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)")
_TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "Z": 0}
Point = tuple[float, float]


def icon_address(side: int) -> str:
    """Return the address of the icon of that side."""
    return f"/icons/{side}.png"


class TooRich(Exception):
    """A drawing that has more than rectangles and straight lines."""


def draw(svg: bytes, side: int) -> bytes:
    """Return a drawing as a square PNG file; raise TooRich."""
    root = ElementTree.fromstring(svg)
    box = [float(number) for number in root.get("viewBox", "").split()]
    if len(box) != 4 or box[2] != box[3]:
        raise TooRich
    scale = side * _FINER / box[2]
    image = Image.new("RGB", (side * _FINER,) * 2, "white")
    pencil = ImageDraw.Draw(image)
    for element in root:
        for polygon in _polygons(element):
            points = [((x - box[0]) * scale, (y - box[1]) * scale) for x, y in polygon]
            pencil.polygon(points, fill=element.get("fill", "black"))
    buffer = BytesIO()
    image.resize((side, side), Image.Resampling.BOX).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def _polygons(element: Element) -> Iterator[list[Point]]:
    known = {"fill", "d", "x", "y", "width", "height"}
    if element.attrib.keys() - known or len(element):
        raise TooRich
    if element.tag.endswith("}rect"):
        x, y = float(element.get("x", 0)), float(element.get("y", 0))
        right, bottom = x + float(element.get("width", 0)), y + float(element.get("height", 0))
        yield [(x, y), (right, y), (right, bottom), (x, bottom)]
    elif element.tag.endswith("}path"):
        yield from _outlines(_TOKEN.findall(element.get("d", "")))
    else:
        raise TooRich


def _outlines(tokens: list[str]) -> Iterator[list[Point]]:
    """Yield the closed lines of a path; capitals are absolute, as SVG has it."""
    points: list[Point] = []
    command, place = "", 0
    while place < len(tokens):
        if tokens[place].isalpha():
            command, place = tokens[place], place + 1
        count = _TAKES.get(command.upper(), -1)
        numbers = tokens[place : place + count]
        if count < 0 or len(numbers) < count or any(number.isalpha() for number in numbers):
            raise TooRich
        place += count
        if count:
            points = _drawn(points, command, [float(number) for number in numbers])
            command = {"M": "L", "m": "l"}.get(command, command)
        else:
            yield points
            # What follows starts from the first point of what was closed.
            points, command = points[:1], ""


def _drawn(points: list[Point], command: str, numbers: list[float]) -> list[Point]:
    """Return the points with the one that a command leads to; ``M`` starts another line."""
    x, y = points[-1] if points else (0.0, 0.0)
    from_x, from_y = (x, y) if command.islower() else (0.0, 0.0)
    if command in "Hh":
        return [*points, (from_x + numbers[0], y)]
    if command in "Vv":
        return [*points, (x, from_y + numbers[0])]
    reached = from_x + numbers[0], from_y + numbers[1]
    return [reached] if command in "Mm" else [*points, reached]
