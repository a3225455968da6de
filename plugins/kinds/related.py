"""Related content: documents that share causes, territories, associations or words."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from heapq import nsmallest
from typing import Any

from plugins.kinds.facts import EXAMPLE
from plugins.kinds.structure import Structure

_WEIGHTS = {"association": 4, "campaign": 3, "tag": 2, "territory": 2, "cause": 1}
_KINDS = ("story", "mission", "report")
# A trait that half the site shares tells nothing, and would make the search quadratic.
_MOST_SHARED = 200
_Trait = tuple[str, str]


class Related:
    """Finds, for each original, the documents nearest to it."""

    def __init__(
        self, structure: Structure, limit: int = 3, kept: Mapping[str, Any] | None = None
    ) -> None:
        """Take how the texts stand to each other, and how many to find.

        ``kept`` is what ``tables`` gave for the very same structure.
        """
        self._kept = kept or {}
        self._structure = structure
        self._limit = limit

    def tables(self) -> dict[str, Any]:
        """Return what takes longest to work out, in plain values."""
        return {"newest": self._newest, "sharers": self._sharers}

    @cached_property
    def _newest(self) -> list[str]:
        """Every document that may be related to another, in the order of choice at equal scores."""
        if "newest" in self._kept:
            return list(self._kept["newest"])
        facts, address = self._structure.facts, self._structure.address
        paths = [path for kind in _KINDS for path in self._structure.originals(kind)]
        return sorted(paths, key=lambda path: (-facts[path].date, address(path)))

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {path: number for number, path in enumerate(self._newest)}

    @cached_property
    def _sharers(self) -> dict[_Trait, list[int]]:
        if "sharers" in self._kept:
            return dict(self._kept["sharers"])
        sharers: dict[_Trait, list[int]] = defaultdict(list)
        for number, path in enumerate(self._newest):
            for trait in self.traits(path):
                sharers[trait].append(number)
        return {trait: found for trait, found in sharers.items() if len(found) <= _MOST_SHARED}

    def to(self, path: str) -> tuple[str, ...]:
        """Return the originals nearest to an original, best first.

        What a document links to already is left out: its page shows it anyway.
        """
        if path not in self._numbers:
            return ()
        scores: dict[int, int] = {}
        for trait in self.traits(path):
            weight = _WEIGHTS[trait[0]]
            for number in self._sharers.get(trait, ()):
                scores[number] = scores.get(number, 0) + weight
        scores.pop(self._numbers[path], None)
        for others in self._structure.linked(path).values():
            for other in others:
                scores.pop(self._numbers.get(other, -1), None)
        best = nsmallest(self._limit, ((-score, number) for number, score in scores.items()))
        return tuple(self._newest[number] for _, number in best)

    def sharers(self, *trait: str) -> list[str]:
        """Return the documents that share a trait, newest first; none when too many do."""
        return [self._newest[number] for number in self._sharers.get((trait[0], trait[1]), ())]

    def traits(self, path: str) -> Iterator[_Trait]:
        """Yield what may bring a document near to others."""
        facts, linked = self._structure.facts[path], self._structure.linked(path)
        for kind in ("association", "campaign"):
            for other in linked.get(kind, ()):
                yield kind, other
        for tag in facts.tags:
            if tag != EXAMPLE:
                yield "tag", tag.casefold()
        for slug in facts.territories:
            yield "territory", slug
        for slug in facts.causes:
            yield "cause", slug
