"""What editors are told of a film: that it is withheld, and what is wrong with its files."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from plugins.films.captions import check_captions, seconds_of
from plugins.films.embeds import embed_of
from plugins.films.ffmpeg import SOUNDS
from plugins.films.footage import UNREADABLE, can_make_films, footage_of
from plugins.films.permitting import plain_film, refused
from plugins.frontmatter.files import read_text
from plugins.kinds.document import Document
from plugins.kinds.site import Site
from plugins.media.consents import Consents, withheld
from plugins.media.derivatives import Derivatives
from plugins.media.formats import FILMS
from plugins.problems import Level, Problem

# An editor counts seconds by hand.
_NEAR = 3.0


def film_remarks(document: Document, site: Site) -> list[Problem]:
    """Return the receipt of a film that is withheld, or what is wrong with it.

    What was made of a film that is withheld goes.
    """
    film = plain_film(document, site)
    if film is None:
        return []
    who = refused(document, site)
    if who:
        _forget(document, film, site)
        consents: Consents = site.kept("consents")
        line = document.line("film", "people")
        return [withheld(consents, document.path, line, "film", who)]
    return [
        *_of_address(document, film),
        *_of_files(document, film, site),
        *_of_captions(document, film, site),
    ]


def _forget(document: Document, film: Any, site: Site) -> None:
    kept: Derivatives = site.kept("films")
    for name in filter(None, (film.file, film.audio_description)):
        checksum = site.checksum(f"{document.folder}/{name}")
        if checksum:
            kept.forget(checksum)


def _of_address(document: Document, film: Any) -> Iterator[Problem]:
    if film.embed and embed_of(film.embed) is None:
        message = "ce n’est pas l’adresse d’un film sur PeerTube, Vimeo ou YouTube."
        hint = "Copier l’adresse de la page du film."
        yield _problem(document, "embed", message, hint)


def _of_files(document: Document, film: Any, site: Site) -> Iterator[Problem]:
    for field, taken in (("file", FILMS), ("audio_description", FILMS + SOUNDS)):
        name = getattr(film, field)
        if not name or not document.holds(name):
            continue
        if PurePosixPath(name).suffix.lower() not in taken:
            message = f"« {name} » : ce genre de fichier n’est pas connu ici."
            hint = f"L’exporter en MP4. Genres connus : {', '.join(taken)}."
            yield _problem(document, field, message, hint)
        else:
            yield from _of_file(document, film, field, name, site)


def _of_file(document: Document, film: Any, field: str, name: str, site: Site) -> Iterator[Problem]:
    path = f"{document.folder}/{name}"
    if not can_make_films():
        message = (
            f"« {name} » est publié tel quel, avec ce qu’il sait du lieu et de l’appareil, et en "
            "une seule taille : il manque ffmpeg, ou son codeur H.264."
        )
        hint = "L’installer pour le site : python3 tasks.py films."
        yield _problem(document, field, message, hint, Level.WARNING)
        return
    footage = footage_of(path, site)
    if footage is None or (field == "file" and not footage.width):
        yield Problem(path, 0, "", *UNREADABLE)
    elif footage.seconds and abs(footage.seconds - seconds_of(film.duration)) > _NEAR:
        minutes, seconds = divmod(round(footage.seconds), 60)
        message = f"« {name} » dure {minutes}:{seconds:02d}, et non {film.duration}."
        hint = "Corriger la durée, ou vérifier le fichier."
        yield _problem(document, "duration", message, hint, Level.WARNING)


def _of_captions(document: Document, film: Any, site: Site) -> Iterator[Problem]:
    for captions in film.captions:
        if document.holds(captions.file):
            yield from _captions(f"{document.folder}/{captions.file}", film.duration, site)


def _captions(path: str, duration: str, site: Site) -> list[Problem]:
    def read() -> list[Problem]:
        text, unreadable = read_text(site.settings.root / path, path)
        return [unreadable] if unreadable else check_captions(text, path, seconds_of(duration))

    return site.memo([path], read, "captions", duration)


def _problem(
    document: Document, field: str, message: str, hint: str, level: Level = Level.ERROR
) -> Problem:
    line = document.line("film", field)
    return Problem(document.path, line, f"film.{field}", message, hint, level)
