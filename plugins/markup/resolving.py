"""What a Body points at: links by name, pictures and key figures, looked up in the site."""

import html
import re
from dataclasses import replace
from pathlib import PurePosixPath
from posixpath import normpath

from plugins.kinds.body import Block, Body, Link, Picture
from plugins.kinds.document import Document
from plugins.kinds.kind import BY_FOLDER
from plugins.kinds.links import figure_hint, picture_advice
from plugins.kinds.site import Site
from plugins.problems import Level, Problem, nearest

_PICTURES = (".avif", ".gif", ".jpeg", ".jpg", ".png", ".webp")
_SOURCES = (".md", ".yaml")
_REF = re.compile(r' href="ref:(\d+)"')
_LINK = re.compile(rf"<a\b[^>]*?{_REF.pattern}[^>]*>(.*?)</a>", re.DOTALL)


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

    def resolve(self, body: Body, document: Document) -> Body:
        """Return the body of a document with every target found put in."""
        addresses = [self.address(link, document) for link in body.links]
        return replace(body, parts=self._parts(body, document, addresses))

    def _parts(
        self, body: Body, document: Document, addresses: list[str]
    ) -> tuple[str | Block, ...]:
        return tuple(
            self._block(part, document, addresses)
            if isinstance(part, Block)
            else _linked(part, addresses)
            for part in body.parts
        )

    def _block(self, block: Block, document: Document, addresses: list[str]) -> Block:
        inner = replace(block.body, parts=self._parts(block.body, document, addresses))
        return replace(block, body=inner, target=self._target(block, document))

    def _target(self, block: Block, document: Document) -> object:
        if block.name in ("chiffre", "cite"):
            return self._figure(block, document)
        if block.name in ("figure", "image"):
            return self._picture(block, document)
        if block.name == "appel" and "lien" in block.options:
            return self.address(Link(block.options["lien"], block.line), document)
        return None

    def _figure(self, block: Block, document: Document) -> object:
        figures = self._site.registers.figures[document.lang]
        if block.argument not in figures:
            message = f"chiffre « {block.argument} » absent du registre."
            self._complain(document, block.line, message, figure_hint(block.argument, figures))
        return figures.get(block.argument)

    def _picture(self, block: Block, document: Document) -> Picture | None:
        picture = document.pictures.get(block.argument)
        if picture is None:
            # A picture that photos.yaml describes and that cannot be read is a Problem already.
            if document.lacks_picture(block.argument):
                self._complain(document, block.line, *picture_advice(document, block.argument))
            return None
        caption = block.options.get("légende") or block.options.get("title") or picture.caption
        return replace(picture, caption=caption, alt=block.options.get("alt") or picture.alt)

    def address(self, link: Link, document: Document) -> str:
        """Return the address a link of a document leads to, with the path of the site."""
        target, _, anchor = link.target.partition("#")
        found = self._document(target, document)
        if found is not None:
            localised = found.root.translations.get(document.lang, found)
            address = self._site.settings.link(localised.address)
            return f"{address}#{anchor}" if anchor else address
        if re.match(r"https?://|/|#|mailto:|tel:", link.target):
            is_local = re.match(r"/(?!/)", target)
            return self._site.settings.link(link.target) if is_local else link.target
        if _is_attachment(target, document):
            address = self._site.settings.link(f"{document.root.address}{target}")
            return document.files.setdefault(target, address)
        if self._is_waiting(target, document):
            message = f"lien « {link.target} » vers un texte pas encore publié."
            hint = "Il paraîtra sans lien d’ici là."
            self._complain(document, link.line, message, hint, Level.WARNING)
        elif PurePosixPath(target).suffix.lower() in _PICTURES and "/" not in target:
            # What photos.yaml does not describe has no consent: it is not published.
            self._complain(document, link.line, *picture_advice(document, target))
        else:
            self._unknown(link, target, document)
        return ""

    def _document(self, target: str, document: Document) -> Document | None:
        folder, colon, slug = target.partition(":")
        if colon:
            return self._by_name.get((folder, slug.strip()))
        return self._by_path.get(self._place(target, document))

    def _is_waiting(self, target: str, document: Document) -> bool:
        return bool({target, self._place(target, document)} & self._waiting)

    @staticmethod
    def _place(target: str, document: Document) -> str:
        """Return the path, from the project, of a file named from where a document stands."""
        return normpath((PurePosixPath(document.path).parent / target).as_posix())

    def _is_unreadable(self, target: str, document: Document) -> bool:
        folder, colon, name = target.partition(":")
        if colon:
            return self._site.is_unreadable(folder, name.strip())
        *_, folder, name, _file = ("", "", *PurePosixPath(self._place(target, document)).parts)
        return self._site.is_unreadable(folder, name)

    def _unknown(self, link: Link, target: str, document: Document) -> None:
        if self._is_unreadable(target, document):
            return
        folder, colon, slug = target.partition(":")
        if colon and folder not in BY_FOLDER:
            close = nearest(folder, BY_FOLDER)
            message = f"lien « {link.target} » : dossier inconnu."
            hint = f"Le plus proche : {close}." if close else f"Dossiers : {', '.join(BY_FOLDER)}."
        else:
            names = (
                [name for place, name in self._by_name if place == folder]
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
        self._complain(document, link.line, message, hint)

    def _complain(
        self, document: Document, line: int, message: str, hint: str, level: Level = Level.ERROR
    ) -> None:
        self._site.problems.add(Problem(document.path, line, "", message, hint, level))


def _is_attachment(name: str, document: Document) -> bool:
    """Say whether a link publishes a file of the bundle, and no source nor unknown picture."""
    suffix = PurePosixPath(name).suffix.lower()
    if suffix in _SOURCES or (suffix in _PICTURES and name not in document.photos):
        return False
    return any(file.name == name for file in document.bundle.iterdir() if file.is_file())


def _linked(part: str, addresses: list[str]) -> str:
    """Return HTML with the addresses of its links; a link that leads nowhere leaves its words.

    A link around a picture or a figure is cut between parts: it only loses its address.
    """

    def address(match: re.Match[str]) -> str:
        number = int(match[1])
        return html.escape(addresses[number]) if number < len(addresses) else ""

    whole = _LINK.sub(lambda match: match[0] if address(match) else match[2], part)
    return _REF.sub(lambda match: f' href="{found}"' if (found := address(match)) else "", whole)
