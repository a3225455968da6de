"""Experience reports: what was tried, where, when, with whom."""

from plugins.discovery.structured.associations import mention
from plugins.discovery.structured.nodes import Node, Web, corrections, node, reference, translations
from plugins.discovery.structured.publisher import publisher_name, website_name
from plugins.discovery.structured.stories import subjects
from plugins.kinds.page import Page
from plugins.models.period import Period


def report_node(page: Page, cover: Node | None, web: Web) -> Node:
    """Return an experience report.

    Source: https://schema.org/Report.
    """
    document = page.document
    assert document is not None, "a report is a document"
    fields, address = document.fields, web.page(document)
    return node(
        "Report",
        f"{address}#report",
        headline=document.title,
        description=document.summary,
        url=address,
        mainEntityOfPage={"@id": address},
        inLanguage=document.lang,
        datePublished=document.date.isoformat(),
        dateModified=document.updated.isoformat(),
        author={"@id": publisher_name(web)},
        publisher={"@id": publisher_name(web)},
        isPartOf={"@id": website_name(web)},
        sourceOrganization=node("Organization", name=fields.holder),
        contributor=[node("Organization", name=name) for name in fields.partners.operational],
        funder=[node("Organization", name=name) for name in fields.partners.funders],
        temporalCoverage=interval(fields.period),
        contentLocation=node("Place", name=fields.territory),
        audience=[
            node("Audience", audienceType=audience.label(document.lang))
            for audience in fields.audiences
        ],
        keywords=[*fields.themes, *fields.tags],
        about=subjects(page, web),
        mentions=[mention(other, web) for other in document.root.linked.get("association", [])],
        image=reference(cover) if cover else None,
        isAccessibleForFree=True,
        wordCount=document.raw_body.words,
        correction=corrections(document),
        **translations(document, "Report", "#report", web),
    )


def interval(period: Period) -> str:
    """Return a period as ISO 8601 writes it: ``2020-05/2022``, ``2020/..`` when it goes on."""
    return f"{period.start}/{period.end or '..'}"
