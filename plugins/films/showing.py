"""What a page shows a film by: its versions, its picture, its sounds; each is then published."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import NamedTuple
from urllib.parse import quote

from plugins.films.ffmpeg import SOUNDS, Footage
from plugins.films.footage import UNREADABLE, can_make_av1, can_make_films, footage_of
from plugins.films.ladder import (
    AV1,
    H264,
    RUNGS,
    SOUND,
    Version,
    covering,
    digest_of,
    films,
    glimpse,
    still,
)
from plugins.films.transcoding import FOLDER, Wanted
from plugins.kinds.document import Document
from plugins.kinds.site import Site
from plugins.media.formats import FILMS
from plugins.media.renditions import Rendition
from plugins.models.markers import BundleFile
from plugins.models.walk import marked
from plugins.problems import Problem

# From which width of the window each rung but the first is worth its weight.
_WIDE = {720: "(width >= 48rem)", 1080: "(width >= 80rem)"}
_TYPES = {".webm": "video/webm", ".mkv": "video/x-matroska", ".mov": "video/quicktime"}


class Source(NamedTuple):
    """One file among which a browser chooses: the first whose type it plays, on such a window."""

    url: str
    type: str
    media: str = ""


class Download(NamedTuple):
    """A file to keep or to watch elsewhere, by the number of its lines."""

    lines: int
    url: str


class FilmFiles(NamedTuple):
    """The files of a film: its versions, those to keep, its picture, its descriptions in sound.

    ``main`` is the version for those who follow a link to a moment; ``description`` is a sound to
    be heard with the film, ``described`` another film.
    """

    sources: tuple[Source, ...] = ()
    downloads: tuple[Download, ...] = ()
    main: str = ""
    still: Rendition | None = None
    description: str = ""
    described: str = ""


def type_of(name: str) -> str:
    """Return the type of a file of a film, by the end of its name."""
    return _TYPES.get(PurePosixPath(name).suffix.lower(), "video/mp4")


class FilmRenderer:
    """Gives templates the addresses of the versions of films, and has the build make those."""

    def __init__(self, site: Site) -> None:
        """Take a site."""
        self._site = site

    def files(self, document: Document) -> FilmFiles:
        """Return the files of the film of a document, which has one."""
        film = document.film
        shown = self._film(document, film.file) if film.file else FilmFiles()
        name = film.audio_description
        if not name:
            return shown
        address = self.address(document, name) or document.files.get(name, "")
        if name.lower().endswith(SOUNDS):
            return shown._replace(description=address)
        return shown._replace(described=address)

    def glimpse(self, document: Document) -> str:
        """Return the address of a silent glimpse of a film; empty when there is none."""
        film = document.film
        if not film or not film.file:
            return ""
        path = f"{document.folder}/{film.file}"
        footage = self._footage(path)
        version = glimpse(footage) if footage and footage.width else None
        return self._publish(path, version) if version else ""

    def address(self, document: Document, name: str) -> str:
        """Return the one file that a link to a film or a sound leads to; empty if none is made.

        A film or a sound that cannot be read is told to the site.
        """
        path = f"{document.folder}/{name}"
        if not self._makes_films() or not name.lower().endswith(FILMS + SOUNDS):
            return ""
        footage = self._footage(path)
        if footage is None:
            self._site.tell(Problem(path, 0, "", *UNREADABLE))
            return ""
        if not footage.width:
            return self._publish(path, Version(SOUND, 0, 0), footage.seconds)
        smallest, *others = films(footage, H264)
        chosen = next((each for each in others if each.side <= RUNGS[1]), smallest)
        return self._publish(path, chosen, footage.seconds)

    def published(self, document: Document) -> dict[str, str]:
        """Return the addresses of the files that a document publishes as they are.

        The transcript is a text, and part of the page; a film is published by its versions.
        """
        film = document.film
        made = {film.transcript} if film else set()
        if film and self._makes_films():
            made |= {film.file, film.audio_description}
        return {
            name: self._site.settings.link(f"{document.root.address}{quote(name)}")
            for path, _, name in marked(document.model, BundleFile)
            if name not in made and document.holds(name) and (film or path[0] != "film")
        }

    def _film(self, document: Document, name: str) -> FilmFiles:
        path = f"{document.folder}/{name}"
        footage = self._footage(path)
        picture = self._still(path, footage) if footage and footage.width else None
        if not self._makes_films():
            url = document.files.get(name, "")
            return FilmFiles((Source(url, type_of(name)),) if url else (), (), url, picture)
        if not footage or not footage.width:
            return FilmFiles()
        kinds = (AV1, H264) if can_make_av1() else (H264,)
        made = {kind: list(self._versions(path, footage, kind)) for kind in kinds}
        sources = [
            Source(url, version.type, _WIDE[covering(version.side)] if place else "")
            for versions in made.values()
            for place, (version, url) in reversed(list(enumerate(versions)))
        ]
        downloads = [Download(version.side, url) for version, url in made[H264]]
        main = self.address(document, name)
        return FilmFiles(tuple(sources), tuple(downloads), main, picture)

    def _versions(self, path: str, footage: Footage, kind: str) -> Iterator[tuple[Version, str]]:
        for version in films(footage, kind):
            yield version, self._publish(path, version, footage.seconds)

    def _still(self, path: str, footage: Footage) -> Rendition:
        version = still(footage)
        return Rendition(self._publish(path, version), version.width, version.height)

    def _makes_films(self) -> bool:
        """Say whether films are published by versions made of them, which takes long.

        A preview shows the file itself, at once.
        """
        return can_make_films() and not self._site.settings.preview

    def _footage(self, path: str) -> Footage | None:
        """Return what a file holds, when it is a film or a sound and this machine can tell."""
        is_known = path.lower().endswith(FILMS + SOUNDS)
        return footage_of(path, self._site) if is_known and can_make_films() else None

    def _publish(self, path: str, version: Version, seconds: float = 0.0) -> str:
        """Return the address of a version, which is published; it must last so many seconds."""
        checksum = self._site.checksum(path)
        wanted = Wanted(path, checksum, digest_of(checksum), seconds, version)
        self._site.publish(f"{FOLDER}/{wanted.name}", wanted.source())
        return self._site.settings.link(f"/{FOLDER}/{wanted.name}")
