"""The pages of documents: one each, with what they link to."""

from collections.abc import Iterator
from datetime import date as day
from typing import Any

from plugins.kinds.addresses import Addresses, list_address
from plugins.kinds.checking import check
from plugins.kinds.document import Document
from plugins.kinds.fixed_pages import HOME
from plugins.kinds.page import Crumb, Page, Product
from plugins.kinds.site import Site
from plugins.kinds.structure import Structure
from plugins.kinds.terms import GROUPINGS, term_path
from plugins.models import KeyFigure
from plugins.vocabulary import Term


def single_pages(site: Site) -> Iterator[Product]:
    """Yield the page of each document, translations and easy-to-read versions included."""
    structure = site.structure
    for path in structure.published:
        alternates = _alternates(path, structure)
        yield Product(
            structure.address(path),
            single_page,
            (path, alternates),
            path,
            alternates,
            day.fromordinal(structure.facts[path].updated).isoformat(),
            structure.is_listed(path),
        )


def single_page(site: Site, path: str, alternates: Addresses) -> Page:
    """Return the page of a document; the site is told what is wrong with it."""
    document = site.document(path)
    check(document, site)
    return Page(
        document.address,
        document.kind.name,
        document.lang,
        document.title,
        document.summary,
        _context(document, site),
        document,
        dict(alternates),
        _crumbs(document, site),
        feed=_feed(document, site),
        is_indexed=document.is_listed,
    )


def _context(document: Document, site: Site) -> dict[str, Any]:
    lang, root = document.lang, document.root
    newer, older = (
        site.in_language([site.document(path)], lang)[0] if path else None
        for path in site.ask("neighbours", root.path)
    )
    return {
        "document": document,
        "fields": document.fields,
        "linked": {name: site.in_language(others, lang) for name, others in root.linked.items()},
        "figures": figures_of(document, site),
        "sources": sources_of(document, site),
        "terms": terms_of(document, site),
        "credits": credits_of(document),
        "related": site.in_language(site.related(root.path), lang),
        "notice": document.notice,
        "newer": newer,
        "older": older,
    }


def _alternates(path: str, structure: Structure) -> Addresses:
    return tuple(
        (lang, structure.address(other))
        for lang, other in sorted(structure.translations(path).items())
        if other == path or structure.is_listed(other)
    )


def _list(document: Document, site: Site) -> str:
    prefix = site.settings.prefix(document.lang)
    return list_address(prefix, document.kind.paths[document.lang])


def _feed(document: Document, site: Site) -> str:
    """Return the address of the feed to follow: that of its kind, or its own if it has one."""
    if document.kind.name in ("association", "gallery") and document.is_listed:
        return f"{document.address}atom.xml"
    return f"{_list(document, site)}atom.xml" if document.kind.has_list else ""


def _crumbs(document: Document, site: Site) -> tuple[Crumb, ...]:
    lang = document.lang
    crumbs = [Crumb(HOME.label(lang), list_address(site.settings.prefix(lang), ""))]
    if document.kind.has_list:
        crumbs.append(Crumb(document.kind.label.label(lang), _list(document, site)))
    if document.is_easy and document.original:
        crumbs.append(Crumb(document.original.title, document.original.address))
    return (*crumbs, Crumb(document.title))


def figures_of(document: Document, site: Site) -> list[tuple[str, KeyFigure]]:
    """Return the key figures that the front matter names, with their ids."""
    register = site.registers.figures[document.lang]
    names = getattr(document.fields, "figures", [])
    return [(name, register[name]) for name in names if name in register]


def sources_of(document: Document, site: Site) -> list[tuple[str, KeyFigure]]:
    """Return every figure that the page shows, in order, for the list of its sources."""
    cited = document.body.figures()
    if document.transcript:
        cited += document.transcript.figures()
    shown = dict([*cited, *figures_of(document, site)])
    return list(shown.items())


def terms_of(document: Document, site: Site) -> dict[str, list[tuple[Term, str]]]:
    """Return the Terms of a document by grouping, each with the address of its page."""
    prefix, facts = site.settings.prefix(document.lang), document.root.facts
    return {
        grouping.name: [
            (term, list_address(prefix, term_path(grouping, term, document.lang)))
            for term in grouping.terms(facts)
        ]
        for grouping in GROUPINGS
    }


def credits_of(document: Document) -> list[dict[str, str]]:
    """Return who did what: ``role``, ``name`` and ``address`` (empty when not a partner)."""
    credits = []
    listed = getattr(document.fields, "credits", [])
    partners = {other.slug: other for other in document.root.linked.get("partner", [])}
    for credit in listed:
        partner = partners.get(credit.partner)
        if credit.name or partner:
            name = partner.fields.name if partner else credit.name
            address = partner.address if partner else ""
            credits.append({"role": credit.role, "name": name, "address": address})
    return credits
