"""One picture made ready: what pages must know of it, and its derivatives. Pure functions."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from PIL import Image

from plugins.media.decoding import Box, decode, tone_of
from plugins.media.encoding import encode
from plugins.media.recipes import Pixels, Recipe

# What tells the mean colour of a picture.
_GLANCE = 1 / 8


class Look(NamedTuple):
    """What pages must know of a picture: its size as it is shown, and how it looks.

    ``tone`` is the mean colour, each channel from 0 to 15.
    """

    width: int
    height: int
    tone: tuple[int, int, int]
    has_alpha: bool
    is_animated: bool


def look(data: bytes, masks: Sequence[Box]) -> Look:
    """Return what pages must know of a picture; raise Unreadable."""
    decoded = decode(data, masks, _GLANCE)
    return Look(
        decoded.width,
        decoded.height,
        tone_of(decoded.image),
        decoded.image.mode == "RGBA",
        decoded.is_animated,
    )


def derive(data: bytes, masks: Sequence[Box], recipes: Sequence[Recipe]) -> dict[Recipe, bytes]:
    """Return the derivatives of a picture, which is decoded once; raise Unreadable."""
    needed = max(recipe.width / (recipe.box[2] - recipe.box[0]) for recipe in recipes)
    decoded = decode(data, masks, min(1.0, needed))
    scale = decoded.image.width / decoded.width, decoded.image.height / decoded.height
    made = {}
    for box, group in groupby(sorted(recipes, key=_by_size), key=lambda recipe: recipe.box):
        reduction = _Reduction(decoded.image, box, scale)
        for recipe in group:
            made[recipe] = encode(reduction.to(recipe), recipe.format)
    return made


def _by_size(recipe: Recipe) -> tuple[Pixels, int, str]:
    return recipe.box, -recipe.width, recipe.format


class _Reduction:
    """Sizes of one part of a picture, made from the largest down.

    Each comes from the smallest of those before it that is at least twice as large: a filter loses
    nothing on the way, and has fewer pixels to read.
    """

    def __init__(self, image: Image.Image, box: Pixels, scale: tuple[float, float]) -> None:
        """Take the whole picture, ``scale`` times as large as the one ``box`` is measured in."""
        left, top, right, bottom = box
        self._part = (left * scale[0], top * scale[1], right * scale[0], bottom * scale[1])
        self._whole = image
        self._made: dict[tuple[int, int], Image.Image] = {}

    def to(self, recipe: Recipe) -> Image.Image:
        size = recipe.width, recipe.height
        if size not in self._made:
            near = [image for (width, _), image in self._made.items() if width >= 2 * recipe.width]
            source = near[-1] if near else self._whole
            part = None if near else self._part
            self._made[size] = source.resize(
                size, Image.Resampling.LANCZOS, box=part, reducing_gap=3.0
            )
        return self._made[size]
