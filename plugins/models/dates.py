"""PartialDate: a day, a month or a year, as precise as the source is."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

# Later years are typing mistakes, and dates cannot go past 9999.
_LAST_YEAR = 2200
_FORM = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?")


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date whose month and day may be unknown (0)."""

    year: int
    month: int = 0
    day: int = 0

    @classmethod
    def parse(cls, text: str) -> "PartialDate | None":
        """Return the date written ``2016``, ``2016-05`` or ``2016-05-31``, else None."""
        match = _FORM.fullmatch(text.strip())
        if not match:
            return None
        partial = cls(*(int(part or 0) for part in match.groups()))
        if partial.year > _LAST_YEAR:
            return None
        try:
            partial.first_day()
        except ValueError:
            return None
        return partial

    def first_day(self) -> date:
        """Return the first day it may mean."""
        return date(self.year, self.month or 1, self.day or 1)

    def __str__(self) -> str:
        """Return the date as it is written in front matter."""
        parts = [f"{self.year:04}", f"{self.month:02}", f"{self.day:02}"]
        return "-".join(parts[: 1 + bool(self.month) + bool(self.day)])

    def last_day(self) -> date:
        """Return the last day it may mean."""
        if self.day:
            return self.first_day()
        year, month = (self.year, self.month + 1) if self.month else (self.year + 1, 1)
        return date(year + month // 13, (month - 1) % 12 + 1, 1) - timedelta(days=1)
