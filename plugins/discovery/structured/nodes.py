"""Nodes: what a graph is made of, and the addresses that name them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from plugins.kinds.addresses import list_address
from plugins.kinds.document import Document
from plugins.kinds.settings import SiteSettings
from plugins.kinds.site import Site

Node = dict[str, Any]
"""A node of a graph, as JSON-LD writes it."""


def node(kind: str, name: str = "", /, **properties: Any) -> Node:
    """Return a node of a type, named ``@id`` if it has a name, without what is empty."""
    told = {key: value for key, value in properties.items() if value not in (None, "", [])}
    return {"@type": kind, **({"@id": name} if name else {}), **told}


def reference(node: Node) -> Node:
    """Return what stands for a node that is elsewhere in the graph."""
    return {"@id": node["@id"]}


@dataclass(frozen=True, slots=True)
class Web:
    """A site as a page of one language tells of it: whole addresses, names of nodes."""

    site: Site
    lang: str

    @property
    def settings(self) -> SiteSettings:
        """Return the settings of the site."""
        return self.site.settings

    @property
    def home(self) -> str:
        """Return the address of the home page in the source language, which names the site."""
        return self.settings.absolute(list_address("", ""))

    def page(self, document: Document) -> str:
        """Return the address of the page of a document."""
        return self.settings.absolute(document.address)

    def file(self, link: str) -> str:
        """Return the whole address of a link as it stands in a page."""
        if not link.startswith("/"):
            return link
        return f"{self.settings.url.removesuffix(self.settings.base_path)}{link}"

    def in_language(self, documents: Iterable[Document]) -> list[Document]:
        """Return the same documents in the language of the page."""
        return self.site.in_language(documents, self.lang)


def corrections(document: Document) -> list[Node]:
    """Return the mistakes that were mended in a document."""
    return [
        node("CorrectionComment", text=each.text, datePublished=each.date.isoformat())
        for each in document.fields.corrections
    ]


def translations(document: Document, kind: str, part: str, web: Web) -> Node:
    """Return the properties that tell a translation from its original, and lead to the others.

    ``part`` is what ends the names of both.
    """
    original = document.original
    if original and document.is_easy:
        return {"isBasedOn": _work(original, kind, part, web)}
    if original:
        return {"translationOfWork": _work(original, kind, part, web)}
    return {"workTranslation": list(_translated(document, kind, part, web))}


def _translated(document: Document, kind: str, part: str, web: Web) -> Iterator[Node]:
    for other in document.translations.values():
        if other is not document and other.is_listed:
            yield _work(other, kind, part, web)


def _work(document: Document, kind: str, part: str, web: Web) -> Node:
    address = web.page(document)
    return node(
        kind, f"{address}{part}", url=address, name=document.title, inLanguage=document.lang
    )
