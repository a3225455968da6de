"""What templates are offered of the missions: what narrows a choice, what takes a place."""

from typing import Any, NamedTuple

from plugins.discovery.exchange.seats import SOURCE as SEATS
from plugins.discovery.exchange.seats import SeatsOf
from plugins.kinds.addresses import list_address
from plugins.kinds.document import Document
from plugins.kinds.kind import BY_NAME
from plugins.kinds.page import Product
from plugins.kinds.site import Site
from plugins.search import asking
from plugins.search.board import Board
from plugins.search.commune_files import FOLDER, commune_files
from plugins.search.facet_pages import facet_pages
from plugins.search.facets import FACETS, Choice, choice_path, facet_of, term_of
from plugins.search.mission_index import mission_index


class Value(NamedTuple):
    """A value that can be chosen: its name, the page it leads to, how many missions it finds."""

    value: str
    label: str
    address: str
    found: int = 0


def offer(site: Site) -> None:
    """Offer what templates ask of the missions, and where browsers find what they filter with."""
    seats: SeatsOf = site.kept(SEATS)
    site.keep(asking.SOURCE, Board(site.structure, seats.are_taken))
    site.add_source(asking.SOURCE, lambda *about: asking.answer(site, *about), is_of_structure=True)
    site.offer("mission_facets", lambda lang, choice=(): mission_facets(site, lang, choice))
    site.offer("chosen_facets", lambda lang, choice: chosen_facets(site, lang, choice))
    site.offer("mission_index", lambda lang: site.settings.link(_index_address(site, lang)))
    site.offer("mission_departments", lambda lang: mission_departments(site, lang))
    site.offer("communes_address", lambda: site.settings.link(FOLDER))
    site.offer("missions_like", lambda document: missions_like(site, document))


def mission_facets(site: Site, lang: str, choice: Choice = ()) -> list[dict[str, Any]]:
    """Return what can be added to a choice, by facet: ``name``, ``label``, ``values``."""
    prefix = site.settings.prefix(lang)
    found: dict[str, list[Value]] = {}
    for value, count, narrower in asking.ask(site, "narrower", *choice):
        address = list_address(prefix, choice_path(narrower, lang))
        label = term_of(value).label(lang)
        found.setdefault(facet_of(value).name, []).append(Value(value, label, address, count))
    return [
        {"name": facet.name, "label": facet.label.label(lang), "values": found[facet.name]}
        for facet in FACETS
        if facet.name in found
    ]


def mission_departments(site: Site, lang: str) -> list[dict[str, Any]]:
    """Return the departments that have missions: ``code``, ``label``, ``url``, ``count``."""
    prefix = site.settings.prefix(lang)
    return [
        {
            "code": term_of(value).code,
            "label": term_of(value).label(lang),
            "url": site.settings.link(list_address(prefix, choice_path(page, lang))),
            "count": count,
        }
        for value, count, page in asking.ask(site, "narrower")
        if facet_of(value).name == "department"
    ]


def chosen_facets(site: Site, lang: str, choice: Choice) -> list[Value]:
    """Return the values of a choice, each with the address of the choice without it."""
    prefix = site.settings.prefix(lang)
    others = [(value, tuple(other for other in choice if other != value)) for value in choice]
    return [
        Value(value, term_of(value).label(lang), list_address(prefix, choice_path(rest, lang)))
        for value, rest in others
    ]


def missions_like(site: Site, document: Document) -> list[Document]:
    """Return the open missions that can take the place of one, in its language."""
    paths = asking.ask(site, "like", document.root.path)
    return site.in_language(site.documents_of(paths), document.lang)


def add_products(site: Site, pages: list[Product]) -> None:
    """Add the pages of every choice, the index that browsers filter with, and the communes."""
    board: Board = site.kept(asking.SOURCE)
    pages += facet_pages(site, board)
    # They serve to order missions by distance.
    if board.has_places:
        pages += commune_files(site)
    for lang in site.settings.languages:
        pages.append(Product(_index_address(site, lang), mission_index, (lang,), is_indexed=False))


def _index_address(site: Site, lang: str) -> str:
    page = list_address(site.settings.prefix(lang), BY_NAME["mission"].paths[lang])
    return f"{page}index.json"
