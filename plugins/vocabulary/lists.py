"""Term and Vocabulary: words an editor may write, with the labels the public reads.

The lists stand in tab-separated files beside this module: one file for each long list, and
``words.tsv`` for the short ones. Causes, activities, audiences and durations are those of the
French state's aggregator of missions, API Engagement.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from plugins.problems.nearest import fold, nearest

_LONG_LISTS = {
    "activity": "activities.tsv",
    "audience": "audiences.tsv",
    "cause": "causes.tsv",
    "duration": "durations.tsv",
    "minimum": "minimums.tsv",
    "period": "periods.tsv",
    "territory": "territories.tsv",
}


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a list. ``code`` and ``region`` are filled for territories only."""

    slug: str
    fr: str
    en: str
    code: str = ""
    region: str = ""

    def label(self, lang: str) -> str:
        """Return the words shown to the public in that language (French unless English)."""
        return self.en if lang == "en" else self.fr

    def __str__(self) -> str:
        """Return the slug, which is what an editor writes."""
        return self.slug


class Vocabulary:
    """A list of Terms in the order of its file."""

    def __init__(self, name: str, terms: list[Term]) -> None:
        """Index the terms by slug, code and French label."""
        self.name = name
        self._terms = {term.slug: term for term in terms}
        self._spellings = {
            fold(spelling): term
            for term in reversed(terms)
            for spelling in (term.fr, term.code, term.slug)
            if spelling
        }

    def __iter__(self) -> Iterator[Term]:
        """Yield every Term."""
        return iter(self._terms.values())

    def __getitem__(self, slug: str) -> Term:
        """Return the Term of that exact slug, or raise KeyError."""
        return self._terms[slug]

    def find(self, word: str) -> Term | None:
        """Return the Term of that slug, code or French label, accents and case aside."""
        return self._terms.get(word) or self._spellings.get(fold(word))

    def nearest(self, word: str) -> Term | None:
        """Return the Term the editor probably meant, or None."""
        spelling = nearest(word, self._spellings)
        return self._spellings[spelling] if spelling else None


@cache
def vocabulary(name: str) -> Vocabulary:
    """Return the list of that name, or raise KeyError."""
    if name in _LONG_LISTS:
        terms = [Term(**row) for row in _rows(_LONG_LISTS[name])]
    else:
        rows = [row for row in _rows("words.tsv") if row.pop("list") == name]
        terms = [Term(**row) for row in rows]
    if not terms:
        raise KeyError(f"no vocabulary is named {name!r}")
    return Vocabulary(name, terms)


def names() -> list[str]:
    """Return the name of every list, sorted."""
    return sorted({*_LONG_LISTS, *(row["list"] for row in _rows("words.tsv"))})


@cache
def _text(file: str) -> str:
    return (files(__package__) / "data" / file).read_text(encoding="utf-8")


def _rows(file: str) -> list[dict[str, str]]:
    return list(csv.DictReader(_text(file).splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))
