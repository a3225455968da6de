"""Assets: styles and scripts bundled, fonts cut to what two languages need, icons.

Every file gets the digest of its content in its name, so that browsers may keep it for ever.

Settings used: ``THEME``, ``CACHE_PATH`` (where fonts already cut are kept).
Signals used, both of ``kinds.stages``: ``site_opened`` (``asset``, ``icon``, ``map_of_france``
and ``preloaded_fonts`` for templates), ``pages_planned`` (the files are added).
"""

from plugins.assets.offering import add_products, offer
from plugins.kinds.stages import pages_planned, site_opened

__all__ = ["register"]


def register() -> None:
    """Connect what templates are offered, and the files."""
    site_opened.connect(offer)
    pages_planned.connect(add_products)
