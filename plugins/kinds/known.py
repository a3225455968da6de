"""What is known of texts from one build to the next."""

from collections.abc import Iterator, Mapping, MutableMapping
from typing import Any, NamedTuple

from plugins.kinds.facts import Facts
from plugins.problems import Problem


class Known(NamedTuple):
    """What is remembered of a text: its check-sum, its key in the store, what it said."""

    checksum: str
    key: str
    facts: Facts | None
    problems: tuple[Problem, ...]

    @classmethod
    def of(cls, plain: tuple[Any, ...]) -> "Known":
        """Return it from the plain tuple it was kept as."""
        current, key, facts, problems = plain
        told = tuple(map(Problem.of, problems))
        return cls(current, key, Facts.of(facts) if facts else None, told)

    def plain(self) -> tuple[Any, ...]:
        """Return a tuple of plain values, to be kept."""
        facts = self.facts.plain() if self.facts else None
        return self.checksum, self.key, facts, tuple(map(Problem.plain, self.problems))


class Remembered(MutableMapping[str, Known]):
    """What is known of texts, each made from the plain tuple it was kept as when asked for."""

    def __init__(self, texts: Mapping[str, tuple[Any, ...]]) -> None:
        """Take the tuples by path."""
        self._texts = texts
        self._known: dict[str, Known] = {}
        self._changed: dict[str, Known] = {}

    def __getitem__(self, path: str) -> Known:
        """Return what is known of a text."""
        known = self._known.get(path)
        if known is None:
            known = self._known[path] = Known.of(self._texts[path])
        return known

    def __setitem__(self, path: str, known: Known) -> None:
        """Know something else of one of the texts."""
        assert path in self._texts, path
        self._known[path] = self._changed[path] = known

    def __delitem__(self, path: str) -> None:
        """Raise TypeError: texts come and go with another site."""
        raise TypeError(f"{path} cannot be forgotten")

    def __iter__(self) -> Iterator[str]:
        """Yield every path, in the order of reading."""
        return iter(self._texts)

    def __len__(self) -> int:
        """Return how many texts there are."""
        return len(self._texts)

    def keys_of_store(self) -> dict[str, str]:
        """Return the key of each reading in the store."""
        return {path: plain[1] for path, plain in self._texts.items()}

    def plain(self) -> dict[str, tuple[Any, ...]]:
        """Return the tuples by path."""
        changed = {path: known.plain() for path, known in self._changed.items()}
        return {**self._texts, **changed}

    def with_problems(self) -> Iterator[Known]:
        """Yield what is known of the texts about which something was told, or that changed."""
        for path, plain in self._texts.items():
            if plain[3] or path in self._changed:
                yield self[path]


class FactsOf(Mapping[str, Facts]):
    """The Facts of the texts remembered."""

    def __init__(self, known: Remembered) -> None:
        """Take what is known of texts, all of them valid."""
        self._known = known

    def __getitem__(self, path: str) -> Facts:
        """Return the Facts of a text."""
        facts = self._known[path].facts
        assert facts is not None, f"{path} was refused, and yet remembered as part of a site"
        return facts

    def __contains__(self, path: object) -> bool:
        """Say whether there is such a text."""
        return path in self._known

    def __iter__(self) -> Iterator[str]:
        """Yield every path, in the order of reading."""
        return iter(self._known)

    def __len__(self) -> int:
        """Return how many texts there are."""
        return len(self._known)
