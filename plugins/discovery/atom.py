"""Atom feeds (RFC 4287), with the full text of what they tell."""

from collections.abc import Sequence
from datetime import UTC, datetime
from xml.etree.ElementTree import Element

from plugins.discovery.addresses import whole
from plugins.discovery.entries import Entry, midnight
from plugins.discovery.xml import add, written
from plugins.kinds.settings import SiteSettings

_NAMESPACE = "http://www.w3.org/2005/Atom"
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)


def write_atom(
    title: str,
    address: str,
    page: str,
    lang: str,
    entries: Sequence[Entry],
    settings: SiteSettings,
) -> bytes:
    """Return an Atom feed, dated by its latest entry: never by the clock.

    ``address`` is its own and ``page`` that of what it follows, both from the root of the site.
    """
    root = Element("feed", {"xmlns": _NAMESPACE, "xml:lang": lang})
    add(root, "title", title)
    if settings.tagline.get(lang):
        add(root, "subtitle", settings.tagline[lang])
    add(root, "link", rel="alternate", type_="text/html", href=whole(page, settings))
    add(root, "link", rel="self", type_="application/atom+xml", href=whole(address, settings))
    add(root, "id", whole(page, settings))
    moments = [midnight(entry.updated, settings) for entry in entries]
    add(root, "updated", max(moments, default=_NEVER).isoformat())
    for entry in entries:
        _add_entry(root, entry, lang, settings)
    return written(root)


def _add_entry(root: Element, entry: Entry, lang: str, settings: SiteSettings) -> None:
    element = add(root, "entry")
    if entry.lang != lang:
        element.set("xml:lang", entry.lang)
    add(element, "title", entry.title)
    add(element, "link", rel="alternate", type_="text/html", href=whole(entry.address, settings))
    # No length: in this format it is a hint, and pictures are encoded after the feed is written.
    for media in (entry.image, entry.film):
        if media:
            add(element, "link", rel="enclosure", type_=media.type, href=media.url)
    add(element, "id", entry.id(settings))
    add(element, "published", midnight(entry.published, settings).isoformat())
    add(element, "updated", midnight(entry.updated, settings).isoformat())
    for author in entry.authors:
        add(add(element, "author"), "name", author)
    for category in entry.categories:
        add(element, "category", term=category)
    if entry.summary:
        add(element, "summary", entry.summary)
    add(element, "content", entry.content, type_="html")
