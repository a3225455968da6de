"""PartialDate: as precise as its source."""

from datetime import date

import pytest

from plugins.models.dates import PartialDate


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2016", date(2016, 1, 1), date(2016, 12, 31)),
        ("2016-01", date(2016, 1, 1), date(2016, 1, 31)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2015-02", date(2015, 2, 1), date(2015, 2, 28)),
        ("2016-12", date(2016, 12, 1), date(2016, 12, 31)),
        ("2016-12-31", date(2016, 12, 31), date(2016, 12, 31)),
        ("2016-05-09", date(2016, 5, 9), date(2016, 5, 9)),
    ],
)
def test_a_date_may_mean_any_day_of_its_month_or_year(text: str, first: date, last: date) -> None:
    partial = PartialDate.parse(f" {text} ")

    assert partial is not None
    assert (partial.first_day(), partial.last_day(), str(partial)) == (first, last, text)


@pytest.mark.parametrize(
    "text",
    ["", "16", "2016-5", "2016-13", "2016-00", "2016-05-00", "2015-02-29", "0000", "2016/05", "x"],
)
def test_a_date_that_no_calendar_has_is_refused(text: str) -> None:
    assert PartialDate.parse(text) is None


def test_dates_are_ordered_as_calendars_are() -> None:
    texts = ["2015", "2016", "2016-01", "2016-01-02", "2016-02", "2017"]
    dates = [PartialDate.parse(text) for text in texts]

    assert sorted(dates, key=lambda partial: partial or PartialDate(0)) == dates
