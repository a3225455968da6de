"""Films: whether those seen and heard in them may be, and whether their captions can be read."""

from typing import Any

from plugins.frontmatter.files import read_text
from plugins.kinds.document import Document
from plugins.kinds.site import Site
from plugins.media.captions import check_captions, seconds_of
from plugins.media.consents import IMAGE, SITE, VOICE, Consents, withheld
from plugins.media.embeds import embed_of
from plugins.models.consent import Refusal
from plugins.models.markers import BundleFile
from plugins.models.walk import marked
from plugins.problems import Problem


def film_of(document: Document, site: Site) -> Any:
    """Return the film of a document; nothing when it has none, or none that may be shown."""
    film = _film(document, site)
    return None if film is None or _refused(document, site) else film


def withheld_files(document: Document, site: Site) -> set[str]:
    """Return the files beside a document that are of a film withheld: nothing publishes them."""
    if not _refused(document, site):
        return set()
    films = [film for each in _versions(document) if (film := _film(each, site))]
    return {name for film in films for _, _, name in marked(film, BundleFile)}


def film_remarks(document: Document, site: Site) -> list[Problem]:
    """Return the receipt of a film that is withheld, or what is wrong with its captions."""
    film = _film(document, site)
    if film is None:
        return []
    refused = _refused(document, site)
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


def _refused(document: Document, site: Site) -> list[tuple[str, Refusal]]:
    """Return who may not be seen or heard in the film of a document; a film does both.

    Who is in it does not change with the language of the page: what one version says holds in all.
    """
    consents: Consents = site.kept("consents")
    films = [film for each in _versions(document) if (film := _film(each, site))]
    people = dict.fromkeys(name for film in films for name in film.people)
    return consents.refused(people, SITE, (IMAGE, VOICE))


def _versions(document: Document) -> list[Document]:
    root = document.root
    easy = [root.easy_version] if root.easy_version else []
    return list({each.path: each for each in (root, *root.translations.values(), *easy)}.values())


def _film(document: Document, site: Site) -> Any:
    """Return the film as it was read: to look up links of other fields may lead back here."""
    return getattr(site.plain_fields(document), "film", None)
