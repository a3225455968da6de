"""The inline pass of Python-Markdown, less the patterns that a document gives nothing to match."""

from collections.abc import Mapping
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import (
    AUTOLINK_RE,
    AUTOMAIL_RE,
    BACKTICK_RE,
    ENTITY_RE,
    ESCAPE_RE,
    HTML_RE,
    IMAGE_LINK_RE,
    LINE_BREAK_RE,
    LINK_RE,
    Pattern,
    ReferenceInlineProcessor,
)
from markdown.treeprocessors import InlineProcessor

# Strings of which a text that the expression matches holds one. One without any is always tried.
TRIGGERS: Mapping[str, tuple[str, ...]] = {
    AUTOLINK_RE: ("<",),
    AUTOMAIL_RE: ("<",),
    BACKTICK_RE: ("`",),
    ENTITY_RE: ("&",),
    ESCAPE_RE: ("\\",),
    HTML_RE: ("<",),
    IMAGE_LINK_RE: ("![",),
    LINE_BREAK_RE: ("  \n",),
    LINK_RE: ("[",),
    r"\*|_": ("*", "_"),
    r"\[\^([^\]]*)\]": ("[^",),
}


class TriggeredInline(InlineProcessor):
    """The inline pass, with the patterns whose trigger stands somewhere in the tree."""

    def __init__(self, md: Markdown, triggers: Mapping[str, tuple[str, ...]]) -> None:
        """Take the triggers of the expressions that are not of Python-Markdown."""
        super().__init__(md)
        self._triggers = {**TRIGGERS, **triggers}

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Turn the text of the tree into elements, as the stock pass does."""
        # What a pattern puts in holds no trigger that the text did not hold.
        text = "".join(tree.itertext())
        patterns: Any = [found for found in self.md.inlinePatterns if self._is_of_use(found, text)]
        self.inlinePatterns = patterns
        return super().run(tree, ancestors)

    def _is_of_use(self, pattern: Pattern, text: str) -> bool:
        if isinstance(pattern, ReferenceInlineProcessor) and not self.md.references:
            return False
        return any(trigger in text for trigger in self._triggers.get(pattern.pattern, ("",)))
