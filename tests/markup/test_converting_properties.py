"""Whatever an editor types, a conversion ends, and what comes of it is safe and well nested."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plugins.kinds.body import Block, Body
from plugins.markup.converting import Converter
from plugins.problems import Problem

CONVERTERS = {lang: Converter(lang) for lang in ("fr", "en")}
VOID = {"br", "col", "hr", "wbr"}

# fmt: off
_MARKDOWN = [
    "::: note\n", ":::\n", "::: citation\nauteur : X\n", "::: figure a.webp\n", "```\n", "~~~\n",
    "`", "\n", "\n\n", "- ", "> ", "1. ", "## ", "    ", "[chiffre:a]", "![a](b.webp)", "[x](y)",
    "[x](y \"", "\")", "[^1]", "[^1]: ", "*[o0]: ", "o0", "| a |\n|---|\n", ": ", "*", "**", "\\",
    "{: .a }", "{: #a }", "===\n", "---\n", "\t", "\r\n", "1er ", "«", "»", " :", " !", "<a@b.fr>",
]
_STRANGE = ["\ue000", "\ue001", "\ue010", "\ue07f\ue040", "\x00", "\x02", "\x03", "\u2028"]
_HTML = [
    "<script>", "</script>", "<style>", "<svg onload=x>", "<b onclick=x>", "<!--", "-->", "<div>",
    "</div>", "<a href='javascript:x'>", "<img src=x onerror=y>", "<p title='[chiffre:a]'>", "<",
    ">", "&#106;avascript:", "<a href='ref:9'>",
]
# fmt: on
PLAIN = st.characters(exclude_characters="<", exclude_categories=["Cs"])
MARKDOWN = st.lists(
    st.sampled_from([*_MARKDOWN, *_STRANGE]) | st.text(PLAIN, max_size=4), max_size=20
).map("".join)
ANYTHING = st.lists(
    st.sampled_from([*_MARKDOWN, *_STRANGE, *_HTML]) | st.text(max_size=4), max_size=20
).map("".join)
LANGUAGES = st.sampled_from(["fr", "en"])


class Reader(HTMLParser):
    """Notes the tags and attributes of a fragment, and whether its tags are balanced."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.is_balanced = True
        self._open: list[str] = []
        self.feed(html)
        self.close()
        self.is_balanced &= not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID and (not self._open or self._open.pop() != tag):
            self.is_balanced = False


def levels(body: Body) -> Iterator[str]:
    """Yield the HTML of each level of a body, blocks aside."""
    yield "".join(part for part in body.parts if isinstance(part, str))
    for part in body.parts:
        if isinstance(part, Block):
            yield from levels(part.body)


def convert(text: str, lang: str) -> tuple[Body, list[Problem]]:
    return CONVERTERS[lang].convert(text, "x.md")


@settings(max_examples=200)
@given(ANYTHING, LANGUAGES)
def test_html_is_safe(text: str, lang: str) -> None:
    body, _ = convert(text, lang)

    for html in levels(body):
        read = Reader(html)
        assert {"script", "style", "svg", "img", "iframe"}.isdisjoint(read.tags)
        assert [name for name, _ in read.attributes if name.startswith("on")] == []
        hrefs = [value for name, value in read.attributes if name == "href"]
        assert [href for href in hrefs if re.match(r"\W*(javascript|data)\s*:", href)] == []


@settings(max_examples=200)
@given(ANYTHING, LANGUAGES)
@example('[x](y "a [chiffre:b] c")', "fr")
@example("[x](y[chiffre:b]z)", "fr")
@example("![a [chiffre:b] c](d.webp)", "fr")
@example("<b title='[chiffre:a]'>x</b>", "fr")
@example("## Un [chiffre:a]", "fr")
@example("*[o0]: x\n\n::: note\no0\n:::", "fr")
@example("[chiffre:a]*::: note\n**`*<div>", "fr")
def test_marks_never_leak(text: str, lang: str) -> None:
    body, problems = convert(text, lang)

    read = [*levels(body), *(heading.text + heading.id for heading in body.headings)]
    read += [link.target for link in body.links]
    read += [
        text
        for block in body.blocks()
        for text in (block.argument, *block.options, *block.options.values())
    ]
    read += [str(problem) for problem in problems]
    assert not re.search("[\ue000-\ue0ff\u0002\u0003]", "".join(read))


@settings(max_examples=300)
@given(MARKDOWN, LANGUAGES)
@example("::: note\n: x\n:::", "fr")
@example("```\n``` x\n::: note\n```\n", "fr")
@example("- a\n::: note\nb\n:::\n- c", "fr")
def test_html_is_balanced_at_each_level(text: str, lang: str) -> None:
    body, _ = convert(text, lang)

    assert [html for html in levels(body) if not Reader(html).is_balanced] == []


@pytest.mark.parametrize("lost", ["<!--\n:::\n-->", "<style>\n:::\n</style>"])
def test_no_text_is_lost_with_the_end_of_its_block(lost: str) -> None:
    body, _ = convert(f"::: note\nAvant.\n\n{lost}\n\nAprès.\n", "fr")

    assert [word in "".join(levels(body)) for word in ("Avant.", "Après.")] == [True, True]


@settings(max_examples=100)
@given(ANYTHING, LANGUAGES)
def test_a_text_gives_the_same_whatever_came_before(text: str, lang: str) -> None:
    assert convert(text, lang) == Converter(lang).convert(text, "x.md")


@settings(max_examples=100)
@given(ANYTHING, LANGUAGES)
def test_every_reference_has_its_link(text: str, lang: str) -> None:
    body, _ = convert(text.replace("ref:", ""), lang)

    used = {int(number) for html in levels(body) for number in re.findall(r'"ref:(\d+)"', html)}
    assert used <= set(range(len(body.links)))
