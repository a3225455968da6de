"""From the Markdown of one document to its Body: a pure function of the text and its language."""

import html
import re
from typing import Any
from unicodedata import normalize

from markdown import Markdown
from markdown.extensions.toc import TocExtension

from plugins.kinds.body import Block, Body, Heading, Link
from plugins.kinds.slugs import slugify
from plugins.markup.directives import DIRECTIVES, Directive, mark_directives
from plugins.markup.extension import Findings, Footnotes, SiteMarkdown
from plugins.markup.fences import without_fences
from plugins.markup.ids import with_own_ids
from plugins.markup.lines import Lines
from plugins.markup.marks import (
    BLOCK_OR_MARK,
    TAG,
    read_mark,
    without_marks,
    without_marks_in_tags,
)
from plugins.markup.sanitising import forbidden_tags, links_in_html, sanitise
from plugins.markup.shortcuts import Shortcuts
from plugins.markup.typography import typeset_html, typeset_text
from plugins.problems import Problem

# What Python-Markdown puts aside, and at times forgets to put back.
_FORGOTTEN = re.compile("\u0002klzzwxh:\\d+\u0003?|klzzwxh:\\d+\u0003|[\u0002\u0003]")
_TITLE = re.compile(r"(?:> ?)*#(?!#)[ \t]*\S")
_WORDS = {
    "fr": {"table": "Tableau", "back": "Revenir à l’appel de note {}"},
    "en": {"table": "Table", "back": "Back to reference {}"},
}

# From its first letter or digit on: what has none is no word.
_WORD = re.compile(r"[^\W_]\S*")


class Converter:
    """Converts the Markdown of one language. Keep one: making it costs more than a document."""

    def __init__(self, lang: str) -> None:
        """Prepare Python-Markdown with the extensions of the design."""
        words = _WORDS.get(lang, _WORDS["en"])
        self.lang = lang
        self._site = SiteMarkdown(words["table"])
        # The stubs of Python-Markdown do not know every extension's options.
        footnotes: Any = Footnotes(BACKLINK_TITLE=words["back"], SEPARATOR="-")
        toc: Any = TocExtension(slugify=_anchor, marker="")
        stock = ["abbr", "attr_list", "def_list", "fenced_code", "sane_lists", "tables"]
        extensions = [*stock, footnotes, toc, self._site, Shortcuts()]
        self._markdown = Markdown(extensions=extensions)

    def convert(
        self, text: str, path: str, first_line: int = 1, prefix: str = ""
    ) -> tuple[Body, list[Problem]]:
        """Return the Body of a text which starts at ``first_line`` of the file ``path``.

        ``prefix`` starts every id of it, when another Body stands on the same page.
        """
        clean = normalize("NFC", without_marks(text))
        marked = mark_directives(clean, path, first_line)
        problems = [
            *marked.problems,
            *_titles(clean, path, first_line),
        ]
        self._markdown.reset()
        raw = _FORGOTTEN.sub("", self._markdown.convert(marked.text))
        typed = [str(piece) for piece in self._markdown.htmlStash.rawHtmlBlocks]
        problems += forbidden_tags(clean, typed, path, first_line)
        problems += links_in_html(clean, typed, path, first_line)
        findings = self._site.findings
        safe, ids = with_own_ids(without_marks_in_tags(sanitise(raw)), prefix)
        safe = typeset_html(safe, self.lang)
        lines = Lines(clean, first_line)
        builder = _Builder(marked.directives, findings, lines, self.lang)
        tokens = getattr(self._markdown, "toc_tokens", [])
        headings = tuple(_headings(tokens, self.lang, ids))
        links = tuple(Link(target, lines.find_link(target)) for target in findings.links)
        return Body(builder.parts(safe), headings, links, _count_words(safe)), problems


def _anchor(heading: str, separator: str) -> str:
    """Return the id of a heading; no id of a template starts so, nor with a digit."""
    return f"s-{slugify(heading)}".rstrip("-")


def _count_words(safe: str) -> int:
    # A mark is no letter and no space: it makes no word, and parts none.
    return len(_WORD.findall(html.unescape(TAG.sub(" ", safe))))


class _Builder:
    """Cuts HTML at its marks and nests what directives hold."""

    def __init__(
        self, directives: list[Directive], findings: Findings, lines: Lines, lang: str
    ) -> None:
        self._directives, self._findings = directives, findings
        self._lines, self._lang = lines, lang

    def parts(self, safe: str) -> tuple[str | Block, ...]:
        stack: list[tuple[int, list[str | Block]]] = [(-1, [])]
        position = 0
        for match in BLOCK_OR_MARK.finditer(safe):
            _append(stack[-1][1], safe[position : match.start()])
            position = match.end()
            kind, number = read_mark(match)
            if kind == "o":
                stack.append((number, []))
            elif kind == "e":
                self._close(stack)
            else:
                stack[-1][1].append(self._leaf(number))
        _append(stack[-1][1], safe[position:])
        while len(stack) > 1:
            self._close(stack)
        return tuple(stack[0][1])

    def _close(self, stack: list[tuple[int, list[str | Block]]]) -> None:
        """Nest the block opened last; a mark may be lost with a tag that was taken out."""
        if len(stack) > 1:
            opened, inner = stack.pop()
            stack[-1][1].append(self._block(opened, tuple(inner)))

    def _block(self, number: int, parts: tuple[str | Block, ...]) -> Block:
        typed = self._directives[number]
        known = typed.name in DIRECTIVES
        is_prose = typed.name in ("note", "appel")
        argument = typeset_text(typed.argument, self._lang) if is_prose else typed.argument
        options = {
            key: value if key == "lien" else typeset_text(value, self._lang)
            for key, value in typed.options.items()
        }
        return Block(typed.name if known else "note", argument, options, Body(parts), typed.line)

    def _leaf(self, number: int) -> Block:
        name, argument, options = self._findings.leaves[number]
        if "title" in options:
            options = {**options, "title": typeset_text(options["title"], self._lang)}
        find = self._lines.find_figure if name == "cite" else self._lines.find_link
        return Block(name, argument, options, Body(), find(argument))


def _append(parts: list[str | Block], text: str) -> None:
    if text.strip():
        parts.append(text)


def _headings(tokens: list[Any], lang: str, ids: dict[str, str]) -> list[Heading]:
    found = []
    for token in tokens:
        name = typeset_text(html.unescape(without_marks(TAG.sub("", token["name"]))).strip(), lang)
        anchor = ids.get(html.escape(token["id"]), token["id"])
        found.append(Heading(token["level"], anchor, name))
        found += _headings(token["children"], lang, ids)
    return found


def _titles(text: str, path: str, first_line: int) -> list[Problem]:
    """Return a Problem for each title, with « # », even glued to its words, or over « === »."""
    problems = []
    hint = "Écrire « ## » : le titre de la page est dans l’en-tête."
    above, is_told = "", False
    for number, line in enumerate(without_fences(text).split("\n"), first_line):
        bare = line.rstrip(" \t")
        underlines = bool(bare) and not bare.strip("=") and bool(above.strip()) and not is_told
        is_told = underlines or bool(_TITLE.match(line))
        if is_told:
            where = number - 1 if underlines else number
            message = "titre de premier niveau dans le texte."
            problems.append(Problem(path, where, "", message, hint))
        above = line
    return problems
