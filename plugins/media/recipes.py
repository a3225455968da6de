"""Recipes: which derivatives a picture has, in which sizes and formats.

A derivative is a part of the picture, cut around its focus, or the whole of it, at one width and in
one format. Its name tells its recipe and the bytes it comes from, and nothing of what the file was
called.
"""

from collections.abc import Iterator
from typing import NamedTuple

WIDTHS = (320, 480, 640, 960, 1280, 1600, 2048)
"""The widths of derivatives in pixels."""
FALLBACK_WIDTHS = (640, 1280, 2048)
"""Those of the format that every browser reads."""

AVIF, JPEG, PNG = "avif", "jpg", "png"
# A whole picture and its crop to a ratio this near are the same.
_NEAR = 0.01

Pixels = tuple[int, int, int, int]
"""A rectangle in pixels of the whole picture: left, top, right, bottom."""


class Recipe(NamedTuple):
    """One derivative: what is cut out of the whole picture, its size in pixels, its format."""

    box: Pixels
    width: int
    height: int
    format: str


class Request(NamedTuple):
    """What a page wants of one part of a picture, ``widest`` pixels at most.

    Every width in both formats, or the one file that every browser reads when ``is_single``.
    ``digest`` tells the part, the bytes it comes from, what is masked, and the encoder.
    """

    digest: str
    box: Pixels
    widest: int
    is_single: bool
    has_alpha: bool

    @property
    def fallback(self) -> str:
        """Return the format that every browser reads."""
        return PNG if self.has_alpha else JPEG

    def recipes(self) -> Iterator[tuple[str, Recipe]]:
        """Yield the name and the recipe of each derivative, the narrowest of a format first."""
        if self.is_single:
            yield self._one(min(self.widest, self.box[2] - self.box[0]), self.fallback)
            return
        for width in widths(self.box, self.widest):
            yield self._one(width, AVIF)
        few = tuple(width for width in FALLBACK_WIDTHS if width <= self.widest) or (self.widest,)
        for width in widths(self.box, few[-1], few):
            yield self._one(width, self.fallback)

    def _one(self, width: int, name: str) -> tuple[str, Recipe]:
        height = max(1, round(width * (self.box[3] - self.box[1]) / (self.box[2] - self.box[0])))
        return f"{self.digest}-{width}.{name}", Recipe(self.box, width, height, name)


def crop(
    size: tuple[int, int], ratio: float | None, focus: tuple[float, float] | None = None
) -> Pixels:
    """Return what to cut out of a picture for a ratio of width to height, around its focus."""
    width, height = size
    if not ratio or abs(ratio * height / width - 1) < _NEAR:
        return 0, 0, width, height
    x, y = focus or (0.5, 0.5)
    if ratio * height < width:
        cut = max(1, round(ratio * height))
        left = _around(x, cut, width)
        return left, 0, left + cut, height
    cut = max(1, round(width / ratio))
    top = _around(y, cut, height)
    return 0, top, width, top + cut


def _around(point: float, cut: int, whole: int) -> int:
    return min(max(0, round(point * whole - cut / 2)), whole - cut)


def widths(box: Pixels, widest: int, among: tuple[int, ...] = WIDTHS) -> list[int]:
    """Return the widths worth making of a part of a picture, never more than it has.

    The last is the first of the scale that covers ``widest`` pixels, or all that there is.
    """
    there = box[2] - box[0]
    covering = next((width for width in among if width >= widest), among[-1])
    chosen = [width for width in among if width <= min(covering, there)]
    if there < covering and (not chosen or there > chosen[-1] * 1.1):
        chosen.append(there)
    return chosen
