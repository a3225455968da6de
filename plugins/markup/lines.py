"""Where what a conversion meets was typed: the lines of links, pictures and figures cited."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice
from operator import itemgetter

from plugins.markup.extension import CITE
from plugins.markup.fences import without_fences

# What opens an address, what may stand before it, and what follows it.
_OPENING = re.compile(r"\]\(|\]:|<")
_BEFORE = {
    "](": re.compile(r"(\s*)(<?)(?:\{filename\})?"),
    "]:": re.compile(r"([ \t]*)(<?)(?:\{filename\})?"),
    "<": re.compile(r"()()(?:\{filename\})?"),
}
_AFTER = {"](": re.compile(r"[\s>)]"), "]:": re.compile(r"[\s>]|$"), "<": re.compile(r">")}


class Lines:
    """Finds something typed by its first appearance, then by the next ones."""

    def __init__(self, text: str, first_line: int) -> None:
        """Take a text which starts at that line of its file."""
        self._text, self._first_line = text, first_line
        self._visible = without_fences(text)
        self._links_done: dict[str, int] = {}
        self._figures_done: dict[str, int] = {}

    def find_link(self, target: str) -> int:
        """Return the line of a link or picture, after those found before for the same target."""
        done = self._links_done.get(target, 0)
        return self._line(target, self._links_done, self._link_spans(target, done))

    def find_figure(self, name: str) -> int:
        """Return the line of a figure cited, after those found before."""
        cited = CITE.finditer(self._visible, self._figures_done.get(name, 0))
        spans = (match.span() for match in cited if match[1] == name)
        return self._line(name, self._figures_done, spans)

    def _line(self, typed: str, done: dict[str, int], spans: Iterator[tuple[int, int]]) -> int:
        found = next(spans, None)
        if found:
            position, done[typed] = found
        elif typed in done:
            position = done[typed]
        else:
            position = max(self._visible.find(typed), 0)
        return self._first_line + self._text.count("\n", 0, position)

    def _link_spans(self, target: str, done: int) -> Iterator[tuple[int, int]]:
        """Yield what opens each address that is the target, with the end of the address."""
        text = self._visible
        first = bisect_left(self._openings, done, key=itemgetter(0))
        for opened, opening, starts in islice(self._openings, first, None):
            if target or opening != "<":
                ends = (place + len(target) for place in starts if text.startswith(target, place))
                end = next((end for end in ends if _AFTER[opening].match(text, end)), None)
                if end is not None:
                    yield opened, end

    @cached_property
    def _openings(self) -> list[tuple[int, str, Sequence[int]]]:
        """Return where each address is opened, by what, and where it may start."""
        return [
            (opening.start(), opening[0], _starts(before))
            for opening in _OPENING.finditer(self._visible)
            if (before := _BEFORE[opening[0]].match(self._visible, opening.end()))
        ]


def _starts(before: re.Match[str]) -> Sequence[int]:
    """Return where an address may start, the farthest first: a space or a sign may be its own."""
    spaces = range(before.end(1), before.start() - 1, -1)
    return (before.end(), before.end(2), *spaces) if before[0] else spaces
