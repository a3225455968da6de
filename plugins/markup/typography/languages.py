"""Which rules a language tag calls for."""

from collections.abc import Callable
from dataclasses import dataclass

from . import english, french, ordinals
from .changes import Changes


@dataclass(frozen=True)
class Rules:
    """The rules of one language: changes of characters, and endings to raise in HTML."""

    find_changes: Callable[[str], Changes]
    find_ordinals: Callable[[str], list[tuple[int, int]]] | None = None


_RULES = {
    "fr": Rules(french.find_changes, ordinals.find_ordinals),
    "en": Rules(english.find_changes),
}


def find_language(tag: str) -> str:
    """Return the primary language of a BCP 47 tag: `fr` for `fr-FR`."""
    return tag.strip().replace("_", "-").partition("-")[0].lower()


def find_rules(tag: str) -> Rules | None:
    """Return the rules for a language tag, None for a language that has none."""
    return _RULES.get(find_language(tag))
