"""What the search takes of a site as it is made, and what it offers to templates."""

from plugins.kinds.site import Site
from plugins.problems import Level, Problem
from plugins.search.gathering import SearchIndex
from plugins.search.pagefind import program
from plugins.search.records import SEARCH, RecordKeeper
from plugins.search.search_pages import search_address

_NO_PROGRAM = "Pagefind n’est pas installé sur cette machine : le site n’aura pas de recherche."
_HINT = (
    "La page de recherche offre les listes à la place. Pour un index, installer le paquet "
    "« pagefind_bin », s’il existe pour cette machine."
)


def open_search(site: Site) -> None:
    """Have the texts of a site indexed as their pages are made, where that can be done."""
    site.offer("search_address", lambda lang: search_address(lang, site.settings))
    found = program() if site.settings.search and not site.settings.preview else None
    site.keep("search", found)
    if found:
        keeper = RecordKeeper(site)
        site.add_inspector(keeper.look)
        site.add_gatherer(SEARCH, SearchIndex(site, keeper, found))
    elif site.settings.search and not site.settings.preview:
        site.tell(Problem("pelicanconf.py", 0, "SEARCH", _NO_PROGRAM, _HINT, Level.WARNING))
