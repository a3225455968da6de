"""Faces: words drawn in the fonts of the site, each once as long as it is remembered.

Titles are made of the same few words: kept as masks, they are put side by side in a tenth of the
time that it takes to draw a line.
"""

from functools import lru_cache
from importlib.resources import as_file, files
from unicodedata import normalize

from PIL import Image, ImageDraw, ImageFont

ELLIPSIS = "…"
_TIED, _TYING = "\u00a0", "\u00a0\u202f"
# Room around a word for what reaches past its own width: the hook of an f, the foot of a j.
_OVERHANG = 8
_KEPT = 4096


class Face:
    """A font of an installed package at one size in pixels; what it lacks is left out."""

    def __init__(self, package: str, file: str, size: int) -> None:
        """Take a file of a package."""
        with as_file(files(package) / "files" / file) as path:
            self._font = ImageFont.truetype(path, size)
        self.size = size
        self.ascent, self.descent = self._font.getmetrics()
        self.space = self._font.getlength(" ")
        self._missing = self._glyph("\uffff")
        self.width = lru_cache(_KEPT)(self._width)
        self._mask = lru_cache(_KEPT)(self._drawn)

    def spelled(self, text: str) -> str:
        """Return a text as this font can write it: composed, without the signs that it lacks.

        Lines may be cut at its spaces: those of French punctuation are no such places.
        """
        return "".join(map(self._spelled, normalize("NFC", text)))

    def _spelled(self, sign: str) -> str:
        if sign.isspace():
            return _TIED if sign in _TYING else " "
        return sign if sign.isprintable() and self._glyph(sign) != self._missing else ""

    def line_width(self, words: list[str]) -> float:
        """Return the width in pixels of words side by side."""
        return sum(self.width(word) for word in words) + self.space * max(0, len(words) - 1)

    def write(self, image: Image.Image, at: tuple[float, int], words: list[str], ink: int) -> float:
        """Draw words on an image of one channel, from the left end of their base line.

        Return where they end.
        """
        x, base = at
        for word in words:
            place = round(x) - _OVERHANG, base - self.ascent
            image.paste(ink, place, self._mask(word))
            x += self.width(word) + self.space
        return x - self.space if words else x

    def _width(self, word: str) -> float:
        return self._font.getlength(word)

    def _drawn(self, word: str) -> Image.Image:
        size = round(self._width(word)) + 2 * _OVERHANG, self.ascent + self.descent
        mask = Image.new("L", size)
        ImageDraw.Draw(mask).text((_OVERHANG, self.ascent), word, 255, self._font, anchor="ls")
        return mask

    @lru_cache(_KEPT)  # noqa: B019  # faces live as long as the process
    def _glyph(self, sign: str) -> bytes:
        return bytes(self._font.getmask(sign))


@lru_cache
def serif(size: int) -> Face:
    """Return the face of titles."""
    return Face("font_source_serif_pro", "SourceSerifPro-Semibold.ttf", size)


@lru_cache
def sans(size: int, is_bold: bool) -> Face:
    """Return the face of what stands around them."""
    return Face("font_manrope", f"Manrope-{'Bold' if is_bold else 'Medium'}.ttf", size)
