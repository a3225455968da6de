"""Films: where they are seen and read, and what each chapter tells."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from plugins.discovery.structured.nodes import Node, Web, node
from plugins.discovery.structured.publisher import publisher_name
from plugins.discovery.structured.wording import plain_words
from plugins.films.embeds import embed_of
from plugins.films.showing import FilmFiles
from plugins.kinds.document import Document

_WIDEST = 1280


def film_node(document: Document, web: Web) -> Node | None:
    """Return the film of a document, if it has one that may be shown.

    Source: https://schema.org/VideoObject.
    """
    film = document.film
    if not film:
        return None
    files: FilmFiles = web.site.offered["film_files"](document)
    embed = embed_of(film.embed) if film.embed else None
    address = web.page(document)
    return node(
        "VideoObject",
        f"{address}#film",
        name=document.title,
        description=document.summary or document.title,
        url=address,
        thumbnailUrl=_thumbnail(document, files, web),
        uploadDate=document.date.isoformat(),
        duration=iso_duration(film.duration),
        contentUrl=web.file(files.main),
        embedUrl=embed.player if embed else "",
        inLanguage=document.root.lang,
        caption=_captions(document, web),
        transcript=plain_words(document.transcript, document.lang) if document.transcript else "",
        accessibilityFeature=_features(document),
        hasPart=_clips(film, web.file(files.main)),
        creator=node("Organization", name=film.directed_by) if film.directed_by else None,
        copyrightYear=film.year,
        publisher={"@id": publisher_name(web)},
        isAccessibleForFree=True,
    )


def iso_duration(length: str) -> str:
    """Return ``12:30`` as ``PT12M30S``."""
    seconds = seconds_of(length)
    hours, minutes = divmod(seconds // 60, 60)
    parts = ((hours, "H"), (minutes, "M"), (seconds % 60, "S"))
    return "PT" + ("".join(f"{amount}{unit}" for amount, unit in parts if amount) or "0S")


def seconds_of(length: str) -> int:
    """Return ``12:30`` in seconds."""
    seconds = 0
    for part in length.split(":"):
        seconds = 60 * seconds + int(part)
    return seconds


def _thumbnail(document: Document, files: FilmFiles, web: Web) -> str:
    name = document.film.poster
    poster = document.pictures.get(name) if name else None
    if poster:
        return web.file(web.site.offered["rendition"](poster, _WIDEST, "16x9").url)
    return web.file(files.still.url) if files.still else ""


def _captions(document: Document, web: Web) -> list[Node]:
    return [
        node(
            "MediaObject",
            contentUrl=web.file(document.files[captions.file]),
            encodingFormat="text/vtt",
            inLanguage=captions.lang,
        )
        for captions in document.film.captions
        if captions.file in document.files
    ]


def _features(document: Document) -> list[str]:
    there = {
        "captions": document.film.captions,
        "transcript": document.transcript,
        "audioDescription": document.film.audio_description,
    }
    return [feature for feature, is_there in there.items() if is_there]


def _clips(film: Any, address: str) -> list[Node]:
    chapters: Sequence[Any] = film.chapters
    starts = [*(seconds_of(chapter.at) for chapter in chapters), seconds_of(film.duration)]
    return [
        node(
            "Clip",
            name=chapter.title,
            startOffset=start,
            endOffset=end,
            url=f"{address}#t={start}" if address else "",
        )
        for chapter, (start, end) in zip(chapters, pairwise(starts), strict=True)
    ]
