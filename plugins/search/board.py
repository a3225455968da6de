"""Board: which missions each choice finds, and which are like which; from Facts alone."""

from collections.abc import Callable, Iterator
from functools import cached_property
from itertools import chain

from plugins.kinds.structure import Structure
from plugins.search.facets import FACETS, Choice, facet_of, pairs_of, term_of, values_of, with_value

_LIKE = 3
# As many as may already be named on the page of the mission.
_NEAREST = 12
# What makes a mission take the place of another, what matters most first.
_LIKENESS = (
    ("activity", "department"),
    ("cause", "department"),
    ("activity", "mode"),
    ("activity",),
    ("cause", "mode"),
    ("cause",),
    ("mode",),
)


class Board:
    """The missions of a site that lists may show, in the order of their list."""

    def __init__(self, structure: Structure, is_taken: Callable[[str, int], bool]) -> None:
        """Take how the texts stand to each other; nothing is worked out yet.

        ``is_taken`` says, given the slug of a mission and its seats, whether all of them are.
        """
        self._structure = structure
        self._is_taken = is_taken

    @cached_property
    def _values(self) -> dict[str, list[str]]:
        structure = self._structure
        return {
            path: values_of(structure.facts[path], self._has_seats(path))
            for path in structure.originals("mission")
        }

    def _has_seats(self, path: str) -> bool:
        structure = self._structure
        facts = structure.facts[path]
        is_taken = self._is_taken(structure.slug(path), facts.seats)
        return structure.is_open(facts) and not is_taken

    @cached_property
    def _found(self) -> dict[Choice, list[str]]:
        """The missions of each value, and of each pair of values that can be chosen together."""
        found: dict[Choice, list[str]] = {}
        for path, values in self._values.items():
            for choice in chain(((value,) for value in values), pairs_of(values)):
                found.setdefault(choice, []).append(path)
        return found

    @cached_property
    def choices(self) -> dict[Choice, list[str]]:
        """Return the missions of every choice that has a page of its own."""
        return {
            choice: paths for choice, paths in self._found.items() if self.page(choice) == choice
        }

    @property
    def has_places(self) -> bool:
        """Say whether some mission happens somewhere."""
        return any(facet_of(value).name == "department" for value, *_ in self._found)

    def page(self, choice: Choice) -> Choice:
        """Return the choice whose page shows the missions of a choice.

        It is another one when two values find all that one of them does.
        """
        count = len(self._found[choice])
        same = [(value,) for value in choice if len(self._found[value,]) == count]
        return same[0] if same else choice

    def values_by_mission(self) -> dict[str, list[str]]:
        """Return the values of each mission, in the order of the list."""
        return self._values

    def narrower(self, *choice: str) -> list[tuple[str, int, Choice]]:
        """Return what can be added to a choice: a value, how many missions it leaves, their page.

        They come by facet; departments and causes in alphabetical order. A value that all that is
        chosen already has would leave as many: it is not there.
        """
        whole = len(self._found.get(choice, ())) if choice else 0
        wider = {(value,): with_value(choice, value) for (value, *more) in self._found if not more}
        found = [
            (value, len(self._found[wanted]), self.page(wanted))
            for (value,), wanted in wider.items()
            if wanted in self._found and value not in choice and len(self._found[wanted]) != whole
        ]
        return sorted(found, key=lambda item: _order(item[0]))

    # Likeness

    @cached_property
    def _open_by_trait(self) -> dict[tuple[str, ...], list[str]]:
        found: dict[tuple[str, ...], list[str]] = {}
        for path, values in self._values.items():
            if "condition:seats" in values:
                for trait in _traits(values):
                    shared = found.setdefault(trait, [])
                    if len(shared) < _NEAREST:
                        shared.append(path)
        return found

    def like(self, path: str) -> list[str]:
        """Return the open missions that can take the place of one, the most alike first."""
        traits = _traits(self._values.get(path, []))
        near = chain.from_iterable(self._open_by_trait.get(trait, ()) for trait in traits)
        found = dict.fromkeys(other for other in near if other != path)
        return list(found)[:_LIKE]


def _traits(values: list[str]) -> Iterator[tuple[str, ...]]:
    """Yield what a mission is compared by, what matters most first."""
    by_facet: dict[str, list[str]] = {}
    for value in values:
        by_facet.setdefault(facet_of(value).name, []).append(value)
    for one, *others in _LIKENESS:
        for value in by_facet.get(one, ()):
            if others:
                yield from ((value, other) for other in by_facet.get(others[0], ()))
            else:
                yield (value,)


def _order(value: str) -> tuple[int, str]:
    facet, term = facet_of(value), term_of(value)
    # Departments are looked for by name; the other lists have an order of their own.
    return FACETS.index(facet), term.slug if facet.name in {"department", "cause"} else ""
