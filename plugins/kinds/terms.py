"""Groupings: the pages by cause, territory, audience and author."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from plugins.kinds.facts import Facts
from plugins.kinds.slugs import slugify
from plugins.vocabulary import Term, vocabulary

_MANY = 4096


@dataclass(frozen=True, slots=True)
class Grouping:
    """A way of grouping documents: its addresses, its name, and the Terms of a document."""

    name: str
    paths: Mapping[str, str]
    label: Term
    terms: Callable[[Facts], list[Term]]


def _causes(facts: Facts) -> list[Term]:
    return [vocabulary("cause")[slug] for slug in facts.causes]


def _audiences(facts: Facts) -> list[Term]:
    return [vocabulary("audience")[slug] for slug in facts.audiences]


def _territories(facts: Facts) -> list[Term]:
    return [vocabulary("territory")[slug] for slug in facts.territories]


def _authors(facts: Facts) -> list[Term]:
    return [_author(name) for name in facts.authors]


@lru_cache(_MANY)
def _author(name: str) -> Term:
    return Term(slugify(name), name, name)


GROUPINGS: tuple[Grouping, ...] = (
    Grouping("cause", {"fr": "causes", "en": "causes"}, Term("cause", "Causes", "Causes"), _causes),
    Grouping(
        "territory",
        {"fr": "territoires", "en": "places"},
        Term("territory", "Territoires", "Places"),
        _territories,
    ),
    Grouping(
        "audience",
        {"fr": "publics", "en": "audiences"},
        Term("audience", "Publics aidés", "People supported"),
        _audiences,
    ),
    Grouping(
        "author",
        {"fr": "auteurs", "en": "authors"},
        Term("author", "Signatures", "Authors"),
        _authors,
    ),
)

BY_GROUPING: Mapping[str, Grouping] = {grouping.name: grouping for grouping in GROUPINGS}


def term_of(grouping: str, slug: str, label: str) -> Term:
    """Return the Term of a grouping; ``label`` is its French one, all that names an author."""
    return _author(label) if grouping == "author" else vocabulary(grouping)[slug]


@lru_cache(_MANY)
def _label_slug(term: Term, lang: str) -> str:
    return slugify(term.label(lang))


def term_path(grouping: Grouping, term: Term, lang: str) -> str:
    """Return the path of the page of a Term, after the prefix of the language: ``causes/sport``."""
    return f"{grouping.paths[lang]}/{_label_slug(term, lang)}"


def grouped(documents: Iterable[tuple[str, Facts]], grouping: Grouping) -> dict[Term, list[str]]:
    """Return the paths of the documents of each Term that has some, Terms sorted by French label.

    ``documents`` are the path and the Facts of each.
    """
    found: dict[str, tuple[Term, list[str]]] = {}
    for path, facts in documents:
        for term in grouping.terms(facts):
            found.setdefault(term.slug, (term, []))[1].append(path)
    ordered = sorted(found.values(), key=lambda pair: _label_slug(pair[0], "fr"))
    return dict(ordered)
