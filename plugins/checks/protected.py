"""Strings that may appear nowhere: names, addresses, plates; in clear, or as salted digests.

What is compared is words in small letters, without accents nor signs, so that ``Jean-Éric DUPONT``,
``jean_eric-dupont.jpg`` and ``Jean <b>Éric</b> Dupont`` are one and the same.
"""

import html
import re
import secrets
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from urllib.parse import unquote

_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_TAG = re.compile(r"<[^<>]*>")
_WORD = re.compile(r"[^\W_]+")
_DIGEST = re.compile(r"(\d{1,2}):([0-9a-f]{16,64}):([0-9a-f]{32})")
_SHORTEST = 4
"""How many letters and digits a string must have: a shorter one is in every text."""


class Unusable(ValueError):
    """A line that protects nothing."""


@dataclass
class Protected:
    """What may not appear: words in clear, and the digests of others by salt.

    A digest is that of the words written together; ``digests`` also has how many words they are.
    """

    clear: set[tuple[str, ...]] = field(default_factory=set)
    digests: dict[str, dict[str, int]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Say whether anything is protected."""
        return bool(self.clear or self.digests)

    def add(self, line: str) -> None:
        """Protect what a line of a list says; raise Unusable when it is too short to."""
        found = _DIGEST.fullmatch(line)
        if found:
            count, salt, digest = found.groups()
            self.digests.setdefault(salt, {})[digest] = int(count)
        else:
            self.clear.add(words_to_protect(line))

    def is_in(self, text: str) -> bool:
        """Say whether anything protected is in a text, its markup looked through."""
        return any(self._is_in_words(words) for words in readings(text))

    def _is_in_words(self, words: list[str]) -> bool:
        line = f" {' '.join(words)} "
        for protected in self.clear:
            if f" {' '.join(protected)} " in line or f" {''.join(protected)} " in line:
                return True
        return any(self._has_digest(words, salt, known) for salt, known in self.digests.items())

    @staticmethod
    def _has_digest(words: list[str], salt: str, known: Mapping[str, int]) -> bool:
        for count in {1, *known.values()}:
            together = {
                "".join(words[start : start + count]) for start in range(len(words) - count + 1)
            }
            if any(digest_of(group, salt) in known for group in together):
                return True
        return False


def words_to_protect(line: str) -> tuple[str, ...]:
    """Return the words of a string to protect; raise Unusable when they are too short."""
    words = tuple(words_of(line))
    if len("".join(words)) < _SHORTEST:
        raise Unusable(f"fewer than {_SHORTEST} letters and digits")
    return words


def words_of(text: str) -> list[str]:
    """Return the words of a text, folded."""
    plain = unicodedata.normalize("NFKD", text.translate(_INVISIBLE))
    bare = "".join(char for char in plain if not unicodedata.combining(char))
    return _WORD.findall(bare.casefold())


def readings(text: str) -> Iterator[list[str]]:
    """Yield the words of a text in each way it may be read.

    That is as written, with its entities decoded, with those of an address decoded too, and
    without its markup: a protected string may itself hold what looks like one of them.
    """
    decoded = html.unescape(text)
    for reading in dict.fromkeys((text, decoded, unquote(decoded))):
        yield words_of(reading)
    if "<" in text:
        yield words_of(html.unescape(_TAG.sub("", text)))


def digest_of(together: str, salt: str) -> str:
    """Return the salted digest of words written together."""
    return blake2b(together.encode(), digest_size=16, key=bytes.fromhex(salt)).hexdigest()


def digest_line(line: str, salt: str = "") -> str:
    """Return the line that protects a string without telling it; raise Unusable."""
    words = words_to_protect(line)
    salt = salt or secrets.token_hex(16)
    return f"{len(words)}:{salt}:{digest_of(''.join(words), salt)}"


def read_protected(lines: Iterable[str]) -> tuple[Protected, list[int]]:
    """Return what the lines of a list protect, and the numbers of those that protect nothing.

    Empty lines, and those that start with ``#``, say nothing.
    """
    protected, unusable = Protected(), []
    for number, line in enumerate(lines, 1):
        said = line.strip()
        if said and not said.startswith("#"):
            try:
                protected.add(said)
            except Unusable:
                unusable.append(number)
    return protected, unusable
