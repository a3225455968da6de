"""The search page of each language; where there is no index, it offers the lists."""

from plugins.discovery.structured.publisher import SEARCH as PATHS
from plugins.kinds.addresses import Addresses, list_address, list_addresses
from plugins.kinds.fixed_pages import HOME
from plugins.kinds.page import Crumb, Page, Product
from plugins.kinds.settings import SiteSettings
from plugins.kinds.site import Site
from plugins.kinds.terms import BY_GROUPING, term_of, term_path
from plugins.search.gathering import FOLDER
from plugins.vocabulary import Term

LABEL = Term("search", "Recherche", "Search")
_GROUPINGS = ("cause", "territory")

Counts = tuple[tuple[str, int], ...]
"""The slugs of some Terms of a vocabulary, each with how many documents have it."""


def add_search_pages(site: Site, pages: list[Product]) -> None:
    """Add the search page of every language."""
    settings, structure = site.settings, site.structure
    alternates = list_addresses(PATHS, settings)
    counts = tuple(
        (name, tuple((term.slug, len(paths)) for term, paths in structure.groups(name).items()))
        for name in _GROUPINGS
    )
    has_index = site.kept("search") is not None
    for lang in settings.languages:
        handed = (alternates, lang, counts, has_index)
        pages.append(
            Product(search_address(lang, settings), search_page, handed, alternates=alternates)
        )


def search_page(
    site: Site,
    alternates: Addresses,
    lang: str,
    counts: tuple[tuple[str, Counts], ...],
    has_index: bool,
) -> Page:
    """Return the search page of a language."""
    settings = site.settings
    label = LABEL.label(lang)
    return Page(
        search_address(lang, settings),
        "search",
        lang,
        label,
        context={
            "engine": settings.link(f"/{FOLDER}/pagefind.js") if has_index else "",
            "indexes": [_entries(name, found, lang, settings) for name, found in counts],
        },
        alternates=dict(alternates),
        crumbs=(Crumb(HOME.label(lang), list_address(settings.prefix(lang), "")), Crumb(label)),
    )


def _entries(
    name: str, counts: Counts, lang: str, settings: SiteSettings
) -> tuple[str, list[tuple[str, str, int]]]:
    """Return the name of a grouping, and the label, address and count of each of its Terms."""
    grouping = BY_GROUPING[name]
    terms = [(term_of(name, slug, ""), count) for slug, count in counts]
    prefix = settings.prefix(lang)
    return grouping.label.label(lang), [
        (term.label(lang), list_address(prefix, term_path(grouping, term, lang)), count)
        for term, count in terms
    ]


def search_address(lang: str, settings: SiteSettings) -> str:
    """Return the address of the search page in a language."""
    return list_address(settings.prefix(lang), PATHS[lang])
