"""English rules: curved quotation marks and apostrophes, ellipses, numbers held to their units.

No space is ever added; the ones that hold a number or a title are made no-break.
"""

import re

from .changes import NBSP, SPACE, Changes, set_space
from .ellipses import set_ellipses
from .kept import find_kept
from .numbers import compile_units, find_numbers, join_numbers
from .quotes import QuoteStyle, curl_double_quotes, curl_single_quotes

_QUOTES = QuoteStyle(("“", "”"), ("‘", "’"))
_UNITS = compile_units(
    words="months?|years?|days?|weeks?|hours?|minutes?|seconds?|times|euros?|pounds?"
    r"|million|billion|tonnes?|kilometres?|metres?|miles?|[ap]\.m\.|[ap]m",
    months="January|February|March|April|May|June|July|August|September|October|November|December",
    ordinals="st|nd|rd|th",
)

_TRIGGER = re.compile(r"[0-9\"']|\.\.\.|[MD][rs]")
_SPACED = (
    re.compile(rf"[MD](?<!\w.)(?:(?<=M)(?:rs?|s)|(?<=D)r)\.?({SPACE}+)(?=[A-Z])"),
    re.compile(rf"\.(?:(?<=\bpp\.)|(?<=\bp\.)|(?<=\bNo\.))({SPACE}+)(?=[0-9])"),
)


def find_changes(text: str) -> Changes:
    """Return what English usage changes in a text."""
    changes: Changes = {}
    if not _TRIGGER.search(text):
        return changes
    kept = find_kept(text)
    curl_double_quotes(text, changes, kept, _QUOTES)
    curl_single_quotes(text, changes, kept)
    set_ellipses(text, changes, kept)
    join_numbers(text, changes, find_numbers(text), _UNITS)
    for pattern in _SPACED:
        for match in pattern.finditer(text):
            set_space(changes, *match.span(1), NBSP)
    return changes
