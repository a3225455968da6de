"""Offer: what the aggregator is told of a mission, in plain values."""

import re
from dataclasses import dataclass
from datetime import date

# What XML 1.0 cannot hold, however it is written.
_FORBIDDEN = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def printable(text: str) -> str:
    """Return a text without the characters that XML forbids."""
    return _FORBIDDEN.sub("", text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where a mission happens, or where its association is; ``department`` is a code (``2A``)."""

    postal_code: str
    city: str
    department: str
    department_name: str = ""
    region: str = ""
    street: str = ""
    lat: str = ""
    lon: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """The association that offers a mission; ``path`` is that of its document.

    ``answers_within`` is how many days it takes to answer a volunteer.
    """

    path: str
    slug: str
    name: str
    url: str
    description: str = ""
    legal_form: str = ""
    logo: str = ""
    rna: str = ""
    siren: str = ""
    audiences: tuple[str, ...] = ()
    networks: tuple[str, ...] = ()
    answers_within: int | None = None
    address: Address | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """An open mission. ``description`` is simple HTML; addresses of pages and files are whole.

    ``domain`` and ``activities`` are slugs of the aggregator, the other lists French words.
    ``remote`` is no, possible, full or local. ``seats_left`` is None when nobody counts them.
    """

    path: str
    slug: str
    title: str
    description: str
    url: str
    organisation: Organisation | None
    domain: str
    activities: tuple[str, ...]
    remote: str
    schedule: str
    hours_a_year: float
    is_recurring: bool
    seats: int
    posted: date
    is_open_to_minors: bool
    is_accessible: bool
    is_near_transport: bool
    seats_left: int | None = None
    starts: date | None = None
    ends: date | None = None
    addresses: tuple[Address, ...] = ()
    audiences: tuple[str, ...] = ()
    requirements: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    image: str = ""

    @property
    def places(self) -> int:
        """Return how many volunteers can still come."""
        return self.seats if self.seats_left is None else self.seats_left
