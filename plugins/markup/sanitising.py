"""What HTML an editor may type: the rest is taken out, and said."""

import re
from collections.abc import Iterable
from html import unescape

import nh3

from plugins.kinds.kind import BY_FOLDER
from plugins.markup.fences import without_fences
from plugins.markup.outside import OUTSIDE
from plugins.problems import Level, Problem

_ALLOWED = """
    a abbr b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn div dl dt
    em figcaption figure h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre q rp rt ruby s samp section
    small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr
"""
TAGS = set(_ALLOWED.split())
_ATTRIBUTES = {
    "*": {"class", "dir", "id", "lang", "title", "translate"},
    "a": {"href", "hreflang"},
    "col": {"span"},
    "data": {"value"},
    "details": {"open"},
    "li": {"value"},
    "ol": {"reversed", "start"},
    "section": {"aria-label", "tabindex"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "time": {"datetime"},
}
_SCHEMES = {"http", "https", "mailto", "ref", "tel"}
_CLEANER = nh3.Cleaner(tags=TAGS, attributes=_ATTRIBUTES, url_schemes=_SCHEMES, link_rel=None)
# Python-Markdown takes for a tag whatever starts with a letter, « <plaidoyer…> » too.
_TAG = re.compile(r"<([a-zA-Z][^\s/<>]*)(?=[\s/>])")
_LINK = re.compile(r"<a(?=\s)[^<>]*?\shref\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s<>]+)", re.IGNORECASE)
_SCHEME = re.compile(r"([\w.+-]*):")
_CODE = re.compile(r"(?<!`)(`+)(?!`)[^\n]+?(?<!`)\1(?!`)")


def sanitise(html: str) -> str:
    """Return the HTML with allowed tags, attributes and addresses only."""
    return _CLEANER.clean(html)


def forbidden_tags(text: str, typed: Iterable[str], path: str, first_line: int) -> list[Problem]:
    """Return a warning for each HTML tag of the Markdown that will be taken out.

    ``typed`` are the pieces of the text that Python-Markdown took for HTML: code is none of them.
    """
    names = {name.lower() for piece in typed for name in _TAG.findall(piece)} - TAGS
    visible = _without_code(text) if names else ""
    return [
        Problem(
            path,
            first_line + visible.count("\n", 0, match.start()),
            "",
            f"la balise <{match[1]}> est retirée de la page.",
            "Écrire en Markdown, ou utiliser un bloc « ::: ».",
            Level.WARNING,
        )
        for match in _TAG.finditer(visible)
        if match[1].lower() in names
    ]


def links_in_html(text: str, typed: Iterable[str], path: str, first_line: int) -> list[Problem]:
    """Return a warning for each link typed in HTML to a page of the site: it leads nowhere.

    ``typed`` are the pieces of the text that Python-Markdown took for HTML: code is none of them.
    """
    targets = {target for piece in typed for target in _LINK.findall(piece) if _is_inside(target)}
    visible = _without_code(text) if targets else ""
    return [
        Problem(
            path,
            first_line + visible.count("\n", 0, match.start(1)),
            "",
            "lien en HTML vers une page du site.",
            "L’écrire en Markdown : [texte](dossier:nom).",
            Level.WARNING,
        )
        for match in _LINK.finditer(visible)
        if match[1] in targets
    ]


def _is_inside(typed: str) -> bool:
    target = unescape(typed.strip("\"'")).strip()
    scheme = _SCHEME.match(target)
    known = scheme is None or scheme[1] in BY_FOLDER
    return bool(target) and known and not target.startswith("#") and not OUTSIDE.match(target)


def _without_code(text: str) -> str:
    return _CODE.sub(lambda match: " " * len(match[0]), without_fences(text))
