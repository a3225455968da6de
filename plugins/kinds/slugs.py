"""Slugs: a name as a part of an address."""

import re
import unicodedata

_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "Œ": "oe", "Æ": "ae"})

_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")


def slugify(name: str) -> str:
    """Return the name in lower case without accents, its words joined by hyphens.

    A name without any Latin letter gives the numbers of its characters; one without any letter
    gives nothing.
    """
    decomposed = unicodedata.normalize("NFKD", name.translate(_LIGATURES))
    bare = _BEYOND_ASCII.sub(_without_accent, decomposed)
    slug = re.sub(r"[^a-z0-9]+", "-", bare.casefold()).strip("-")
    if slug or not name.strip():
        return slug
    # A name in another alphabet: its code points are an address, if not a pretty one.
    return "-".join(f"{ord(char):x}" for char in name if char.isalnum())


def _without_accent(char: re.Match[str]) -> str:
    return "" if unicodedata.combining(char[0]) else char[0]
