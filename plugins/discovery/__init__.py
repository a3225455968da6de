"""Discovery: how readers and machines find the pages: Atom feeds, sitemap, robots.txt.

``exchange`` is what the site and the sign-up service tell each other, ``reuse`` what other sites
take of this one.

Settings (defaults): ``FEED_ITEMS`` (20), ``PLACES_PATH`` (``places.json``). Signals used, both of
``kinds.stages``: ``site_opened`` (structured data and the rest that templates are offered),
``pages_planned`` (feeds, sitemap, and the files and pages of the two).
"""

from plugins.discovery.exchange import products as exchanged
from plugins.discovery.products import add_products
from plugins.discovery.reuse import products as reused
from plugins.discovery.structured import offer
from plugins.kinds.stages import pages_planned, site_opened

__all__ = ["register"]


def register() -> None:
    """Connect what templates are offered, and what is added to the pages of a site."""
    site_opened.connect(offer)
    pages_planned.connect(add_products)
    for part in (exchanged, reused):
        site_opened.connect(part.offer)
        pages_planned.connect(part.add_products)
