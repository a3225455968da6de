"""Taking: which pictures of a text others may take with it, and why not the others."""

from enum import StrEnum

from plugins.discovery.licences import terms_of
from plugins.kinds.body import Picture
from plugins.kinds.document import Document
from plugins.kinds.site import Site
from plugins.vocabulary import Term

_SCOPE = "republish"


class Kept(StrEnum):
    """Why a picture stays on the site."""

    PEOPLE = "people"
    LICENCE = "licence"


def why_kept(picture: Picture, document: Document, site: Site) -> Kept | None:
    """Return why others may not take a picture shown by a document; nothing when they may.

    A licence is needed for each: that of the text is not that of its pictures.
    """
    if picture.origin.guard.refused(site, _SCOPE):
        return Kept.PEOPLE
    is_open = terms_of(licence_of(picture, document)).is_open
    return None if is_open else Kept.LICENCE


def licence_of(picture: Picture, document: Document) -> Term | None:
    """Return the licence of a picture shown by a document, as its description says."""
    photo = document.photos.get(picture.origin.path.rpartition("/")[2])
    return photo.licence if photo else None


def pictures_of(document: Document) -> list[Picture]:
    """Return the pictures that a text shows, its cover first, each once."""
    blocks = [block for block in document.body.blocks() if block.name in ("figure", "image")]
    shown = [document.cover, *(block.target for block in blocks)]
    return list({picture.origin.path: picture for picture in shown if picture}.values())
