"""Pages: what kind of page each is, the way to it, what it lists."""

from plugins.discovery.structured.nodes import Node, Web, corrections, node, reference
from plugins.discovery.structured.publisher import website_name
from plugins.kinds.document import Document
from plugins.kinds.page import Page

_TYPES = {
    "association": "ProfilePage",
    "campaign": "CollectionPage",
    "films": "CollectionPage",
    "list": "CollectionPage",
    "partner": "ProfilePage",
    "terms": "CollectionPage",
}
_ROLES = {"about": "AboutPage", "contact": "ContactPage"}
_WORKS = ("story", "report", "gallery")
"""The kinds whose corrections are told of the work: elsewhere, of the page."""


def page_node(page: Page, main: Node | None, cover: Node | None, web: Web) -> Node:
    """Return a page; ``main`` is what it is about.

    Source: https://schema.org/WebPage.
    """
    address = web.settings.absolute(page.address)
    return node(
        _type(page),
        address,
        url=address,
        name=page.title,
        description=page.description,
        inLanguage=page.lang,
        isPartOf={"@id": website_name(web)},
        breadcrumb={"@id": f"{address}#breadcrumb"} if page.crumbs else None,
        mainEntity=reference(main) if main else None,
        primaryImageOfPage=reference(cover) if cover else None,
        **(_dates(page.document) if page.document else {}),
    )


def _type(page: Page) -> str:
    if page.document and page.document.kind.name == "page":
        roles = [role.slug for role in page.document.fields.roles]
        return next((_ROLES[role] for role in roles if role in _ROLES), "WebPage")
    return _TYPES.get(page.template, "WebPage")


def _dates(document: Document) -> Node:
    is_work = document.kind.name in _WORKS
    return {
        "datePublished": document.date.isoformat(),
        "dateModified": document.updated.isoformat(),
        "correction": [] if is_work else corrections(document),
    }


def breadcrumb_node(page: Page, web: Web) -> Node:
    """Return the way to a page from the home page.

    Source: https://schema.org/BreadcrumbList.
    """
    address = web.settings.absolute(page.address)
    steps = [
        node(
            "ListItem",
            position=position,
            name=crumb.label,
            item=node(
                "WebPage", web.settings.absolute(crumb.address) if crumb.address else address
            ),
        )
        for position, crumb in enumerate(page.crumbs, 1)
    ]
    return node("BreadcrumbList", f"{address}#breadcrumb", itemListElement=steps)


def list_node(page: Page, web: Web) -> Node | None:
    """Return what a page lists, if it is a list.

    Source: https://schema.org/ItemList.
    """
    context = page.context
    documents: list[Document] = [*context.get("films", [])]
    documents += [document for _, group in context.get("groups", []) for document in group]
    steps = [(document.title, document.address) for document in documents]
    steps += [(label, address) for label, address, _ in context.get("entries", [])]
    if not steps:
        return None
    items = [
        node("ListItem", position=position, name=label, url=web.settings.absolute(address))
        for position, (label, address) in enumerate(steps, 1)
    ]
    return node("ItemList", f"{web.settings.absolute(page.address)}#list", itemListElement=items)
