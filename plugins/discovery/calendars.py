"""Calendars (RFC 5545): the missions that have a first day, all together and one by one.

A mission of once lasts from its first to its last day. A regular one is told by its first day only:
its fields say how often one comes, and not on which days. The last day to apply is an event of its
own, while there are seats. Events take whole days, and leave them free.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from plugins.discovery.addresses import host_name, whole
from plugins.discovery.printable import printable
from plugins.kinds.addresses import list_address
from plugins.kinds.document import Document
from plugins.kinds.facts import Facts
from plugins.kinds.kind import BY_NAME
from plugins.kinds.settings import SiteSettings
from plugins.kinds.site import Site
from plugins.kinds.structure import Structure
from plugins.vocabulary import Term

_PRODUCT = "-//Plaidoyer//Missions//FR"
_FILES = {"fr": "calendrier.ics", "en": "calendar.ics"}
_EXPECTED = ("open", "full")
"""The states of a mission that will take place."""
_TITLE = Term("calendar", "{name} – Missions", "{name} – Missions")
_DEADLINE = Term(
    "deadline", "Dernier jour pour se proposer : {title}", "Last day to apply: {title}"
)
_EACH = Term("each", "{duration} par {period}", "{duration} a {period}")
_DAY = timedelta(days=1)


def calendar_address(lang: str, settings: SiteSettings) -> str:
    """Return the address of the calendar of all missions in a language."""
    page = list_address(settings.prefix(lang), BY_NAME["mission"].paths[lang])
    return f"{page}{_FILES[lang]}"


def mission_calendar(document: Document) -> str:
    """Return the address of the calendar of a mission; empty when it has none."""
    fields = document.fields
    has_days = document.kind.name == "mission" and fields.starts
    is_told = has_days and fields.status.slug in _EXPECTED and not document.is_easy
    return _address(document.address) if is_told else ""


def missions_with_calendar(structure: Structure) -> Iterator[tuple[str, str]]:
    """Yield the path of each mission that has a calendar, and the address of that."""
    for path in structure.published:
        if is_dated(structure.facts[path]):
            yield path, _address(structure.address(path))


def is_dated(facts: Facts) -> bool:
    """Say whether a text is a mission that will take place, and when is known."""
    is_expected = facts.kind == "mission" and facts.state in _EXPECTED
    return is_expected and bool(facts.starts) and not facts.is_easy


def _address(page: str) -> str:
    return f"{page}mission.ics"


def calendar(site: Site, lang: str, paths: tuple[str, ...]) -> bytes:
    """Return the calendar of missions, in a language."""
    name = _TITLE.label(lang).format(name=site.settings.name)
    return written([site.part("mission_events", mission_events, path) for path in paths], name)


def one_calendar(site: Site, path: str) -> bytes:
    """Return the calendar of one mission."""
    return written([site.part("mission_events", mission_events, path)], site.document(path).title)


def written(events: Iterable[bytes], name: str) -> bytes:
    """Return a calendar of that name, given its events as ``event_of`` writes them."""
    from icalendar import Calendar, vText

    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    # The library knows neither of these two, which are texts, and would not escape them.
    calendar.add("name", vText(printable(name)))
    calendar.add("x-wr-calname", vText(printable(name)))
    head, end = b"BEGIN:VCALENDAR\r\n", b"END:VCALENDAR\r\n"
    properties = calendar.to_ical().removeprefix(head).removesuffix(end)
    return b"".join([head, properties, *events, end])


def mission_events(site: Site, path: str) -> bytes:
    """Return the events of a mission as they are written in calendars."""
    # A tenth of a second, for builds that have no calendar to make.
    from icalendar import Event

    events = _events(site.document(path), site)
    return b"".join(event_of(Event(), properties) for properties in events)


def event_of(event: Any, properties: dict[str, Any]) -> bytes:
    """Return an event as calendars hold it; its words are made printable."""
    for name, value in properties.items():
        if isinstance(value, list):
            event.add(name, [printable(word) for word in value])
        elif value not in ("", None):
            event.add(name, printable(value) if isinstance(value, str) else value)
    return bytes(event.to_ical())


def _events(document: Document, site: Site) -> Iterator[dict[str, Any]]:
    """Yield the properties of each event of a mission."""
    fields, lang = document.fields, document.lang
    common = _common(document, site)
    last = (
        (fields.ends or fields.starts) if fields.commitment.type.slug == "once" else fields.starts
    )
    yield {
        "uid": _uid(document, "mission", site.settings),
        "summary": document.title,
        "dtstart": fields.starts,
        "dtend": last + _DAY,
        **common,
        "location": _location(document),
        "geo": _position(document),
    }
    if fields.apply_before and fields.status.slug == "open":
        yield {
            "uid": _uid(document, "deadline", site.settings),
            "summary": _DEADLINE.label(lang).format(title=document.title),
            "dtstart": fields.apply_before,
            "dtend": fields.apply_before + _DAY,
            **common,
        }


def _common(document: Document, site: Site) -> dict[str, Any]:
    stamp = _moment(document.updated)
    return {
        # The day of the text, and not that of the build.
        "dtstamp": stamp,
        "created": _moment(document.date),
        "last-modified": stamp,
        "sequence": (document.updated - document.date).days,
        "description": _description(document, site),
        "url": whole(document.address, site.settings),
        "categories": [term.label(document.lang) for term in document.fields.causes],
        "status": "CONFIRMED",
        "transp": "TRANSPARENT",
    }


def _moment(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _uid(document: Document, what: str, settings: SiteSettings) -> str:
    """Return what names an event for ever: its mission, its language, the host of the site."""
    return f"{document.root.slug}-{document.lang}-{what}@{host_name(settings)}"


def _description(document: Document, site: Site) -> str:
    fields, lang = document.fields, document.lang
    hosts = site.in_language(document.root.linked.get("association", []), lang)
    names = [host.title for host in hosts if host.root.slug == fields.association]
    lines = [document.summary, _rhythm(document), *names, whole(document.address, site.settings)]
    return "\n".join(line for line in lines if line)


def _rhythm(document: Document) -> str:
    """Return how long it takes, and how often."""
    commitment, lang = document.fields.commitment, document.lang
    duration = commitment.duration.label(lang)
    if not commitment.period:
        return str(duration)
    return _EACH.label(lang).format(duration=duration, period=commitment.period.label(lang))


def _location(document: Document) -> str:
    """Return where it takes place: its first place, or that it is at a distance."""
    fields = document.fields
    if not fields.places:
        return str(fields.mode.label(document.lang))
    place = fields.places[0]
    return ", ".join(filter(None, [place.street, f"{place.postal_code} {place.city}"]))


def _position(document: Document) -> tuple[float, float] | None:
    places = document.fields.places
    if not places or places[0].lat is None or places[0].lon is None:
        return None
    return float(places[0].lat), float(places[0].lon)
