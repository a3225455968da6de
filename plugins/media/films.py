"""Films: whether those seen and heard in them may be, and whether their captions can be read."""

from typing import Any

from plugins.frontmatter.files import read_text
from plugins.kinds.document import Document
from plugins.kinds.site import Site
from plugins.media.captions import check_captions, seconds_of
from plugins.media.consents import IMAGE, SITE, VOICE, Consents, withheld
from plugins.media.embeds import embed_of
from plugins.models.consent import Refusal
from plugins.problems import Problem


def film_of(document: Document, site: Site) -> Any:
    """Return the film of a document; nothing when it has none, or none that may be shown."""
    film = getattr(document.fields, "film", None)
    return None if film is None or _refused(film, site) else film


def film_remarks(document: Document, site: Site) -> list[Problem]:
    """Return the receipt of a film that is withheld, or what is wrong with its captions."""
    film = getattr(document.fields, "film", None)
    if film is None:
        return []
    refused = _refused(film, site)
    if refused:
        line = document.line("film", "people")
        consents: Consents = site.kept("consents")
        return [withheld(consents, document.path, line, "film", refused)]
    problems = []
    if film.embed and embed_of(film.embed) is None:
        message = "ce n’est pas l’adresse d’un film sur PeerTube, Vimeo ou YouTube."
        hint = "Copier l’adresse de la page du film."
        line = document.line("film", "embed")
        problems.append(Problem(document.path, line, "film.embed", message, hint))
    names = [captions.file for captions in film.captions if document.holds(captions.file)]
    paths = [f"{document.folder}/{name}" for name in names]
    return problems + [
        problem for path in paths for problem in _captions(path, film.duration, site)
    ]


def _captions(path: str, duration: str, site: Site) -> list[Problem]:
    def read() -> list[Problem]:
        text, unreadable = read_text(site.settings.root / path, path)
        return [unreadable] if unreadable else check_captions(text, path, seconds_of(duration))

    return site.memo([path], read, "captions", duration)


def _refused(film: Any, site: Site) -> list[tuple[str, Refusal]]:
    """Return who may not be seen or heard; a film does both."""
    consents: Consents = site.kept("consents")
    return consents.refused(film.people, SITE, (IMAGE, VOICE))
