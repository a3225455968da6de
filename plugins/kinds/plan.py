"""The plan: every page of the site, before any is written."""

from collections.abc import Iterable

from plugins.kinds.document import Document
from plugins.kinds.fixed_pages import fixed_pages
from plugins.kinds.list_pages import list_pages
from plugins.kinds.page import Page
from plugins.kinds.single_pages import single_pages
from plugins.kinds.site import Site
from plugins.kinds.stages import pages_planned
from plugins.problems import Problem


def plan_pages(site: Site) -> list[Page]:
    """Return every page, with a Problem for each address that two of them claim."""
    pages = [*fixed_pages(site), *list_pages(site), *single_pages(site)]
    pages_planned.send(site, pages=pages)
    site.problems.extend(_collisions(pages))
    return pages


def _collisions(pages: Iterable[Page]) -> list[Problem]:
    taken: dict[str, Page] = {}
    problems = []
    for page in pages:
        first = taken.setdefault(page.address, page)
        if first is page:
            continue
        document = page.document or first.document
        other = first if document is page.document else page
        if document is None or _is_told(document, other.document):
            continue
        claimed = other.source or f"la page « {other.title} » du site"
        message = f"l’adresse {page.address} est déjà celle de {claimed}."
        hint = "Changer « slug » ou le nom du dossier."
        problems.append(
            Problem(document.path, document.lines.find(("slug",)), "slug", message, hint)
        )
    return problems


def _is_told(one: Document, other: Document | None) -> bool:
    """Say whether these are two originals of one slug: reading told that already."""
    return other is not None and one.kind is other.kind and one.root is one and other.root is other
