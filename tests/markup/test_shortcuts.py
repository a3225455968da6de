"""What makes a conversion shorter changes nothing of its result, to the last byte."""

import re
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown.extensions import Extension

from plugins.markup import converting
from plugins.markup.converting import Converter
from plugins.markup.inline import TRIGGERS
from tests.tiny import ROOT


class Nothing(Extension):
    """An extension without effect, in the place of the shortcuts."""

    def extendMarkdown(self, md: object) -> None:
        """Change nothing."""


with patch.object(converting, "Shortcuts", Nothing):
    STOCK = Converter("fr")
SHORT = Converter("fr")

CONTENT = sorted((ROOT / "content").rglob("*.md"))

# fmt: off
_STARTS = [
    "", "", "", "- ", "* ", "+ ", "1. ", "12. ", "> ", ">", "# ", "## ", "###", "    ", "  ", ": ",
    ":", "[^n]: ", "[x]: ", "*[mot]: ", "| ", "::: note", ":::", "```", "~~~", "--- ", "***", "___",
    "===", "=", "-", "|--|--|", "<p>", "<div>", "\t", "[chiffre:a]", "«", "É", "é", "_", "²", "1",
]
_INLINE = [
    " ", " ", "mot", "l'été", "a", "b c", "É", "*", "**", "***", "_", "__", "`", "``", "\\", "\\*",
    "\\\\", "[", "](", "][", "]", "[]", "[x]", "[x][x]", "[x](y)", "[x](y 'z')", "![x](y)", "![x]",
    "![x][x]", "[^n]", "[n]", "<", ">", "</p>", "<b>", "</b>", "<br>", "<!-- x -->",
    "<https://x.fr>", "<a@b.fr>", "&", "&amp;", "&#42;", "&#95;x", "&#42 ", "{", "}", "{: #x }",
    "{.x}", "{: x=y }", "  ", "\t", "|", " | ", ":", "::", "#", "!", "(", ")", "'", '"',
    "://", "@", "[chiffre:a]", "[chiffre : b]", "\u00a0", "\u2028", "\x0b", "\x02", "\x03",
    "\ue000", "klzzwxh:0000", "wzxhzdk:0", "\r", "½",
]
# fmt: on
_LINE = st.tuples(
    st.sampled_from(_STARTS), st.lists(st.sampled_from(_INLINE) | st.text(max_size=3), max_size=6)
).map(lambda line: line[0] + "".join(line[1]))
MARKDOWN = st.lists(st.tuples(_LINE, st.sampled_from(["\n", "\n\n", "\n    "])), max_size=8).map(
    lambda lines: "".join(line + end for line, end in lines)
)


def convert(converter: Converter, text: str) -> tuple[object, ...]:
    """Return all that Python-Markdown makes of a text, and all that we make of it."""
    result = converter.convert(text, "x.md")
    markdown = converter._markdown.reset()
    html = markdown.convert(text)
    tokens = getattr(markdown, "toc_tokens", None)
    return html, tokens, markdown.htmlStash.rawHtmlBlocks, markdown.references, result


@settings(max_examples=400, derandomize=True)  # the same ones each time
@given(MARKDOWN)
@example("a\n    ")
@example("a  \nb")
@example("*a*\n\n_b_\n\n**c** __d__ *e_f*")
@example("`a` \\* <b> &amp; <https://x.fr> <a@b.fr>")
@example("[a][b] [b] ![a][b] ![b]\n\n[b]: c 'd'")
@example("a[^n] b[^n]\n\n[^n]: c *d*")
@example("## a {: #b }\n\n*c*{: .d }")
@example("a\n# b\nc\n---\nd\n> e\nf\n: g\nh\n| i | j |\n|---|---|")
@example("<p>a</p>\n\nb &#42; c\n\n```\nd\n```\n\n~~~\ne\n~~~")
@example("```\na\n```")
@example("~~~\na\n~~~")
@example("a\r\n\r\nb")
@example("a\tb\x02c")
@example("a &#42 b\x03")
@example("[chiffre:a] et ![a](b.webp)")
def test_shortcuts_change_nothing(text: str) -> None:
    assert convert(SHORT, text) == convert(STOCK, text)


@pytest.mark.parametrize("file", CONTENT, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_shortcuts_change_nothing_of_the_site(file: Path) -> None:
    text = file.read_text(encoding="utf-8")

    assert convert(SHORT, text) == convert(STOCK, text)


@settings(max_examples=200, derandomize=True)
@given(MARKDOWN)
@example("\\\\`")
def test_where_a_pattern_matches_stands_its_trigger(text: str) -> None:
    for pattern, triggers in TRIGGERS.items():
        for match in re.finditer(pattern, text, re.DOTALL):
            assert any(trigger in text[match.start() :] for trigger in triggers), pattern


def test_every_pattern_but_those_of_extensions_has_a_trigger() -> None:
    patterns = {found.pattern for found in STOCK._markdown.inlinePatterns}

    assert [pattern for pattern in patterns if pattern not in TRIGGERS] == [
        r"\[chiffre[ \u00a0]?:[ \u00a0]?([\w.-]+)\]"
    ]
    assert set(TRIGGERS) <= patterns
