"""From degrees to a plane, in kilometres: east to the right, south down, as a screen counts."""

from collections.abc import Callable
from math import cos, log, pi, radians, sin, tan

from plugins.geography.distance import Point

Flat = tuple[float, float]
Projection = Callable[[Point], Flat]

_RADIUS = 6371.0


def conic(point: Point) -> Flat:
    """Return where a point of mainland France is drawn: Lambert's cone, as French maps use it.

    The cone cuts the Earth at 44° and 49° north; 46.5° north, 3° east is the origin.
    """
    lat, lon = map(radians, point)
    angle = _CONE * (lon - radians(3))
    radius, middle = _ray(lat), _ray(radians(46.5))
    return radius * sin(angle), radius * cos(angle) - middle


def flat_around(middle: Point) -> Projection:
    """Return the projection of a small land: degrees of longitude as long as at its middle."""
    lat, lon = middle
    width, height = _RADIUS * radians(1) * cos(radians(lat)), _RADIUS * radians(1)
    return lambda point: ((point[1] - lon) * width, (lat - point[0]) * height)


def _slope(lat: float) -> float:
    return tan(pi / 4 + lat / 2)


_SOUTH, _NORTH = radians(44), radians(49)
_CONE: float = log(cos(_SOUTH) / cos(_NORTH)) / log(_slope(_NORTH) / _slope(_SOUTH))
_SCALE: float = _RADIUS * cos(_SOUTH) * _slope(_SOUTH) ** _CONE / _CONE


def _ray(lat: float) -> float:
    radius: float = _SCALE / _slope(lat) ** _CONE
    return radius
