"""JSON Feed 1.1: what Atom tells, for those who would rather read JSON.

Source: https://www.jsonfeed.org/version/1.1/.
"""

import json
from collections.abc import Iterable
from typing import Any

from plugins.discovery.addresses import whole
from plugins.discovery.entries import Entry, midnight
from plugins.discovery.printable import printable
from plugins.kinds.settings import SiteSettings

_VERSION = "https://jsonfeed.org/version/1.1"


def write_json_feed(
    title: str,
    address: str,
    page: str,
    lang: str,
    entries: Iterable[Entry],
    settings: SiteSettings,
) -> bytes:
    """Return a JSON feed; ``address`` is its own and ``page`` that of what it follows."""
    feed = {
        "version": _VERSION,
        "title": printable(title),
        "home_page_url": whole(page, settings),
        "feed_url": whole(address, settings),
        "description": printable(settings.tagline.get(lang, "")),
        "language": lang,
        "authors": [{"name": printable(settings.name), "url": whole("/", settings)}],
        "items": [_item(entry, settings) for entry in entries],
    }
    return f"{json.dumps(_filled(feed), ensure_ascii=False, indent=1)}\n".encode()


def _item(entry: Entry, settings: SiteSettings) -> dict[str, Any]:
    film = entry.film
    attachment = film and {
        "url": film.url,
        "mime_type": film.type,
        "duration_in_seconds": round(film.seconds),
    }
    item = {
        "id": entry.id(settings),
        "url": whole(entry.address, settings),
        "title": printable(entry.title),
        "content_html": printable(entry.content),
        "summary": printable(entry.summary),
        "image": entry.image.url if entry.image else "",
        "date_published": midnight(entry.published, settings).isoformat(),
        "date_modified": midnight(entry.updated, settings).isoformat(),
        "authors": [{"name": printable(author)} for author in entry.authors],
        "tags": [printable(category) for category in entry.categories],
        "language": entry.lang,
        "attachments": [attachment] if attachment else [],
    }
    # An item must have its content, be it empty.
    return {**_filled(item), "content_html": item["content_html"]}


def _filled(values: dict[str, Any]) -> dict[str, Any]:
    """Return the same without what is empty, but for the list of items."""
    return {name: value for name, value in values.items() if value or name == "items"}
