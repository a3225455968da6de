"""The block of structured data of a page, offered to templates."""

import json
from functools import partial

from markupsafe import Markup

from plugins.discovery.structured.graph import graph_of
from plugins.discovery.structured.nodes import Node
from plugins.kinds.page import Page
from plugins.kinds.site import Site

# What could end a script or start a comment in HTML, or a line in JavaScript.
_ESCAPED = tuple((sign, f"\\u{ord(sign):04x}") for sign in "<>&\u2028\u2029")


def block(nodes: list[Node]) -> Markup:
    """Return the script that holds a graph.

    Browsers run no script of that type: a strict Content-Security-Policy lets it be.
    """
    graph = {"@context": "https://schema.org", "@graph": nodes}
    data = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
    for sign, escaped in _ESCAPED:
        data = data.replace(sign, escaped)
    return Markup(f'<script type="application/ld+json">{data}</script>')


def structured_data(page: Page, site: Site) -> Markup:
    """Return the block of a page; nothing for one that search engines are told not to list.

    An easy version is not listed by itself, and is told as a version of its original.
    """
    document = page.document
    is_easy = document is not None and document.is_easy and document.root.is_listed
    return block(graph_of(page, site)) if page.is_indexed or is_easy else Markup()


def offer(site: Site) -> None:
    """Offer ``structured_data(page)`` to templates."""
    site.offer("structured_data", partial(structured_data, site=site))
