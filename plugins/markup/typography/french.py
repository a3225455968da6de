"""French rules, after the usage of the Imprimerie nationale.

* Narrow no-break space before `;`, `!`, `?`; no-break space before `:` and inside « ». A missing
  space is added after a word or a closing mark, where no letter, digit or bracket follows.
* Straight double marks become « », then “ ” inside them; straight apostrophes, ’; three dots, ….
* No-break spaces hold numbers to units and months, `n°`, `art.`, `p.` to their number, `M.`,
  `Mme`, `Dr` to the name, a century to its numeral. `%` and `€` get the space they miss.
* A dash set between spaces is held to the word before it, so that no line starts with one; at the
  start of a block (a line of dialogue) it is held to the word after it.
"""

import re

from .changes import (
    BREAK,
    NBSP,
    NNBSP,
    SPACE,
    Changes,
    add_after,
    add_before,
    find_space_end,
    find_space_start,
    read_char,
    set_space,
)
from .ellipses import set_ellipses
from .kept import find_kept
from .numbers import compile_units, join_numbers
from .quotes import QuoteStyle, curl_double_quotes, curl_single_quotes, pad_after, pad_before

_QUOTES = QuoteStyle(("«", "»"), ("“", "”"), NBSP)
_UNITS = compile_units(
    words="mois|années?|ans?|jours?|semaines?|heures?|minutes?|secondes?|fois"
    "|euros?|centimes?|millions?|milliards?|tonnes?|litres?|degrés?"
    "|kilomètres?|mètres?|kilos?|grammes?|hectares?",
    months="janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre",
    ordinals="er",
)

_TRIGGER = re.compile(r"[0-9\"'«»;:!?—–]|\.\.\.|[MDP](?:[.M]|mes?|lles?|[er])|siècle|\.\s+[IVXLC]")
_MARK = re.compile(r"[;:!?]")
_GUILLEMET = re.compile(r"[«»]")
_DASH = re.compile(r"[—–]")
_GLUED_SIGN = re.compile(r"[%‰€](?<=[0-9].)(?!\w)")
_NUMERO = re.compile(rf"°(?<=\b[nN].)({SPACE}*)(?=[0-9])")
_HOUR = re.compile(rf"[0-9]({SPACE}*)h({SPACE}*)[0-9]{{2}}(?!\w)")
_SPACED = (
    re.compile(
        r"\.(?:(?<=\b[Aa]rt\.)|(?<=\bpp\.)|(?<=\bp\.)|(?<=\b[Vv]ol\.)|(?<=\b[Cc]hap\.)"
        rf"|(?<=\b[Ff]ig\.)|(?<=\bal\.))({SPACE}+)(?=[0-9]|[IVXLC]+(?!\w))"
    ),
    re.compile(
        r"[MDP](?<!\w.)(?:(?<=M)(?:M?\.|mes?|lles?|e)|(?<=[DP])r\.?)"
        rf"({SPACE}+)(?=[A-ZÀ-ÖØ-Þ])"
    ),
    re.compile(rf"[0-9IVX](?:er|e)({SPACE}+)(?=siècles?(?!\w))"),
)
_NUMBER_ORDINAL = re.compile(
    r"[0-9](?<![\w#=][0-9])(?<![0-9][.,][0-9])[0-9]*"
    r"((?<=\b1)(?:ers?|è?res?)|(?<=\b2)n?d(?:es?|s)?|es?|i?èmes?)(?!\w|[.@]\w)"
)
_ROMAN_ORDINAL = re.compile(r"[IVX](?<![\w#=].)[IVX]*((?<=\bI)(?:er|re)|es?)(?!\w|[.@]\w)")

_CLOSERS = ")]}»”’%‰€$£°²³"
_NOT_AFTER = "=/\\_&|<>*@#$+~^"
_NOT_AFTER_COLON = _NOT_AFTER + "()[]{}-:;"


def find_changes(text: str) -> Changes:
    """Return what French usage changes in a text."""
    changes: Changes = {}
    if not _TRIGGER.search(text):
        return changes
    kept = find_kept(text)
    curl_double_quotes(text, changes, kept, _QUOTES)
    curl_single_quotes(text, changes, kept)
    set_ellipses(text, changes, kept)
    _pad_guillemets(text, changes)
    _space_signs(text, changes, kept)
    _space_marks(text, changes, kept)
    join_numbers(text, changes, _UNITS)
    for match in _HOUR.finditer(text):
        set_space(changes, *match.span(1), NBSP)
        set_space(changes, *match.span(2), NBSP)
    for pattern in _SPACED:
        for match in pattern.finditer(text):
            set_space(changes, *match.span(1), NBSP)
    _hold_dashes(text, changes)
    return changes


def find_ordinals(text: str) -> list[tuple[int, int]]:
    """Return the spans of the endings to raise: `er` in 1er, `e` in XXe."""
    spans = [match.span(1) for match in _NUMBER_ORDINAL.finditer(text)]
    spans += [match.span(1) for match in _ROMAN_ORDINAL.finditer(text)]
    kept = find_kept(text) if spans else frozenset[int]()
    return [span for span in spans if span[0] not in kept]


def _pad_guillemets(text: str, changes: Changes) -> None:
    for match in _GUILLEMET.finditer(text):
        pad = pad_after if match[0] == "«" else pad_before
        pad(text, changes, match.start(), NBSP)


def _space_signs(text: str, changes: Changes, kept: frozenset[int]) -> None:
    for match in _GLUED_SIGN.finditer(text):
        if match.start() not in kept:
            add_before(changes, text, match.start(), NBSP)
    for match in _NUMERO.finditer(text):
        if match[1]:
            set_space(changes, *match.span(1), NBSP)
        elif match.start() not in kept:
            add_after(changes, text, match.start(), NBSP)


def _space_marks(text: str, changes: Changes, kept: frozenset[int]) -> None:
    for match in _MARK.finditer(text):
        position = match.start()
        start = find_space_start(text, position)
        if position in kept or read_char(text, start - 1) == BREAK:
            continue
        space = NBSP if match[0] == ":" else NNBSP
        if start < position:
            set_space(changes, start, position, space)
        elif _is_missing_space(text, changes, position):
            add_before(changes, text, position, space)


def _is_missing_space(text: str, changes: Changes, position: int) -> bool:
    before = changes.get(position - 1, text[position - 1])[-1:]
    after = read_char(text, position + 1)
    refused = _NOT_AFTER if text[position] in "!?" else _NOT_AFTER_COLON
    is_closed = before.isalnum() or before in _CLOSERS or _is_private(before)
    return is_closed and not (after.isalnum() or after in refused)


def _is_private(char: str) -> bool:
    """Tell whether a character is for private use: it holds the place of words to come."""
    return "\ue000" <= char <= "\uf8ff"


def _hold_dashes(text: str, changes: Changes) -> None:
    for match in _DASH.finditer(text):
        start, end = find_space_start(text, match.start()), match.end()
        if read_char(text, end).isalnum():  # a negative number, a list typed in haste
            continue
        if read_char(text, start - 1) != BREAK:
            set_space(changes, start, match.start(), NBSP)
        elif read_char(text, space_end := find_space_end(text, end)) != BREAK:
            set_space(changes, end, space_end, NBSP)
