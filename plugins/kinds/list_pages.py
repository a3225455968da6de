"""The pages that list: one list a kind, and one a cause, territory, audience or author."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from plugins.kinds.addresses import list_address
from plugins.kinds.document import Document
from plugins.kinds.fixed_pages import HOME
from plugins.kinds.kind import KINDS, Kind
from plugins.kinds.page import Crumb, Page, Pagination
from plugins.kinds.site import Site
from plugins.kinds.terms import GROUPINGS, Grouping, grouped, term_path


def list_pages(site: Site) -> Iterator[Page]:
    """Yield every list, in every language, cut into pages."""
    for lang in site.settings.languages:
        for kind in KINDS:
            if kind.has_list:
                yield from _kind_list(kind, lang, site)
        for grouping in GROUPINGS:
            yield from _grouping_lists(grouping, lang, site)


def _kind_list(kind: Kind, lang: str, site: Site) -> Iterator[Page]:
    yield from paginated(
        site,
        "list",
        lang,
        kind.paths,
        kind.label.label(lang),
        site.listing(kind.name, lang),
        {"kind": kind.name},
        has_feed=True,
    )


def _grouping_lists(grouping: Grouping, lang: str, site: Site) -> Iterator[Page]:
    groups = grouped(site.originals(), grouping)
    prefix = site.settings.prefix(lang)
    index = list_address(prefix, grouping.paths[lang])
    title = grouping.label.label(lang)
    home = Crumb(HOME.label(lang), list_address(prefix, ""))
    entries = [
        (term.label(lang), list_address(prefix, term_path(grouping, term, lang)), len(documents))
        for term, documents in groups.items()
    ]
    yield Page(
        index,
        "terms",
        lang,
        title,
        context={"grouping": grouping.name, "entries": entries},
        alternates=_alternates(site, grouping.paths),
        crumbs=(home, Crumb(title)),
    )
    for term, documents in groups.items():
        yield from paginated(
            site,
            "list",
            lang,
            {code: term_path(grouping, term, code) for code in site.settings.languages},
            term.label(lang),
            site.in_language(documents, lang),
            {"grouping": grouping.name, "kicker": title},
            above=(Crumb(title, index),),
        )


def paginated(
    site: Site,
    template: str,
    lang: str,
    paths: Mapping[str, str],
    title: str,
    documents: Sequence[Document],
    context: Mapping[str, Any],
    has_feed: bool = False,
    above: tuple[Crumb, ...] = (),
) -> Iterator[Page]:
    """Yield the pages of one list; ``paths`` gives its address in each language."""
    size = site.settings.per_page
    prefix = site.settings.prefix(lang)
    slices = [documents[start : start + size] for start in range(0, len(documents), size)] or [[]]
    addresses = tuple(list_address(prefix, paths[lang], n) for n in range(1, len(slices) + 1))
    home = Crumb(HOME.label(lang), list_address(prefix, ""))
    for number, shown in enumerate(slices, 1):
        yield Page(
            addresses[number - 1],
            template,
            lang,
            title,
            context={**context, "groups": by_kind(shown), "count": len(documents)},
            alternates=_alternates(site, paths) if number == 1 else {},
            crumbs=(home, *above, Crumb(title)),
            feed=f"{addresses[0]}atom.xml" if has_feed else "",
            pagination=Pagination(number, len(slices), addresses),
        )


def by_kind(documents: Sequence[Document]) -> list[tuple[Kind, list[Document]]]:
    """Return the documents under their kinds, in the order in which they come."""
    groups: dict[str, tuple[Kind, list[Document]]] = {}
    for document in documents:
        groups.setdefault(document.kind.name, (document.kind, []))[1].append(document)
    return list(groups.values())


def _alternates(site: Site, paths: Mapping[str, str]) -> dict[str, str]:
    return {
        lang: list_address(site.settings.prefix(lang), paths[lang])
        for lang in site.settings.languages
    }
