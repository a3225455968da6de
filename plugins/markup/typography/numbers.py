"""Numbers hold together: groups of digits, telephone numbers, units, months.

Only spaces already typed are changed. Groups of three digits are joined by a narrow no-break
space, all the rest by a no-break space.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from .changes import NBSP, NNBSP, SPACE, Changes, match_at, set_space


class Numbers(NamedTuple):
    """The numbers of a text: where each starts, and its last position."""

    firsts: tuple[int, ...]
    lasts: tuple[int, ...]


_SIGNS = "[%‰€$£]"
_SYMBOLS = (
    r"[kM]€|Md€|°[CF]|(?:k?m|[cdh]m)[²³]?|mm|ha|km/h|[kcm]?g|t|[cdm]?l|L"
    r"|[kMGT]?Wh?|[KkMGT]o|V|h|min|m?s|j"
)

# A chain of digits and single spaces; not the end of a longer number, a time or a date.
_CHAIN = re.compile(rf"[0-9](?<![\w.,:/][0-9])(?<![0-9]-[0-9])[0-9]*(?:{SPACE}[0-9]+)+")
_DIGIT = re.compile(r"[0-9]")
# A power or a fraction is a part of its number: what follows them follows no digit.
_NUMBER = re.compile(r"[0-9²³¼½¾][0-9²³¼½¾]*+")


# The rules of a language read the same text one after the other.
@lru_cache(maxsize=1)
def find_numbers(text: str) -> Numbers:
    """Return the numbers of a text, none where there is no digit."""
    if not _DIGIT.search(text):
        return Numbers((), ())
    spans = [match.span() for match in _NUMBER.finditer(text)]
    return Numbers(tuple(start for start, _ in spans), tuple(end - 1 for _, end in spans))


def compile_units(words: str, months: str, ordinals: str) -> re.Pattern[str]:
    """Return the pattern of the spaces (its last group) between a number and what it counts.

    The arguments are patterns: units spelt out in full, names of months, and what may stand
    between a day and its month (`er` in 1er mai).
    """
    units = rf"(?:{_SIGNS}|(?:{_SYMBOLS}|{words})(?![\w'’]))"
    names = rf"(?i:{months})(?!\w)"
    return re.compile(rf"[0-9½](?:({SPACE}+)(?={units})|(?:{ordinals})?({SPACE}+)(?={names}))")


def join_numbers(text: str, changes: Changes, numbers: Numbers, units: re.Pattern[str]) -> None:
    """Set the spaces inside numbers and between numbers and their units."""
    for match in match_at(_CHAIN, text, numbers.firsts):
        _join_groups(text, changes, match)
    for match in match_at(units, text, numbers.lasts):
        set_space(changes, *match.span(match.lastindex or 0), NBSP)


def _join_groups(text: str, changes: Changes, chain: re.Match[str]) -> None:
    """Join the numbers of a chain: 2024 and 150 000 in `2024 150 000`."""
    groups = re.split(SPACE, chain[0])
    is_international = chain.start() > 0 and text[chain.start() - 1] == "+"
    index, position = 0, chain.start()
    while index < len(groups):
        count, space = _measure_number(groups, index, is_international)
        for offset in range(count):
            position += len(groups[index + offset]) + 1
            if offset < count - 1:
                set_space(changes, position - 1, position, space)
        index += count


def _measure_number(groups: list[str], index: int, is_international: bool) -> tuple[int, str]:
    """Return how many groups make one number from ``index`` on, and the space between them."""
    if is_international:
        return len(groups) - index, NBSP
    first, pairs = groups[index], groups[index : index + 5]
    if first[0] == "0" and len(pairs) == 5 and all(len(group) == 2 for group in pairs):
        return 5, NBSP
    count = 1
    while index + count < len(groups) and len(groups[index + count]) == 3:
        count += 1
    if first[0] == "0":  # 0 800 123 456
        return (count, NBSP) if count >= 3 else (1, NBSP)
    return (count, NNBSP) if len(first) <= 3 else (1, NNBSP)
