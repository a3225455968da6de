"""Gallery: the morne in the morning, around the house."""

from __future__ import annotations

from ..gallery import SQUARE, picture
from ..palette import (
    BRICK,
    CLAY,
    CREAM,
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
    TEAL,
    UMBER,
    VERMILION,
    mix,
)
from ..places.land import hill, leaf, palm
from ..places.weather import glow, ripples, steam
from ..press import Press
from ..shapes import (
    oval,
    rect,
    ribbon,
)
from ..things.tableware import cup
from ..things.travel import yole


@picture("galeries/le-morne-au-matin/05.webp", SQUARE)
def shutters(press: Press) -> None:
    """A window with louvred shutters, one still closed, a hibiscus beneath."""
    press.fill(OCHRE)
    for y in range(0, 1300, 92):
        press.hatch(
            rect(0, y - 5, 1300, y + 5), mix(OCHRE, UMBER, 0.55), gap=8, width=6, length=320
        )
    press.hatch(rect(0, 0, 1300, 1300), GOLD, angle=-38, gap=90, width=9, length=120, keep=0.4)
    press.cut(rect(390, 180, 910, 890), CREAM, edge=INK)
    press.cut(rect(430, 220, 870, 860), NIGHT)
    press.cut([(430, 220), (640, 220), (560, 520), (430, 700)], PAPER)
    press.hatch([(430, 220), (640, 220), (560, 520), (430, 700)], CLAY, angle=80, gap=24, width=6)
    for left, right, tone in ((130, 400, TEAL), (652, 872, TEAL)):
        press.cut(rect(left, 210, right, 870), tone, edge=INK)
        for half in (250, 560):
            press.cut(rect(left + 32, half, right - 32, half + 270), FOREST)
            for k in range(9):
                press.cut(
                    rect(left + 36, half + 8 + k * 30, right - 36, half + 24 + k * 30), LAGOON
                )
    press.shade([(400, 210), (470, 290), (470, 920), (400, 870)], CLAY)
    press.cut(rect(350, 880, 950, 930), VERMILION, edge=INK)
    for base, length, angle in (
        ((1050, 1330), 430, -110),
        ((1080, 1330), 480, -70),
        ((980, 1330), 420, -150),
        ((120, 1330), 330, -60),
        ((60, 1330), 360, -100),
        ((700, 1340), 260, -95),
    ):
        leaf(press, base, length, length * 0.42, angle, FOREST, SAGE)
    for x, y in ((900, 1060), (1130, 930), (210, 1120)):
        _hibiscus(press, x, y)


def _hibiscus(press: Press, x: float, y: float) -> None:
    for k in range(5):
        leaf(press, (x, y), 118, 116, k * 72 - 90, VERMILION, BRICK)
    press.cut(
        ribbon([(x, y), (x + 60, y - 50), (x + 90, y - 100)], (18, 12)),
        GOLD,
        edge=RUST,
        edge_width=2,
    )


@picture("galeries/le-morne-au-matin/06.webp")
def veranda(press: Press) -> None:
    """Coffee on a veranda table, a rocking chair, and the bay between the posts."""
    press.roll(rect(0, 0, 1600, 520), CREAM, SKY)
    glow(press, 520, 330, 100, 460, OCHRE, 180, 360, 40, 8)
    hill(press, [(-40, 420), (300, 330), (560, 400), (940, 482)], 480, LAGOON, SKY)
    sea = press.cut(rect(-20, 470, 1620, 800), TEAL)
    ripples(press, sea, SKY, gap=17)
    yole(press, 930, 570, 170, VERMILION)
    palm(press, 1290, 800, 560, FOREST, -0.1, SAGE)
    press.cut(rect(-20, 800, 1620, 1090), BRICK)
    press.hatch(rect(0, 806, 1600, 1067), RUST, gap=36, width=9, length=380, keep=1)
    press.cut(rect(-20, 610, 1620, 640), PAPER)
    for x in range(20, 1600, 62):
        press.cut(rect(x, 636, x + 14, 810), PAPER)
    for x in (90, 760, 1480):
        press.cut(rect(x, 60, x + 40, 830), PAPER)
        press.hatch(rect(x, 60, x + 40, 830), CLAY, angle=90, gap=12, width=4, length=120, fade=180)
    press.cut(rect(-20, -20, 1620, 90), VERMILION)
    for x in range(0, 1600, 64):
        press.cut(oval(x + 32, 88, 32, 40, 0, 180), VERMILION)
        press.cut(oval(x + 32, 96, 9), CREAM, rough=0.5)
    _rocking_chair(press, 420, 1010)
    press.cut(ribbon([(1130, 850), (1130, 1040)], (28,)), INK)
    press.cut(oval(1130, 850, 270, 44), OCHRE, edge=INK)
    cup(press, 1050, 846, 120, PAPER, saucer=SKY, flip=True)
    steam(press, 1045, 746, 200, PAPER, 17)
    for x, ink in ((1220, SAGE), (1290, GOLD), (1252, VERMILION)):
        press.cut(oval(x, 812 - (x == 1252) * 26, 42, 38), ink, edge=INK, edge_width=3)


def _rocking_chair(press: Press, x: float, foot: float) -> None:
    press.cut(ribbon([(x - 230, foot - 34), (x, foot + 10), (x + 230, foot - 40)], (20,)), INK)
    for beam in (
        [(x - 120, foot - 4), (x - 90, foot - 210)],
        [(x + 130, foot - 10), (x + 120, foot - 220)],
        [(x - 90, foot - 200), (x - 190, foot - 520)],
        [(x - 120, foot - 330), (x + 140, foot - 320)],
        [(x + 126, foot - 220), (x + 134, foot - 325)],
    ):
        press.cut(ribbon(beam, (22,)), INK)
    press.cut(
        [
            (x - 110, foot - 222),
            (x + 150, foot - 236),
            (x + 150, foot - 204),
            (x - 106, foot - 190),
        ],
        TEAL,
        edge=INK,
    )
    back = [
        (x - 216, foot - 520),
        (x - 168, foot - 530),
        (x - 76, foot - 220),
        (x - 112, foot - 212),
    ]
    press.cut(back, TEAL, edge=INK)
    press.hatch(back, LAGOON, angle=72, gap=12, width=4, length=60)
