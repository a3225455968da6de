"""The pages that list: one list a kind, and one a cause, territory, audience or author."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from plugins.kinds.addresses import Addresses, list_address, list_addresses
from plugins.kinds.document import Document
from plugins.kinds.fixed_pages import HOME
from plugins.kinds.kind import BY_NAME, KINDS, Kind
from plugins.kinds.page import Crumb, Page, Pagination, Product
from plugins.kinds.settings import SiteSettings
from plugins.kinds.site import Site
from plugins.kinds.terms import BY_GROUPING, GROUPINGS, Grouping, term_of, term_path


def list_pages(site: Site) -> Iterator[Product]:
    """Yield every list, in every language, cut into pages."""
    settings, structure = site.settings, site.structure
    for lang in settings.languages:
        for kind in KINDS:
            if kind.has_list:
                paths = structure.listing(kind.name, lang)
                alternates = list_addresses(kind.paths, settings)
                yield from cut_pages(settings, alternates, paths, kind_page, lang, kind.name)
        for grouping in GROUPINGS:
            yield from _grouping(grouping, lang, site)


def _grouping(grouping: Grouping, lang: str, site: Site) -> Iterator[Product]:
    settings, structure = site.settings, site.structure
    groups = structure.groups(grouping.name)
    counts = tuple((term.slug, term.fr, len(paths)) for term, paths in groups.items())
    index = list_address(settings.prefix(lang), grouping.paths[lang])
    alternates = list_addresses(grouping.paths, settings)
    handed = (alternates, lang, grouping.name, counts)
    yield Product(index, terms_page, handed, alternates=alternates)
    for term, paths in groups.items():
        term_paths = {code: term_path(grouping, term, code) for code in settings.languages}
        about = (grouping.name, term.slug, term.fr)
        shown = structure.in_language(paths, lang)
        yield from cut_pages(
            settings, list_addresses(term_paths, settings), shown, term_page, lang, *about
        )


def cut_pages(
    settings: SiteSettings,
    alternates: Addresses,
    paths: Sequence[str],
    make: Callable[..., Page],
    lang: str,
    *about: str,
    is_indexed: bool = True,
) -> Iterator[Product]:
    """Yield the pages of a list, each handed what it shows, its number, and how much there is."""
    size, first = settings.per_page, dict(alternates)[lang]
    total = max(1, -(-len(paths) // size))
    for number in range(1, total + 1):
        shown = tuple(paths[(number - 1) * size : number * size])
        same = alternates if number == 1 else ()
        handed = (same, lang, *about, shown, number, total, len(paths))
        yield Product(numbered(first, number), make, handed, alternates=same, is_indexed=is_indexed)


def kind_page(
    site: Site,
    alternates: Addresses,
    lang: str,
    name: str,
    shown: Sequence[str],
    number: int,
    total: int,
    count: int,
) -> Page:
    """Return a page of the list of a kind."""
    kind = BY_NAME[name]
    first = list_address(site.settings.prefix(lang), kind.paths[lang])
    title = kind.label.label(lang)
    groups = by_kind(site.documents_of(shown))
    return Page(
        numbered(first, number),
        kind.list_template,
        lang,
        title,
        context={"kind": name, "groups": groups, "count": count},
        alternates=dict(alternates),
        crumbs=(_home(site.settings, lang), Crumb(title)),
        feed=f"{first}atom.xml",
        pagination=Pagination(number, total, partial(numbered, first)),
    )


def terms_page(
    site: Site,
    alternates: Addresses,
    lang: str,
    name: str,
    counts: Sequence[tuple[str, str, int]],
) -> Page:
    """Return the page that lists the Terms of a grouping; ``counts`` has a slug, label, count."""
    grouping, prefix = BY_GROUPING[name], site.settings.prefix(lang)
    title = grouping.label.label(lang)
    terms = [(term_of(name, slug, label), count) for slug, label, count in counts]
    entries = [
        (term.label(lang), list_address(prefix, term_path(grouping, term, lang)), count)
        for term, count in terms
    ]
    return Page(
        list_address(prefix, grouping.paths[lang]),
        "terms",
        lang,
        title,
        context={"grouping": name, "entries": entries},
        alternates=dict(alternates),
        crumbs=(_home(site.settings, lang), Crumb(title)),
    )


def term_page(
    site: Site,
    alternates: Addresses,
    lang: str,
    name: str,
    slug: str,
    label: str,
    shown: Sequence[str],
    number: int,
    total: int,
    count: int,
) -> Page:
    """Return a page of the list of a Term."""
    grouping, term = BY_GROUPING[name], term_of(name, slug, label)
    settings = site.settings
    kicker, title = grouping.label.label(lang), term.label(lang)
    first = list_address(settings.prefix(lang), term_path(grouping, term, lang))
    index = list_address(settings.prefix(lang), grouping.paths[lang])
    groups = by_kind(site.documents_of(shown))
    return Page(
        numbered(first, number),
        "list",
        lang,
        title,
        context={"grouping": name, "kicker": kicker, "groups": groups, "count": count},
        alternates=dict(alternates),
        crumbs=(_home(settings, lang), Crumb(kicker, index), Crumb(title)),
        feed=f"{first}atom.xml" if name == "cause" else "",
        pagination=Pagination(number, total, partial(numbered, first)),
    )


def by_kind(documents: Sequence[Document]) -> list[tuple[Kind, list[Document]]]:
    """Return the documents under their kinds, in the order in which they come."""
    groups: dict[str, tuple[Kind, list[Document]]] = {}
    for document in documents:
        groups.setdefault(document.kind.name, (document.kind, []))[1].append(document)
    return list(groups.values())


def numbered(first: str, number: int) -> str:
    """Return the address of the page of that number of a list, given that of its first."""
    return first if number == 1 else f"{first}page/{number}/"


def _home(settings: SiteSettings, lang: str) -> Crumb:
    return Crumb(HOME.label(lang), list_address(settings.prefix(lang), ""))
