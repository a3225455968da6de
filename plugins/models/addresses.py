"""What the parts of a French address must say alike: postal code, département, position."""

from collections.abc import Iterable
from decimal import Decimal

from pydantic_core import PydanticCustomError

from plugins.geography import (
    Point,
    communes_at,
    departments_of,
    distance_km,
    find_commune,
    km_from_department,
)

# A hamlet may be far from the middle of its commune; those of Guyane are as large as départements.
_FAR_KM = 40
_FAR_IN_GUYANE_KM = 150


def check_department(postal_code: str | None, city: str | None, department: str | None) -> None:
    """Refuse a département that the postal code does not serve; what is not said is not checked.

    A commune known there has its own: two départements may share a postal code.
    """
    if not postal_code or not department:
        return
    commune = find_commune(postal_code, city or "")
    served = (commune.department,) if commune else departments_of(postal_code)
    if department not in served:
        raise PydanticCustomError(
            "plaidoyer_department",
            "another département",
            {
                "field": "department",
                "postal_code": postal_code,
                "department": department,
                "expected": _either(served),
            },
        )


def _either(codes: Iterable[str]) -> str:
    return " ou ".join(f'"{code}"' for code in codes)


def check_position(
    lat: Decimal | None, lon: Decimal | None, postal_code: str, department: str
) -> None:
    """Refuse half a position, or one that is not in that département or near it."""
    if lat is None and lon is None:
        return
    if lat is None or lon is None:
        missing = "lat" if lat is None else "lon"
        raise PydanticCustomError("plaidoyer_needs", "both", {"field": missing})
    far = _FAR_IN_GUYANE_KM if department == "973" else _FAR_KM
    point = _point(lat, lon)
    # Most are: the communes of one postal code are a few, those of a département hundreds.
    if any(distance_km(point, commune.point) <= far for commune in communes_at(postal_code)):
        return
    away = km_from_department(point, department)
    if away <= far:
        return
    if abs(lon) <= 90 and km_from_department(_point(lon, lat), department) <= far:
        context = {"field": "lat", "lat": str(lon), "lon": str(lat)}
        raise PydanticCustomError("plaidoyer_swapped", "the other way round", context)
    context = {"field": "lat", "away": str(round(away)), "department": department}
    raise PydanticCustomError("plaidoyer_far", "nearer", context)


def _point(lat: Decimal, lon: Decimal) -> Point:
    return float(lat), float(lon)
