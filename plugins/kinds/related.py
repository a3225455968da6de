"""Related content: documents that share causes, territories, associations or words."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from plugins.kinds.document import Document
from plugins.kinds.site import Site
from plugins.kinds.terms import territories

_WEIGHTS = {"association": 4, "campaign": 3, "tag": 2, "territory": 2, "cause": 1}
# A trait that half the site shares tells nothing, and would make the search quadratic.
_MOST_SHARED = 200


def related(site: Site, limit: int = 3) -> dict[Document, list[Document]]:
    """Return, for each original, the ``limit`` documents nearest to it, best first.

    What a document links to already is left out: its page shows it anyway.
    """
    originals = [doc for doc in site.originals() if doc.kind.name in {"story", "report", "mission"}]
    by_trait: dict[tuple[str, str], list[Document]] = defaultdict(list)
    for document in originals:
        for trait in _traits(document):
            by_trait[trait].append(document)
    return {document: _nearest(document, by_trait, limit) for document in originals}


def _nearest(
    document: Document, by_trait: dict[tuple[str, str], list[Document]], limit: int
) -> list[Document]:
    scores: Counter[Document] = Counter()
    for trait in _traits(document):
        sharers = by_trait[trait]
        if len(sharers) <= _MOST_SHARED:
            for other in sharers:
                scores[other] += _WEIGHTS[trait[0]]
    linked = {other for others in document.linked.values() for other in others}
    candidates = [other for other in scores if other is not document and other not in linked]
    candidates.sort(key=lambda other: (-scores[other], -other.date.toordinal(), other.address))
    return candidates[:limit]


def _traits(document: Document) -> Iterator[tuple[str, str]]:
    for kind in ("association", "campaign"):
        for other in document.linked.get(kind, []):
            yield kind, other.slug
    for tag in document.fields.tags:
        if tag != "exemple":
            yield "tag", tag.casefold()
    for term in territories(document):
        yield "territory", term.slug
    for term in document.fields.causes:
        yield "cause", term.slug
