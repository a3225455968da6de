"""Paragraphs of which no line can be anything else, told before all other blocks are tried."""

import re
from xml.etree.ElementTree import Element

from markdown.blockprocessors import ParagraphProcessor

_LINE = r"[^\W\d_][^\n]*+"
_PLAIN = re.compile(rf"{_LINE}(?:\n{_LINE})*+\Z")


class PlainParagraphs(ParagraphProcessor):
    """Takes the blocks whose lines all start with a letter: no other block has such lines."""

    def test(self, parent: Element, block: str) -> bool:
        """Tell whether a block is such a paragraph."""
        return _PLAIN.match(block) is not None
