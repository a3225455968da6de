"""KeyFigure: a number with its unit, date, scope and source."""

from datetime import date as day
from fractions import Fraction
from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plugins.models.base import Strict
from plugins.models.fields import DateOrYear, Day, Line, Number, Seats, Url, Word


class Source(Strict):
    """Where a figure comes from."""

    publisher: Line = Field(description="Qui publie le chiffre.")
    title: Line = Field(description="Titre du document.")
    url: Url | None = Field(None, description="Adresse du document.")
    archived: Url | None = Field(None, description="Copie archivée.")


class KeyFigure(Strict):
    """Chiffre clé."""

    value: Number = Field(description="Le nombre, sans unité ; 5,7 ou 75 897 s’écrivent ainsi.")
    unit: Word = Field(description="Unité : %, personnes, €…")
    label: Line = Field(description="Ce que le nombre mesure.")
    as_of: DateOrYear = Field(description="Date à laquelle il est vrai.")
    scope: Line = Field(description="Qui ou quoi est compté.")
    source: Source = Field(description="Qui le publie, et où.")
    method: Line | None = Field(None, description="Comment il a été obtenu, ses limites.")
    review_by: Day | None = Field(None, description="Jour avant lequel il faut le vérifier.")
    n: Seats | None = Field(None, description="Taille du groupe dont un pourcentage est tiré.")

    @model_validator(mode="after")
    def _a_count_gives_the_percentage(self) -> Self:
        if self.unit == "%" and self.n and not can_be_share(self):
            raise PydanticCustomError("plaidoyer_share", "another share", {"n": self.n})
        return self

    def is_stale(self, today: day) -> bool:
        """Say whether the figure had to be checked before that day."""
        return self.review_by is not None and self.review_by < today


def can_be_share(figure: KeyFigure) -> bool:
    """Say whether some count out of ``n`` rounds, up or down, to the percentage as written."""
    assert figure.n is not None
    share = Fraction(figure.value)
    decimals = max(0, -int(figure.value.as_tuple().exponent))
    closest = round(share * figure.n / 100)
    gap = abs(Fraction(100 * closest, figure.n) - share)
    return 0 <= closest <= figure.n and gap <= Fraction(1, 2 * 10**decimals)
