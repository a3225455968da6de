"""Facts: the little that the whole site must know of each text, in plain values.

Who follows whom, what lists hold, what links to what: all of it is worked out from Facts alone, at
every build, without reading the texts again. Anything more is read by the page that shows it.
"""

from collections.abc import Iterator
from datetime import date as day
from typing import Any, NamedTuple

from plugins.frontmatter.yaml import dotted
from plugins.kinds.kind import Kind
from plugins.kinds.slugs import slugify
from plugins.models.markers import Reference
from plugins.models.walk import marked
from plugins.vocabulary import vocabulary

EXAMPLE = "exemple"


class Pointer(NamedTuple):
    """A reference of the front matter: the field and line it is written in, a kind and a slug."""

    field: str
    line: int
    kind: str
    slug: str


class Facts(NamedTuple):
    """What is known of a text. Days are numbered as ``date.toordinal``; 0 is no day.

    ``publication`` is published, draft or hidden; ``territories`` are slugs, regions included;
    ``authors`` are names. ``state``, ``open_until``, ``seats`` and ``facets`` (``mode:remote``) are
    a mission's, ``starts`` a mission's or a campaign's, ``ends`` a campaign's, ``menu``, ``order``
    and ``roles`` a page's; a story ``is_shared`` that others may republish.
    """

    kind: str
    lang: str
    is_easy: bool
    slug: str
    slug_line: int
    title: str
    publication: str
    date: int
    updated: int
    references: tuple[Pointer, ...]
    tags: tuple[str, ...]
    causes: tuple[str, ...]
    territories: tuple[str, ...]
    audiences: tuple[str, ...]
    authors: tuple[str, ...]
    state: str = ""
    open_until: int = 0
    starts: int = 0
    ends: int = 0
    menu: str = ""
    order: int = 0
    roles: tuple[str, ...] = ()
    has_film: bool = False
    facets: tuple[str, ...] = ()
    is_shared: bool = False
    seats: int = 0

    @classmethod
    def of(cls, plain: tuple[Any, ...]) -> "Facts":
        """Return the Facts from the plain tuple they were kept as."""
        facts = cls(*plain)
        if not facts.references:
            return facts
        return facts._replace(references=tuple(Pointer(*pointer) for pointer in facts.references))

    def sharing(self, pool: dict[Any, Any]) -> "Facts":
        """Return the same, with the values that other texts have told, by the pool, held once."""

        def one(value: Any) -> Any:
            if isinstance(value, tuple):
                items = map(one, value)
                value = Pointer._make(items) if isinstance(value, Pointer) else tuple(items)
            return pool.setdefault(value, value) if isinstance(value, str | tuple) else value

        return Facts._make(map(one, self))

    def plain(self) -> tuple[Any, ...]:
        """Return a tuple of plain values, to be kept."""
        return (*self[:_REFERENCES], tuple(map(tuple, self.references)), *self[_REFERENCES + 1 :])


_REFERENCES = Facts._fields.index("references")


def facts_of(kind: Kind, lang: str, is_easy: bool, fields: Any, lines: Any) -> Facts:
    """Return the Facts of a text whose fields are valid; ``lines`` tells where each is written."""
    changes: list[day] = [correction.date for correction in fields.corrections]
    facts = Facts(
        kind=kind.name,
        lang=lang,
        is_easy=is_easy,
        slug=str(fields.slug or ""),
        slug_line=lines.find(("slug",)),
        title=str(fields.title),
        publication=fields.publication.slug,
        date=fields.date.toordinal(),
        updated=max([fields.date, fields.modified or fields.date, *changes]).toordinal(),
        references=tuple(
            Pointer(dotted(path), lines.find(path), mark.kind, slug)
            for path, mark, slug in marked(fields, Reference)
        ),
        tags=tuple(fields.tags),
        causes=tuple(dict.fromkeys(term.slug for term in fields.causes)),
        territories=_territories(fields),
        audiences=tuple(
            dict.fromkeys(term.slug for term in getattr(fields, "audiences", None) or [])
        ),
        authors=_authors(fields),
    )
    return facts._replace(**_OF_KIND[kind.name](fields) if kind.name in _OF_KIND else {})


def _mission(fields: Any) -> dict[str, Any]:
    limits = [limit for limit in (fields.apply_before, fields.ends) if limit]
    last = min(limits, default=day.max).toordinal()
    is_open = fields.status.slug == "open"
    return {
        "state": fields.status.slug,
        "open_until": last if is_open else 0,
        "starts": fields.starts.toordinal() if fields.starts else 0,
        "seats": fields.seats,
        "facets": tuple(_facets(fields)),
    }


def _facets(fields: Any) -> Iterator[str]:
    """Yield what a mission can be found by, beside its causes and audiences."""
    yield f"mode:{fields.mode.slug}"
    for place in dict.fromkeys(place.department for place in fields.places):
        if term := vocabulary("territory").find(place):
            yield f"department:{term.slug}"
    yield from (f"activity:{slug}" for slug in dict.fromkeys(t.slug for t in fields.activity))
    yield f"availability:{fields.commitment.availability.slug}"
    yield from (f"condition:{term.slug}" for term in fields.conditions)


def _campaign(fields: Any) -> dict[str, Any]:
    end = fields.period.end
    return {
        "starts": fields.period.start.first_day().toordinal(),
        "ends": end.last_day().toordinal() if end else 0,
    }


def _page(fields: Any) -> dict[str, Any]:
    return {
        "menu": fields.menu.slug,
        "order": fields.order,
        "roles": tuple(role.slug for role in fields.roles),
    }


def _story(fields: Any) -> dict[str, Any]:
    return {"has_film": fields.film is not None, "is_shared": fields.republish}


_OF_KIND = {"mission": _mission, "campaign": _campaign, "page": _page, "story": _story}


def _authors(fields: Any) -> tuple[str, ...]:
    names = getattr(fields, "authors", None) or []
    return tuple({slug: name for name in names if (slug := slugify(name))}.values())


def _territories(fields: Any) -> tuple[str, ...]:
    """Return the territories that it names, those of its places, and their regions."""
    listed = vocabulary("territory")
    codes = [place.department for place in getattr(fields, "places", None) or []]
    codes += [code for code in [getattr(fields, "department", None)] if code]
    found = [*fields.territories, *(listed.find(code) for code in codes)]
    regions = [listed[term.region] for term in found if term and term.region]
    return tuple(dict.fromkeys(term.slug for term in [*found, *regions] if term))
