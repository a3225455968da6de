"""Wording: the text of a body, in plain words or in the few tags that machines take."""

import re
from collections.abc import Callable
from html import escape, unescape

import nh3

from plugins.kinds.body import FIGURE_BLOCKS, Block, Body
from plugins.languages.formats import Formats

_TAG = re.compile(r"<[^>]*>")
_SPACES = re.compile(r"\s+")
_CLEANER = nh3.Cleaner(
    tags={"p", "br", "ul", "ol", "li", "strong", "em", "h2", "h3"}, attributes={}, link_rel=None
)


def plain_words(body: Body, lang: str) -> str:
    """Return the words of a body on one line."""
    return _SPACES.sub(" ", unescape(_TAG.sub(" ", _html(body, Formats(lang).number)))).strip()


def simple_html(body: Body, lang: str) -> str:
    """Return a body in paragraphs, lists, titles and stressed words."""
    return _CLEANER.clean(_html(body, Formats(lang).number)).strip()


def _html(body: Body, number: Callable[..., str]) -> str:
    return "".join(_block(part, number) if isinstance(part, Block) else part for part in body.parts)


def _block(block: Block, number: Callable[..., str]) -> str:
    if block.name in FIGURE_BLOCKS and block.target:
        figure = block.target
        amount = escape(f"{number(figure.value)}\u00a0{figure.unit}")
        return amount if block.name == "cite" else f"<p>{amount} {escape(figure.label)}</p>"
    title = f"<p><strong>{escape(block.argument)}</strong></p>" if block.name == "note" else ""
    return f"{title}{_html(block.body, number)}"
