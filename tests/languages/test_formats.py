"""Dates, numbers, durations and lists as each language writes them (␣ and ˽: no-break spaces)."""

from datetime import date
from decimal import Decimal

import pytest

from plugins.languages.formats import Formats
from plugins.models.dates import PartialDate

FRENCH, ENGLISH = Formats("fr"), Formats("en")


def shown(text: str) -> str:
    return text.replace("\u00a0", "␣").replace("\u202f", "˽")


@pytest.mark.parametrize(
    ("moment", "french", "english"),
    [
        (date(2026, 3, 5), "5␣mars 2026", "5␣March 2026"),
        (date(2026, 3, 1), "1er␣mars 2026", "1␣March 2026"),
        (date(2026, 12, 11), "11␣décembre 2026", "11␣December 2026"),
        (date(1901, 7, 1), "1er␣juillet 1901", "1␣July 1901"),
        (PartialDate(2026), "2026", "2026"),
        (PartialDate(2026, 8), "août 2026", "August 2026"),
        (PartialDate(2026, 8, 1), "1er␣août 2026", "1␣August 2026"),
    ],
)
def test_a_date_is_as_precise_as_what_is_known(
    moment: date | PartialDate, french: str, english: str
) -> None:
    assert shown(FRENCH.date(moment)) == french
    assert shown(ENGLISH.date(moment)) == english


@pytest.mark.parametrize(
    ("moment", "french", "english"),
    [
        (date(2026, 3, 5), "5␣mars", "5␣March"),
        (date(2026, 3, 1), "1er␣mars", "1␣March"),
        (date(2026, 3, 31), "31␣mars", "31␣March"),
    ],
)
def test_a_short_date_has_no_year(moment: date, french: str, english: str) -> None:
    assert shown(FRENCH.short_date(moment)) == french
    assert shown(ENGLISH.short_date(moment)) == english


@pytest.mark.parametrize(
    "moment", [date(2026, 2, 14), PartialDate(2026, 2), PartialDate(2026, 2, 9)]
)
def test_a_month_has_its_year(moment: date | PartialDate) -> None:
    assert FRENCH.month_year(moment) == "février 2026"
    assert ENGLISH.month_year(moment) == "February 2026"


@pytest.mark.parametrize(
    ("value", "french", "english"),
    [
        (0, "0", "0"),
        (999, "999", "999"),
        (75897, "75˽897", "75,897"),
        (1234567, "1˽234˽567", "1,234,567"),
        ("46.5", "46,5", "46.5"),
        (Decimal("46.50"), "46,50", "46.50"),
        (Decimal("1E+3"), "1˽000", "1,000"),
        (-12, "-12", "-12"),
    ],
)
def test_a_number_keeps_its_decimals_and_groups_its_thousands(
    value: Decimal | int | str, french: str, english: str
) -> None:
    assert shown(FRENCH.number(value)) == french
    assert shown(ENGLISH.number(value)) == english


@pytest.mark.parametrize(
    ("length", "expected"),
    [
        ("12:30", "12␣min␣30␣s"),
        ("12:00", "12␣min"),
        ("0:45", "45␣s"),
        ("1:02:03", "1␣h␣2␣min␣3␣s"),
        ("2:00:00", "2␣h"),
        ("90:00", "90␣min"),
        ("0:00", "0␣s"),
    ],
)
def test_a_duration_leaves_its_zeros_out(length: str, expected: str) -> None:
    assert shown(FRENCH.duration(length)) == shown(ENGLISH.duration(length)) == expected


@pytest.mark.parametrize(
    ("words", "french", "english"),
    [
        ([], "", ""),
        (["a"], "a", "a"),
        (["a", "b"], "a et b", "a and b"),
        (("a", "b", "c"), "a, b et c", "a, b and c"),
    ],
)
def test_words_make_a_list(words: list[str], french: str, english: str) -> None:
    assert FRENCH.join_words(words) == french
    assert ENGLISH.join_words(words) == english
