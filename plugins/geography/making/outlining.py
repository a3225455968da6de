"""The drawing: outlines of the départements, laid out for one picture."""

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from plugins.geography.communes import Commune, Precision
from plugins.geography.distance import Point
from plugins.geography.making.borders import Arc, arcs, rings
from plugins.geography.making.projecting import Flat, conic, flat_around
from plugins.geography.making.raster import FOREIGN, Grain, Site, lands
from plugins.geography.making.simplifying import simplified, smoothed
from plugins.geography.making.sources import Named
from plugins.geography.outlines import INNER, INNER_CODES, OVERSEAS, Box, Outline

Place = tuple[Point, str]
"""A point in degrees and the label of its land."""

Shapes = dict[str, list[list[Flat]]]
"""The rings of each land, by its label."""

_MAINLAND = Grain(step=2.0, reach=10.0, retreat=7.5, crumb=250.0)
_INNER = Grain(step=0.25, reach=4.0, retreat=0.0, crumb=5.0)
_ISLANDS = {
    "971": Grain(step=0.5, reach=11.0, retreat=7.5, crumb=40.0),
    "972": Grain(step=0.5, reach=9.0, retreat=6.5, crumb=20.0),
    "973": Grain(step=2.0, reach=110.0, retreat=100.0, crumb=100.0),
    "974": Grain(step=0.5, reach=12.0, retreat=8.5, crumb=20.0),
    "976": Grain(step=0.25, reach=6.5, retreat=4.5, crumb=10.0),
}
# Foreign towns count in that frame only: south, north, west, east, in degrees.
_FRAME = (40.0, 53.0, -7.0, 11.0)
# How often the stairs of the grid are smoothed; how far, in cells, the line may then be moved.
_CALM = (6, 0.5)
# The finer a grid, the longer its stairs; what is drawn large must not tremble.
_CALM_IN_BOXES = (16, 0.8)

# Boxes stand where the mainland leaves room: east of the Alps, south of the Pyrénées.
_INNER_BOX = Box(904, 404, 292, 304)
_OVERSEAS_BOXES = [Box(column * 176, 1004, 160, 132) for column in range(len(OVERSEAS))]
# Room inside a box: for its label at the top, and around.
_LABEL, _PADDING = 36, 10


def outlines(
    communes: Iterable[Commune], named: Iterable[Named], coast: list[Place]
) -> list[Outline]:
    """Return every outline; ``coast`` holds capes and bays that no commune shows."""
    places = [(one.point, one.department) for one in communes if one.precision is Precision.COMMUNE]
    places += coast
    foreign = [((town.lat, town.lon), FOREIGN) for town in named if not town.region]
    near = [(point, label) for point, label in foreign if _is_near(point)]
    return [
        *_mainland([*near, *places]),
        *_inner(places),
        *_overseas(places),
    ]


def _is_near(point: Point) -> bool:
    south, north, west, east = _FRAME
    return south < point[0] < north and west < point[1] < east


def _mainland(places: list[Place]) -> Iterator[Outline]:
    sites = [
        (conic(point), INNER if label in INNER_CODES else label)
        for point, label in places
        if label not in OVERSEAS
    ]
    shapes = _shapes(sites, _MAINLAND, *_CALM)
    left, top, _, _ = _bounds(shapes)
    for label, lines in shapes.items():
        path = _path(lines, lambda x, y: (x - left, y - top))
        yield Outline(label, path, None)


def _inner(places: list[Place]) -> Iterator[Outline]:
    middle = (48.85, 2.35)
    project = flat_around(middle)
    sites = [
        (project(point), label if label in INNER_CODES else FOREIGN)
        for point, label in places
        if max(abs(point[0] - middle[0]), abs(point[1] - middle[1])) < 0.5
    ]
    return _boxed(_shapes(sites, _INNER, *_CALM_IN_BOXES), _INNER_BOX)


def _overseas(places: list[Place]) -> Iterator[Outline]:
    for code, box in zip(OVERSEAS, _OVERSEAS_BOXES, strict=True):
        points = [point for point, label in places if label == code]
        project = flat_around(points[0])
        sites = [(project(point), code) for point in points]
        yield from _boxed(_shapes(sites, _ISLANDS[code], *_CALM_IN_BOXES), box)


def _boxed(shapes: Shapes, box: Box) -> Iterator[Outline]:
    """Yield the shapes as large as the box holds them, in its middle."""
    left, top, right, bottom = _bounds(shapes)
    width, height = box.width - 2 * _PADDING, box.height - _LABEL - _PADDING
    scale = min(width / (right - left), height / (bottom - top))
    x0 = box.x + (box.width - (left + right) * scale) / 2
    y0 = box.y + _LABEL + (height - (top + bottom) * scale) / 2
    for label, lines in shapes.items():
        yield Outline(label, _path(lines, lambda x, y: (x0 + x * scale, y0 + y * scale)), box)


def _shapes(sites: Iterable[Site], grain: Grain, smoothing: int, tolerance: float) -> Shapes:
    """Return the calm outlines of the lands, in kilometres; neighbours share their border."""
    cells = lands(sites, grain)
    lines = [_calm(arc, grain, smoothing, tolerance) for arc in arcs(cells)]
    return {label: rings(label, lines) for label in sorted(set(cells.values()))}


def _calm(arc: Arc, grain: Grain, smoothing: int, tolerance: float) -> Arc:
    points = simplified(smoothed(list(arc.points), smoothing), tolerance)
    return Arc(tuple((x * grain.step, y * grain.step) for x, y in points), arc.left, arc.right)


def _bounds(shapes: Shapes) -> tuple[float, float, float, float]:
    points = [point for lines in shapes.values() for line in lines for point in line]
    columns, rows = zip(*points, strict=True)
    return min(columns), min(rows), max(columns), max(rows)


def _path(lines: list[list[Flat]], place: Callable[[float, float], Flat]) -> str:
    """Return the data of an SVG path in whole units, each line by its steps."""
    drawn = []
    for line in lines:
        points = [(round(x), round(y)) for x, y in (place(*point) for point in line)]
        steps = [(x - x0, y - y0) for (x0, y0), (x, y) in pairwise(points) if (x, y) != (x0, y0)]
        if len(steps) > 1:
            told = " ".join(f"{dx} {dy}" for dx, dy in steps).replace(" -", "-")
            drawn.append(f"M{points[0][0]} {points[0][1]}l{told}z")
    return "".join(drawn)
