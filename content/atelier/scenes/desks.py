"""Missions at a desk: administration, letters."""

from __future__ import annotations

from ..gallery import picture
from ..palette import (
    BRICK,
    CLAY,
    CREAM,
    DUSK,
    FOREST,
    GOLD,
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
    Ink,
    mix,
)
from ..places.buildings import window
from ..places.land import leaf
from ..places.weather import glow, steam
from ..press import Press
from ..shapes import (
    Path,
    Point,
    oval,
    placed,
    points,
    rect,
    ribbon,
    turned,
)
from ..things.tableware import cup, sheet


@picture("missions/gestion-administrative/cover.webp")
def desk(press: Press) -> None:
    """A desk seen from above: laptop, files, telephone, coffee."""
    press.fill(CLAY)
    press.hatch(rect(0, 0, 1600, 1067), mix(CLAY, UMBER, 0.4), gap=34, width=6, length=330)
    _folders(press)
    press.shade(turned(rect(560, 250, 1180, 900), -5, (850, 560)), mix(CLAY, INK, 0.25))
    for box, ink in (
        (rect(530, 190, 1150, 560), INK),
        (rect(556, 214, 1124, 536), SKY),
        (rect(500, 560, 1180, 880), SLATE),
    ):
        press.cut(turned(box, -5, (850, 540)), ink)
    _screen(press)
    _keys(press)
    press.cut(turned(rect(1290, 540, 1430, 820), 12, (1360, 680)), INK)
    press.cut(turned(rect(1304, 566, 1416, 790), 12, (1360, 680)), VERMILION)
    glow(press, 1360, 680, 18, 46, PAPER, marks=10)
    _cup_from_above(press, 1330, 270, 120)
    for angle in (35, 80, 120):
        leaf(press, (-20, -30), 330, 120, angle, FOREST, SAGE)


def _folders(press: Press) -> None:
    for i, ink in enumerate((TEAL, OCHRE, VERMILION)):
        middle = (230 + i * 20, 640 + i * 40)
        tab = turned(
            rect(60 + i * 90, 390 + i * 46, 200 + i * 90, 440 + i * 46), -9 + i * 5, middle
        )
        press.cut(tab, ink)
        press.cut(
            turned(rect(40 + i * 16, 430 + i * 46, 420 + i * 16, 930 + i * 46), -9 + i * 5, middle),
            ink,
            edge=mix(ink, INK, 0.5),
            edge_width=3,
        )
    sheet(press, 90, 560, 330, 440, angle=4, lines=9)


def _screen(press: Press) -> None:
    middle = (850, 540)
    for row in range(5):
        for column, ink in ((0, VERMILION if row == 1 else TEAL), (1, CLAY), (2, PAPER)):
            left, top = 590 + column * 176, 244 + row * 56
            press.cut(
                turned(
                    rect(left, top, left + (150 if column else 60 + row * 17 % 80), top + 30),
                    -5,
                    middle,
                ),
                ink,
                rough=0.6,
            )


def _keys(press: Press) -> None:
    for row in range(4):
        for i in range(12):
            left, top = 540 + i * 50 + row * 6, 586 + row * 42
            press.cut(
                turned(rect(left, top, left + 40, top + 32), -5, (850, 540)), NIGHT, rough=0.4
            )
    press.cut(turned(rect(740, 776, 950, 860), -5, (850, 540)), DUSK)


def _cup_from_above(press: Press, x: float, y: float, radius: float) -> None:
    press.shade(oval(x + 24, y + 28, radius * 1.15), mix(CLAY, INK, 0.25))
    press.cut(oval(x, y, radius * 1.15), PAPER)
    press.cut(
        ribbon(
            [(x + radius * 0.5, y + radius * 0.4), (x + radius * 1.05, y + radius * 0.8)],
            (radius * 0.22,),
        ),
        TEAL,
    )
    press.cut(oval(x, y, radius * 0.74), TEAL)
    press.cut(oval(x, y, radius * 0.6), RUST)
    press.line(oval(x, y, radius * 0.42, radius * 0.42, 190, 280), CLAY, 6)


@picture("missions/permanence-courriers/cover.webp")
def letters(press: Press) -> None:
    """A desk lamp at night lights letters, envelopes and a pen."""
    press.fill(DUSK)
    press.hatch(rect(0, 0, 1600, 700), NIGHT, angle=90, gap=26, width=6, length=180)
    window(press, 170, 110, 330, 440, NIGHT, INK)
    press.cut(oval(400, 220, 40), CREAM)
    for x, y in ((230, 200), (290, 330), (440, 420), (220, 480)):
        press.cut(oval(x, y, 5), CREAM, rough=0.3)
    press.cut([(970, 330), (1130, 400), (1180, 780), (300, 780)], mix(DUSK, OCHRE, 0.38))
    table = press.cut(rect(-20, 740, 1620, 1090), BRICK)
    press.hatch(table, RUST, gap=24, width=6, length=280)
    press.cut(oval(740, 900, 560, 128), OCHRE)
    glow(press, 1030, 375, 80, 520, GOLD, 76, 150, 46, 8)
    _desk_lamp(press)
    sheet(press, 520, 800, 300, 190, angle=-7, lines=6, edge=UMBER)
    _envelope(press, 890, 880, 270, 8, PAPER)
    _envelope(press, 250, 880, 240, -14, CREAM)
    _envelope(press, 340, 960, 240, 5, SKY)
    press.cut(turned(rect(800, 992, 1100, 1014), -18, (950, 1000)), NIGHT)
    press.cut(turned([(800, 992), (762, 1003), (800, 1014)], -18, (950, 1000)), GOLD)
    cup(press, 1440, 900, 130, TEAL)
    steam(press, 1430, 790, 200, LAGOON, 15)


def _desk_lamp(press: Press) -> None:
    press.cut(oval(1270, 850, 130, 30), INK)
    press.cut(ribbon([(1270, 850), (1350, 540)], (20,)), INK)
    press.cut(ribbon([(1350, 540), (1130, 270)], (20,)), INK)
    press.cut(oval(1350, 540, 20), CLAY)
    hood = points("1160,220 1220,300 1140,440 930,300 1090,235")
    press.cut(oval(1030, 375, 62, 40), CREAM)
    press.cut(hood, VERMILION, edge=INK)
    press.hatch(hood, RUST, angle=35, gap=16, width=5, length=80, fade=200)


def _envelope(press: Press, x: float, y: float, width: float, angle: float, ink: Ink) -> None:
    def at(path: list[Point]) -> Path:
        return turned(placed(path, x, y, width), angle, (x, y))

    press.cut(at(rect(-0.5, -0.3, 0.5, 0.3)), ink, edge=UMBER, edge_width=3)
    press.line(at([(-0.5, -0.3), (0, 0.06), (0.5, -0.3)]), UMBER, 4)
    press.cut(at(rect(0.32, 0.06, 0.44, 0.22)), VERMILION, rough=0.5)
