"""Renditions: the derivatives that a page asks for, for the place that a picture has in it."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from plugins.kinds.body import Picture
from plugins.kinds.site import Site
from plugins.media.encoding import encoder
from plugins.media.pictures import Origin
from plugins.media.recipes import AVIF, JPEG, PNG, Request, crop
from plugins.tracing.store import key_of

FOLDER = "photos"
"""Where derivatives stand in the output."""
DERIVED = "derived"
"""What a source of the output that is a derivative starts with."""
_NARROW, _NARROWEST = "(width < 40rem)", 1280
_TYPES = {AVIF: "image/avif", JPEG: "image/jpeg", PNG: "image/png"}


class Rendition(NamedTuple):
    """One file of a picture: its address, its size in pixels."""

    url: str
    width: int
    height: int


class Choice(NamedTuple):
    """Files among which a browser chooses one: their type, the screens they are for."""

    type: str
    srcset: str
    width: int
    height: int
    media: str = ""


class Renditions(NamedTuple):
    """A picture in its place: what browsers choose from, and what the oldest show.

    ``tone`` is its mean colour, each channel from 0 to 15; empty when it is seen through.
    """

    choices: tuple[Choice, ...]
    fallback: Rendition
    srcset: str
    tone: tuple[int, ...]


class PictureRenderer:
    """Gives templates the addresses of derivatives, and has the build make those."""

    def __init__(self, site: Site) -> None:
        """Take a site."""
        self._site = site
        self._encoder = encoder()

    def renditions(
        self, picture: Any, widest: int, ratio: str | None = None, narrow: str | None = None
    ) -> Renditions:
        """Return what a picture is shown by, ``widest`` pixels at most.

        ``ratio`` crops it, ``3x2`` for instance; ``narrow`` is that of narrow screens.
        """
        if isinstance(picture, Mapping):
            return Renditions((), _plain(picture), "", ())
        choices = []
        if narrow:
            files = self._files(picture, narrow, _NARROWEST, is_single=False)
            choices = [_choice(files, name, _NARROW) for name in files]
        files = self._files(picture, ratio, widest, is_single=False)
        choices.append(_choice(files, AVIF))
        *_, fallback = files
        look = picture.origin.look
        return Renditions(
            tuple(choices),
            files[fallback][0],
            _srcset(files, fallback) if len(files[fallback]) > 1 else "",
            () if look.has_alpha else look.tone,
        )

    def rendition(self, picture: Any, widest: int = 2048, ratio: str | None = None) -> Rendition:
        """Return the one file of a picture that every browser reads, ``widest`` pixels at most."""
        if isinstance(picture, Mapping):
            return _plain(picture)
        [[file]] = self._files(picture, ratio, widest, is_single=True).values()
        return file

    def _files(
        self, picture: Picture, ratio: str | None, widest: int, is_single: bool
    ) -> dict[str, list[Rendition]]:
        """Return files by format, the narrowest first; they are published."""
        origin: Origin = picture.origin
        look, masks = origin.look, origin.guard.masks
        wide, _, high = (ratio or "").partition("x")
        box = crop(
            (look.width, look.height), float(wide) / float(high) if ratio else None, picture.focus
        )
        digest = key_of(self._encoder, origin.checksum, masks, box)[:16]
        request = Request(digest, box, widest, is_single, look.has_alpha)
        name = f"{FOLDER}/{digest}-{widest}{'-single' if is_single else ''}"
        self._site.publish(name, (DERIVED, origin.path, origin.checksum, masks, *request))
        files: dict[str, list[Rendition]] = {}
        for file, recipe in request.recipes():
            url = self._site.settings.link(f"/{FOLDER}/{file}")
            files.setdefault(recipe.format, []).append(Rendition(url, recipe.width, recipe.height))
        return files


def _plain(picture: Mapping[str, Any]) -> Rendition:
    """Return the file of an example of the theme, which is not derived."""
    return Rendition(picture["url"], picture["width"], picture["height"])


def _choice(files: Mapping[str, list[Rendition]], name: str, media: str = "") -> Choice:
    largest = files[name][-1]
    return Choice(_TYPES[name], _srcset(files, name), largest.width, largest.height, media)


def _srcset(files: Mapping[str, list[Rendition]], name: str) -> str:
    return ", ".join(f"{file.url} {file.width}w" for file in files[name])
