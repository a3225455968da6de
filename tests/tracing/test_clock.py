"""The clock stands still when it is told to."""

from datetime import UTC, datetime, timedelta

import pytest

from plugins.tracing.clock import now, today


def test_the_moment_of_the_build_is_the_one_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")

    assert now() == datetime(1970, 1, 1, tzinfo=UTC)


def test_without_one_it_is_the_true_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH")

    assert abs(now() - datetime.now(UTC)) < timedelta(minutes=1)


@pytest.mark.parametrize(
    ("zone", "day"), [("Europe/Paris", "2026-11-20"), ("Pacific/Auckland", "2026-11-21")]
)
def test_the_day_depends_on_where_one_is(
    zone: str, day: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795176000")

    assert str(today(zone)) == day
