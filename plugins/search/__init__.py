"""Search: an index of the texts for readers to search in, and the page where they do.

The index is made by Pagefind out of one record a text, and again only when a record has changed. A
preview has none.

Settings (defaults): ``SEARCH`` (True: an index is made). Signals used, both of ``kinds.stages``:
``site_opened`` (records are taken of the pages made, the address of the search page is offered to
templates), ``pages_planned`` (the search page).
"""

from plugins.kinds.stages import pages_planned, site_opened
from plugins.search.opening import open_search
from plugins.search.search_pages import add_search_pages

__all__ = ["register"]


def register() -> None:
    """Connect what is taken of the pages of a site, and what is added to them."""
    site_opened.connect(open_search)
    pages_planned.connect(add_search_pages)
