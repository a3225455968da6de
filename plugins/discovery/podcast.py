"""The podcast: films of the site for those who watch from a podcast application.

RSS 2.0, with what Apple's directory asks for and what Podcasting 2.0 adds. Sources:
https://podcasters.apple.com/support/823-podcast-requirements,
https://github.com/Podcastindex-org/podcast-namespace.
"""

from collections.abc import Iterator
from email.utils import format_datetime
from typing import Any, NamedTuple
from uuid import UUID, uuid5
from xml.etree.ElementTree import Element

from plugins.discovery.addresses import output_name, whole, whole_link
from plugins.discovery.entries import Entry, entry_of, midnight
from plugins.discovery.xml import add, written
from plugins.films.permitting import refused
from plugins.kinds.document import Document
from plugins.kinds.fixed_pages import fixed_address, fixed_label
from plugins.kinds.settings import SiteSettings
from plugins.kinds.site import Site
from plugins.media.consents import SOCIAL

_NAMESPACES = {
    "xmlns:atom": "http://www.w3.org/2005/Atom",
    "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
    "xmlns:itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "xmlns:podcast": "https://podcastindex.org/namespace/1.0",
}
_CATEGORY = ("Society & Culture", "Documentary")
_GUIDS = UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
"""The namespace of the ids of podcasts, which Podcasting 2.0 gives."""
_PLAYED = ("video/mp4", "video/quicktime")
"""What podcast applications play."""


class Episode(NamedTuple):
    """A film: what feeds tell of its story, its size in bytes, its captions by language."""

    entry: Entry
    size: int
    has_note: bool
    captions: tuple[tuple[str, str], ...]


def podcast_address(lang: str, settings: SiteSettings) -> str:
    """Return the address of the podcast in a language."""
    return f"{fixed_address('films', lang, settings)}podcast.xml"


def podcast_guid(address: str) -> str:
    """Return what names for ever the podcast whose feed is at a whole address."""
    return str(uuid5(_GUIDS, address.split("://")[1].rstrip("/")))


def podcast(site: Site, lang: str, icon: str, paths: tuple[str, ...]) -> bytes:
    """Return the podcast of those stories which have a film of the site.

    ``icon`` is the address of its picture, empty when there is none.
    """
    episodes = [episode for document in site.documents_of(paths) for episode in _of(document, site)]
    return write_podcast(lang, icon, episodes, site.settings)


def _of(document: Document, site: Site) -> Iterator[Episode]:
    # Applications and directories of others show it: to be on the site is not enough.
    if not document.film or not document.film.file or refused(document, site, SOCIAL):
        return
    entry = entry_of(site, document.path)
    if not entry.film or entry.film.type not in _PLAYED:
        return
    main: str = site.offered["film_files"](document).main
    files = document.files
    captions = tuple(
        (each.lang, whole_link(files[each.file], site.settings))
        for each in document.film.captions
        if each.file in files
    )
    size = site.size(output_name(main, site.settings))
    yield Episode(entry, size, bool(document.fields.content_note), captions)


def write_podcast(lang: str, icon: str, episodes: list[Episode], settings: SiteSettings) -> bytes:
    """Return the podcast of films, in their order."""
    root = Element("rss", {"version": "2.0", **_NAMESPACES})
    channel = add(root, "channel")
    _describe(channel, lang, settings)
    if icon:
        add(channel, "itunes:image", href=whole(icon, settings))
    for episode in episodes:
        _add_episode(channel, episode, settings)
    return written(root)


def _describe(channel: Element, lang: str, settings: SiteSettings) -> None:
    address = whole(podcast_address(lang, settings), settings)
    title = f"{settings.name} – {fixed_label('films', lang)}"
    add(channel, "title", title)
    add(channel, "link", whole(fixed_address("films", lang, settings), settings))
    add(channel, "atom:link", rel="self", type_="application/rss+xml", href=address)
    add(channel, "description", settings.tagline.get(lang) or title)
    add(channel, "language", lang)
    add(channel, "itunes:author", settings.name)
    add(channel, "itunes:type", "episodic")
    add(channel, "itunes:explicit", "false")
    category = add(channel, "itunes:category", text_=_CATEGORY[0])
    add(category, "itunes:category", text_=_CATEGORY[1])
    add(channel, "podcast:guid", podcast_guid(address))
    add(channel, "podcast:medium", "video")
    identity: Any = settings.identity
    if identity:
        owner = add(channel, "itunes:owner")
        add(owner, "itunes:name", identity.name)
        add(owner, "itunes:email", identity.email)
        add(channel, "podcast:locked", "yes", owner=identity.email)


def _add_episode(channel: Element, episode: Episode, settings: SiteSettings) -> None:
    entry, film = episode.entry, episode.entry.film
    assert film is not None, f"{entry.address} has no film"
    item = add(channel, "item")
    add(item, "title", entry.title)
    add(item, "link", whole(entry.address, settings))
    add(item, "guid", entry.id(settings), isPermaLink="false")
    add(item, "pubDate", format_datetime(midnight(entry.published, settings)))
    add(item, "description", entry.summary or entry.title)
    add(item, "content:encoded", entry.content)
    add(item, "enclosure", url=film.url, length=str(episode.size), type_=film.type)
    add(item, "itunes:title", entry.title)
    add(item, "itunes:author", ", ".join(entry.authors))
    add(item, "itunes:duration", str(round(film.seconds)))
    add(item, "itunes:episodeType", "full")
    add(item, "itunes:explicit", "true" if episode.has_note else "false")
    for lang, url in episode.captions:
        attributes = {"url": url, "type": "text/vtt", "language": lang, "rel": "captions"}
        add(item, "podcast:transcript", **attributes)
