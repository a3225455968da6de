"""Slugs: a name as a part of an address."""

import re
import unicodedata

_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "Œ": "oe", "Æ": "ae"})


def slugify(name: str) -> str:
    """Return the name in lower case without accents, its words joined by hyphens.

    A name without any Latin letter gives the numbers of its characters; one without any letter
    gives nothing.
    """
    decomposed = unicodedata.normalize("NFKD", name.translate(_LIGATURES))
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    slug = re.sub(r"[^a-z0-9]+", "-", bare.casefold()).strip("-")
    if slug or not name.strip():
        return slug
    # A name in another alphabet: its code points are an address, if not a pretty one.
    return "-".join(f"{ord(char):x}" for char in name if char.isalnum())
