"""From the string that was typed to a value: only the models convert."""

from decimal import Decimal
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from plugins.models import fields
from plugins.models.dates import PartialDate


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        ("Flag", "true", True),
        ("Flag", "Oui", True),
        ("Flag", "vrai", True),
        ("Flag", "yes", True),
        ("Flag", "false", False),
        ("Flag", "NO", False),
        ("Flag", "non", False),
        ("Flag", "faux", False),
        ("Count", "75 897", 75897),
        ("Count", "75\u202f897", 75897),
        ("Count", "75\u00a0897", 75897),
        ("Count", "0", 0),
        ("Seats", "1", 1),
        ("Year", "1901", 1901),
        ("Number", "5,7", Decimal("5.7")),
        ("Number", "5.70", Decimal("5.70")),
        ("Number", "1 234 567,5", Decimal("1234567.5")),
        ("Amount", "0", Decimal(0)),
        ("Line", "  texte ", "texte"),
        ("PostalCode", "01000", "01000"),
        ("Department", "01", "01"),
        ("Department", "2A", "2A"),
        ("Department", "974", "974"),
        ("Duration", "18:30", "18:30"),
        ("Duration", "1:02:30", "1:02:30"),
        ("Slug", " un-exemple ", "un-exemple"),
        ("Url", "https://exemple.org/x?y=1", "https://exemple.org/x?y=1"),
        ("Email", "contact@exemple.org", "contact@exemple.org"),
        ("FileName", "film.mp4", "film.mp4"),
        ("Focus", "0.5,0.3", "0.5,0.3"),
        ("Focus", "1, 0.25", "1, 0.25"),
        ("DateOrYear", "2016-05", PartialDate(2016, 5)),
        ("DateOrYear", PartialDate(2016), PartialDate(2016)),
    ],
)
def test_what_is_typed_becomes_a_value(kind: str, typed: Any, value: Any) -> None:
    assert TypeAdapter(getattr(fields, kind)).validate_python(typed) == value


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        ("Flag", "1"),
        ("Flag", "peut-être"),
        ("Count", "-1"),
        ("Count", "1,5"),
        ("Count", "zéro"),
        ("Seats", "0"),
        ("Year", "1799"),
        ("Year", "2201"),
        ("Number", "33 %"),
        ("Number", "Infinity"),
        ("Amount", "-3"),
        ("Line", "   "),
        ("PostalCode", "1000"),
        ("PostalCode", "750111"),
        ("Department", "1"),
        ("Department", "20"),
        ("Department", "96"),
        ("Department", "975"),
        ("Duration", "12:60"),
        ("Duration", "750"),
        ("Slug", "Un-Exemple"),
        ("Slug", "été"),
        ("Slug", "a--b"),
        ("Slug", "-a"),
        ("Slug", "a/b"),
        ("Url", "exemple.org"),
        ("Url", "javascript:alert(1)//x.y"),
        ("Email", "contact@exemple"),
        ("FileName", "../secret.txt"),
        ("FileName", "dossier\\film.mp4"),
        ("FileName", "sans-extension"),
        ("PictureName", "a/b.webp"),
        ("Focus", "0.5"),
        ("Focus", "2,0"),
        ("DateOrYear", "mars 2026"),
    ],
)
def test_what_cannot_be_meant_is_refused(kind: str, typed: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(getattr(fields, kind)).validate_python(typed)
