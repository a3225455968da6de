"""The prison gate, the platform after it, the bridge still to build."""

from __future__ import annotations

from ..gallery import picture
from ..palette import (
    BRICK,
    CLAY,
    CREAM,
    DUSK,
    GOLD,
    INK,
    LAGOON,
    NIGHT,
    OCHRE,
    PAPER,
    ROSE,
    SKY,
    SLATE,
    TEAL,
    UMBER,
    VERMILION,
    mix,
)
from ..people import (
    REACH,
    SHADOW,
    WALK,
    Look,
    person,
)
from ..places.buildings import stones, window
from ..places.land import hill
from ..places.weather import glow, reflection, ripples, sun
from ..press import Press
from ..shapes import (
    oval,
    points,
    rect,
    ribbon,
)
from ..things.furniture import bench
from ..things.travel import bag


@picture("recits/sortir-sans-filet/cover.webp")
def prison_gate(press: Press) -> None:
    """A small door open in a tall wall; somebody comes out with a bag."""
    press.fill(NIGHT)
    press.roll(rect(0, 0, 1600, 260), SKY, GOLD)
    _watchtower(press, 250, 170)
    wall = press.cut(rect(-20, 165, 1620, 770), NIGHT)
    stones(press, wall, mix(NIGHT, SKY, 0.22), row=86, width=4)
    press.cut(rect(-20, 152, 1620, 182), DUSK)
    for x in range(-10, 1620, 38):
        press.line(oval(x, 122, 34, 32), INK, 3)
    press.cut(rect(-20, 765, 1620, 1090), mix(NIGHT, INK, 0.5))
    press.hatch(
        rect(0, 775, 1600, 1080), mix(NIGHT, SKY, 0.2), gap=24, width=4, length=150, fade=90
    )
    press.cut([(1010, 768), (1190, 768), (1060, 1090), (300, 1090)], OCHRE)
    glow(press, 1100, 580, 215, 420, mix(OCHRE, NIGHT, 0.25), 150, 390, 70, 7)
    press.cut(rect(992, 392, 1208, 770), INK)
    press.roll(rect(1012, 412, 1188, 770), GOLD, OCHRE)
    press.cut([(1188, 412), (1290, 380), (1290, 850), (1188, 770)], BRICK)
    press.hatch([(1188, 412), (1290, 380), (1290, 850), (1188, 770)], INK, angle=90, gap=13)
    press.cut(ribbon([(1085, 800), (900, 930), (640, 1090)], (40, 84, 130)), mix(OCHRE, INK, 0.72))
    person(press, 1092, 812, 356, WALK, SHADOW)
    bag(press, 1030, 752, 116, VERMILION)


def _watchtower(press: Press, x: float, foot: float) -> None:
    press.cut(rect(x - 60, foot - 60, x + 60, foot + 20), INK)
    press.cut(
        [(x - 100, foot - 110), (x + 100, foot - 110), (x + 70, foot - 50), (x - 70, foot - 50)],
        INK,
    )
    press.cut(rect(x - 70, foot - 98, x + 70, foot - 68), OCHRE)
    press.cut([(x - 115, foot - 106), (x, foot - 150), (x + 115, foot - 106)], INK)


@picture("recits/sortir-sans-filet/quai.webp")
def platform(press: Press) -> None:
    """A railway platform at dawn: one bench, one bag, nobody."""
    press.roll(rect(0, 0, 1600, 700), LAGOON, GOLD, middle=ROSE)
    press.cut(rect(900, 632, 1620, 1090), mix(OCHRE, CLAY, 0.5))
    press.hatch(rect(1150, 640, 1600, 1060), UMBER, angle=24, gap=20, width=4, fade=270)
    sun(press, 1190, 545, 96, VERMILION, PAPER)
    hill(press, points("700,640 900,596 1100,622 1300,580 1640,610"), 700, SLATE)
    press.cut(points("640,1090 1085,640 1130,640 1640,960 1640,1090"), NIGHT)
    for i in range(11):
        t = (i / 11) ** 2.1
        y = 648 + t * 480
        press.cut(
            [
                (1085 - t * 330, y),
                (1128 + t * 700, y),
                (1128 + t * 715, y + 26 * t + 3),
                (1085 - t * 345, y + 26 * t + 3),
            ],
            UMBER,
        )
    for low in (860, 1420):
        press.cut([(1098, 642), (1106, 642), (low + 34, 1090), (low, 1090)], SKY)
    deck = press.cut([(-20, 1090), (-20, 690), (1085, 640), (640, 1090)], CLAY)
    press.hatch(deck, mix(CLAY, INK, 0.4), angle=-3, gap=26, width=4, length=140, fade=0)
    press.cut([(520, 1090), (1058, 643), (1068, 643), (570, 1090)], CREAM)
    press.shade(points("90,905 520,905 330,1000 -20,1000 -20,920"), mix(CLAY, NIGHT, 0.45))
    _canopy(press)
    bench(press, 340, 900, 430, TEAL)
    bag(press, 430, 826, 165, VERMILION)


def _canopy(press: Press) -> None:
    for x, top, foot, wide in ((640, 400, 740, 20), (860, 500, 690, 13), (985, 560, 662, 8)):
        press.cut(rect(x - wide / 2, top, x + wide / 2, foot), INK)
        press.cut(
            [
                (x - wide * 4, top),
                (x + wide * 4, top),
                (x + wide / 2, top + wide * 4),
                (x - wide / 2, top + wide * 4),
            ],
            INK,
        )
    roof = press.cut(points("-20,-20 280,-20 1070,575 1040,590 -20,330"), INK)
    press.hatch(roof, OCHRE, angle=37, gap=36, width=5, length=130, fade=215, keep=0.7)
    press.cut(rect(366, 390, 374, 470), INK)
    press.cut(oval(370, 520, 62), INK)
    press.cut(oval(370, 520, 50), PAPER)
    press.line([(370, 482), (370, 520), (394, 534)], INK, 6)


@picture("recits/reconnaitre-la-pair-aidance/cover.webp")
def bridge(press: Press) -> None:
    """On an unfinished bridge, two people reach for each other's hand over the gap."""
    press.roll(rect(0, 0, 1600, 800), NIGHT, OCHRE, middle=BRICK)
    sun(press, 800, 400, 210, GOLD, OCHRE)
    press.roll(rect(0, 790, 1600, 1067), BRICK, NIGHT)
    reflection(press, 800, 800, 1067, 200, GOLD)
    ripples(press, rect(0, 800, 1600, 1067), NIGHT, gap=16)
    for side in (0, 1):
        _half_bridge(press, bool(side))
    _banks(press)
    dark = Look(coat=INK, skin=INK, hair=INK, head="short", light=ROSE)
    person(press, 680, 560, 330, REACH, dark)
    person(press, 920, 560, 330, REACH, Look(coat=INK, skin=INK, head="bun", light=ROSE), flip=True)


def _half_bridge(press: Press, flip: bool) -> None:
    def at(x: float) -> float:
        return 1600 - x if flip else x

    stone = [
        (at(-20), 640),
        (at(300), 600),
        (at(735), 556),
        (at(720), 600),
        (at(742), 640),
        (at(640), 650),
        (at(520), 720),
        (at(450), 850),
        (at(440), 960),
        (at(330), 960),
        (at(320), 850),
        (at(250), 760),
        (at(150), 720),
        (at(-20), 730),
    ]
    press.cut(stone, INK)
    press.hatch(
        stone,
        ROSE,
        angle=-6 if not flip else 6,
        gap=30,
        width=5,
        length=70,
        keep=0.55,
        fade=0 if flip else 180,
    )


def _banks(press: Press) -> None:
    press.cut(rect(-20, 300, 250, 740), INK)
    for i in range(3):
        for j in range(3):
            window(press, 30 + i * 74, 350 + j * 86, 34, 44, BRICK, INK, (3, 1))
    press.cut(points("1370,640 1370,470 1475,390 1580,470 1620,640"), INK)
    window(press, 1430, 500, 76, 90, GOLD)
