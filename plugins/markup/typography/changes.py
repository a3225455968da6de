"""What characters of a text become, collected before anything is rewritten.

`Changes` maps the position of a character to what takes its place. Rules read the text as typed
and write there, so positions never shift, and a text cut into pieces by tags can be changed
piece by piece. Where two rules want the same spaces, the first one keeps them.
"""

import re
from collections.abc import Iterable

Changes = dict[int, str]

NBSP = "\u00a0"
NNBSP = "\u202f"
SPACES = " \t\n\r\u00a0\u2009\u202f"
SPACE = f"[{SPACES}]"

BREAK = "\0"
"""Stands between two blocks of a text: no rule looks past it."""

OPAQUE = "\ua66e"
"""Stands for what must not be read (code, picture, other language): a letter no text uses."""


def find_all(text: str, chars: str) -> list[int]:
    """Return the positions of characters that are rare in a text, sooner than a pattern would."""
    found: list[int] = []
    for char in chars:
        position = text.find(char) if char in text else -1
        while position >= 0:
            found.append(position)
            position = text.find(char, position + 1)
    found.sort()
    return found


def match_at(pattern: re.Pattern[str], text: str, positions: Iterable[int]) -> list[re.Match[str]]:
    """Return the matches that start at some of the positions, none inside another."""
    found: list[re.Match[str]] = []
    done = 0
    for position in positions:
        if position >= done and (match := pattern.match(text, position)):
            found.append(match)
            done = match.end()
    return found


def find_block_end(text: str, position: int) -> int:
    """Return where the block that holds a position ends."""
    end = text.find(BREAK, position)
    return end if end >= 0 else len(text)


def find_space_start(text: str, end: int) -> int:
    """Return where the run of spaces that stops at `end` starts (`end` itself if there is none)."""
    while end and text[end - 1] in SPACES:
        end -= 1
    return end


def find_space_end(text: str, start: int) -> int:
    """Return where the run of spaces that starts at `start` ends."""
    while start < len(text) and text[start] in SPACES:
        start += 1
    return start


def read_char(text: str, position: int) -> str:
    """Return the character at `position`, `BREAK` outside of the text."""
    return text[position] if 0 <= position < len(text) else BREAK


def set_space(changes: Changes, start: int, end: int, space: str) -> None:
    """Make the run of spaces [start, end) one `space`, unless a rule has set it already.

    The last position holds the space: a tag inside the run ends up before it.
    """
    if start == end or start in changes:
        return
    for position in range(start, end - 1):
        changes[position] = ""
    changes[end - 1] = space


def add_before(changes: Changes, text: str, position: int, space: str) -> None:
    """Add `space` before the character at `position`."""
    changes[position] = space + changes.get(position, text[position])


def add_after(changes: Changes, text: str, position: int, space: str) -> None:
    """Add `space` after the character at `position`."""
    changes[position] = changes.get(position, text[position]) + space


def apply_changes(text: str, changes: Changes) -> str:
    """Return `text` with its changes made."""
    return rewrite(text, changes, sorted(changes), 0, len(text))


def rewrite(text: str, changes: Changes, positions: list[int], start: int, end: int) -> str:
    """Return `text[start:end]` with the changes at the sorted `positions`, all inside it, made."""
    parts: list[str] = []
    for position in positions:
        parts += (text[start:position], changes[position])
        start = position + 1
    parts.append(text[start:end])
    return "".join(parts)
