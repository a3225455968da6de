"""Search: what readers find things with. Missions by facet, as pages and in the browser.

Settings: none. Signals used, both of ``kinds.stages``: ``site_opened`` (what templates ask of the
missions), ``pages_planned`` (pages of facets, index of missions).
"""

from plugins.kinds.stages import pages_planned, site_opened
from plugins.search.offering import add_products, offer

__all__ = ["register"]


def register() -> None:
    """Connect what templates are offered, and what is added to the pages of a site."""
    site_opened.connect(offer)
    pages_planned.connect(add_products)
