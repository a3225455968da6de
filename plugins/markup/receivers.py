"""What this room does for documents: texts converted alone, then what needs the whole site."""

from functools import lru_cache, partial
from typing import Any, TypeVar

from pydantic import BaseModel

from plugins.frontmatter.files import read_text
from plugins.kinds.body import Body, Link
from plugins.kinds.document import Document, Fields
from plugins.kinds.entries import Entries
from plugins.kinds.reading import Reading
from plugins.kinds.site import Site
from plugins.markup.converting import Converter
from plugins.markup.linking import ids_of
from plugins.markup.resolving import Resolver
from plugins.markup.typography import typeset_text
from plugins.models.markers import Prose, Target
from plugins.models.walk import has_mark, marked, rewritten
from plugins.problems import Problem

Model = TypeVar("Model", bound=BaseModel)


@lru_cache(4)
def _converter(lang: str) -> Converter:
    return Converter(lang)


def finish_reading(reading: Reading) -> None:
    """Convert the body of a text, and typeset every field that the public reads."""
    body, problems = _converter(reading.lang).convert(reading.text, reading.path, reading.text_line)
    reading.body, reading.words, reading.ids = body, body.words, tuple(ids_of(body))
    reading.problems += problems
    reading.fields = _typeset(reading.fields, reading.lang)


def typeset_entries(entries: Entries) -> None:
    """Typeset what the public reads of a register, or of the pictures of a folder."""
    entries.by_name = {
        name: _typeset(entry, entries.lang) for name, entry in entries.by_name.items()
    }


def provide(site: Site) -> None:
    """Give the documents of a site what their texts and fields point at."""
    resolver = Resolver(site)

    def body(document: Document) -> Body:
        return resolver.resolve(document.raw_body, document)

    def transcript(document: Document) -> Body | None:
        found = _transcript(document, site)
        if found is None:
            return None
        path, body, problems = found
        for problem in problems:
            site.tell(problem)
        return resolver.resolve(body, document, path)

    def transcript_ids(document: Document) -> list[str]:
        found = _transcript(document, site)
        return list(ids_of(found[1])) if found else []

    def fields(document: Document) -> Fields:
        return _fields(document, site, resolver)

    site.provide("body", body)
    site.provide("transcript", transcript)
    site.provide("transcript_ids", transcript_ids)
    site.provide("fields", fields)


def _fields(document: Document, site: Site, resolver: Resolver) -> Fields:
    if not has_mark(document.kind.model, Target):
        return site.plain_fields(document)
    model = document.model
    addresses = {
        target: resolver.address(Link(target, document.line(*path)), document)
        for path, _, target in marked(model, Target)
    }
    return Fields(document.path, rewritten(model, Target, addresses.__getitem__))


def _transcript(document: Document, site: Site) -> tuple[str, Body, list[Problem]] | None:
    """Return the file of the transcript of a film, its text as it was converted, its Problems."""
    film = document.film
    name = film.transcript if film else ""
    if not name or not document.holds(name):
        return None
    path = f"{document.folder}/{name}"
    read = partial(_read_transcript, site, path, document.lang)
    return path, *site.memo([path], read, "transcript", document.lang)


def _read_transcript(site: Site, path: str, lang: str) -> tuple[Body, list[Problem]]:
    text, unreadable = read_text(site.settings.root / path, path)
    body, problems = _converter(lang).convert(text, path, prefix="t-")
    if unreadable:
        problems.append(unreadable)
    elif not text.strip():
        hint = "Y écrire ce qui est dit, et ce qui est montré."
        problems.append(Problem(path, 0, "", "transcription vide.", hint))
    return body, problems


def _typeset(model: Any, lang: str) -> Any:
    return rewritten(model, Prose, partial(typeset_text, lang=lang))
