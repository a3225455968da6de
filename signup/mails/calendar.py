"""Calendar: the days of a mission, for the agenda of who takes part."""

from datetime import datetime, time, timedelta

from signup.models import Application
from signup.site import missions, shell


def invitation(application: Application | None) -> bytes:
    """Return the iCalendar file of a dated mission; nothing when it has no day."""
    told = missions().by_slug.get(application.mission_id) if application else None
    if application is None or told is None or told.starts is None or told.is_recurring:
        return b""
    # Slow to import, and most missions have no day.
    from icalendar import Calendar, Event

    words = told.words.get(application.lang) or next(iter(told.words.values()))
    host = shell().told["url"].partition("://")[2].partition("/")[0] or "localhost"
    event = Event()
    # The name that the site's own calendar gives: the same day is not kept twice.
    event.add("uid", f"{told.id}-{application.lang}-mission@{host}")
    event.add("dtstamp", datetime.combine(application.changed_at.date(), time(), shell().zone))
    event.add("dtstart", told.starts)
    event.add("dtend", (told.ends or told.starts) + timedelta(days=1))
    event.add("summary", words.title)
    event.add("location", words.where)
    event.add("url", shell().absolute(words.address))
    calendar = Calendar()
    calendar.add("prodid", "-//Plaidoyer//sign-up//FR")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(event)
    return bytes(calendar.to_ical())
