"""The types that fields are made of.

Front matter hands over strings only: each type here turns a string into a value, or says what it
expected. Error types starting with ``plaidoyer_`` are told in French by ``models.messages``.
"""

import re
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError
from stdnum.fr import siren

from plugins.models.dates import PartialDate
from plugins.models.markers import (
    BundleFile,
    ConsentReference,
    FigureReference,
    PictureFile,
    Prose,
    Reference,
)

_TRUE, _FALSE = {"true", "oui", "yes", "vrai"}, {"false", "non", "no", "faux"}
_SPACES = re.compile(r"(?<=\d)[ \u00a0\u202f](?=\d)")


def _boolean(value: Any) -> Any:
    word = str(value).strip().casefold()
    if word in _TRUE | _FALSE:
        return word in _TRUE
    raise PydanticCustomError("plaidoyer_bool", "true or false")


def _number(value: Any) -> Any:
    return _SPACES.sub("", value).replace(",", ".").strip() if isinstance(value, str) else value


def _decimal(value: Any) -> Any:
    try:
        number = Decimal(_number(value))
    except (InvalidOperation, TypeError, ValueError):
        number = Decimal("NaN")
    # More digits than any figure has are a mistake, and would take for ever to work with.
    if not number.is_finite() or (number and not -15 <= number.adjusted() <= 15):
        raise PydanticCustomError("plaidoyer_number", "a number")
    return number


def _fraction(value: Any) -> float:
    number = float(_decimal(value))
    if not 0 <= number <= 1:
        raise PydanticCustomError("plaidoyer_fraction", "a fraction")
    return number


def _day(value: Any) -> Any:
    parsed = PartialDate.parse(value) if isinstance(value, str) else None
    if isinstance(value, date):
        return value
    if parsed is None or not parsed.day:
        raise PydanticCustomError("plaidoyer_date", "a day")
    return parsed.first_day()


def _partial_date(value: Any) -> Any:
    if isinstance(value, PartialDate):
        return value
    parsed = PartialDate.parse(str(value))
    if parsed is None:
        raise PydanticCustomError("plaidoyer_partial_date", "a date, a month or a year")
    return parsed


def _siren(value: str) -> str:
    if not siren.is_valid(value):
        raise PydanticCustomError("plaidoyer_siren", "another check digit")
    return value


def matching(pattern: str, expected: str, example: str) -> BeforeValidator:
    """Return a validator that refuses a string that does not match the whole ``pattern``.

    ``expected`` and ``example`` are French and end up in the Problem.
    """
    compiled = re.compile(pattern)

    def check(value: Any) -> Any:
        if isinstance(value, str) and compiled.fullmatch(value.strip()):
            return value.strip()
        context = {"expected": expected, "example": example}
        raise PydanticCustomError("plaidoyer_pattern", "another form", context)

    return BeforeValidator(check)


Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1), Prose()]
Word = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Flag = Annotated[bool, BeforeValidator(_boolean)]
Count = Annotated[int, BeforeValidator(_number), Field(ge=0)]
Seats = Annotated[int, BeforeValidator(_number), Field(ge=1)]
Number = Annotated[Decimal, BeforeValidator(_decimal)]
Amount = Annotated[Decimal, BeforeValidator(_decimal), Field(ge=0)]
Fraction = Annotated[float, BeforeValidator(_fraction)]
Year = Annotated[int, Field(ge=1800, le=2200)]
Day = Annotated[date, BeforeValidator(_day)]
DateOrYear = Annotated[PartialDate, BeforeValidator(_partial_date)]

Slug = Annotated[
    str,
    matching(
        r"[a-z0-9]+(-[a-z0-9]+)*",
        "lettres minuscules sans accent, chiffres et tirets",
        "un-exemple",
    ),
]
Url = Annotated[
    str, matching(r"https?://[^\s]+\.[^\s]+", "adresse complète", "https://exemple.org")
]
Email = Annotated[
    str, matching(r"[^@\s]+@[^@\s]+\.[^@\s]+", "adresse électronique", "contact@exemple.org")
]
PostalCode = Annotated[str, matching(r"\d{5}", "code postal de cinq chiffres", "93200")]
Department = Annotated[
    str,
    matching(r"(0[1-9]|1\d|2[1-9AB]|[3-8]\d|9[0-5]|97[1-46])", "code de département", "75"),
]
# W, the registry (751, 2A1, 9R1: Corsica and overseas have a letter), six digits.
Rna = Annotated[str, matching(r"W(\d\d|2[AB]|9[A-Z])\d{7}", "numéro RNA", "W751234567")]
Siren = Annotated[
    str,
    AfterValidator(_siren),
    matching(r"\d{9}", "numéro SIREN de neuf chiffres", "123456782"),
]
FileName = Annotated[
    str, matching(r"[^/\\]+\.\w+", "nom d’un fichier du dossier", "film.mp4"), BundleFile()
]
PictureName = Annotated[
    str, matching(r"[^/\\]+\.\w+", "nom d’une image du dossier", "photo.jpg"), PictureFile()
]
Duration = Annotated[
    str, matching(r"(\d+:)?[0-5]?\d:[0-5]\d", "durée en minutes et secondes", "12:30")
]
Focus = Annotated[
    str,
    matching(
        r"(0(\.\d+)?|1(\.0+)?) ?, ?(0(\.\d+)?|1(\.0+)?)", "deux fractions entre 0 et 1", "0.5,0.3"
    ),
]

StoryRef = Annotated[Slug, Reference("story")]
GalleryRef = Annotated[Slug, Reference("gallery")]
MissionRef = Annotated[Slug, Reference("mission")]
AssociationRef = Annotated[Slug, Reference("association")]
CampaignRef = Annotated[Slug, Reference("campaign")]
PartnerRef = Annotated[Slug, Reference("partner")]
FigureRef = Annotated[Word, FigureReference()]
ConsentRef = Annotated[Word, ConsentReference()]
