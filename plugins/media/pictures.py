"""Pictures of documents: what is said of each, joined with its look, if it may be shown."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from plugins.kinds.body import Picture
from plugins.kinds.document import Document
from plugins.kinds.site import Site
from plugins.media.consents import SITE
from plugins.media.deriving import Look
from plugins.media.guards import Guard, guard_of
from plugins.media.looks import Looks
from plugins.media.unreadable import Unreadable
from plugins.models import Photo
from plugins.problems import Level, Problem
from plugins.tracing.store import key_of


class Origin(NamedTuple):
    """Where a picture comes from: its file, from the project, and who and what it shows."""

    path: str
    checksum: str
    guard: Guard
    look: Look


class Pictures(Mapping[str, Picture]):
    """The pictures beside a document that may be shown, by file name, looked at when asked for."""

    def __init__(self, document: Document, site: Site) -> None:
        """Take the document."""
        self._document = document
        self._site = site
        self._photos = document.photos
        self._found: dict[str, Picture | None] = {}

    def __getitem__(self, name: str) -> Picture:
        """Return a picture; raise KeyError when it is not there, withheld or unreadable."""
        if name not in self._found:
            photo = self._photos.get(name)
            self._found[name] = self._picture(photo) if photo else None
        picture = self._found[name]
        if picture is None:
            raise KeyError(name)
        return picture

    def __iter__(self) -> Iterator[str]:
        """Yield the names in the order of ``photos.yaml``."""
        return (name for name in self._photos if name in self)

    def __len__(self) -> int:
        """Return how many there are."""
        return sum(1 for _ in self)

    def _picture(self, photo: Photo) -> Picture | None:
        document, site = self._document, self._site
        path = f"{document.folder}/{photo.file}"
        guard = guard_of(site, path)
        looks: Looks = site.kept("looks")
        if not document.holds(photo.file) or guard.refused(site, SITE):
            return None
        look = looks.of(path, guard.masks)
        if isinstance(look, Unreadable):
            site.tell(Problem(path, 0, "", *look.in_french()))
            return None
        if look.is_animated:
            message, hint = "cette image est animée.", "Seule sa première vue est publiée."
            site.tell(Problem(path, 0, "", message, hint, Level.WARNING))
        checksum = site.checksum(path)
        x, y = (float(part) for part in photo.focus.split(",")) if photo.focus else (0.5, 0.5)
        return Picture(
            look.width,
            look.height,
            photo.alt or "",
            photo.caption or "",
            photo.credit,
            photo.decorative,
            (x, y) if photo.focus else None,
            Origin(path, checksum, guard, look),
            f"photo-{key_of(checksum, photo.file)[:8]}",
        )
