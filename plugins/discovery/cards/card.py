"""Card: what is shown of a page elsewhere, in plain values, and the name of its file."""

from functools import cache
from importlib.metadata import version
from typing import Any, NamedTuple

from PIL import features

from plugins.media.decoding import Box
from plugins.media.encoding import encoder
from plugins.media.recipes import Pixels
from plugins.tracing.store import key_of

WIDTH, HEIGHT = 1200, 630
"""The size of a card in pixels, that of every network."""
PORTRAIT_WIDTH = 456
"""The width of the picture on a card, which is as high as the card."""
FOLDER = "cartes"
"""Where cards stand in the output."""
CARD = "card"
"""What a source of the output that is a card starts with."""
_DESIGN = 1


class Portrait(NamedTuple):
    """The picture on a card: its file, from the project, what is masked of it, what is cut out."""

    path: str
    checksum: str
    masks: tuple[Box, ...]
    box: Pixels


class Card(NamedTuple):
    """The words of a card, typeset already, and its picture, if it has one.

    ``kicker`` says what the page is, ``whose`` names an association; either may be empty.
    """

    title: str
    kicker: str
    whose: str
    site: str
    portrait: Portrait | None = None

    @property
    def name(self) -> str:
        """Return the path of its file in the output, which tells all that it is drawn from."""
        suffix = "jpg" if self.portrait else "png"
        return f"{FOLDER}/{key_of(_means(), *self)[:20]}.{suffix}"

    @property
    def alt(self) -> str:
        """Return what is read on it."""
        about = ", ".join(words for words in (self.kicker, self.whose) if words)
        return " – ".join(words for words in (self.title, about, self.site) if words)

    def source(self) -> tuple[Any, ...]:
        """Return what the build is told to make it from."""
        return (CARD, self.name, *self[:-1], tuple(self.portrait or ()))

    @classmethod
    def of(cls, source: tuple[Any, ...]) -> "Card":
        """Return the card of a source."""
        _, _, title, kicker, whose, site, portrait = source
        return cls(title, kicker, whose, site, Portrait(*portrait) if portrait else None)


@cache
def _means() -> tuple[object, ...]:
    """Return what tells the drawing of one version of the tools from that of another."""
    fonts = [version(name) for name in ("font-source-serif-pro", "font-manrope")]
    libraries = [features.version(name) for name in ("freetype2", "raqm", "harfbuzz")]
    return _DESIGN, fonts, libraries, encoder()
