"""Dates, numbers, durations and lists of words as a language writes them."""

from collections.abc import Sequence
from datetime import date as day
from decimal import Decimal

from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal

from plugins.models.dates import PartialDate

_NBSP = "\u00a0"


class Formats:
    """The formats of one language, used as filters by the templates."""

    def __init__(self, lang: str) -> None:
        """Take a language known to Babel."""
        self.lang = lang
        # The English of Europe: 22 October 2026.
        self.locale = {"en": "en_GB"}.get(lang, lang)

    def date(self, moment: day | PartialDate) -> str:
        """Return a long date, ``5 mars 2026``, as precise as what is given."""
        if isinstance(moment, PartialDate):
            if not moment.month:
                return str(moment.year)
            return self.date(moment.first_day()) if moment.day else self.month_year(moment)
        return self._first(format_date(moment, "long", locale=self.locale), moment)

    def short_date(self, moment: day) -> str:
        """Return a date without its year: ``5 mars``."""
        return self._first(format_skeleton("MMMMd", moment, locale=self.locale), moment)

    def _first(self, written: str, moment: day) -> str:
        """Return a date with the French ordinal of the first day, its day tied to its month."""
        if self.lang == "fr" and moment.day == 1:
            written = f"1er{written[1:]}"
        return written.replace(" ", _NBSP, 1)

    def month_year(self, moment: day | PartialDate) -> str:
        """Return the month and the year: ``mars 2026``."""
        first = moment.first_day() if isinstance(moment, PartialDate) else moment
        return format_skeleton("yMMMM", first, locale=self.locale)

    def number(self, value: Decimal | int | str) -> str:
        """Return a number with the separators of the language, keeping the decimals given."""
        decimal = Decimal(value)
        places = max(0, -int(decimal.as_tuple().exponent))
        pattern = f"#,##0.{'0' * places}" if places else "#,##0"
        return format_decimal(decimal, pattern, locale=self.locale)

    def duration(self, length: str) -> str:
        """Return ``12:30`` as ``12 min 30 s`` (hours, minutes, seconds; zeros left out)."""
        parts = [int(part) for part in length.split(":")]
        hours, minutes, seconds = [0] * (3 - len(parts)) + parts
        shown = [
            f"{amount}{_NBSP}{unit}"
            for amount, unit in ((hours, "h"), (minutes, "min"), (seconds, "s"))
            if amount
        ]
        return _NBSP.join(shown) or f"0{_NBSP}s"

    def join_words(self, words: Sequence[str]) -> str:
        """Return the words as a list in a sentence: ``a, b et c``."""
        return format_list(list(words), locale=self.locale)
