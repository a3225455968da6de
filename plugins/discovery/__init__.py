"""Discovery: how readers and machines find the pages.

Feeds in Atom and JSON, calendars of missions, the podcast of films, sitemaps, the web manifest,
robots.txt, security.txt, and the page that tells readers of them.

Settings (defaults): ``FEED_ITEMS`` (20). Signals used, all of ``kinds.stages``: ``site_opened``
(what templates are offered), ``pages_planned`` (the files themselves), ``pages_listed`` (sitemaps).
"""

from plugins.discovery.products import add_products, add_sitemaps, provide
from plugins.discovery.structured import offer
from plugins.kinds.stages import pages_listed, pages_planned, site_opened

__all__ = ["register"]


def register() -> None:
    """Connect what templates are offered, and what is added to the pages of a site."""
    site_opened.connect(offer)
    site_opened.connect(provide)
    pages_planned.connect(add_products)
    pages_listed.connect(add_sitemaps)
