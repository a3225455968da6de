"""The pages of documents: one each, with what they link to."""

from collections.abc import Iterator
from typing import Any

from plugins.kinds.addresses import list_address
from plugins.kinds.body import FIGURE_BLOCKS
from plugins.kinds.document import Document
from plugins.kinds.fixed_pages import HOME
from plugins.kinds.page import Crumb, Page
from plugins.kinds.related import related
from plugins.kinds.site import Site
from plugins.kinds.terms import GROUPINGS, term_path
from plugins.models import KeyFigure
from plugins.vocabulary import Term


def single_pages(site: Site) -> Iterator[Page]:
    """Yield the page of each document, translations and easy-to-read versions included."""
    nearest = related(site)
    neighbours = _neighbours(site)
    for document in site.documents:
        kind, lang = document.kind, document.lang
        context: dict[str, Any] = {
            "document": document,
            "fields": document.fields,
            "linked": {
                name: site.in_language(others, lang)
                for name, others in document.root.linked.items()
            },
            "figures": figures_of(document, site),
            "sources": sources_of(document, site),
            "terms": terms_of(document, site),
            "credits": credits_of(document, site),
            "related": site.in_language(nearest.get(document.root, []), lang),
            "notice": document.notice(site.settings.today),
        }
        newer, older = neighbours.get(document.root, (None, None))
        context["newer"], context["older"] = (
            site.in_language([other], lang)[0] if other else None for other in (newer, older)
        )
        yield Page(
            document.address,
            kind.name,
            lang,
            document.title,
            document.summary,
            context,
            document,
            {} if document.is_easy else _alternates(document),
            _crumbs(document, site),
            feed=f"{_list(document, site)}atom.xml" if kind.has_list else "",
            is_indexed=document.is_listed,
            source=document.path,
        )


def _alternates(document: Document) -> dict[str, str]:
    return {
        lang: other.address
        for lang, other in sorted(document.translations.items())
        if other.is_listed or other is document
    }


def _list(document: Document, site: Site) -> str:
    prefix = site.settings.prefix(document.lang)
    return list_address(prefix, document.kind.paths[document.lang])


def _crumbs(document: Document, site: Site) -> tuple[Crumb, ...]:
    lang = document.lang
    crumbs = [Crumb(HOME.label(lang), list_address(site.settings.prefix(lang), ""))]
    if document.kind.has_list:
        crumbs.append(Crumb(document.kind.label.label(lang), _list(document, site)))
    if document.is_easy and document.original:
        crumbs.append(Crumb(document.original.title, document.original.address))
    return (*crumbs, Crumb(document.title))


def _neighbours(site: Site) -> dict[Document, tuple[Document | None, Document | None]]:
    """Return the story after and the story before each story, by date."""
    stories: list[Document | None] = [None, *site.originals("story"), None]
    return {
        story: (stories[index - 1], stories[index + 1])
        for index, story in enumerate(stories)
        if story is not None
    }


def figures_of(document: Document, site: Site) -> list[tuple[str, KeyFigure]]:
    """Return the key figures that the front matter names, with their ids."""
    register = site.registers.figures[document.lang]
    return [
        (name, register[name])
        for name in getattr(document.fields, "figures", [])
        if name in register
    ]


def sources_of(document: Document, site: Site) -> list[tuple[str, KeyFigure]]:
    """Return every figure that the page shows, in order, for the list of its sources."""
    blocks = document.body.blocks()
    if document.transcript:
        blocks += document.transcript.blocks()
    cited = [(block.argument, block.target) for block in blocks if block.name in FIGURE_BLOCKS]
    shown = {name: figure for name, figure in [*cited, *figures_of(document, site)] if figure}
    return list(shown.items())


def terms_of(document: Document, site: Site) -> dict[str, list[tuple[Term, str]]]:
    """Return the Terms of a document by grouping, each with the address of its page."""
    prefix = site.settings.prefix(document.lang)
    return {
        grouping.name: [
            (term, list_address(prefix, term_path(grouping, term, document.lang)))
            for term in grouping.terms(document.root)
        ]
        for grouping in GROUPINGS
    }


def credits_of(document: Document, site: Site) -> list[dict[str, str]]:
    """Return who did what: ``role``, ``name`` and ``address`` (empty when not a partner)."""
    partners = {other.slug: other for other in document.root.linked.get("partner", [])}
    credits = []
    for credit in getattr(document.fields, "credits", []):
        partner = partners.get(credit.partner)
        if credit.name or partner:
            name = partner.fields.name if partner else credit.name
            address = partner.address if partner else ""
            credits.append({"role": credit.role, "name": name, "address": address})
    return credits
