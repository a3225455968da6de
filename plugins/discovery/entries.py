"""Entries: what feeds tell of a page or of a picture, whatever their format."""

from datetime import date, datetime, time
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from feedgenerator import get_tag_uri

from plugins.discovery.addresses import whole, whole_html, whole_link
from plugins.films.captions import seconds_of
from plugins.films.showing import type_of
from plugins.kinds.body import Picture
from plugins.kinds.document import Document
from plugins.kinds.settings import SiteSettings
from plugins.kinds.site import Site

_WIDEST = 1280
_TYPES = {".jpg": "image/jpeg", ".png": "image/png"}


class Media(NamedTuple):
    """A file that a feed names: its whole address, its type; how long a film lasts, in seconds."""

    url: str
    type: str
    seconds: float = 0.0


class Entry(NamedTuple):
    """What a feed tells of a page, or of a part of one, at an address of the site.

    ``content`` is HTML with whole addresses.
    """

    title: str
    address: str
    lang: str
    content: str
    summary: str
    authors: tuple[str, ...]
    published: date
    updated: date
    categories: tuple[str, ...] = ()
    image: Media | None = None
    film: Media | None = None

    def id(self, settings: SiteSettings) -> str:
        """Return what names it for ever: a tag, of its day and its address (RFC 4151)."""
        return str(get_tag_uri(whole(self.address, settings), self.published))


def entry_of(site: Site, path: str) -> Entry:
    """Return what feeds tell of a document, worked out once for all of them."""
    return site.part("feed_entry", document_entry, path)


def document_entry(site: Site, path: str) -> Entry:
    """Return what feeds tell of a document, in its own language."""
    document = site.document(path)
    content = site.render("feed-entry.html", document.lang, {"document": document})
    return Entry(
        document.title,
        document.address,
        document.lang,
        whole_html(content, site.settings).strip(),
        document.summary,
        tuple(getattr(document.fields, "authors", [])) or (site.settings.name,),
        document.date,
        document.updated,
        tuple(term.label(document.lang) for term in document.fields.causes),
        image_of(document.cover, site) if document.cover else None,
        film_of(document, site),
    )


def picture_entries(site: Site, path: str) -> list[Entry]:
    """Return what its feed tells of each picture of a gallery, in its order."""
    document, lang = site.document(path), site.document(path).lang
    return [
        Entry(
            picture.caption or picture.alt or document.title,
            f"{document.address}#{picture.anchor}",
            lang,
            whole_html(site.render("feed-picture.html", lang, {"picture": picture}), site.settings),
            "",
            (picture.credit,),
            document.photos[name].date or document.date,
            document.updated,
            image=image_of(picture, site),
        )
        for name, picture in document.pictures.items()
    ]


def image_of(picture: Picture, site: Site) -> Media:
    """Return the file that feeds show of a picture."""
    url: str = site.offered["rendition"](picture, _WIDEST).url
    return Media(whole_link(url, site.settings), _TYPES[url[url.rindex(".") :]])


def film_of(document: Document, site: Site) -> Media | None:
    """Return the file of the film of a document; nothing when it has none of its own to show."""
    film: Any = document.film if document.kind.name == "story" else None
    main: str = site.offered["film_files"](document).main if film and film.file else ""
    if not main:
        return None
    return Media(whole_link(main, site.settings), type_of(main), seconds_of(film.duration))


def midnight(day: date, settings: SiteSettings) -> datetime:
    """Return the moment when a day begins, where the site is written."""
    return datetime.combine(day, time(), ZoneInfo(settings.timezone))
