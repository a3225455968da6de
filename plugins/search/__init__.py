"""Search: what readers find things with: missions by facet, texts by their words.

Missions have a page a facet, and an index that browsers filter them with. The index of texts is
made by Pagefind out of one record a text, and again only when a record has changed; a preview has
none.

Settings (defaults): ``SEARCH`` (True: an index is made). Signals used, both of ``kinds.stages``:
``site_opened`` (records are taken of the pages made; templates are offered facets, and the address
of the search page), ``pages_planned`` (pages of facets, index of missions, search page).
"""

from plugins.kinds.stages import pages_planned, site_opened
from plugins.search.offering import add_products, offer
from plugins.search.opening import open_search
from plugins.search.search_pages import add_search_pages

__all__ = ["register"]


def register() -> None:
    """Connect what is taken of the pages of a site, and what is added to them."""
    site_opened.connect(offer)
    site_opened.connect(open_search)
    pages_planned.connect(add_products)
    pages_planned.connect(add_search_pages)
