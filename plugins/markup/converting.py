"""From the Markdown of one document to its Body: a pure function of the text and its language."""

import html
import re
from typing import Any

from markdown import Markdown
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.toc import TocExtension

from plugins.kinds.body import Block, Body, Heading, Link
from plugins.kinds.slugs import slugify
from plugins.markup.directives import DIRECTIVES, Directive, mark_directives
from plugins.markup.extension import Findings, SiteMarkdown
from plugins.markup.fences import without_fences
from plugins.markup.marks import BLOCK_OR_MARK, read_mark, without_marks, without_marks_in_tags
from plugins.markup.sanitising import forbidden_tags, sanitise
from plugins.markup.typography import typeset_html, typeset_text
from plugins.problems import Problem

_TAG = re.compile(r"<[^>]+>")
_ID = re.compile(r' (id="|href="#)')
# With « # », even glued to its words, or underlined with « = ».
_TITLE = re.compile(r"^(?:> ?)*#(?!#)[ \t]*\S|^[^\n]*\S[^\n]*\n=+[ \t]*$", re.MULTILINE)
_WORDS = {
    "fr": {"table": "Tableau", "back": "Revenir à l’appel de note {}"},
    "en": {"table": "Table", "back": "Back to reference {}"},
}


class Converter:
    """Converts the Markdown of one language. Keep one: making it costs more than a document."""

    def __init__(self, lang: str) -> None:
        """Prepare Python-Markdown with the extensions of the design."""
        words = _WORDS.get(lang, _WORDS["en"])
        self.lang = lang
        self._site = SiteMarkdown(words["table"])
        # The stubs of Python-Markdown do not know every extension's options.
        footnotes: Any = FootnoteExtension(BACKLINK_TITLE=words["back"], SEPARATOR="-")
        toc: Any = TocExtension(slugify=_anchor, marker="")
        stock = ["abbr", "attr_list", "def_list", "fenced_code", "sane_lists", "tables"]
        self._markdown = Markdown(extensions=[*stock, footnotes, toc, self._site])

    def convert(
        self, text: str, path: str, first_line: int = 1, prefix: str = ""
    ) -> tuple[Body, list[Problem]]:
        """Return the Body of a text which starts at ``first_line`` of the file ``path``.

        ``prefix`` starts every id of it, when another Body stands on the same page.
        """
        clean = without_marks(text)
        marked = mark_directives(clean, path, first_line)
        problems = [
            *marked.problems,
            *_titles(clean, path, first_line),
        ]
        self._markdown.reset()
        raw = self._markdown.convert(marked.text)
        typed = [str(piece) for piece in self._markdown.htmlStash.rawHtmlBlocks]
        problems += forbidden_tags(clean, typed, path, first_line)
        findings = self._site.findings
        safe = typeset_html(without_marks_in_tags(sanitise(raw)), self.lang)
        if prefix:
            safe = _TAG.sub(lambda tag: _ID.sub(rf" \1{prefix}", tag[0]), safe)
        lines = _Lines(clean, first_line)
        builder = _Builder(marked.directives, findings, lines, self.lang)
        tokens = getattr(self._markdown, "toc_tokens", [])
        headings = tuple(_headings(tokens, self.lang, prefix))
        links = tuple(Link(target, lines.find(target)) for target in findings.links)
        return Body(builder.parts(safe), headings, links, _count_words(safe)), problems


def _anchor(heading: str, separator: str) -> str:
    """Return the id of a heading; no id of a template starts so, nor with a digit."""
    return f"s-{slugify(heading)}".rstrip("-")


def _count_words(safe: str) -> int:
    text = without_marks(html.unescape(_TAG.sub(" ", safe)))
    return sum(any(char.isalnum() for char in word) for word in text.split())


class _Lines:
    """Where something typed stands in the file, by its first appearance."""

    def __init__(self, text: str, first_line: int) -> None:
        self._text, self._first_line = text, first_line

    def find(self, typed: str) -> int:
        position = self._text.find(typed)
        return self._first_line + self._text.count("\n", 0, max(position, 0))


class _Builder:
    """Cuts HTML at its marks and nests what directives hold."""

    def __init__(
        self, directives: list[Directive], findings: Findings, lines: _Lines, lang: str
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
        return Block(name, argument, options, Body(), self._lines.find(argument))


def _append(parts: list[str | Block], text: str) -> None:
    if text.strip():
        parts.append(text)


def _headings(tokens: list[Any], lang: str, prefix: str) -> list[Heading]:
    found = []
    for token in tokens:
        name = typeset_text(html.unescape(without_marks(_TAG.sub("", token["name"]))).strip(), lang)
        found.append(Heading(token["level"], f"{prefix}{token['id']}", name))
        found += _headings(token["children"], lang, prefix)
    return found


def _titles(text: str, path: str, first_line: int) -> list[Problem]:
    visible = without_fences(text)
    hint = "Écrire « ## » : le titre de la page est dans l’en-tête."
    return [
        Problem(
            path,
            first_line + visible.count("\n", 0, match.start()),
            "",
            "titre de premier niveau dans le texte.",
            hint,
        )
        for match in _TITLE.finditer(visible)
    ]
