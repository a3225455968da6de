"""Groupings: the pages by cause, territory, audience and author."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from plugins.kinds.document import Document
from plugins.kinds.slugs import slugify
from plugins.vocabulary import Term, vocabulary


@dataclass(frozen=True, slots=True)
class Grouping:
    """A way of grouping documents: its addresses, its name, and the Terms of a document."""

    name: str
    paths: Mapping[str, str]
    label: Term
    terms: Callable[[Document], list[Term]]


def _causes(document: Document) -> list[Term]:
    return list(dict.fromkeys(document.fields.causes))


def _audiences(document: Document) -> list[Term]:
    return list(dict.fromkeys(getattr(document.fields, "audiences", [])))


def _authors(document: Document) -> list[Term]:
    names: list[str] = getattr(document.fields, "authors", [])
    return list(
        {slug: Term(slug, name, name) for name in names if (slug := slugify(name))}.values()
    )


def territories(document: Document) -> list[Term]:
    """Return the territories of a document: those it names, those of its places, their regions."""
    listed = vocabulary("territory")
    fields: Any = document.fields
    codes = [place.department for place in getattr(fields, "places", [])]
    codes += [code for code in [getattr(fields, "department", None)] if code]
    found = [*fields.territories, *(listed.find(code) for code in codes)]
    regions = [listed[term.region] for term in found if term and term.region]
    return list({term.slug: term for term in [*found, *regions] if term}.values())


GROUPINGS: tuple[Grouping, ...] = (
    Grouping("cause", {"fr": "causes", "en": "causes"}, Term("cause", "Causes", "Causes"), _causes),
    Grouping(
        "territory",
        {"fr": "territoires", "en": "places"},
        Term("territory", "Territoires", "Places"),
        territories,
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


def term_path(grouping: Grouping, term: Term, lang: str) -> str:
    """Return the path of the page of a Term, after the prefix of the language: ``causes/sport``."""
    return f"{grouping.paths[lang]}/{slugify(term.label(lang))}"


def grouped(documents: list[Document], grouping: Grouping) -> dict[Term, list[Document]]:
    """Return the documents of each Term that has some, Terms sorted by French label."""
    found: dict[str, tuple[Term, list[Document]]] = {}
    for document in documents:
        for term in grouping.terms(document):
            found.setdefault(term.slug, (term, []))[1].append(document)
    ordered = sorted(found.values(), key=lambda pair: slugify(pair[0].fr))
    return dict(ordered)
