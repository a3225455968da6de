"""Retention: how long each thing is kept, as the notice of the site says it."""

from datetime import datetime
from zoneinfo import ZoneInfo

from plugins.models.signing_up import Retention
from signup.site import shell


def periods() -> Retention:
    """Return the periods that the site prints; the same are applied."""
    return Retention.model_validate(shell().told["sign_up"]["retention"])


def months_before(moment: datetime, months: int, zone: ZoneInfo) -> datetime:
    """Return the moment so many calendar months before another, at most its month's last day."""
    there = moment.astimezone(zone)
    index = there.year * 12 + there.month - 1 - months
    year, month = divmod(index, 12)
    for day in (there.day, 30, 29, 28):
        try:
            return there.replace(year=year, month=month + 1, day=min(day, there.day))
        except ValueError:
            continue
    raise AssertionError("every month has 28 days")
