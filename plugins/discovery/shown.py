"""What a page shows besides its words, told to search engines: its pictures, its film."""

from collections.abc import Iterator
from typing import NamedTuple

from plugins.discovery.addresses import whole_link
from plugins.discovery.entries import film_of, image_of
from plugins.films.captions import seconds_of
from plugins.films.embeds import embed_of
from plugins.kinds.body import Picture
from plugins.kinds.document import Document
from plugins.kinds.photos import PHOTOS
from plugins.kinds.site import Site
from plugins.markup.places import same_name
from plugins.models.markers import PictureFile
from plugins.models.walk import marked

_IN_BODIES = ("figure", "image")
_LONGEST = 28_800
"""How many seconds a film may last in a sitemap: eight hours."""


class Video(NamedTuple):
    """A film: its file, or its player elsewhere; ``seconds`` is 0 when no sitemap can tell it."""

    thumbnail: str
    title: str
    words: str
    file: str
    player: str
    seconds: int
    published: str
    has_note: bool


class Shown(NamedTuple):
    """The whole addresses of the pictures of a page, and its film."""

    pictures: tuple[str, ...] = ()
    video: Video | None = None


def shown_by(document: Document, site: Site) -> Shown:
    """Return what the page of a document shows."""
    # Most texts have neither: they are not even read.
    pictures = _pictures(document) if PHOTOS in document.names else ()
    urls = dict.fromkeys(image_of(picture, site).url for picture in pictures)
    return Shown(tuple(urls), _video(document, site) if document.has_film else None)


def _pictures(document: Document) -> Iterator[Picture]:
    """Yield the pictures that its page shows: those that it names, or a whole gallery."""
    pictures = document.pictures
    if document.kind.name == "gallery":
        yield from pictures.values()
        return
    named = [name for _, _, name in marked(document.model, PictureFile)]
    blocks = [block for block in document.raw_body.blocks() if block.name in _IN_BODIES]
    for name in [*named, *(same_name(block.argument, document.photos) for block in blocks)]:
        picture = pictures.get(name)
        if picture:
            yield picture


def _video(document: Document, site: Site) -> Video | None:
    """Return the film of a page; nothing without a picture of it, which sitemaps must have."""
    film, file = document.film, film_of(document, site)
    embed = embed_of(film.embed) if film and film.embed else None
    thumbnail = _thumbnail(document, site) if file or embed else ""
    if not thumbnail:
        return None
    seconds = round(seconds_of(film.duration))
    return Video(
        thumbnail,
        document.title,
        document.summary,
        file.url if file else "",
        embed.player if embed else "",
        seconds if 0 < seconds <= _LONGEST else 0,
        document.date.isoformat(),
        bool(document.fields.content_note),
    )


def _thumbnail(document: Document, site: Site) -> str:
    poster = document.pictures.get(document.film.poster or "") or document.cover
    if poster:
        return image_of(poster, site).url
    still = site.offered["film_files"](document).still if document.film.file else None
    return whole_link(still.url, site.settings) if still else ""
