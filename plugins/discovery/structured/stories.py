"""Stories: articles of a medium, by their format."""

from plugins.discovery.structured.associations import mention
from plugins.discovery.structured.films import film_node
from plugins.discovery.structured.licences import licence_address
from plugins.discovery.structured.nodes import Node, Web, corrections, node, reference, translations
from plugins.discovery.structured.publisher import publisher_name, website_name
from plugins.kinds.page import Page

_TYPES = {
    "reportage": "ReportageNewsArticle",
    "advocacy": "OpinionNewsArticle",
    "op_ed": "OpinionNewsArticle",
}
_OTHER = "NewsArticle"


def story_nodes(page: Page, cover: Node | None, web: Web) -> list[Node]:
    """Return a story and its film.

    Source: https://schema.org/NewsArticle.
    """
    document = page.document
    assert document is not None, "a story is a document"
    fields, address, film = document.fields, web.page(document), film_node(document, web)
    kind = _TYPES.get(fields.format.slug, _OTHER)
    article = node(
        kind,
        f"{address}#story",
        headline=document.title,
        description=document.summary,
        url=address,
        mainEntityOfPage={"@id": address},
        inLanguage=document.lang,
        datePublished=document.date.isoformat(),
        dateModified=document.updated.isoformat(),
        articleSection=fields.format.label(document.lang),
        author=authors(page, web),
        publisher={"@id": publisher_name(web)},
        isPartOf=[{"@id": website_name(web)}, *_series(fields.series)],
        image=reference(cover) if cover else None,
        video=reference(film) if film else None,
        isAccessibleForFree=True,
        wordCount=document.raw_body.words,
        keywords=list(fields.tags),
        about=subjects(page, web),
        contentLocation=places(page, web),
        mentions=[mention(other, web) for other in document.root.linked.get("association", [])],
        license=licence_address(fields.licence, web),
        correction=corrections(document),
        **translations(document, kind, "#story", web),
    )
    return [article, *([film] if film else [])]


def authors(page: Page, web: Web) -> list[Node]:
    """Return who signed: the newsroom or groups, as editors are asked to write."""
    return [
        node("Organization", name=term.label(page.lang), url=web.settings.absolute(address))
        for term, address in page.context["terms"]["author"]
    ]


def subjects(page: Page, web: Web) -> list[Node]:
    """Return the causes of a document."""
    return [
        node("DefinedTerm", name=term.label(page.lang), url=web.settings.absolute(address))
        for term, address in page.context["terms"]["cause"]
    ]


def places(page: Page, web: Web) -> list[Node]:
    """Return the territories of a document."""
    return [
        node("AdministrativeArea", name=term.label(page.lang), url=web.settings.absolute(address))
        for term, address in page.context["terms"]["territory"]
    ]


def _series(name: str | None) -> list[Node]:
    return [node("CreativeWorkSeries", name=name)] if name else []
