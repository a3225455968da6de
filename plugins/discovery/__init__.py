"""Discovery: how readers and machines find the pages.

Feeds in Atom and JSON, calendars of missions, the podcast of films, sitemaps, the web manifest,
robots.txt, security.txt, and the page that tells readers of them. Below: ``structured`` data and
``cards`` for social networks; ``engagement``, the feed of missions that the French state's
aggregator reads; ``exchange``, what the site and the sign-up service tell each other; ``reuse``,
what other sites take of this one.

Settings (defaults): ``FEED_ITEMS`` (20), ``PLACES_PATH`` (``places.json``). Signals used, all of
``kinds.stages``: ``site_opened`` (what templates are offered), ``pages_planned`` (the files
themselves), ``pages_listed`` (sitemaps).
"""

from plugins.discovery import sharing
from plugins.discovery.cards import composing
from plugins.discovery.engagement.feed import add_engagement
from plugins.discovery.exchange import products as exchanged
from plugins.discovery.products import add_products, add_sitemaps, provide
from plugins.discovery.reuse import products as reused
from plugins.discovery.structured import offering
from plugins.kinds.stages import pages_listed, pages_planned, site_opened

__all__ = ["register"]


def register() -> None:
    """Connect what templates are offered, and what is added to the pages of a site."""
    for room in (offering, sharing, composing):
        site_opened.connect(room.offer)
    site_opened.connect(provide)
    pages_planned.connect(add_products)
    pages_planned.connect(add_engagement)
    for part in (exchanged, reused):
        site_opened.connect(part.offer)
        pages_planned.connect(part.add_products)
    pages_listed.connect(add_sitemaps)
