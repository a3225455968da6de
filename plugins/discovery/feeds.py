"""Atom feeds: one for the site and one for each kind, in each language."""

import re
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, time
from html import escape
from io import BytesIO
from zoneinfo import ZoneInfo

from feedgenerator import Atom1Feed, get_tag_uri

from plugins.kinds.document import Document
from plugins.kinds.settings import SiteSettings

_LOCAL = re.compile(r'\b(href|src|poster)="(/(?!/)[^"]*)"')


class _DatedFeed(Atom1Feed):  # type: ignore[misc]  # feedgenerator is not typed
    """A feed whose date is that of its latest item: never the clock's."""

    def latest_post_date(self) -> datetime:
        dates = [item["updateddate"] for item in self.items]
        return max(dates, default=datetime(1970, 1, 1, tzinfo=UTC))


def write_feed(
    title: str,
    address: str,
    page: str,
    lang: str,
    documents: Sequence[Document],
    content_of: Callable[[Document], str],
    settings: SiteSettings,
) -> bytes:
    """Return an Atom feed.

    ``address`` is its own and ``page`` that of the list it follows, both from the root of the site;
    ``content_of`` gives the HTML of a document.
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
    for document in documents:
        link = f"{host}{document.address}"
        feed.add_item(
            title=document.title,
            link=link,
            unique_id=get_tag_uri(link, document.date),
            description=escape(document.summary) or None,
            content=_absolute(content_of(document), host, settings.base_path),
            categories=[term.label(lang) for term in document.fields.causes],
            author_name=", ".join(getattr(document.fields, "authors", [])) or settings.name,
            pubdate=_midnight(document.date, settings.timezone),
            updateddate=_midnight(document.updated, settings.timezone),
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
