"""Communes of France and the municipal arrondissements of Paris, Lyon and Marseille.

They stand in ``data/communes.tsv``, made by ``plugins.geography.making``; sources and licences are
in ``data/README.md``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from plugins.geography.distance import Point
from plugins.geography.names import folded


class Precision(StrEnum):
    """What the position of a commune is: its own, or the middle of what is around it."""

    COMMUNE = "commune"
    POSTAL_CODE = "postal_code"
    DISTRICT = "district"


@dataclass(frozen=True, slots=True)
class Commune:
    """A commune or municipal arrondissement; ``code`` is INSEE's, degrees are WGS 84."""

    code: str
    name: str
    postal_codes: tuple[str, ...]
    population: int
    lat: float
    lon: float
    precision: Precision

    @property
    def department(self) -> str:
        """Return the code of its département: ``01``, ``2A``, ``974``."""
        return department_of(self.code)

    @property
    def point(self) -> Point:
        """Return its position, in degrees."""
        return self.lat, self.lon


def department_of(code: str) -> str:
    """Return the département that the INSEE code of a commune begins with."""
    return code[:3] if code.startswith("97") else code[:2]


@cache
def communes() -> tuple[Commune, ...]:
    """Return every commune, sorted by code."""
    return tuple(_commune(line) for line in _lines())


@cache
def _lines() -> list[str]:
    text = (files(__package__) / "data" / "communes.tsv").read_text(encoding="utf-8")
    return text.splitlines()[1:]


def _commune(line: str) -> Commune:
    code, name, postal_codes, population, lat, lon, precision = line.split("\t")
    return Commune(
        code,
        name,
        tuple(postal_codes.split()),
        int(population),
        float(lat),
        float(lon),
        Precision(precision),
    )


@cache
def _lines_by_postal_code() -> Mapping[str, tuple[str, ...]]:
    """Return lines of the file: a build that checks ten addresses makes no 35,000 objects."""
    found: dict[str, list[str]] = {}
    for line in _lines():
        for postal_code in line.split("\t", 3)[2].split():
            found.setdefault(postal_code, []).append(line)
    return MappingProxyType({code: tuple(lines) for code, lines in found.items()})


@cache
def communes_at(postal_code: str) -> tuple[Commune, ...]:
    """Return the communes which that postal code serves, sorted by code; none when unknown."""
    return tuple(_commune(line) for line in _lines_by_postal_code().get(postal_code, ()))


def find_commune(postal_code: str, name: str) -> Commune | None:
    """Return the commune of that name there, however accents, case and hyphens are written."""
    wanted = folded(name)
    return next((one for one in communes_at(postal_code) if folded(one.name) == wanted), None)
