"""Geography: the communes and départements of France, where they are and what they look like.

A library for the other rooms: Pelican loads nothing of it. Its data and their sources are told in
``data/README.md``.
"""

from plugins.geography.communes import Commune, Precision, communes, communes_at, find_commune
from plugins.geography.departments import centre_of, departments_of, km_from_department
from plugins.geography.distance import Point, distance_km
from plugins.geography.outlines import Outline, outlines
from plugins.geography.shards import key_of, shards

__all__ = [
    "Commune",
    "Outline",
    "Point",
    "Precision",
    "centre_of",
    "communes",
    "communes_at",
    "departments_of",
    "distance_km",
    "find_commune",
    "key_of",
    "km_from_department",
    "outlines",
    "shards",
]
