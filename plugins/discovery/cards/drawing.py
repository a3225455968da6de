"""Drawing: from a card to the bytes of its file. Pure functions, that any process may call.

Words alone are drawn in sixteen colours, which makes a small file in a millisecond or two; beside a
picture, in all of them. Colours are those of the light theme.
"""

from functools import lru_cache
from io import BytesIO
from typing import NamedTuple

from PIL import Image, ImageDraw

from plugins.discovery.cards.card import HEIGHT, PORTRAIT_WIDTH, WIDTH, Card
from plugins.discovery.cards.faces import Face, sans, serif
from plugins.discovery.cards.lines import ended, set_title
from plugins.discovery.cards.png import Band, band, write_png
from plugins.media.decoding import Box, decode
from plugins.media.recipes import Pixels

Colour = tuple[int, int, int]

_PAPER, _INK, _ACCENT = (0xFB, 0xF8, 0xF3), (0x1B, 0x17, 0x14), (0xC2, 0x32, 0x1A)
# The numbers of the colours: from paper (0) to ink, then from near paper to accent.
_INK_AT, _SOFT_AT, _ACCENT_AT = 9, 7, 15
_TINTS = _ACCENT_AT - _INK_AT

_BAR, _LEFT, _RIGHT = 24, 88, 80
_LEAST_ROOM, _FOOT_WIDTH = 90, 560
# Kickers, most of which are those of many cards.
_KEPT = 512
_KICKER, _TOP, _BOTTOM, _FOOT = 104, 146, 500, 576
_SIZES = (112, 100, 88, 80, 72, 64, 58, 52, 46)
_NARROW_SIZES = (84, 76, 68, 62, 56, 50, 46, 42, 38)
# The two strokes of the mark of the site, in a square of 24.
_MARK = (
    ((10.5, 4), (13.7, 4), (7.9, 12), (13.7, 20), (10.5, 20), (4.3, 12)),
    ((17.8, 4), (21, 4), (15.2, 12), (21, 20), (17.8, 20), (11.6, 12)),
)


class _Strip(NamedTuple):
    """Some rows of a card, from the one numbered ``top``."""

    top: int
    image: Image.Image


def draw_words(card: Card) -> bytes:
    """Return the file of a card that has no picture, a PNG."""
    width = WIDTH - _LEFT - _RIGHT
    title = _title_strip(card.title, width, _SIZES)
    bands, row = [], 0
    for top, there in (
        _kicker_band(card.kicker, card.whose, width),
        (title.top, band(title.image)),
        _foot_band(card.site),
    ):
        bands += [_blank_band(top - row), there]
        row = top + there.height
    return write_png(WIDTH, [*bands, _blank_band(HEIGHT - row)], _palette())


def draw_with_picture(data: bytes, masks: tuple[Box, ...], box: Pixels, card: Card) -> bytes:
    """Return the file of a card with a part of the picture of these bytes, a JPEG.

    What ``masks`` cover is hidden; raise Unreadable.
    """
    width = WIDTH - PORTRAIT_WIDTH - _LEFT - _RIGHT // 2
    page = _blank(HEIGHT)
    for strip in (
        _kicker_strip(card.kicker, card.whose, width),
        _title_strip(card.title, width, _NARROW_SIZES),
        _foot_strip(card.site),
    ):
        page.paste(strip.image, (0, strip.top))
    page.putpalette(_palette())
    page = page.convert("RGB")
    portrait = _portrait(data, masks, box)
    mask = portrait if portrait.mode == "RGBA" else None
    page.paste(portrait, (WIDTH - PORTRAIT_WIDTH, 0), mask)
    buffer = BytesIO()
    page.save(buffer, "JPEG", quality=82)
    return buffer.getvalue()


def _portrait(data: bytes, masks: tuple[Box, ...], box: Pixels) -> Image.Image:
    left, top, right, bottom = box
    decoded = decode(data, masks, min(1.0, PORTRAIT_WIDTH / (right - left)))
    scale = decoded.image.width / decoded.width
    part = left * scale, top * scale, right * scale, bottom * scale
    return decoded.image.resize(
        (PORTRAIT_WIDTH, HEIGHT), Image.Resampling.LANCZOS, part, reducing_gap=2.0
    )


def _title_strip(title: str, width: int, sizes: tuple[int, ...]) -> _Strip:
    setting = set_title(title, width, _BOTTOM - _TOP, serif, sizes)
    face, lines = setting.face, setting.lines
    capitals = setting.height - setting.leading * (len(lines) - 1)
    base = _TOP + (_BOTTOM - _TOP - setting.height) // 2 + capitals
    image = _blank(face.ascent + setting.leading * max(0, len(lines) - 1) + face.descent)
    for number, line in enumerate(lines):
        face.write(image, (_LEFT, face.ascent + number * setting.leading), line, _INK_AT)
    return _Strip(base - face.ascent, image)


@lru_cache(_KEPT)
def _kicker_band(kicker: str, whose: str, width: int) -> tuple[int, Band]:
    strip = _kicker_strip(kicker, whose, width)
    return strip.top, band(strip.image)


def _kicker_strip(kicker: str, whose: str, width: int) -> _Strip:
    bold, plain = sans(30, is_bold=True), sans(30, is_bold=False)
    image, end = _blank(bold.ascent + bold.descent), float(_LEFT)
    if words := _fitting(kicker, bold, width):
        end = _write_in_accent(image, words) + 2 * bold.space
    words = _fitting(whose, plain, _LEFT + width - end)
    plain.write(image, (end, bold.ascent), words, _SOFT_AT)
    return _Strip(_KICKER - bold.ascent, image)


def _fitting(text: str, face: Face, room: float) -> list[str]:
    """Return the words of a text, with an ellipsis when they are too long; none in no room."""
    words = [word for word in face.spelled(text).split(" ") if word]
    if not words or face.line_width(words) <= room:
        return words
    return ended(words, face, room) if room > _LEAST_ROOM else []


def _write_in_accent(image: Image.Image, words: list[str]) -> float:
    """Draw words in the colour of accent: in shades of grey, which become those of it."""
    face, margin = sans(30, is_bold=True), 8
    grey = Image.new("L", (WIDTH - _LEFT, image.height))
    end = face.write(grey, (margin, face.ascent), words, 255)
    image.paste(grey.point(_accent_shades()), (_LEFT - margin, 0))
    return end + _LEFT - margin


@lru_cache
def _foot_band(site: str) -> tuple[int, Band]:
    strip = _foot_strip(site)
    return strip.top, band(strip.image)


def _foot_strip(site: str) -> _Strip:
    """Return the mark and the name of a site."""
    face, side, fine = sans(28, is_bold=True), 34, 8
    image = _blank(face.ascent + face.descent)
    mark = Image.new("L", (side * fine, side * fine))
    for stroke in _MARK:
        points = [(x * side * fine / 24, y * side * fine / 24) for x, y in stroke]
        ImageDraw.Draw(mark).polygon(points, 255)
    mark = mark.resize((side, side), Image.Resampling.BOX).point(_accent_shades())
    image.paste(mark, (_LEFT - 6, face.ascent - 27))
    face.write(image, (_LEFT + 40, face.ascent), _fitting(site, face, _FOOT_WIDTH), _INK_AT)
    return _Strip(_FOOT - face.ascent, image)


@lru_cache(HEIGHT)
def _blank_band(count: int) -> Band:
    return band(_blank(count))


def _blank(height: int) -> Image.Image:
    """Return so many rows of a card where nothing is written: paper, and the bar."""
    image = Image.new("P", (WIDTH, height))
    image.paste(_ACCENT_AT, (0, 0, _BAR, height))
    return image


@lru_cache
def _accent_shades() -> list[int]:
    """Return the number of the colour of accent for each of 256 shades."""
    steps = [round(shade * _TINTS / 255) for shade in range(256)]
    return [_INK_AT + step if step else 0 for step in steps]


@lru_cache
def _palette() -> bytes:
    """Return the sixteen colours: paper, nine shades of ink, six of accent."""
    inks = [_between(_PAPER, _INK, step / _INK_AT) for step in range(_INK_AT + 1)]
    accents = [_between(_PAPER, _ACCENT, step / _TINTS) for step in range(1, _TINTS + 1)]
    return bytes(channel for colour in (*inks, *accents) for channel in colour)


def _between(first: Colour, second: Colour, part: float) -> Colour:
    red, green, blue = (round(a + (b - a) * part) for a, b in zip(first, second, strict=True))
    return red, green, blue
