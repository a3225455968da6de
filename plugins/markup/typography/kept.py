"""Parts of a text that are not prose: addresses, paths, entities, smileys, emoji codes.

Times, ratios, ISO dates and version numbers need no place here: no rule changes a mark or a
digit that has no space on either side.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from .changes import find_all, match_at

_DELIMITERS = ' \t\n\r\u00a0\u2009\u202f\0<>«»“”"()[]'
_TRAILING = ".,;:!?…'’"

_SIGN = re.compile(r"[/\\@]")
_REST_OF_WORD = re.compile(rf"[^{re.escape(_DELIMITERS)}]*")
_ADDRESS = re.compile(
    r"(?:[a-zA-Z][a-zA-Z0-9+.-]*://|mailto:|www\.).+|[\w.+-]*@[\w-]+(?:\.[\w-]+)*", re.S
)
_PATH_START = re.compile(r"[.~]*/|[\w-]+(?:\.[\w-]+)+/")
_FILE_END = re.compile(r"\.[A-Za-z][A-Za-z0-9]{0,4}$")
_SMALL = re.compile(
    r"[:;&]"
    r"(?:(?<=&)#?\w{1,31};"
    r"|(?<=[:;])['’]?-?[()\[\]DPpOo|/\\*](?!\w)"
    r"|(?<=:)(?<![\w:]:)[a-z][\w+-]*:(?!\w))"
)


# The rules of a language read the same text one after the other.
@lru_cache(maxsize=1)
def find_kept(text: str) -> frozenset[int]:
    """Return the positions of the characters that no rule may change."""
    kept: set[int] = set()
    for match in match_at(_SMALL, text, find_all(text, ":;&")):
        kept.update(range(*match.span()))
    if "/" in text or "\\" in text or "@" in text:
        for start, end in _find_words(text):
            kept.update(_find_address(text, start, end))
    return frozenset(kept)


def _find_words(text: str) -> Iterator[tuple[int, int]]:
    """Yield the span of each word holding a sign of an address, without its last punctuation."""
    done = 0
    for sign in _SIGN.finditer(text):
        start = sign.start()
        if start < done:
            continue
        rest = _REST_OF_WORD.match(text, start)
        done = rest.end() if rest else start + 1
        while start and text[start - 1] not in _DELIMITERS:
            start -= 1
        yield start, start + len(text[start:done].rstrip(_TRAILING))


def _find_address(text: str, start: int, end: int) -> range:
    """Return the positions of the URL, e-mail address or path in a word: none in `et/ou`."""
    word = text[start:end]
    if address := _ADDRESS.search(word):
        return range(start + address.start(), start + address.end())
    is_path = "\\" in word or _PATH_START.match(word) or _FILE_END.search(word)
    return range(start, end) if is_path else range(0)
