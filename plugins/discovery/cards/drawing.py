"""Drawing: from a card to the bytes of its file. Pure functions, that any process may call.

Words alone are drawn in sixteen colours, which makes a small file in a millisecond or two; beside a
picture, in all of them. Colours are those of the light theme.
"""

from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageDraw

from plugins.discovery.cards.card import HEIGHT, PORTRAIT_WIDTH, WIDTH, Card
from plugins.discovery.cards.faces import Face, sans, serif
from plugins.discovery.cards.lines import ended, set_title
from plugins.discovery.cards.png import write_png
from plugins.media.decoding import Box, decode
from plugins.media.recipes import Pixels

Colour = tuple[int, int, int]

_PAPER, _INK, _ACCENT = (0xFB, 0xF8, 0xF3), (0x1B, 0x17, 0x14), (0xC2, 0x32, 0x1A)
# The numbers of the colours: from paper (0) to ink, then from near paper to accent.
_INK_AT, _SOFT_AT, _ACCENT_AT = 9, 7, 15
_TINTS = _ACCENT_AT - _INK_AT

_BAR, _LEFT, _RIGHT = 24, 88, 80
_LEAST_ROOM, _FOOT_WIDTH = 90, 560
_KICKER, _TOP, _BOTTOM, _FOOT = 104, 146, 500, 576
_SIZES = (112, 100, 88, 80, 72, 64, 58, 52, 46)
_NARROW_SIZES = (84, 76, 68, 62, 56, 50, 46, 42, 38)
# The two strokes of the mark of the site, in a square of 24.
_MARK = (
    ((10.5, 4), (13.7, 4), (7.9, 12), (13.7, 20), (10.5, 20), (4.3, 12)),
    ((17.8, 4), (21, 4), (15.2, 12), (21, 20), (17.8, 20), (11.6, 12)),
)


def draw_words(card: Card) -> bytes:
    """Return the file of a card that has no picture, a PNG."""
    return write_png(_paper(card, WIDTH - _LEFT - _RIGHT, _SIZES), _palette())


def draw_with_picture(data: bytes, masks: tuple[Box, ...], box: Pixels, card: Card) -> bytes:
    """Return the file of a card with a part of the picture of these bytes, a JPEG.

    What ``masks`` cover is hidden; raise Unreadable.
    """
    left, top, right, bottom = box
    decoded = decode(data, masks, min(1.0, PORTRAIT_WIDTH / (right - left)))
    scale = decoded.image.width / decoded.width
    part = left * scale, top * scale, right * scale, bottom * scale
    size = PORTRAIT_WIDTH, HEIGHT
    portrait = decoded.image.resize(size, Image.Resampling.LANCZOS, part, reducing_gap=2.0)
    width = WIDTH - PORTRAIT_WIDTH - _LEFT - _RIGHT // 2
    page = _paper(card, width, _NARROW_SIZES)
    page.putpalette(_palette())
    page = page.convert("RGB")
    mask = portrait if portrait.mode == "RGBA" else None
    page.paste(portrait, (WIDTH - PORTRAIT_WIDTH, 0), mask)
    buffer = BytesIO()
    page.save(buffer, "JPEG", quality=82)
    return buffer.getvalue()


def _paper(card: Card, width: int, sizes: tuple[int, ...]) -> Image.Image:
    """Return the words of a card on paper, by the numbers of their colours."""
    image = _ground(card.site).copy()
    _write_kicker(image, card, width)
    setting = set_title(card.title, width, _BOTTOM - _TOP, serif, sizes)
    capitals = round(setting.face.size * 0.68)
    base = _TOP + (_BOTTOM - _TOP - setting.height) // 2 + capitals
    for line in setting.lines:
        setting.face.write(image, (_LEFT, base), line, _INK_AT)
        base += setting.leading
    return image


def _write_kicker(image: Image.Image, card: Card, width: int) -> None:
    bold, plain = sans(30, is_bold=True), sans(30, is_bold=False)
    end = float(_LEFT)
    if kicker := _fitting(card.kicker, bold, width):
        end = _write_in_accent(image, (_LEFT, _KICKER), kicker) + 2 * bold.space
    whose = _fitting(card.whose, plain, _LEFT + width - end)
    plain.write(image, (end, _KICKER), whose, _SOFT_AT)


def _fitting(text: str, face: Face, room: float) -> list[str]:
    """Return the words of a text, with an ellipsis when they are too long; none in no room."""
    words = [word for word in face.spelled(text).split(" ") if word]
    if not words or face.line_width(words) <= room:
        return words
    return ended(words, face, room) if room > _LEAST_ROOM else []


def _write_in_accent(image: Image.Image, at: tuple[int, int], words: list[str]) -> float:
    """Draw words in the colour of accent: on a strip, whose shades become those of it."""
    face, (x, base) = sans(30, is_bold=True), at
    strip = Image.new("L", (WIDTH - x, face.ascent + face.descent))
    end = face.write(strip, (8, face.ascent), words, 255)
    image.paste(strip.point(_accent_shades()), (x - 8, base - face.ascent))
    return end + x - 8


@lru_cache
def _ground(site: str) -> Image.Image:
    """Return what all cards of a site share: the bar, the mark, the name."""
    image = Image.new("P", (WIDTH, HEIGHT))
    drawing = ImageDraw.Draw(image)
    drawing.rectangle((0, 0, _BAR - 1, HEIGHT), _ACCENT_AT)
    side, fine = 34, 8
    mark = Image.new("L", (side * fine, side * fine))
    for stroke in _MARK:
        points = [(x * side * fine / 24, y * side * fine / 24) for x, y in stroke]
        ImageDraw.Draw(mark).polygon(points, 255)
    mark = mark.resize((side, side), Image.Resampling.BOX).point(_accent_shades())
    image.paste(mark, (_LEFT - 6, _FOOT - 27))
    face = sans(28, is_bold=True)
    face.write(image, (_LEFT + 40, _FOOT), _fitting(site, face, _FOOT_WIDTH), _INK_AT)
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
