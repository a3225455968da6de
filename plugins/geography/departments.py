"""Départements: which ones a postal code serves, where they are."""

from functools import cache
from statistics import fmean

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


@cache
def points_of(department: str) -> tuple[Point, ...]:
    """Return the positions of the communes of a département; raise KeyError for another code."""
    points = tuple(one.point for one in communes() if one.department == department)
    if not points:
        raise KeyError(f"no département has the code {department!r}")
    return points


@cache
def centre_of(department: str) -> Point:
    """Return the mean position of the communes of a département, in degrees."""
    points = points_of(department)
    return fmean(lat for lat, _ in points), fmean(lon for _, lon in points)


def km_from_department(point: Point, department: str) -> float:
    """Return how far a point is from the nearest commune of a département, in kilometres."""
    return min(distance_km(point, other) for other in points_of(department))
