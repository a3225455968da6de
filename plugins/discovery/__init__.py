"""Discovery: how readers and machines find the pages: Atom feeds, sitemap, robots.txt,
structured data, cards for social networks.

Settings (defaults): ``FEED_ITEMS`` (20). Signals used, both of ``kinds.stages``: ``site_opened``
(structured data and cards for templates), ``pages_planned`` (feeds, sitemap).
"""

from plugins.discovery.cards import composing as cards
from plugins.discovery.products import add_products
from plugins.discovery.structured import offering as structured
from plugins.kinds.stages import pages_planned, site_opened

__all__ = ["register"]


def register() -> None:
    """Connect what templates are offered, and what is added to the pages of a site."""
    site_opened.connect(structured.offer)
    site_opened.connect(cards.offer)
    pages_planned.connect(add_products)
