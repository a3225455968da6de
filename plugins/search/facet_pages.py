"""The pages of missions by facet: one a choice that finds some, in every language."""

from collections.abc import Iterator, Sequence

from plugins.kinds.addresses import Addresses, list_address, list_addresses
from plugins.kinds.fixed_pages import HOME
from plugins.kinds.kind import BY_NAME
from plugins.kinds.list_pages import by_kind, cut_pages, numbered
from plugins.kinds.page import Crumb, Page, Pagination, Product
from plugins.kinds.site import Site
from plugins.search.board import Board
from plugins.search.facets import Choice, choice_path, term_of

_AND = "+"


def facet_pages(site: Site, board: Board) -> Iterator[Product]:
    """Yield every page of every choice, cut like any other list."""
    settings, structure = site.settings, site.structure
    for choice, paths in board.choices.items():
        languages = {lang: choice_path(choice, lang) for lang in settings.languages}
        alternates = list_addresses(languages, settings)
        for lang in settings.languages:
            shown = structure.in_language(paths, lang)
            # Search engines are given the pages of one value: those of two say the same again.
            yield from cut_pages(
                settings,
                alternates,
                shown,
                facet_page,
                lang,
                _AND.join(choice),
                is_indexed=len(choice) == 1,
            )


def facet_page(
    site: Site,
    alternates: Addresses,
    lang: str,
    chosen: str,
    shown: Sequence[str],
    number: int,
    total: int,
    count: int,
) -> Page:
    """Return a page of the missions of a choice, written as its values joined by ``+``."""
    choice = tuple(chosen.split(_AND))
    prefix = site.settings.prefix(lang)
    first = list_address(prefix, choice_path(choice, lang))
    return Page(
        numbered(first, number),
        "missions",
        lang,
        choice_title(choice, lang),
        context={
            "kind": "mission",
            "choice": choice,
            "groups": by_kind(site.documents_of(shown)),
            "count": count,
        },
        alternates=dict(alternates),
        crumbs=tuple(_crumbs(site, choice, lang)),
        pagination=Pagination(number, total, lambda page: numbered(first, page)),
        is_indexed=len(choice) == 1,
    )


def choice_title(choice: Choice, lang: str) -> str:
    """Return the name of a choice: the labels of its values."""
    return ", ".join(term_of(value).label(lang) for value in choice)


def _crumbs(site: Site, choice: Choice, lang: str) -> Iterator[Crumb]:
    prefix, kind = site.settings.prefix(lang), BY_NAME["mission"]
    yield Crumb(HOME.label(lang), list_address(prefix, ""))
    yield Crumb(kind.label.label(lang), list_address(prefix, kind.paths[lang]))
    for last in range(1, len(choice)):
        address = list_address(prefix, choice_path(choice[:last], lang))
        yield Crumb(choice_title(choice[:last], lang), address)
    yield Crumb(choice_title(choice[-1:], lang))
