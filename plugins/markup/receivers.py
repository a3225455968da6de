"""The two passes over the bodies of a site: conversion alone, then what needs the whole site."""

from functools import partial
from typing import TypeVar

from pydantic import BaseModel

from plugins.frontmatter.files import read_text
from plugins.kinds.body import Body, Link
from plugins.kinds.document import Document
from plugins.kinds.site import Site
from plugins.markup.converting import Converter
from plugins.markup.resolving import Resolver
from plugins.markup.typography import typeset_text
from plugins.models.markers import Prose, Target
from plugins.models.walk import marked, rewritten
from plugins.problems import Problem

Model = TypeVar("Model", bound=BaseModel)


def convert_bodies(site: Site) -> None:
    """Convert every body and transcript, and typeset every text that the public reads."""
    converters = {lang: Converter(lang) for lang in site.settings.languages}
    for document in site.documents:
        converter = converters[document.lang]
        document.body, problems = converter.convert(
            document.text, document.path, document.text_line
        )
        site.problems.extend(problems)
        document.transcript = _transcript(document, converter, site)
        document.fields = _typeset(document.fields, document.lang)
        document.photos = {
            name: _typeset(photo, document.lang) for name, photo in document.photos.items()
        }
    for lang, figures in site.registers.figures.items():
        site.registers.figures[lang] = {
            name: _typeset(figure, lang) for name, figure in figures.items()
        }


def resolve_bodies(site: Site) -> None:
    """Look up what every body points at."""
    resolver = Resolver(site)
    for document in site.documents:
        document.body = resolver.resolve(document.body, document)
        if document.transcript:
            path = _transcript_path(document, site)
            document.transcript = resolver.resolve(document.transcript, document, path)
        addresses = {
            target: resolver.address(Link(target, document.lines.find(path)), document)
            for path, _, target in marked(document.fields, Target)
        }
        document.fields = rewritten(document.fields, Target, addresses.__getitem__)


def _transcript(document: Document, converter: Converter, site: Site) -> Body | None:
    path = _transcript_path(document, site)
    file = site.settings.root / path
    if not path or not file.is_file():
        return None
    text, unreadable = read_text(file, path)
    body, problems = converter.convert(text, path, prefix="t-")
    if unreadable:
        problems.append(unreadable)
    elif not text.strip():
        hint = "Y écrire ce qui est dit, et ce qui est montré."
        problems.append(Problem(path, 0, "", "transcription vide.", hint))
    site.problems.extend(problems)
    return body


def _transcript_path(document: Document, site: Site) -> str:
    """Return the file, from the project, of the transcript of a film; nothing without one."""
    film = getattr(document.fields, "film", None)
    name = film.transcript if film else ""
    return (document.bundle / name).relative_to(site.settings.root).as_posix() if name else ""


def _typeset(model: Model, lang: str) -> Model:
    return rewritten(model, Prose, partial(typeset_text, lang=lang))
