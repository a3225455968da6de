"""Distances on the Earth, taken as a sphere."""

from math import asin, cos, radians, sin, sqrt

_EARTH_RADIUS_KM = 6371.0088

Point = tuple[float, float]
"""Latitude and longitude, in degrees."""


def distance_km(one: Point, other: Point) -> float:
    """Return the length in kilometres of the shortest way over the ground (haversine formula)."""
    lat, lon, other_lat, other_lon = map(radians, (*one, *other))
    half = sin((other_lat - lat) / 2) ** 2
    half += cos(lat) * cos(other_lat) * sin((other_lon - lon) / 2) ** 2
    return 2 * _EARTH_RADIUS_KM * asin(min(1.0, sqrt(half)))
