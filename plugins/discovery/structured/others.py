"""Campaigns and partners."""

from plugins.discovery.structured.associations import mention
from plugins.discovery.structured.nodes import Node, Web, node
from plugins.discovery.structured.publisher import publisher_name
from plugins.kinds.document import Document

_WIDEST = 640


def campaign_node(document: Document, web: Web) -> Node:
    """Return a campaign: a series of works made for one association.

    Source: https://schema.org/CreativeWorkSeries.
    """
    fields, address = document.fields, web.page(document)
    linked = document.root.linked
    works = [other for kind in ("story", "gallery") for other in linked.get(kind, [])]
    return node(
        "CreativeWorkSeries",
        f"{address}#campaign",
        name=document.title,
        description=document.summary or fields.goal,
        url=address,
        inLanguage=document.lang,
        startDate=str(fields.period.start),
        endDate=str(fields.period.end or ""),
        publisher={"@id": publisher_name(web)},
        about=[mention(other, web) for other in linked.get("association", [])],
        hasPart=[
            node("CreativeWork", name=work.title, url=web.page(work))
            for work in web.in_language(works)
        ],
    )


def partner_node(document: Document, web: Web) -> Node:
    """Return a partner; whether an artist is one person or several is not known."""
    fields, address = document.fields, web.page(document)
    logo = document.pictures.get(fields.logo) if fields.logo else None
    return node(
        "Organization",
        f"{address}#partner",
        name=fields.name,
        description=document.summary,
        url=address,
        logo=web.file(web.site.offered["rendition"](logo, _WIDEST).url) if logo else "",
        sameAs=[link.url for link in fields.links],
    )
