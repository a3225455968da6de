"""What a Body points at: links, pictures and key figures, looked up in the site."""

import html
import re
from dataclasses import replace

from plugins.kinds.body import FIGURE_BLOCKS, Block, Body, Link, Picture
from plugins.kinds.checking import figure_hint, picture_advice
from plugins.kinds.document import Document
from plugins.kinds.site import Site
from plugins.markup.charting import chart_of
from plugins.markup.linking import Links
from plugins.markup.places import Place, same_name

_REF = re.compile(r' href="ref:(\d+)"')
_LINK = re.compile(rf"<a\b[^>]*?{_REF.pattern}[^>]*>(.*?)</a>", re.DOTALL)


class Resolver:
    """Puts into the bodies of a site what they point at; the site is told of Problems."""

    def __init__(self, site: Site) -> None:
        """Take a site."""
        self._site = site
        self._links = Links(site)

    def resolve(self, body: Body, document: Document, path: str = "") -> Body:
        """Return a body of a document with every target found put in.

        ``path`` is the file it comes from, when it is not that of the document.
        """
        place = Place(document, path or document.path, body)
        addresses = [self._links.address(link, place) for link in body.links]
        return replace(body, parts=self._parts(body, place, addresses))

    def address(self, link: Link, document: Document) -> str:
        """Return the address a link of a document leads to, with the path of the site."""
        return self._links.address(link, Place(document, document.path, document.body))

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
        if block.name in FIGURE_BLOCKS:
            return self._figure(block, place)
        if block.name == "graphique":
            return chart_of(block, place, self._site)
        if block.name in ("figure", "image"):
            return self._picture(block, place)
        if block.name == "appel" and "lien" in block.options:
            return self._links.address(Link(block.options["lien"], block.line), place)
        return None

    def _figure(self, block: Block, place: Place) -> object:
        figures = self._site.registers.figures[place.document.lang]
        if block.argument not in figures:
            message = f"chiffre « {block.argument} » absent du registre."
            place.complain(self._site, block.line, message, figure_hint(block.argument, figures))
        return figures.get(block.argument)

    def _picture(self, block: Block, place: Place) -> Picture | None:
        document = place.document
        name = same_name(block.argument, [*document.pictures, *document.photos])
        picture = document.pictures.get(name)
        if picture is None:
            # A picture that photos.yaml describes and that cannot be read is a Problem already.
            if document.lacks_picture(name):
                place.complain(self._site, block.line, *picture_advice(document, name))
            return None
        caption = block.options.get("légende") or block.options.get("title") or picture.caption
        return replace(picture, caption=caption, alt=block.options.get("alt") or picture.alt)


def _linked(part: str, addresses: list[str]) -> str:
    """Return HTML with the addresses of its links; a link that leads nowhere leaves its words.

    A link around a picture or a figure is cut between parts: it only loses its address.
    """

    def address(match: re.Match[str]) -> str:
        number = int(match[1])
        return html.escape(addresses[number]) if number < len(addresses) else ""

    whole = _LINK.sub(lambda match: match[0] if address(match) else match[2], part)
    return _REF.sub(lambda match: f' href="{found}"' if (found := address(match)) else "", whole)
