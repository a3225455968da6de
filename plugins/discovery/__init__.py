"""Discovery: how readers and machines find the pages: Atom feeds, sitemap, robots.txt.

Missions go further by ``api-engagement.xml``, which the French state's aggregator reads.

Settings (defaults): ``FEED_ITEMS`` (20). Signals used, both of ``kinds.stages``: ``site_opened``
(structured data for templates), ``pages_planned`` (feeds, sitemap, missions for the aggregator).
"""

from plugins.discovery import sharing, structured
from plugins.discovery.engagement.feed import add_engagement
from plugins.discovery.products import add_products
from plugins.kinds.stages import pages_planned, site_opened

__all__ = ["register"]


def register() -> None:
    """Connect what templates are offered, and what is added to the pages of a site."""
    site_opened.connect(structured.offer)
    site_opened.connect(sharing.offer)
    pages_planned.connect(add_products)
    pages_planned.connect(add_engagement)
