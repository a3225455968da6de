"""From the Markdown of one document to its Body: a pure function of the text and its language."""

import html
import re
from collections import Counter
from typing import Any
from unicodedata import normalize

from markdown import Markdown
from markdown.extensions.toc import TocExtension

from plugins.kinds.body import Block, Body, Heading, Link
from plugins.kinds.slugs import slugify
from plugins.markup.directives import DIRECTIVES, Directive, mark_directives
from plugins.markup.extension import Findings, Footnotes, SiteMarkdown
from plugins.markup.fences import without_fences
from plugins.markup.marks import (
    BLOCK_OR_MARK,
    TAG,
    read_mark,
    without_marks,
    without_marks_in_tags,
)
from plugins.markup.sanitising import forbidden_tags, links_in_html, sanitise
from plugins.markup.typography import typeset_html, typeset_text
from plugins.problems import Problem

_ID = re.compile(r' (id="|href="#)([^"]*)')
_OURS = re.compile(r"s-|s(_\d+)?$|fn")
# What Python-Markdown puts aside, and at times forgets to put back.
_FORGOTTEN = re.compile("\u0002klzzwxh:\\d+\u0003?|klzzwxh:\\d+\u0003|[\u0002\u0003]")
_TITLE = re.compile(r"(?:> ?)*#(?!#)[ \t]*\S")
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
        footnotes: Any = Footnotes(BACKLINK_TITLE=words["back"], SEPARATOR="-")
        toc: Any = TocExtension(slugify=_anchor, marker="")
        stock = ["abbr", "attr_list", "def_list", "fenced_code", "sane_lists", "tables"]
        self._markdown = Markdown(extensions=[*stock, footnotes, toc, self._site])

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
        safe, ids = _with_own_ids(without_marks_in_tags(sanitise(raw)), prefix)
        safe = typeset_html(safe, self.lang)
        lines = _Lines(clean, first_line)
        builder = _Builder(marked.directives, findings, lines, self.lang)
        tokens = getattr(self._markdown, "toc_tokens", [])
        headings = tuple(_headings(tokens, self.lang, ids))
        links = tuple(Link(target, lines.find_link(target)) for target in findings.links)
        return Body(builder.parts(safe), headings, links, _count_words(safe)), problems


def _anchor(heading: str, separator: str) -> str:
    """Return the id of a heading; no id of a template starts so, nor with a digit."""
    return f"s-{slugify(heading)}".rstrip("-")


def _with_own_ids(safe: str, prefix: str) -> tuple[str, dict[str, str]]:
    """Return HTML whose ids are none of a template's and each its own, and the ids of headings.

    What an editor calls ``x`` is called ``s-x`` on the page, for the links inside the text too.
    """
    anchors: dict[str, str] = {}
    headings: dict[str, str] = {}
    times: Counter[str] = Counter()

    def rename(tag: re.Match[str]) -> str:
        def new(match: re.Match[str]) -> str:
            kind, old = match.groups()
            if not kind.startswith("id"):
                return match[0]
            name = f"{prefix}{old}" if _OURS.match(old) else f"{prefix}s-{old}"
            times[name] += 1
            while times[name] > 1:
                name = f"{name}_{times[name] - 1}"
                times[name] += 1
            if re.match("<h[1-6]", tag[0]):
                headings.setdefault(old, name)
            anchors.setdefault(old, name)
            return f' id="{name}'

        return _ID.sub(new, tag[0])

    def point(tag: re.Match[str]) -> str:
        def new(match: re.Match[str]) -> str:
            kind, old = match.groups()
            if kind.startswith("id"):
                return match[0]
            return f" {kind}{anchors.get(old) or anchors.get(f's-{old}', old)}"

        return _ID.sub(new, tag[0])

    return TAG.sub(point, TAG.sub(rename, safe)), headings


def _count_words(safe: str) -> int:
    text = without_marks(html.unescape(TAG.sub(" ", safe)))
    return sum(any(char.isalnum() for char in word) for word in text.split())


class _Lines:
    """Where something typed stands in the file, by its first appearance."""

    def __init__(self, text: str, first_line: int) -> None:
        self._text, self._first_line = text, first_line
        self._visible = without_fences(text)
        self._after: dict[str, int] = {}

    def find_link(self, target: str) -> int:
        """Return the line of a link or picture, after those found before for the same target."""
        typed = rf"(?:\{{filename\}})?{re.escape(target)}"
        pattern = rf"\]\(\s*<?{typed}(?=[\s>)])|\]:[ \t]*<?{typed}(?=[\s>]|$)"
        return self._find(f"{pattern}|<{typed}>" if target else pattern, target)

    def find_figure(self, name: str) -> int:
        """Return the line of a figure cited, after those found before."""
        return self._find(rf"\[chiffre[ \u00a0]?:[ \u00a0]?{re.escape(name)}\]", name)

    def _find(self, pattern: str, typed: str) -> int:
        found = re.compile(pattern).search(self._visible, self._after.get(pattern, 0))
        if found:
            self._after[pattern] = found.end()
            position = found.start()
        elif pattern in self._after:
            position = self._after[pattern]
        else:
            position = max(self._visible.find(typed), 0)
        return self._first_line + self._text.count("\n", 0, position)


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
