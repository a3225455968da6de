"""Missions of image: subtitles, photographs."""

from __future__ import annotations

from ..gallery import picture
from ..palette import (
    BRICK,
    CLAY,
    CREAM,
    DUSK,
    FOREST,
    INK,
    LAGOON,
    NIGHT,
    OCHRE,
    PAPER,
    RUST,
    SAGE,
    SKY,
    SLATE,
    TEAL,
    UMBER,
    VERMILION,
)
from ..people import (
    WALK,
    Look,
    person,
)
from ..places.land import hill
from ..places.weather import glow, reflection, sun
from ..press import Press
from ..shapes import (
    curve,
    oval,
    points,
    rect,
    ribbon,
)


@picture("missions/sous-titres/cover.webp")
def subtitles(press: Press) -> None:
    """A film on a screen at night, two subtitle bars at its foot, headphones in front."""
    press.fill(NIGHT)
    press.hatch(rect(0, 0, 1600, 1067), DUSK, angle=90, gap=34, width=6, length=180)
    press.cut(rect(210, 90, 1390, 790), INK)
    frame = rect(244, 122, 1356, 756)
    press.roll(frame, LAGOON, CREAM)
    with press.stencil(frame):
        sun(press, 1010, 330, 92, VERMILION, PAPER)
        hill(
            press,
            points("200,500 420,390 650,470 900,400 1120,470 1400,420"),
            800,
            TEAL,
            LAGOON,
        )
        hill(press, [(200, 620), (600, 540), (1000, 610), (1400, 560)], 800, FOREST, SAGE)
        person(press, 560, 596, 250, WALK, Look(coat=INK, skin=INK, hair=INK))
    press.cut(rect(400, 610, 1200, 660), PAPER)
    press.cut(rect(520, 676, 1080, 726), OCHRE)
    for left, right, y in ((440, 760, 635), (790, 1160, 635), (560, 700, 701), (730, 1040, 701)):
        press.carve((left, y), (right, y), INK, 16)
    press.cut(rect(700, 790, 900, 880), INK)
    press.cut(rect(-20, 880, 1620, 1090), UMBER)
    press.hatch(rect(0, 884, 1600, 1067), INK, gap=22, width=6, length=260)
    _headphones(press, 1240, 930)
    _keyboard(press)


def _headphones(press: Press, x: float, y: float) -> None:
    press.cut(ribbon(oval(x, y - 60, 150, 170, 180, 360), (34,), smooth=False), VERMILION, edge=INK)
    for side in (-1, 1):
        press.cut(
            ribbon([(x + side * 150, y - 70), (x + side * 150, y + 50)], (86,)), VERMILION, edge=INK
        )
        press.cut(ribbon([(x + side * 112, y - 50), (x + side * 112, y + 30)], (40,)), INK)


def _keyboard(press: Press) -> None:
    press.cut([(330, 910), (960, 910), (1010, 1050), (280, 1050)], CLAY, edge=INK)
    for row in range(3):
        for i in range(12):
            left = 350 - row * 14 + i * (50 + row * 2.6)
            top = 922 + row * 42
            press.cut(
                rect(left, top, left + 40, top + 30),
                PAPER if (i + row) % 7 else VERMILION,
                rough=0.4,
            )


@picture("missions/photographe-d-un-jour/cover.webp")
def camera(press: Press) -> None:
    """A camera, its strap in a loop; a canal and a bridge are reflected in its lens."""
    press.fill(SKY)
    press.cut(rect(-20, 720, 1620, 1090), TEAL)
    press.hatch(rect(0, 730, 1600, 1067), FOREST, gap=24, width=6, length=240)
    press.hatch(rect(0, 0, 1600, 710), LAGOON, angle=-32, gap=40, width=5, length=130, fade=0)
    strap = points("360,430 130,380 90,760 330,960 760,1000 1330,970 1530,760 1440,380 1240,430")
    press.cut(ribbon(strap, (46,)), VERMILION, edge=RUST)
    press.shade(oval(820, 880, 560, 70), CLAY)
    body = curve(
        points("330,420 360,360 1240,360 1270,420 1270,840 1240,885 360,885 330,840"),
        True,
        3,
    )
    press.cut([(600, 370), (650, 250), (950, 250), (1000, 370)], INK)
    press.cut(body, INK)
    press.hatch(rect(345, 480, 1255, 800), SLATE, angle=62, gap=15, width=4, length=34, keep=0.6)
    press.cut(rect(330, 360, 1270, 440), CLAY)
    for box in (rect(400, 318, 520, 362), rect(1080, 330, 1180, 362)):
        press.cut(box, VERMILION if box[0][0] > 1000 else CLAY, edge=INK)
    press.cut(rect(700, 286, 900, 346), SKY)
    _lens(press, 800, 640)


def _lens(press: Press, x: float, y: float) -> None:
    for radius, ink in ((265, CLAY), (245, INK), (205, SLATE), (188, INK)):
        press.cut(oval(x, y, radius), ink)
    glow(press, x, y, 210, 240, CLAY, marks=60, width=5)
    view = oval(x, y, 168)
    with press.stencil(view):
        press.roll(rect(x - 180, y - 180, x + 180, y + 30), OCHRE, CREAM)
        sun(press, x + 60, y - 60, 40, VERMILION)
        press.cut(rect(x - 180, y + 20, x + 180, y + 190), NIGHT)
        press.cut(rect(x - 180, y - 40, x + 180, y + 60), BRICK)
        press.cut([(x - 110, y + 60), *oval(x, y + 60, 110, 76, 180, 360)], CREAM)
        press.cut(rect(x - 110, y + 24, x + 110, y + 62), NIGHT)
        reflection(press, x + 60, y + 30, y + 170, 50, OCHRE)
    press.cut(oval(x - 80, y - 90, 34, 22), PAPER)
