"""Where links lead: documents by name or by file, parts of a page, files of the folder."""

import re
from collections.abc import Iterable
from pathlib import PurePosixPath
from posixpath import normpath
from unicodedata import normalize
from urllib.parse import quote, unquote

from plugins.kinds.body import Block, Body, Link
from plugins.kinds.document import Document
from plugins.kinds.kind import BY_FOLDER
from plugins.kinds.links import picture_advice
from plugins.kinds.site import Site
from plugins.kinds.slugs import slugify
from plugins.markup.outside import OUTSIDE
from plugins.markup.places import Place, same_name
from plugins.problems import Level, nearest

_PICTURES = (".avif", ".gif", ".jpeg", ".jpg", ".png", ".webp")
_SOURCES = (".md", ".yaml")
# fmt: off
_ATTACHED = (
    "pdf", "odt", "ods", "odp", "docx", "xlsx", "pptx", "csv", "txt", "epub", "zip", "mp3", "ogg",
    "mp4", "webm", "vtt", "ics", "gpx", "geojson", "json",
)
# fmt: on
_ID = re.compile(r' id="([^"]*)"')
# What pages draw around their text, by the ids that readers may be sent to.
_AROUND = re.compile(
    "besoins|chiffres|contact|contenu|corrections|en-bref|pour-reproduire|recits|sommaire"
    "|sources?(-.+)?"
)


class Links:
    """Looks up where the links of a site lead; Problems go to the site."""

    def __init__(self, site: Site) -> None:
        """Index the documents by source file and by folder and slug."""
        self._site = site
        self._by_path = {document.path: document for document in site.documents}
        self._waiting = {
            name
            for document in site.waiting
            for name in (document.path, f"{document.kind.folder}:{document.slug}")
        }
        self._by_name = {
            (document.kind.folder, document.slug): document
            for document in site.documents
            if document.original is None
        }

    def address(self, link: Link, place: Place) -> str:
        """Return the address a link leads to, with the path of the site; nothing when nowhere."""
        if not link.target:
            hint = "Écrire une adresse entre les parenthèses."
            place.complain(self._site, link.line, "lien vide.", hint)
            return ""
        if OUTSIDE.match(link.target):
            return link.target
        if link.target.startswith("/"):
            return self._site.settings.link(link.target)
        typed, _, anchor = link.target.partition("#")
        if not typed:
            bodies = [place.body, place.document.body, place.document.transcript]
            return self._anchored("", anchor, link, place, bodies)
        target = normalize("NFC", unquote(typed))
        found = self._document(target, place.document)
        if found is not None:
            localised = found.root.translations.get(place.document.lang, found)
            address = self._site.settings.link(localised.address)
            bodies = [localised.body, localised.transcript]
            return self._anchored(address, anchor, link, place, bodies)
        address = self._attached(target, link, place)
        return f"{address}#{anchor}" if address and anchor else address

    def _anchored(
        self, address: str, anchor: str, link: Link, place: Place, bodies: list[Body | None]
    ) -> str:
        """Return the address of a part of a page: ``#bilan`` leads to the heading ``s-bilan``."""
        if not anchor:
            return address or "#"
        plain = unquote(anchor)
        for body in bodies:
            ids = set(_ids(body)) if body else set()
            for name in (plain, f"s-{plain}", f"s-{slugify(plain)}", f"t-{plain}", f"t-s-{plain}"):
                if name in ids:
                    return f"{address}#{name}"
        if not _AROUND.fullmatch(plain):
            message = f"l’ancre « {anchor} » n’existe pas dans cette page."
            hint = "Écrire le titre d’une partie de la page, en minuscules et avec des tirets."
            place.complain(self._site, link.line, message, hint, Level.WARNING)
        return f"{address}#{anchor}"

    def _attached(self, target: str, link: Link, place: Place) -> str:
        """Return the address of a file of the folder that a link publishes, or tell why not."""
        document = place.document
        files = [file.name for file in document.bundle.iterdir() if file.is_file()]
        name = same_name(target, files)
        suffix = PurePosixPath(name).suffix.lower()
        is_there = name in files and not name.startswith(".") and suffix not in _SOURCES
        if is_there and (name in document.photos or suffix[1:] in _ATTACHED):
            address = self._site.settings.link(f"{document.root.address}{quote(name)}")
            document.files.setdefault(name, address)
            return address
        if self._is_waiting(target, document):
            message = f"lien « {link.target} » vers un texte pas encore publié."
            hint = "Il paraîtra sans lien d’ici là."
            place.complain(self._site, link.line, message, hint, Level.WARNING)
        elif suffix in _PICTURES and "/" not in target:
            # What photos.yaml does not describe has no consent: it is not published.
            place.complain(self._site, link.line, *picture_advice(document, name))
        elif is_there:
            message = f"fichier « {name} » : ce genre de fichier n’est pas publié."
            hint = f"Genres publiés : {', '.join(_ATTACHED)}."
            place.complain(self._site, link.line, message, hint)
        else:
            self._unknown(link, target, place)
        return ""

    def _document(self, target: str, document: Document) -> Document | None:
        folder, colon, slug = target.partition(":")
        if colon:
            return self._by_name.get((folder, slug.strip()))
        return self._by_path.get(self._from_project(target, document))

    def _is_waiting(self, target: str, document: Document) -> bool:
        return bool({target, self._from_project(target, document)} & self._waiting)

    @staticmethod
    def _from_project(target: str, document: Document) -> str:
        """Return the path, from the project, of a file named from where a document stands."""
        return normpath((PurePosixPath(document.path).parent / target).as_posix())

    def _is_unreadable(self, target: str, document: Document) -> bool:
        folder, colon, name = target.partition(":")
        if colon:
            return self._site.is_unreadable(folder, name.strip())
        path = self._from_project(target, document)
        *_, folder, name, _file = ("", "", *PurePosixPath(path).parts)
        return self._site.is_unreadable(folder, name)

    def _unknown(self, link: Link, target: str, place: Place) -> None:
        if self._is_unreadable(target, place.document):
            return
        folder, colon, slug = target.partition(":")
        if colon and folder not in BY_FOLDER:
            close = nearest(folder, BY_FOLDER)
            message = f"lien « {link.target} » : dossier inconnu."
            hint = f"Le plus proche : {close}." if close else f"Dossiers : {', '.join(BY_FOLDER)}."
        else:
            names = (
                [name for other, name in self._by_name if other == folder]
                if colon
                else self._by_path
            )
            close = nearest(slug if colon else target, names)
            message = f"lien « {link.target} » vers rien."
            hint = (
                f"Le plus proche : {close}."
                if close
                else "Écrire « dossier:nom », ou l’adresse entière."
            )
        place.complain(self._site, link.line, message, hint)


def _ids(body: Body) -> Iterable[str]:
    """Yield every id of a body: its headings, its notes, what its editor named."""
    yield from (heading.id for heading in body.headings)
    for part in body.parts:
        if isinstance(part, Block):
            yield from _ids(part.body)
        else:
            yield from _ID.findall(part)
