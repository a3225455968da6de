"""Missions: the offer of a volunteer role, as long as one can apply."""

from datetime import date, datetime, time
from html import escape
from typing import Any
from zoneinfo import ZoneInfo

from plugins.discovery.exchange.seats import Seats
from plugins.discovery.structured.associations import address_node, association_node
from plugins.discovery.structured.nodes import Node, Web, node
from plugins.discovery.structured.wording import simple_html
from plugins.kinds.document import Document

_LAST_MINUTE = time(23, 59, 59)


def mission_node(document: Document, web: Web) -> Node | None:
    """Return the offer of a mission; nothing once it is full, closed or over, nor of an example.

    Source: https://schema.org/JobPosting,
    https://developers.google.com/search/docs/appearance/structured-data/job-posting.
    """
    fields = document.fields
    if document.root.is_example or not fields.is_open(web.settings.today):
        return None
    seats: Seats = web.site.offered["seats_of"](document)
    if seats.are_gone:
        return None
    address, host = web.page(document), _host(document)
    return node(
        "JobPosting",
        f"{address}#mission",
        title=document.title,
        description=_description(document),
        url=address,
        mainEntityOfPage={"@id": address},
        identifier=node("PropertyValue", propertyID=web.settings.name, value=document.root.slug),
        datePosted=document.date.isoformat(),
        validThrough=valid_through(fields.apply_before, fields.ends, web.settings.timezone),
        employmentType="VOLUNTEER",
        hiringOrganization=association_node(host, web) if host else None,
        jobStartDate=fields.starts.isoformat() if fields.starts else "",
        totalJobOpenings=seats.total if seats.left is None else seats.left,
        directApply=False,
        industry=[cause.label(document.lang) for cause in fields.causes],
        occupationalCategory=[activity.label(document.lang) for activity in fields.activity],
        qualifications=list(fields.requirements),
        skills=list(fields.skills),
        workHours=_hours(document),
        jobBenefits=[*fields.gains, *([fields.training] if fields.training else [])],
        **_where(fields),
    )


def valid_through(apply_before: date | None, ends: date | None, timezone: str) -> str:
    """Return the last moment at which one can apply, or an empty string when there is none."""
    last = min((day for day in (apply_before, ends) if day), default=None)
    return datetime.combine(last, _LAST_MINUTE, ZoneInfo(timezone)).isoformat() if last else ""


def _host(document: Document) -> Document | None:
    associations = document.root.linked.get("association", [])
    return next((a for a in associations if a.slug == document.fields.association), None)


def _description(document: Document) -> str:
    summary = f"<p>{escape(document.summary)}</p>" if document.summary else ""
    return summary + simple_html(document.body, document.lang)


def _hours(document: Document) -> str:
    commitment = document.fields.commitment
    words = (commitment.duration, commitment.period)
    return " / ".join(word.label(document.lang) for word in words if word)


def _where(fields: Any) -> Node:
    """Return where a mission takes place: search engines take for remote what is wholly so."""
    found: Node = {"jobLocation": [_place(place) for place in fields.places]}
    if fields.mode.slug == "remote":
        found["jobLocationType"] = "TELECOMMUTE"
        found["applicantLocationRequirements"] = node("Country", name="France")
    return found


def _place(place: Any) -> Node:
    geo = None
    if place.lat is not None and place.lon is not None:
        geo = node("GeoCoordinates", latitude=float(place.lat), longitude=float(place.lon))
    return node("Place", address=address_node(place.street, place.postal_code, place.city), geo=geo)
