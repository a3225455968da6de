"""Films that may be shown: everybody seen and heard in them allowed it."""

from collections.abc import Iterator
from typing import Any

from plugins.kinds.document import Document
from plugins.kinds.site import Site
from plugins.media.consents import IMAGE, SITE, VOICE, Consents
from plugins.media.formats import FILMS
from plugins.media.looks import Looks
from plugins.models.consent import Refusal
from plugins.models.markers import BundleFile
from plugins.models.walk import marked


def film_of(document: Document, site: Site) -> Any:
    """Return the film of a document; nothing when it has none, or none that may be shown."""
    film = plain_film(document, site)
    return None if film is None or refused(document, site) else film


def plain_film(document: Document, site: Site) -> Any:
    """Return the film as it was read: to look up links of other fields may lead back here."""
    return getattr(site.plain_fields(document), "film", None)


def refused(document: Document, site: Site, scope: str = SITE) -> list[tuple[str, Refusal]]:
    """Return who may not be seen or heard, for that use, in the film of a document.

    Who is in it does not change with the language of the page, nor with the folder of the file:
    what one says holds in all.
    """
    films = list(_films(document, site))
    people = [name for film in films for name in film.people]
    for film in films:
        if film.file:
            people += _people_of_file(f"{document.folder}/{film.file}", site)
    return _refused(people, site, scope)


def withheld_files(document: Document, site: Site) -> set[str]:
    """Return the files beside a document that are of a film withheld: nothing publishes them."""
    withheld = {
        name
        for name in document.names
        if name.lower().endswith(FILMS)
        and _refused(_people_of_file(f"{document.folder}/{name}", site), site)
    }
    if refused(document, site):
        films = _films(document, site)
        withheld |= {name for film in films for _, _, name in marked(film, BundleFile)}
    return withheld


def _refused(people: list[str], site: Site, scope: str = SITE) -> list[tuple[str, Refusal]]:
    # A film shows people and lets them be heard.
    consents: Consents = site.kept("consents")
    return consents.refused(dict.fromkeys(people), scope, (IMAGE, VOICE))


def _people_of_file(path: str, site: Site) -> list[str]:
    """Return who is in a file, by every document whose film has the same bytes."""
    looks: Looks = site.kept("looks")
    people: list[str] = []
    for twin in [path, *looks.twins(path)]:
        folder, _, name = twin.rpartition("/")
        for beside in site.names(folder):
            text = f"{folder}/{beside}"
            if text in site.structure.facts:
                film = plain_film(site.document(text), site)
                people += film.people if film and film.file == name else []
    return people


def _films(document: Document, site: Site) -> Iterator[Any]:
    """Yield the film of each version of a document that has one."""
    root = document.root
    easy = [root.easy_version] if root.easy_version else []
    versions = {each.path: each for each in (root, *root.translations.values(), *easy)}
    for version in versions.values():
        film = plain_film(version, site)
        if film:
            yield film
