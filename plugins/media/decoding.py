"""From the bytes of a picture to clean pixels: sRGB, as it is shown, and nothing else of the file.

Whatever came beside the pixels (Exif, GPS, XMP, IPTC, comments, profiles, thumbnails, what trails
after the end) stays behind: the pixels are copied into a picture that never knew them.
"""

import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from math import ceil, floor

from PIL import Image, ImageCms, ImageDraw, ImageStat

from plugins.media.formats import HEAD, TAKEN, Format, format_of
from plugins.media.unreadable import Reason, Unreadable

MAX_PIXELS = 50_000_000
"""How many pixels a picture may have."""
MAX_SIDE = 30_000
"""How many of them on a side: encoders take few more."""

Box = tuple[float, float, float, float]
"""A rectangle in fractions of the picture as it is shown: left, top, width, height."""

_ORIENTATION = 0x0112
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_SIDEWAYS = (5, 6, 7, 8)
_DEEP = ("I;16", "I;16L", "I;16B", "I;16N", "I", "F")
# The mode without transparency of those that have it or a palette.
_PLAIN = {
    "1": "L",
    "LA": "L",
    "La": "L",
    "P": "RGB",
    "PA": "RGB",
    "RGBA": "RGB",
    "RGBa": "RGB",
    "RGBX": "RGB",
}
_ONE_PICTURE = ("MPO", "TIFF", "HEIF")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Pixels, RGB or RGBA, and the size of the picture they were scaled down from."""

    image: Image.Image
    width: int
    height: int
    is_animated: bool


def decode(data: bytes, masks: Sequence[Box] = (), at_least: float = 1.0) -> Decoded:
    """Return the pixels of a picture with what ``masks`` cover painted over.

    ``at_least`` is the scale needed, at most 1: a JPEG is decoded no larger than that takes. Of an
    animation the first picture is taken. Raise Unreadable.
    """
    found = format_of(data[:HEAD])
    if not data:
        raise Unreadable(Reason.EMPTY)
    if found not in TAKEN:
        reasons = {Format.SVG: Reason.SVG, Format.GIF: Reason.GIF}
        raise Unreadable(reasons.get(found, Reason.UNKNOWN))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the size is checked below, the rest does not matter
            with _opened(data, found) as image:
                return _decoded(image, masks, at_least)
    except Unreadable:
        raise
    except Image.DecompressionBombError:
        raise _too_large() from None
    except MemoryError:
        raise Unreadable(Reason.TOO_HEAVY) from None
    except Exception as error:  # a damaged file makes its libraries raise anything
        raise Unreadable(Reason.DAMAGED) from error


def _opened(data: bytes, found: Format) -> Image.Image:
    if found is Format.HEIC:
        # Imported when a telephone's picture comes: few sites hold any.
        from pillow_heif import register_heif_opener

        register_heif_opener(thumbnails=False)
        return Image.open(BytesIO(data), formats=("HEIF",))
    # A telephone's JPEG may hold a second picture, its light or its depth: MPO is still a JPEG.
    names = ("JPEG", "MPO") if found is Format.JPEG else (found.value,)
    return Image.open(BytesIO(data), formats=names)


def _decoded(image: Image.Image, masks: Sequence[Box], at_least: float) -> Decoded:
    width, height = image.size
    if width * height > MAX_PIXELS:
        raise _too_large()
    if max(width, height) > MAX_SIDE:
        raise Unreadable(Reason.TOO_LONG, limit=MAX_SIDE)
    is_animated = bool(getattr(image, "is_animated", False)) and image.format not in _ONE_PICTURE
    orientation = _orientation(image)
    image.draft("RGB", (ceil(width * at_least), ceil(height * at_least)))
    image.load()
    shown = _clean(_in_srgb(image))
    if orientation in _TURNS:
        shown = shown.transpose(_TURNS[orientation])
    if orientation in _SIDEWAYS:
        width, height = height, width
    _paint_over(shown, masks)
    return Decoded(shown, width, height, is_animated)


def _too_large() -> Unreadable:
    return Unreadable(Reason.TOO_LARGE, limit=MAX_PIXELS // 10**6)


def _orientation(image: Image.Image) -> int:
    try:
        return int(image.getexif().get(_ORIENTATION, 1))
    except Exception:  # as above
        return 1


def _clean(image: Image.Image) -> Image.Image:
    """Return the pixels alone, in a new picture."""
    return Image.frombytes(image.mode, image.size, image.tobytes())


def _in_srgb(image: Image.Image) -> Image.Image:
    """Return RGB or RGBA in sRGB, eight bits a channel."""
    profile = image.info.get("icc_profile")
    is_deep = image.mode in _DEEP
    has_alpha = image.has_transparency_data and not is_deep
    alpha = image.convert("RGBA").getchannel("A") if has_alpha else None
    plain = _in_eight_bits(image) if is_deep else image.convert(_PLAIN.get(image.mode, image.mode))
    colours = _through_profile(plain, profile) if profile else None
    shown = colours or plain.convert("RGB")
    if alpha is not None and alpha.getextrema() != (255, 255):
        shown.putalpha(alpha)
    return shown


def _in_eight_bits(image: Image.Image) -> Image.Image:
    """Return shades of grey from deeper ones, whose white is 65 535, or 1 in fractions."""
    scale = 255.0 if image.mode == "F" else 1 / 257
    return image.convert("F").point(lambda shade: shade * scale + 0).convert("L")


def _through_profile(image: Image.Image, profile: bytes) -> Image.Image | None:
    """Return the picture in sRGB; nothing when its profile is damaged or not made for it."""
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        target = ImageCms.createProfile("sRGB")
        return ImageCms.profileToProfile(image, source, target, outputMode="RGB")
    except Exception:  # as above
        return None


def _paint_over(image: Image.Image, masks: Sequence[Box]) -> None:
    """Paint masked parts in the mean colour of the rest, of which nothing of them is part."""
    if not masks:
        return
    boxes = [_pixels(mask, image.size) for mask in masks]
    seen = Image.new("L", image.size, 255)
    for box in boxes:
        ImageDraw.Draw(seen).rectangle(box, fill=0)
    bands = len(image.getbands())
    rest = ImageStat.Stat(image, seen)
    means = [round(mean) for mean in rest.mean[:3]] if rest.count[0] else [128, 128, 128]
    fill = (*means, 255)[:bands]
    for box in boxes:
        ImageDraw.Draw(image).rectangle(box, fill=fill)


def _pixels(mask: Box, size: tuple[int, int]) -> tuple[int, int, int, int]:
    """Return the first and last pixels of a mask, one more on each side.

    A picture decoded at a smaller scale mixes the pixels of the edge with their neighbours.
    """
    left, top, width, height = mask
    return (
        floor(left * size[0]) - 1,
        floor(top * size[1]) - 1,
        ceil((left + width) * size[0]),
        ceil((top + height) * size[1]),
    )


def tone_of(image: Image.Image) -> tuple[int, int, int]:
    """Return the mean colour of a picture, each channel from 0 to 15."""
    small = image.convert("RGB").resize((1, 1), Image.Resampling.BOX)
    red, green, blue = small.getpixel((0, 0))  # type: ignore[misc]  # one tuple a pixel in RGB
    return round(red / 17), round(green / 17), round(blue / 17)
