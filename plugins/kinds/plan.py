"""The plan: every page of the site, before any is made."""

from collections.abc import Iterable

from plugins.kinds.fixed_pages import fixed_pages
from plugins.kinds.list_pages import list_pages
from plugins.kinds.page import Product
from plugins.kinds.single_pages import single_pages
from plugins.kinds.site import Site
from plugins.kinds.stages import pages_listed, pages_planned
from plugins.problems import Problem


def plan_pages(site: Site) -> list[Product]:
    """Return every page, with a Problem for each address that two of them claim."""
    pages = [*fixed_pages(site.settings), *list_pages(site), *single_pages(site)]
    pages_planned.send(site, pages=pages)
    pages_listed.send(site, pages=pages)
    site.problems.extend(_collisions(pages, site))
    return pages


def _collisions(pages: Iterable[Product], site: Site) -> list[Problem]:
    taken: dict[str, Product] = {}
    problems = []
    for page in pages:
        first = taken.setdefault(page.address, page)
        if first is page:
            continue
        path = page.path or first.path
        other = first if path == page.path else page
        if not path or _is_told(path, other.path, site):
            continue
        claimed = other.path or f"la page « {other.page(site).title} » du site"
        message = f"l’adresse {page.address} est déjà celle de {claimed}."
        hint = "Changer « slug » ou le nom du dossier."
        line = site.structure.facts[path].slug_line
        problems.append(Problem(path, line, "slug", message, hint))
    return problems


def _is_told(one: str, other: str, site: Site) -> bool:
    """Say whether these are two originals of one slug: reading told that already."""
    if not other:
        return False
    structure = site.structure
    is_one_kind = structure.facts[one].kind == structure.facts[other].kind
    return is_one_kind and structure.root(one) == one and structure.root(other) == other
