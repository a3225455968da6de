"""Names of communes as they are compared: folded, and without the words that so many begin with."""

import re

from plugins.problems.nearest import fold

_LIGATURES = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae"})
_COMMON = re.compile(r"^(?:(?:saint|sainte|st|ste|le|la|les|l)-)+(?=.)")


def folded(name: str) -> str:
    """Return a name in lower-case ASCII letters, digits and hyphens: « L’Haÿ » is ``l-hay``."""
    return re.sub(r"[^a-z0-9]+", "-", fold(name.translate(_LIGATURES))).strip("-")


def telling(name: str) -> str:
    """Return the folded name from its first telling word: « La Sainte-Croix » is ``croix``.

    Saint, Sainte, St, Ste, Le, La, Les and L’ are dropped at its head, as long as a word is left.
    """
    return _COMMON.sub("", folded(name), count=1)
