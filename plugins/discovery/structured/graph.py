"""Graph: all that is told of one page."""

from plugins.discovery.structured.associations import association_node
from plugins.discovery.structured.missions import mission_node
from plugins.discovery.structured.nodes import Node, Web
from plugins.discovery.structured.others import campaign_node, partner_node
from plugins.discovery.structured.pages import breadcrumb_node, list_node, page_node
from plugins.discovery.structured.pictures import cover_node, gallery_nodes
from plugins.discovery.structured.publisher import publisher_name, site_nodes
from plugins.discovery.structured.reports import report_node
from plugins.discovery.structured.stories import story_nodes
from plugins.kinds.page import Page
from plugins.kinds.site import Site


def graph_of(page: Page, site: Site) -> list[Node]:
    """Return the nodes of a page: the site, the page, the way to it, what it is about first."""
    web = Web(site, page.lang)
    cover = cover_node(page.document, web) if page.document else None
    entities = _entities(page, cover, web)
    main: Node | None = entities[0] if entities else None
    if page.template == "home":
        main = {"@id": publisher_name(web)}
    if cover and cover["@id"] not in {entity.get("@id") for entity in entities}:
        entities.append(cover)
    shared: list[Node] = site.part("structured data", site_nodes, page.lang)
    way = [breadcrumb_node(page, web)] if page.crumbs else []
    return [*shared, page_node(page, main, cover, web), *way, *entities]


def _entities(page: Page, cover: Node | None, web: Web) -> list[Node]:
    document = page.document
    name = document.kind.name if document else ""
    if document is None:
        found = [list_node(page, web)]
    elif name == "story":
        return story_nodes(page, cover, web)
    elif name == "gallery":
        return gallery_nodes(document, web)
    elif name == "report":
        found = [report_node(page, cover, web)]
    elif name == "mission":
        found = [mission_node(document, web)]
    elif name == "association":
        found = [association_node(document, web)]
    elif name == "campaign":
        found = [campaign_node(document, web)]
    else:
        found = [partner_node(document, web)] if name == "partner" else []
    return [entity for entity in found if entity]
