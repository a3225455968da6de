"""The boxing room, and hands being wrapped."""

from __future__ import annotations

from ..gallery import PORTRAIT, SQUARE, picture
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
    SAND,
    SKINS,
    SKY,
    TEAL,
    UMBER,
    VERMILION,
    Ink,
    mix,
)
from ..places.buildings import window
from ..places.weather import glow
from ..press import Press
from ..shapes import (
    curve,
    oval,
    points,
    rect,
    ribbon,
    turned,
)
from ..things.boxing import glove, rope, wrapped_fist
from ..things.furniture import stool
from ..things.travel import bag


@picture("recits/mains-bandees/cover.webp")
def binding(press: Press) -> None:
    """A fist being wrapped: another hand draws the band tight."""
    press.fill(OCHRE)
    glow(press, 760, 470, 420, 1150, mix(OCHRE, VERMILION, 0.55), marks=90, width=11)
    band = [(560, 640), (720, 850), (980, 900), (1220, 760)]
    press.cut(ribbon(band, (96, 92, 88, 92)), PAPER, edge=UMBER, edge_width=3)
    press.hatch(
        ribbon(band, (84, 80, 78, 80)), CLAY, angle=20, gap=18, width=5, length=160, keep=0.7
    )
    press.cut(
        ribbon([(1230, 770), (1290, 900), (1210, 1100)], (90, 84, 80)),
        PAPER,
        edge=UMBER,
        edge_width=3,
    )
    wrapped_fist(press, 560, 470, 400, SKINS[0], angle=-6, arm=1.7)
    wrapped_fist(press, 1500, 640, 330, SKINS[2], angle=-16, flip=True, bare=True, arm=1.2)


@picture("galeries/salle-de-boxe/01.webp")
def hanging_gloves(press: Press) -> None:
    """A pair of gloves hangs from a nail, in a slant of light."""
    press.fill(TEAL)
    light = press.cut([(420, -20), (1240, -20), (1560, 1090), (740, 1090)], mix(TEAL, SKY, 0.5))
    press.hatch(light, SKY, angle=74, gap=34, width=6, length=220, keep=0.6)
    press.hatch(
        [(0, 0), (420, 0), (740, 1067), (0, 1067)], FOREST, angle=74, gap=24, width=6, fade=0
    )
    press.hatch(
        [(1250, 0), (1600, 0), (1600, 1067), (1570, 1067)], FOREST, angle=74, gap=20, width=6
    )
    for dx in (-24, 24):
        press.cut(ribbon([(800, 130), (800 + dx * 3, 250), (800 + dx * 6, 390)], (10,)), CREAM)
    press.shade(oval(920, 740, 180, 260), CLAY)
    press.shade(oval(1110, 800, 170, 250), CLAY)
    glove(press, 660, 370, 420, VERMILION, angle=8, flip=True)
    glove(press, 945, 380, 430, VERMILION, angle=-7)
    press.cut(oval(800, 128, 20), INK)


@picture("galeries/salle-de-boxe/02.webp", PORTRAIT)
def punching_bag(press: Press) -> None:
    """A heavy bag on its chain, its shadow on the wall, a rope beside it."""
    press.fill(OCHRE)
    press.hatch(
        rect(0, 0, 1067, 1330),
        mix(OCHRE, UMBER, 0.35),
        angle=90,
        gap=34,
        width=6,
        length=220,
        fade=0,
    )
    press.cut(rect(-20, 1330, 1090, 1620), RUST)
    press.hatch(rect(0, 1336, 1067, 1600), INK, gap=26, width=6, length=220)
    press.cut(rect(-20, 60, 1090, 120), INK)
    body = points("350,470 650,470 664,520 664,1150 620,1206 380,1206 336,1150 336,520")
    shadow = mix(CLAY, INK, 0.1)
    press.shade([(x + 190, y + 50) for x, y in body], shadow)
    press.shade(ribbon([(690, 140), (690, 530)], (22,)), shadow)
    for i in range(7):
        press.line(oval(500, 150 + i * 34, 13, 22), INK, 7)
    for x in (370, 630):
        press.line([(500, 370), (x, 470)], INK, 9)
    press.cut(body, VERMILION, edge=INK)
    press.hatch(body, RUST, angle=88, gap=18, width=9, length=160, fade=0)
    press.cut(rect(330, 540, 670, 586), INK)
    press.cut(rect(330, 1060, 670, 1106), INK)
    press.hatch(rect(400, 690, 600, 900), CREAM, angle=90, gap=30, width=6, length=70, keep=0.35)
    rope(press, [(965, 90), (955, 500), (975, 900), (950, 1290)], 40, CREAM, UMBER)


@picture("galeries/salle-de-boxe/03.webp")
def corner(press: Press) -> None:
    """The corner of a ring: post, pad, ropes going away on both sides, a stool."""
    press.fill(NIGHT)
    glow(press, 800, 250, 220, 900, DUSK, 90, 450, 90, 10)
    floor = press.cut(points("-20,870 800,690 1620,870 1620,1090 -20,1090"), SKY)
    press.hatch(floor, LAGOON, gap=26, width=6, length=220)
    for level, ink in ((300, VERMILION), (450, PAPER), (600, VERMILION)):
        for end in (-20, 1620):
            drop = level + (level - 330) * 0.55 - 60
            line = [(800, level), ((800 + end) / 2, (level + drop) / 2 + 10), (end, drop)]
            press.cut(ribbon(line, (16, 26, 34)), ink, edge=INK, edge_width=3)
    press.cut(rect(770, 150, 830, 780), INK)
    pad = press.cut(rect(736, 230, 864, 690), VERMILION, edge=INK)
    press.hatch(pad, RUST, angle=90, gap=18, width=8, length=130, fade=180)
    for level in (300, 450, 600):
        press.cut(rect(728, level - 18, 872, level + 22), INK)
    press.shade(oval(840, 1034, 190, 20), CLAY)
    stool(press, 800, 1034, 250, OCHRE)
    press.cut(
        curve(points("1020,300 1160,326 1180,560 1120,600 1040,560"), True, 4),
        CREAM,
        edge=UMBER,
    )
    press.hatch(rect(1030, 330, 1170, 580), CLAY, angle=84, gap=22, width=6, length=130)
    press.cut(rect(1026, 520, 1184, 544), TEAL)


@picture("galeries/salle-de-boxe/04.webp", SQUARE)
def skipping_rope(press: Press) -> None:
    """A skipping rope left on the floor, seen from above."""
    press.fill(CLAY)
    for i in range(6):
        press.cut(
            rect(i * 225 - 40, -20, i * 225 + 177, 1320), mix(CLAY, OCHRE, (0.15, 0.35)[i % 2])
        )
    press.hatch(
        rect(0, 0, 1300, 1300), mix(CLAY, UMBER, 0.45), angle=90, gap=44, width=7, length=340
    )
    press.cut([(-20, 180), (1320, 40), (1320, 110), (-20, 250)], TEAL)
    path = points(
        "240,1030 330,620 700,330 1030,560 900,930 560,900 520,600 800,520 960,760 1010,960"
    )
    press.shade(ribbon([(x + 18, y + 22) for x, y in path], (34,)), mix(CLAY, INK, 0.15))
    rope(press, path, 36, PAPER, UMBER)
    for x, y, angle in ((240, 1030, 105), (1010, 960, 75)):
        press.cut(turned(rect(x - 20, y - 32, x + 240, y + 32), angle, (x, y)), VERMILION, edge=INK)
        for at in (40, 110, 180):
            press.cut(turned(rect(x + at, y - 33, x + at + 16, y + 33), angle, (x, y)), INK)


@picture("galeries/salle-de-boxe/05.webp", PORTRAIT)
def guard(press: Press) -> None:
    """Two wrapped fists raised in guard."""
    press.fill(VERMILION)
    glow(press, 540, 620, 420, 1250, BRICK, marks=90, width=14)
    wrapped_fist(press, 780, 760, 320, SKINS[0], angle=-86, arm=3.2, band=SAND)
    wrapped_fist(press, 300, 960, 350, SKINS[0], angle=86, flip=True, arm=2.6)


@picture("galeries/salle-de-boxe/06.webp")
def changing_room(press: Press) -> None:
    """A bench, towels on their hooks, a bottle and a bag."""
    press.fill(SKY)
    for row in range(9):
        press.hatch(rect(0, row * 88 - 3, 1600, row * 88 + 3), LAGOON, gap=7, width=4, length=300)
    for x in range(60, 1600, 176):
        press.carve((x, 0), (x, 790), LAGOON, 6)
    press.cut(rect(-20, 790, 1620, 1090), TEAL)
    press.hatch(rect(0, 796, 1600, 1067), FOREST, gap=26, width=6, length=240)
    press.cut(rect(130, 150, 1100, 190), UMBER)
    for x, ink, stripe, low in (
        (230, PAPER, VERMILION, 560),
        (520, OCHRE, PAPER, 500),
        (770, VERMILION, CREAM, 590),
    ):
        _towel(press, x, low, ink, stripe)
    press.cut(ribbon([(1020, 200), (1020, 250)], (16,)), INK)
    glove(press, 1020, 250, 190, BRICK)
    window(press, 1230, 110, 270, 300, CREAM, INK, (2, 2))
    press.shade([(200, 990), (1440, 990), (1520, 1040), (300, 1040)], mix(CLAY, TEAL, 0.3))
    bag(press, 470, 986, 270, NIGHT, OCHRE)
    for x in (220, 1380):
        press.cut(rect(x - 22, 800, x + 22, 1000), INK)
    plank = press.cut(rect(130, 760, 1470, 812), OCHRE)
    press.hatch(plank, UMBER, gap=13, width=4, length=240)
    press.cut(
        points("1216,762 1216,610 1232,584 1232,560 1276,560 1276,584 1292,610 1292,762"),
        LAGOON,
        edge=INK,
    )
    press.cut(rect(1228, 536, 1280, 566), VERMILION, edge=INK)
    press.cut(ribbon([(700, 738), (860, 730), (1000, 744)], (54, 64, 50)), PAPER, edge=CLAY)


def _towel(press: Press, x: float, low: float, ink: Ink, stripe: Ink) -> None:
    press.cut(rect(x + 24, 170, x + 218, low - 90), mix(ink, INK, 0.3))
    cloth = [(x, 144), (x + 190, 144), (x + 196, low + 14), (x - 6, low)]
    press.cut(cloth, ink, edge=mix(ink, INK, 0.5), edge_width=2)
    press.hatch(cloth, mix(ink, INK, 0.3), angle=88, gap=24, width=7, length=110, fade=0)
    press.cut(
        [(x - 5, low - 70), (x + 194, low - 58), (x + 195, low - 30), (x - 5, low - 42)], stripe
    )
