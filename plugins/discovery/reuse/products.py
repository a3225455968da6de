"""What others take, as products beside the pages that it comes from."""

from collections.abc import Iterator
from functools import partial

from plugins.discovery.reuse.addresses import EMBED, OEMBED, REPUBLISH
from plugins.discovery.reuse.embedding import embed_page
from plugins.discovery.reuse.oembed import KINDS, frame, oembed, oembed_address
from plugins.discovery.reuse.republishing import republish_page
from plugins.kinds.document import Document
from plugins.kinds.page import Product
from plugins.kinds.site import Site


def offer(site: Site) -> None:
    """Offer ``republish_address(document)``, ``frame_of(document)``, ``oembed_address(page)``."""
    site.offer("republish_address", partial(republish_address, site=site))
    site.offer("frame_of", partial(frame, site=site))
    site.offer("oembed_address", partial(oembed_address, site=site))


def add_products(site: Site, pages: list[Product]) -> None:
    """Add them for each listed story and association; oEmbed once the site has an address."""
    structure = site.structure
    for path in structure.published:
        if structure.facts[path].kind in KINDS and structure.is_listed(path):
            pages += _beside(path, site)


def _beside(path: str, site: Site) -> Iterator[Product]:
    facts, address = site.structure.facts[path], site.structure.address(path)
    if facts.is_shared:
        yield Product(
            f"{address}{REPUBLISH[facts.lang]}", republish_page, (path,), is_indexed=False
        )
    if facts.kind == "association":
        yield Product(f"{address}{EMBED[facts.lang]}", embed_page, (path,), is_indexed=False)
    if site.settings.url:
        yield Product(f"{address}{OEMBED}", oembed, (path,), is_indexed=False)


def republish_address(document: Document, site: Site) -> str:
    """Return the address of the page to take a story from, as in a page; empty when none is."""
    is_shared = document.fields.republish and document.is_listed
    page = f"{document.address}{REPUBLISH[document.lang]}"
    return site.settings.link(page) if is_shared else ""
