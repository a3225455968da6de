"""The word an editor probably meant."""

import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches


def fold(word: str) -> str:
    """Return the word without case, accents, and with one kind of separator."""
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return "-".join(
        bare.replace("_", " ").replace("-", " ").replace("'", " ").replace("’", " ").split()
    )


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word closest to ``word``, or None when none is close."""
    folded: dict[str, str] = {}
    for candidate in sorted(known):
        folded.setdefault(fold(candidate), candidate)
    matches = get_close_matches(fold(word), folded, n=1, cutoff=0.6)
    return folded[matches[0]] if matches else None
