"""Retention: how long each thing is kept, as the notice of the site says it."""

from calendar import monthrange
from datetime import date, datetime
from zoneinfo import ZoneInfo

from plugins.models.signing_up import Retention
from signup.models import Application, State
from signup.site import missions, shell


def periods() -> Retention:
    """Return the periods that the site prints; the same are applied."""
    return Retention.model_validate(shell().told["sign_up"]["retention"])


def months_after(day: date, months: int) -> date:
    """Return the same day so many months later, or the last of its month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def months_before(moment: datetime, months: int, zone: ZoneInfo) -> datetime:
    """Return the same hour of the day that was so many months earlier, in that zone."""
    there = moment.astimezone(zone)
    return datetime.combine(months_after(there.date(), -months), there.timetz())


def erased_on(application: Application) -> date:
    """Return the day by which an application that changes no more will be erased."""
    kept = periods()
    zone = shell().zone
    if application.state in (State.ACCEPTED, State.DONE):
        told = missions().by_slug.get(application.mission_id)
        ends = told.ends if told and told.ends else application.changed_at.astimezone(zone).date()
        return months_after(ends, kept.accepted_months)
    return months_after(application.changed_at.astimezone(zone).date(), kept.declined_months)
