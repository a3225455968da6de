"""Discovery: how readers and machines find the pages: Atom feeds, sitemap, robots.txt.

Settings (defaults): ``FEED_ITEMS`` (20). Signals used: ``kinds.stages.pages_planned``.
"""

from plugins.discovery.products import add_products
from plugins.kinds.stages import pages_planned

__all__ = ["register"]


def register() -> None:
    """Connect what is added to the pages of a site."""
    pages_planned.connect(add_products)
