"""What a Body points at: links by name, pictures and key figures, looked up in the site."""

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from posixpath import normpath
from unicodedata import normalize
from urllib.parse import quote, unquote

from plugins.kinds.body import Block, Body, Link, Picture
from plugins.kinds.document import Document
from plugins.kinds.kind import BY_FOLDER
from plugins.kinds.links import figure_hint, picture_advice
from plugins.kinds.single_pages import FIGURES
from plugins.kinds.site import Site
from plugins.kinds.slugs import slugify
from plugins.markup.outside import OUTSIDE
from plugins.problems import Level, Problem, nearest

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
_REF = re.compile(r' href="ref:(\d+)"')
_LINK = re.compile(rf"<a\b[^>]*?{_REF.pattern}[^>]*>(.*?)</a>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is typed: the document it is of, the file, and the Body that holds it."""

    document: Document
    path: str
    body: Body


class Resolver:
    """Looks up what the bodies of a site point at; Problems go to the site."""

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

    def resolve(self, body: Body, document: Document, path: str = "") -> Body:
        """Return a body of a document with every target found put in.

        ``path`` is the file it comes from, when it is not that of the document.
        """
        place = Place(document, path or document.path, body)
        addresses = [self._address(link, place) for link in body.links]
        return replace(body, parts=self._parts(body, place, addresses))

    def address(self, link: Link, document: Document) -> str:
        """Return the address a link of a document leads to, with the path of the site."""
        return self._address(link, Place(document, document.path, document.body))

    def _parts(self, body: Body, place: Place, addresses: list[str]) -> tuple[str | Block, ...]:
        return tuple(
            self._block(part, place, addresses)
            if isinstance(part, Block)
            else _linked(part, addresses)
            for part in body.parts
        )

    def _block(self, block: Block, place: Place, addresses: list[str]) -> Block:
        inner = replace(block.body, parts=self._parts(block.body, place, addresses))
        return replace(block, body=inner, target=self._target(block, place))

    def _target(self, block: Block, place: Place) -> object:
        if block.name in FIGURES:
            return self._figure(block, place)
        if block.name in ("figure", "image"):
            return self._picture(block, place)
        if block.name == "appel" and "lien" in block.options:
            return self._address(Link(block.options["lien"], block.line), place)
        return None

    def _figure(self, block: Block, place: Place) -> object:
        figures = self._site.registers.figures[place.document.lang]
        if block.argument not in figures:
            message = f"chiffre « {block.argument} » absent du registre."
            self._complain(place, block.line, message, figure_hint(block.argument, figures))
        return figures.get(block.argument)

    def _picture(self, block: Block, place: Place) -> Picture | None:
        document = place.document
        name = _same(block.argument, [*document.pictures, *document.photos])
        picture = document.pictures.get(name)
        if picture is None:
            # A picture that photos.yaml describes and that cannot be read is a Problem already.
            if document.lacks_picture(name):
                self._complain(place, block.line, *picture_advice(document, name))
            return None
        caption = block.options.get("légende") or block.options.get("title") or picture.caption
        return replace(picture, caption=caption, alt=block.options.get("alt") or picture.alt)

    def _address(self, link: Link, place: Place) -> str:
        if not link.target:
            hint = "Écrire une adresse entre les parenthèses."
            self._complain(place, link.line, "lien vide.", hint)
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
            self._complain(place, link.line, message, hint, Level.WARNING)
        return f"{address}#{anchor}"

    def _attached(self, target: str, link: Link, place: Place) -> str:
        """Return the address of a file of the folder that a link publishes, or tell why not."""
        document = place.document
        files = [file.name for file in document.bundle.iterdir() if file.is_file()]
        name = _same(target, files)
        suffix = PurePosixPath(name).suffix.lower()
        is_there = name in files and not name.startswith(".") and suffix not in _SOURCES
        if is_there and (name in document.photos or suffix[1:] in _ATTACHED):
            address = self._site.settings.link(f"{document.root.address}{quote(name)}")
            document.files.setdefault(name, address)
            return address
        if self._is_waiting(target, document):
            message = f"lien « {link.target} » vers un texte pas encore publié."
            hint = "Il paraîtra sans lien d’ici là."
            self._complain(place, link.line, message, hint, Level.WARNING)
        elif suffix in _PICTURES and "/" not in target:
            # What photos.yaml does not describe has no consent: it is not published.
            self._complain(place, link.line, *picture_advice(document, name))
        elif is_there:
            message = f"fichier « {name} » : ce genre de fichier n’est pas publié."
            hint = f"Genres publiés : {', '.join(_ATTACHED)}."
            self._complain(place, link.line, message, hint)
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
        self._complain(place, link.line, message, hint)

    def _complain(
        self, place: Place, line: int, message: str, hint: str, level: Level = Level.ERROR
    ) -> None:
        self._site.problems.add(Problem(place.path, line, "", message, hint, level))


def _ids(body: Body) -> Iterable[str]:
    """Yield every id of a body: its headings, its notes, what its editor named."""
    yield from (heading.id for heading in body.headings)
    for part in body.parts:
        if isinstance(part, Block):
            yield from _ids(part.body)
        else:
            yield from _ID.findall(part)


def _same(name: str, names: Iterable[str]) -> str:
    """Return the name among others that is written so, however its accents are encoded."""
    composed = normalize("NFC", name)
    return next((other for other in names if normalize("NFC", other) == composed), name)


def _linked(part: str, addresses: list[str]) -> str:
    """Return HTML with the addresses of its links; a link that leads nowhere leaves its words.

    A link around a picture or a figure is cut between parts: it only loses its address.
    """

    def address(match: re.Match[str]) -> str:
        number = int(match[1])
        return html.escape(addresses[number]) if number < len(addresses) else ""

    whole = _LINK.sub(lambda match: match[0] if address(match) else match[2], part)
    return _REF.sub(lambda match: f' href="{found}"' if (found := address(match)) else "", whole)
