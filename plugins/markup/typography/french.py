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
    find_all,
    find_space_end,
    find_space_start,
    match_at,
    read_char,
    set_space,
)
from .ellipses import set_ellipses
from .kept import find_kept
from .numbers import Numbers, compile_units, find_numbers, join_numbers
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
_GLUED_SIGN = re.compile(r"[%‰€](?<=[0-9].)(?!\w)")
_NUMERO = re.compile(rf"°(?<=\b[nN].)({SPACE}*)(?=[0-9])")
_HOUR = re.compile(rf"[0-9]({SPACE}*)h({SPACE}*)[0-9]{{2}}(?!\w)")
_ABBREVIATED = re.compile(
    r"\.(?:(?<=\b[Aa]rt\.)|(?<=\bpp\.)|(?<=\bp\.)|(?<=\b[Vv]ol\.)|(?<=\b[Cc]hap\.)"
    rf"|(?<=\b[Ff]ig\.)|(?<=\bal\.))({SPACE}+)(?=[0-9]|[IVXLC]+(?!\w))"
)
_TITLE = re.compile(
    r"[MDP](?<!\w.)(?:(?<=M)(?:M?\.|mes?|lles?|e)|(?<=[DP])r\.?)"
    rf"({SPACE}+)(?=[A-ZÀ-ÖØ-Þ])"
)
_CENTURY = re.compile(rf"[0-9IVX](?:er|e)({SPACE}+)(?=siècles?(?!\w))")

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
    numbers = find_numbers(text)
    join_numbers(text, changes, numbers, _UNITS)
    _join_hours(text, changes, numbers)
    _hold_words(text, changes)
    _hold_dashes(text, changes)
    return changes


def _pad_guillemets(text: str, changes: Changes) -> None:
    for position in find_all(text, "«»"):
        pad = pad_after if text[position] == "«" else pad_before
        pad(text, changes, position, NBSP)


def _space_signs(text: str, changes: Changes, kept: frozenset[int]) -> None:
    for match in match_at(_GLUED_SIGN, text, find_all(text, "%‰€")):
        if match.start() not in kept:
            add_before(changes, text, match.start(), NBSP)
    for match in _NUMERO.finditer(text):
        if match[1]:
            set_space(changes, *match.span(1), NBSP)
        elif match.start() not in kept:
            add_after(changes, text, match.start(), NBSP)


def _space_marks(text: str, changes: Changes, kept: frozenset[int]) -> None:
    for position in find_all(text, ";:!?"):
        start = find_space_start(text, position)
        if position in kept or read_char(text, start - 1) == BREAK:
            continue
        space = NBSP if text[position] == ":" else NNBSP
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


def _join_hours(text: str, changes: Changes, numbers: Numbers) -> None:
    for match in match_at(_HOUR, text, numbers.lasts):
        set_space(changes, *match.span(1), NBSP)
        set_space(changes, *match.span(2), NBSP)


def _hold_words(text: str, changes: Changes) -> None:
    """Hold an abbreviation, a title, a numeral to the word that it needs."""
    matches = [*_ABBREVIATED.finditer(text), *match_at(_TITLE, text, find_all(text, "MDP"))]
    if "siècle" in text:
        matches += _CENTURY.finditer(text)
    for match in matches:
        set_space(changes, *match.span(1), NBSP)


def _hold_dashes(text: str, changes: Changes) -> None:
    for position in find_all(text, "—–"):
        start, end = find_space_start(text, position), position + 1
        if read_char(text, end).isalnum():  # a negative number, a list typed in haste
            continue
        if read_char(text, start - 1) != BREAK:
            set_space(changes, start, position, NBSP)
        elif read_char(text, space_end := find_space_end(text, end)) != BREAK:
            set_space(changes, end, space_end, NBSP)
