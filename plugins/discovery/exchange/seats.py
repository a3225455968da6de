"""Seats: what pages show of the places of a mission, as far as the service has told."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from plugins.discovery.exchange.places import Read
from plugins.kinds.document import Document
from plugins.kinds.site import Site
from plugins.models.exchange import Counts
from plugins.problems import Level, Problem
from plugins.tracing.recording import record

SOURCE = "places"
_HINT = "Prévenir l’association, ou augmenter « seats » dans la mission."


class Seats(NamedTuple):
    """The seats of a mission; ``left`` and ``waiting`` are None when nobody told.

    ``are_closed`` says that a coordinator takes no more applications, whatever is left.
    """

    total: int
    left: int | None = None
    waiting: int | None = None
    are_closed: bool = False

    @property
    def are_gone(self) -> bool:
        """Say whether nobody can have one."""
        return self.are_closed or self.left == 0


class SeatsOf:
    """Gives documents their seats; who shows them is told to have read that mission's alone."""

    def __init__(self, site: Site, read: Read, path: str) -> None:
        """Take what the file of places says; ``path`` names it to editors."""
        self._site = site
        self.all = read.counts
        self._path = path

    def answer(self, slug: str) -> tuple[int, int, int | None, bool] | None:
        """Return what is known of a mission in plain values, told to nobody."""
        counts = self.all.get(slug)
        return (counts.taken, counts.waiting, counts.seats, counts.closed) if counts else None

    def counts(self, slug: str) -> Counts | None:
        """Return what is known of a mission."""
        record(SOURCE, slug)
        return self.all.get(slug)

    def are_taken(self, slug: str, total: int) -> bool:
        """Say whether no seat of a mission can be had any more, told to nobody."""
        counts = self.all.get(slug)
        if counts is None:
            return False
        seats = total if counts.seats is None else counts.seats
        return counts.closed or counts.taken >= seats

    def overbooked(self, missions: Mapping[str, int]) -> Iterator[Problem]:
        """Yield a warning for each of these missions that has more volunteers than seats.

        ``missions`` are the seats of those that are open, by slug.
        """
        for slug, seats in missions.items():
            counts = self.all.get(slug)
            total = counts.seats if counts and counts.seats is not None else seats
            if counts and counts.taken > total:
                message = f"{counts.taken} places prises sur {total}."
                yield Problem(self._path, 0, f"missions.{slug}", message, _HINT, Level.WARNING)

    def of(self, document: Document) -> Seats:
        """Return the seats of a mission: none are left of one that its text says full.

        Of one that is over or closed, how many are left is not told.
        """
        fields = document.fields
        told = Seats(fields.seats, 0 if fields.status.slug == "full" else None)
        if not fields.takes_applications(self._site.settings.today):
            return told
        counts = self.counts(document.root.slug)
        total = fields.seats if counts is None or counts.seats is None else counts.seats
        if counts and counts.closed:
            return Seats(total, are_closed=True)
        if counts is None or told.left == 0:
            return told
        return Seats(total, max(0, total - counts.taken), counts.waiting)
