"""Where links lead: documents by name or by file, parts of a page, files of the folder."""

import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import PurePosixPath
from posixpath import normpath
from unicodedata import normalize
from urllib.parse import quote, unquote

from plugins.kinds.body import Block, Body, Link
from plugins.kinds.checking import picture_advice
from plugins.kinds.document import Document
from plugins.kinds.kind import BY_FOLDER
from plugins.kinds.site import Site
from plugins.kinds.slugs import slugify
from plugins.markup.outside import OUTSIDE
from plugins.markup.places import Place, same_name
from plugins.problems import Level, nearest

_PICTURES = (
    ".avif",
    ".gif",
    ".heic",
    ".heif",
    ".jpeg",
    ".jpg",
    ".png",
    ".svg",
    ".tif",
    ".tiff",
    ".webp",
)
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
    """Looks up where the links of a site lead; the site is told of Problems."""

    def __init__(self, site: Site) -> None:
        """Take a site."""
        self._site = site

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
            return self._anchored("", anchor, link, place, place.document)
        target = normalize("NFC", unquote(typed))
        found = self._document(target, place.document)
        if found is not None:
            localised = found.root.translations.get(place.document.lang, found)
            address = self._site.settings.link(localised.address)
            return self._anchored(address, anchor, link, place, localised)
        address = self._attached(target, link, place)
        return f"{address}#{anchor}" if address and anchor else address

    def _anchored(
        self, address: str, anchor: str, link: Link, place: Place, document: Document
    ) -> str:
        """Return the address of a part of a page: ``#bilan`` leads to the heading ``s-bilan``."""
        if not anchor:
            return address or "#"
        plain = unquote(anchor)
        for ids in self._ids(place, document):
            for name in (plain, f"s-{plain}", f"s-{slugify(plain)}", f"t-{plain}", f"t-s-{plain}"):
                if name in ids:
                    return f"{address}#{name}"
        if not _AROUND.fullmatch(plain):
            message = f"l’ancre « {anchor} » n’existe pas dans cette page."
            hint = "Écrire le titre d’une partie de la page, en minuscules et avec des tirets."
            place.complain(self._site, link.line, message, hint, Level.WARNING)
        return f"{address}#{anchor}"

    def _ids(self, place: Place, document: Document) -> Iterator[Collection[str]]:
        """Yield the ids of the text that a link may lead to, then those of its transcript."""
        if place.document is document:
            yield set(ids_of(place.body))
        yield document.ids
        yield self._site.provided("transcript_ids", document)

    def _attached(self, target: str, link: Link, place: Place) -> str:
        """Return the address of a file of the folder that a link publishes, or tell why not."""
        document = place.document
        files = document.names
        name = same_name(target, files)
        suffix = PurePosixPath(name).suffix.lower()
        if name in document.photos:
            # What photos.yaml describes is a picture: its bytes are never published as they are.
            address: str = self._site.provided("picture_addresses", document).get(name)
            return address
        if name in self._site.provided("withheld_files", document):
            # Somebody in that film did not allow it: the words stay, and the build has told why.
            return ""
        is_there = name in files and not name.startswith(".") and suffix not in _SOURCES
        made: str = self._site.provided("film_addresses", document)(name) if is_there else ""
        if made:
            return made
        if is_there and suffix[1:] in _ATTACHED:
            address = self._site.settings.link(f"{document.root.address}{quote(name)}")
            source = f"{document.folder}/{name}"
            self._site.publish(f"{document.root.address}{name}", source)
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
            path = self._site.ask("named", folder, slug.strip())
        else:
            path = self._from_project(target, document)
            path = path if self._site.ask("is_published", path) else ""
        return self._site.document(path) if path else None

    def _is_waiting(self, target: str, document: Document) -> bool:
        names = {target, self._from_project(target, document)}
        return any(self._site.ask("is_waiting", name) for name in sorted(names))

    @staticmethod
    def _from_project(target: str, document: Document) -> str:
        """Return the path, from the project, of a file named from where a document stands."""
        return normpath((PurePosixPath(document.path).parent / target).as_posix())

    def _is_unreadable(self, target: str, document: Document) -> bool:
        folder, colon, name = target.partition(":")
        if colon:
            return self._site.structure.is_unreadable(folder, name.strip())
        path = self._from_project(target, document)
        *_, folder, name, _file = ("", "", *PurePosixPath(path).parts)
        return self._site.structure.is_unreadable(folder, name)

    def _unknown(self, link: Link, target: str, place: Place) -> None:
        if self._is_unreadable(target, place.document):
            return
        folder, colon, slug = target.partition(":")
        if colon and folder not in BY_FOLDER:
            close = nearest(folder, BY_FOLDER)
            message = f"lien « {link.target} » : dossier inconnu."
            hint = f"Le plus proche : {close}." if close else f"Dossiers : {', '.join(BY_FOLDER)}."
        else:
            structure = self._site.structure
            names = structure.names(folder) if colon else structure.published
            close = nearest(slug if colon else target, names)
            message = f"lien « {link.target} » vers rien."
            hint = (
                f"Le plus proche : {close}."
                if close
                else "Écrire « dossier:nom », ou l’adresse entière."
            )
        place.complain(self._site, link.line, message, hint)


def ids_of(body: Body) -> Iterable[str]:
    """Yield every id of a body: its headings, its notes, what its editor named."""
    yield from (heading.id for heading in body.headings)
    for part in body.parts:
        if isinstance(part, Block):
            yield from ids_of(part.body)
        else:
            yield from _ID.findall(part)
