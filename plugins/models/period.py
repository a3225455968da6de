"""Period: from a day, month or year to another."""

from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plugins.models.base import Strict
from plugins.models.fields import DateOrYear


class Period(Strict):
    """When something starts and ends, as precisely as is known."""

    start: DateOrYear = Field(description="Début : jour, mois ou année.")
    end: DateOrYear | None = Field(None, description="Fin.")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.end and self.end.last_day() < self.start.first_day():
            raise PydanticCustomError(
                "plaidoyer_order", "later", {"field": "end", "before": "start"}
            )
        return self
