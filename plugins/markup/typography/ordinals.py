"""French ordinals: the endings that HTML raises, `er` in 1er and `e` in XXe."""

import re

from .changes import find_all, match_at
from .kept import find_kept
from .numbers import find_numbers

_NUMBER = re.compile(
    r"[0-9](?<![\w#=][0-9])(?<![0-9][.,][0-9])[0-9]*"
    r"((?<=\b1)(?:ers?|è?res?)|(?<=\b2)n?d(?:es?|s)?|es?|i?èmes?)(?!\w|[.@]\w)"
)
_ROMAN = re.compile(r"[IVX](?<![\w#=].)[IVX]*((?<=\bI)(?:er|re)|es?)(?!\w|[.@]\w)")


def find_ordinals(text: str) -> list[tuple[int, int]]:
    """Return the spans of the endings to raise."""
    matches = match_at(_NUMBER, text, find_numbers(text).firsts)
    matches += match_at(_ROMAN, text, find_all(text, "IVX"))
    spans = [match.span(1) for match in matches]
    kept = find_kept(text) if spans else frozenset[int]()
    return [span for span in spans if span[0] not in kept]
