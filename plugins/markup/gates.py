"""Stages of Python-Markdown that are left out for a text which holds no sign of their matter."""

from typing import Any
from xml.etree.ElementTree import Element

from markdown.extensions.attr_list import AttrListTreeprocessor
from markdown.extensions.fenced_code import FencedBlockPreprocessor
from markdown.preprocessors import HtmlBlockPreprocessor, NormalizeWhitespace
from markdown.treeprocessors import UnescapeTreeprocessor
from markdown.util import ETX, STX


def _holds(lines: list[str], *signs: str) -> bool:
    source = "\n".join(lines)
    return any(sign in source for sign in signs)


class Whitespace(NormalizeWhitespace):
    """Makes spaces plain, unless they are."""

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines with plain spaces, and two more: the text ends with a blank line."""
        ended = [*lines, "", ""]
        return super().run(lines) if _holds(ended, "\t", "\r", STX, ETX, " \n") else ended


class FencedCode(FencedBlockPreprocessor):
    """Takes out fenced code, if there is any."""

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines without fenced code."""
        return super().run(lines) if _holds(lines, "```", "~~~") else lines


class HtmlBlocks(HtmlBlockPreprocessor):
    """Takes out blocks of HTML, if there may be any."""

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines without blocks of HTML."""
        return super().run(lines) if _holds(lines, "<", "&") else lines


class AttributeLists(AttrListTreeprocessor):
    """Gives elements their attributes, if a brace was typed."""

    def run(self, doc: Element) -> None:
        """Give the elements of the tree what is between their braces."""
        md: Any = self.md  # its stubs do not know its lines
        if _holds(md.lines, "{"):
            super().run(doc)


class Unescape(UnescapeTreeprocessor):
    """Puts back escaped characters, if a backslash was typed."""

    def run(self, root: Element) -> None:
        """Put back the escaped characters of the tree."""
        md: Any = self.md
        if _holds(md.lines, "\\"):
            super().run(root)
