"""Atom feeds: the site, each kind, each gallery, in each language."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from html import escape
from io import BytesIO
from typing import NamedTuple
from zoneinfo import ZoneInfo

from feedgenerator import Atom1Feed, get_tag_uri

from plugins.kinds.settings import SiteSettings

_LOCAL = re.compile(r'\b(href|src|poster)="(/(?!/)[^"]*)"')


class _DatedFeed(Atom1Feed):  # type: ignore[misc]  # feedgenerator is not typed
    """A feed whose date is that of its latest item: never the clock's."""

    def latest_post_date(self) -> datetime:
        dates = [item["updateddate"] for item in self.items]
        return max(dates, default=datetime(1970, 1, 1, tzinfo=UTC))


class Entry(NamedTuple):
    """What a feed tells of a page, or of a part of one; ``content`` is HTML."""

    title: str
    address: str
    content: str
    summary: str
    author: str
    published: date
    updated: date
    categories: tuple[str, ...] = ()


def write_feed(
    title: str,
    address: str,
    page: str,
    lang: str,
    entries: Iterable[Entry],
    settings: SiteSettings,
) -> bytes:
    """Return an Atom feed.

    ``address`` is its own and ``page`` that of what it follows, both from the root of the site.
    """
    # A feed without a host has no meaning for its readers: while developing, any will do.
    host = settings.url or "http://localhost"
    feed = _DatedFeed(
        title=title,
        link=f"{host}{page}",
        feed_url=f"{host}{address}",
        description="",
        language=lang,
        subtitle=settings.tagline.get(lang) or None,
    )
    for entry in entries:
        link = f"{host}{entry.address}"
        feed.add_item(
            title=entry.title,
            link=link,
            unique_id=get_tag_uri(link, entry.published),
            description=escape(entry.summary) or None,
            content=_absolute(entry.content, host, settings.base_path),
            categories=entry.categories,
            author_name=entry.author or settings.name,
            pubdate=_midnight(entry.published, settings.timezone),
            updateddate=_midnight(entry.updated, settings.timezone),
        )
    buffer = BytesIO()
    feed.write(buffer, "utf-8")
    return buffer.getvalue()


def _midnight(day: date, timezone: str) -> datetime:
    return datetime.combine(day, time(), ZoneInfo(timezone))


def _absolute(html: str, host: str, base_path: str) -> str:
    """Return the HTML with whole addresses: a feed is read elsewhere than on the site."""
    origin = host.removesuffix(base_path)
    return _LOCAL.sub(lambda match: f'{match[1]}="{origin}{match[2]}"', html)
