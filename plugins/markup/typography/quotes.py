"""Straight quotation marks and apostrophes become curved ones.

Double marks are paired block by block: a block where one mark finds no partner keeps all its
straight marks, since a wrong pair reads worse than none. A mark after feet and minutes, as in
5'30", is a measure. A single mark after a letter is an apostrophe unless it closes a quotation.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from .changes import (
    BREAK,
    OPAQUE,
    SPACES,
    Changes,
    add_after,
    add_before,
    find_all,
    find_block_end,
    find_space_end,
    find_space_start,
    read_char,
    set_space,
)

_OPENERS = SPACES + BREAK + "([{«“‘—–-/"
_ENDERS = SPACES + BREAK + ")]}«»“”‘’.,;:!?…'\"—–-/"

_DOUBLE = re.compile(r'["«»]')
_MEASURE = re.compile(r"[0-9]['’′][0-9]+$")
_SHORTENED = re.compile(r"'(?:[0-9]{2}s?|tis|twas|em|til|n)\b")


@dataclass(frozen=True)
class QuoteStyle:
    """Marks of a quotation, marks of one inside another, and the space inside the outer ones."""

    outer: tuple[str, str]
    inner: tuple[str, str]
    padding: str = ""


@dataclass
class _Block:
    """The double marks met so far in one block."""

    waiting: list[tuple[int, int]] = field(default_factory=list)
    pairs: list[tuple[int, int, int]] = field(default_factory=list)
    guillemets: int = 0
    is_sound: bool = True

    def add(self, text: str, position: int) -> None:
        mark = text[position]
        if mark != '"':
            self.guillemets = max(0, self.guillemets + (1 if mark == "«" else -1))
        elif not _MEASURE.search(text, max(0, position - 6), position):
            self._pair(text, position, _find_role(text, position, bool(self.waiting)))

    def _pair(self, text: str, position: int, role: str) -> None:
        if role == "open":
            self.waiting.append((position, self.guillemets + len(self.waiting)))
        elif role == "close" and self.waiting:
            start, depth = self.waiting.pop()
            self.pairs.append((start, position, depth))
            self.is_sound &= bool(text[start + 1 : position].strip())
        else:
            self.is_sound = False


def curl_double_quotes(
    text: str, changes: Changes, kept: frozenset[int], style: QuoteStyle
) -> None:
    """Set the pairs of straight double marks by `style`."""
    for start, end, depth in _find_pairs(text, kept):
        opening, closing = style.inner if depth else style.outer
        changes[start], changes[end] = opening, closing
        if style.padding and not depth:
            pad_after(text, changes, start, style.padding)
            pad_before(text, changes, end, style.padding)


def pad_after(text: str, changes: Changes, position: int, space: str) -> None:
    """Put `space` after the opening mark at `position`, unless its block ends there."""
    end = find_space_end(text, position + 1)
    following = changes.get(position + 1, read_char(text, position + 1))
    if read_char(text, end) == BREAK:
        return
    if end > position + 1:
        set_space(changes, position + 1, end, space)
    elif following[:1] not in (*SPACES, "»"):
        add_after(changes, text, position, space)


def pad_before(text: str, changes: Changes, position: int, space: str) -> None:
    """Put `space` before the closing mark at `position`, unless its block starts there."""
    start = find_space_start(text, position)
    previous = changes.get(position - 1, read_char(text, position - 1))
    if read_char(text, start - 1) == BREAK:
        return
    if start < position:
        set_space(changes, start, position, space)
    elif previous[-1:] not in (*SPACES, "«"):
        add_before(changes, text, position, space)


def _find_pairs(text: str, kept: frozenset[int]) -> Iterator[tuple[int, int, int]]:
    """Yield start, end and depth of the quotations between straight double marks."""
    mark = text.find('"')
    while mark >= 0:
        start, end = text.rfind(BREAK, 0, mark) + 1, find_block_end(text, mark)
        block = _Block()
        for match in _DOUBLE.finditer(text, start, end):
            if match.start() not in kept:
                block.add(text, match.start())
        if block.is_sound and not block.waiting:
            yield from block.pairs
        mark = text.find('"', end)


def _find_role(text: str, position: int, is_inside: bool) -> str:
    """Tell from its neighbours whether a double mark is to "open", to "close", or unclear ("")."""
    before, after = read_char(text, position - 1), read_char(text, position + 1)
    if before in _OPENERS or (before in "'’" and after.isalnum()):
        if after in SPACES or after in (BREAK, "»"):
            return "close" if is_inside else "open"
        return "open"
    is_note = is_inside and (after.isdigit() or after in ("[", OPAQUE))  # a call follows
    return "close" if after in _ENDERS or is_note else ""


def curl_single_quotes(text: str, changes: Changes, kept: frozenset[int]) -> None:
    """Set apostrophes, and pairs of straight single marks; double marks come first."""
    waiting: list[int] = []
    end = -1
    for position in find_all(text, "'"):
        if position > end:
            waiting.clear()
            end = find_block_end(text, position)
        if position in kept:
            continue
        if text[position - 1 : position].isalpha() and text[position + 1 : position + 2].isalnum():
            changes[position] = "’"
        else:
            _curl_single(text, changes, position, waiting)


def _curl_single(text: str, changes: Changes, position: int, waiting: list[int]) -> None:
    before, after = read_char(text, position - 1), read_char(text, position + 1)
    if before in _OPENERS or changes.get(position - 1, "")[:1] in ("«", "“"):
        if _SHORTENED.match(text, position):
            changes[position] = "’"
        elif after.isalnum():
            waiting.append(position)
    elif after in _ENDERS and waiting:
        changes[waiting.pop()], changes[position] = "‘", "’"
    elif before.isalpha() or (before.isdigit() and after == "s"):
        changes[position] = "’"
