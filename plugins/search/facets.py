"""Facets: the ways of choosing among missions, and the addresses of what is chosen.

A choice is no facet at all (every mission), one value (``mode:remote``) or two of different facets;
a value is written as the name of its facet and a slug. Where a mission happens and what it is about
can be chosen together: these are what nearly everyone asks first.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from plugins.kinds.facts import Facts
from plugins.kinds.kind import BY_NAME
from plugins.kinds.slugs import slugify
from plugins.vocabulary import Term, vocabulary

Choice = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Facet:
    """A way of choosing among missions: its vocabulary, its name, its part of an address."""

    name: str
    vocabulary: str
    label: Term
    paths: Mapping[str, str]


FACETS: tuple[Facet, ...] = (
    Facet("mode", "mode", Term("mode", "Comment", "How"), {"fr": "mode", "en": "mode"}),
    Facet(
        "department",
        "territory",
        Term("department", "Département", "Département"),
        {"fr": "departement", "en": "departement"},
    ),
    Facet(
        "availability",
        "availability",
        Term("availability", "Votre temps", "Your time"),
        {"fr": "temps", "en": "time"},
    ),
    Facet("cause", "cause", Term("cause", "Cause", "Cause"), {"fr": "cause", "en": "cause"}),
    Facet(
        "audience",
        "audience",
        Term("audience", "Avec qui", "With whom"),
        {"fr": "public", "en": "audience"},
    ),
    Facet(
        "activity",
        "activity",
        Term("activity", "Activité", "Activity"),
        {"fr": "activite", "en": "activity"},
    ),
    Facet(
        "condition",
        "condition",
        Term("condition", "Conditions", "Conditions"),
        {"fr": "condition", "en": "condition"},
    ),
)
BY_FACET: Mapping[str, Facet] = {facet.name: facet for facet in FACETS}

# Pages of two values are many: only pairs that people ask for together have one.
TOGETHER = {
    *(("mode", other) for other in ("availability", "cause", "audience", "activity")),
    *(("department", other) for other in ("availability", "cause", "audience")),
}


def values_of(facts: Facts, is_open: bool) -> list[str]:
    """Return the values by which a mission is found; ``is_open`` says that it has seats left."""
    values = [*facts.facets]
    values += [f"cause:{slug}" for slug in facts.causes]
    values += [f"audience:{slug}" for slug in facts.audiences]
    return [*values, "condition:seats"] if is_open else values


def pairs_of(values: list[str]) -> Iterator[Choice]:
    """Yield the choices of two values that those of a mission make, in the order of the facets."""
    ordered = sorted(values, key=_rank)
    for one, other in combinations(ordered, 2):
        if (facet_of(one).name, facet_of(other).name) in TOGETHER:
            yield one, other


def with_value(choice: Choice, value: str) -> Choice:
    """Return a choice with one more value, in the order of the facets."""
    return tuple(sorted((*choice, value), key=_rank))


def _rank(value: str) -> int:
    return FACETS.index(facet_of(value))


def facet_of(value: str) -> Facet:
    """Return the facet of a value."""
    return BY_FACET[value.partition(":")[0]]


@lru_cache(1024)
def term_of(value: str) -> Term:
    """Return the Term of a value."""
    return vocabulary(facet_of(value).vocabulary)[value.partition(":")[2]]


def choice_path(choice: Choice, lang: str) -> str:
    """Return the path of the page of a choice, after the prefix of the language.

    ``missions/mode/a-distance/cause/sante``.
    """
    return "/".join([BY_NAME["mission"].paths[lang], *(_path(value, lang) for value in choice)])


@lru_cache(2048)
def _path(value: str, lang: str) -> str:
    return f"{facet_of(value).paths[lang]}/{slugify(term_of(value).label(lang))}"
