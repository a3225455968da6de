"""The Python-Markdown extension that makes a conversion shorter, and its result no other."""

from typing import Any

from markdown import Markdown
from markdown.extensions import Extension

from plugins.markup.extension import CITE
from plugins.markup.gates import AttributeLists, FencedCode, HtmlBlocks, Unescape, Whitespace
from plugins.markup.inline import TriggeredInline
from plugins.markup.paragraphs import PlainParagraphs


class Shortcuts(Extension):
    """Leaves out of a conversion what its text gives nothing to do."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register each shortcut in the place of what it shortens: the last extension of all."""
        fenced: Any = md.preprocessors["fenced_code_block"]
        md.preprocessors.register(Whitespace(md), "normalize_whitespace", 30)
        md.preprocessors.register(FencedCode(md, fenced.config), "fenced_code_block", 25)
        md.preprocessors.register(HtmlBlocks(md), "html_block", 20)
        md.parser.blockprocessors.register(PlainParagraphs(md.parser), "plain-paragraph", 200)
        md.treeprocessors.register(TriggeredInline(md, {CITE.pattern: ("[chiffre",)}), "inline", 20)
        md.treeprocessors.register(AttributeLists(md), "attr_list", 8)
        md.treeprocessors.register(Unescape(md), "unescape", 0)
