"""Plain HTML: a text that stands on any site, with whole addresses and nothing of our theme."""

import re
from html import escape

import nh3

_TAGS = """
    a abbr article b blockquote br caption cite code dd del dl dt em figcaption figure h1 h2 h3 h4
    hr i img ins li ol p pre q s strong sub sup table tbody td tfoot th thead time tr ul
"""
_ATTRIBUTES = {
    "*": {"lang"},
    "a": {"href", "hreflang"},
    "img": {"alt", "height", "src", "width"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "time": {"datetime"},
}
_CLEANER = nh3.Cleaner(
    tags=set(_TAGS.split()),
    attributes=_ATTRIBUTES,
    url_schemes={"http", "https", "mailto", "tel"},
    link_rel=None,
)
_ADDRESS = re.compile(r'\b(href|src)="([/#](?!/)[^"]*)"')
_END = re.compile(r"(</(?:article|blockquote|dl|figure|h[1-4]|li|ol|p|pre|table|tr|ul)>)\s*")


def plain_html(html: str, page: str, origin: str) -> str:
    """Return the HTML with plain tags and whole addresses, a block a line.

    ``page`` is the whole address of the page it comes from, ``origin`` that of its host.
    """
    cleaned = _CLEANER.clean(html)
    whole = _ADDRESS.sub(lambda match: _whole(match, page, origin), cleaned)
    return _END.sub(r"\1\n", re.sub(r"\n\s*\n", "\n", whole)).strip()


def _whole(match: re.Match[str], page: str, origin: str) -> str:
    name, address = match.groups()
    return f'{name}="{escape(page) if address.startswith("#") else origin}{address}"'
