"""oEmbed: what another site shows of a page whose address is typed there.

Source: https://oembed.com/. The answers are files: they take no parameter.
"""

import json
from html import escape
from typing import Any

from plugins.discovery.reuse.addresses import EMBED, OEMBED, host
from plugins.discovery.reuse.embedding import HEIGHT, WIDTH, frame_title
from plugins.kinds.document import Document
from plugins.kinds.page import Page
from plugins.kinds.site import Site

KINDS = ("story", "association")


def oembed(site: Site, path: str) -> bytes:
    """Return what is told of a page: a link for a story, a frame for an association's missions."""
    document, settings = site.document(path), site.settings
    told: dict[str, Any] = {
        "version": "1.0",
        "type": "link",
        "title": document.title,
        "provider_name": settings.name,
        "provider_url": f"{host(settings)}/",
    }
    authors = ", ".join(getattr(document.fields, "authors", []))
    if authors:
        told["author_name"] = authors
    told |= _thumbnail(document, site)
    if document.kind.name == "association":
        told |= {"type": "rich", "html": frame(document, site), "width": WIDTH, "height": HEIGHT}
    return f"{json.dumps(told, ensure_ascii=False)}\n".encode()


def _thumbnail(document: Document, site: Site) -> dict[str, Any]:
    """Return the card of a page: it shows nobody who did not allow social networks to."""
    card = site.offered["document_card"](document)
    return {
        "thumbnail_url": site.settings.absolute(card.address),
        "thumbnail_width": card.width,
        "thumbnail_height": card.height,
    }


def frame(association: Document, site: Site) -> str:
    """Return the HTML by which another site shows the missions of an association."""
    address = f"{host(site.settings)}{association.address}{EMBED[association.lang]}"
    return (
        f'<iframe src="{escape(address)}" title="{escape(frame_title(association))}" '
        f'width="{WIDTH}" height="{HEIGHT}" style="max-width: 100%" loading="lazy"></iframe>'
    )


def oembed_address(page: Page, site: Site) -> str:
    """Return the whole address of what is told of a page; empty when nothing is."""
    document = page.document
    is_told = document and document.kind.name in KINDS and page.is_indexed and site.settings.url
    return f"{site.settings.absolute(page.address)}{OEMBED}" if is_told else ""
