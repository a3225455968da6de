"""Listing: the applications to a mission, chosen and put in order; what waits comes first."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TypeVar
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from django.core.paginator import Page, Paginator
from django.db.models import Case, IntegerField, Model, QuerySet, Value, When
from django.http import QueryDict

from signup.models import Application, State

PAGE = 100
"""How many applications a page shows: a mission may have a thousand."""

Row = TypeVar("Row", bound=Model)

ORDERS = ("waiting", "date", "name")

GROUPS: dict[str, tuple[State, ...]] = {
    "to_answer": (State.PENDING, State.PROCESSING),
    "guardian": (State.GUARDIAN,),
    "waiting": (State.WAITING, State.OFFERED),
    "accepted": (State.ACCEPTED, State.DONE),
    "declined": (State.DECLINED, State.CANCELLED),
}
"""The states that are looked at together, those that ask for something first."""

_RANKS = [
    State.PENDING,
    State.PROCESSING,
    State.OFFERED,
    State.WAITING,
    State.GUARDIAN,
    State.ACCEPTED,
    State.DONE,
    State.DECLINED,
    State.CANCELLED,
]


@dataclass(frozen=True)
class Choice:
    """What a coordinator asked to see. Names are never part of it: it stands in the address."""

    group: str = ""
    order: str = "waiting"
    since: date | None = None

    @property
    def query(self) -> str:
        """Return the choice as the end of an address."""
        since = self.since.isoformat() if self.since else ""
        asked = {"state": self.group, "order": self.order, "since": since}
        return urlencode({name: value for name, value in asked.items() if value})


def chosen(asked: QueryDict) -> Choice:
    """Return the choice that an address asks for; what it does not know is left out."""
    group, order = asked.get("state", ""), asked.get("order", "")
    return Choice(
        group=group if group in GROUPS else "",
        order=order if order in ORDERS else "waiting",
        since=_date(asked.get("since", "")),
    )


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def listed(found: QuerySet[Application], choice: Choice, zone: ZoneInfo) -> QuerySet[Application]:
    """Return the applications that a choice keeps, in its order."""
    if choice.group:
        found = found.filter(state__in=GROUPS[choice.group])
    if choice.since:
        start = datetime.combine(choice.since, time(), zone)
        found = found.filter(created_at__gte=start)
    return in_order(found, choice.order)


def in_order(found: QuerySet[Application], order: str) -> QuerySet[Application]:
    """Return applications by what waits for an answer, by date or by name."""
    if order == "date":
        return found.order_by("-created_at", "id")
    if order == "name":
        return found.order_by("last_name", "first_name", "id")
    ranks = [When(state=state, then=Value(rank)) for rank, state in enumerate(_RANKS)]
    found = found.alias(urgency=Case(*ranks, output_field=IntegerField()))
    return found.order_by("urgency", "rank", "waiting_since", "changed_at", "id")


def page_of(found: QuerySet[Row], number: str) -> Page[Row]:
    """Return a page of a list, the nearest when there is none of that number."""
    return Paginator(found, PAGE).get_page(number)
