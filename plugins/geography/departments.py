"""Départements: which ones a postal code serves, where they are."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from statistics import fmean
from types import MappingProxyType

from plugins.geography.communes import communes, communes_at
from plugins.geography.distance import Point, distance_km

_CORSICA = ("2A", "2B")


def departments_of(postal_code: str) -> tuple[str, ...]:
    """Return the codes of the départements that a postal code serves, sorted.

    One code may serve communes of two. Those of no commune (large firms, special delivery) begin
    with the number of their département; there are three digits overseas, and 20 is all Corsica.
    """
    known = {commune.department for commune in communes_at(postal_code)}
    return tuple(sorted(known)) or _by_prefix(postal_code)


def _by_prefix(postal_code: str) -> tuple[str, ...]:
    if postal_code.startswith("20"):
        return _CORSICA
    return (postal_code[:3] if postal_code.startswith(("97", "98")) else postal_code[:2],)


def points_of(department: str) -> tuple[Point, ...]:
    """Return the positions of the communes of a département; raise KeyError for another code."""
    try:
        return _points()[department]
    except KeyError:
        raise KeyError(f"no département has the code {department!r}") from None


@cache
def _points() -> Mapping[str, tuple[Point, ...]]:
    found: defaultdict[str, list[Point]] = defaultdict(list)
    for commune in communes():
        found[commune.department].append(commune.point)
    return MappingProxyType({code: tuple(points) for code, points in found.items()})


@cache
def centre_of(department: str) -> Point:
    """Return the mean position of the communes of a département, in degrees."""
    points = points_of(department)
    return fmean(lat for lat, _ in points), fmean(lon for _, lon in points)


def km_from_department(point: Point, department: str) -> float:
    """Return how far a point is from the nearest commune of a département, in kilometres."""
    return min(distance_km(point, other) for other in points_of(department))
