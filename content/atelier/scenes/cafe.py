"""The café of the return, and two rooms where people are listened to."""

from __future__ import annotations

from ..gallery import POSTER, picture
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
    SKINS,
    SKY,
    TEAL,
    UMBER,
    VERMILION,
    mix,
)
from ..people import (
    LEAN,
    SHADOW,
    WALK,
    Look,
    person,
)
from ..places.lamps import beam, lamp
from ..places.weather import steam, sun
from ..press import Press
from ..shapes import (
    oval,
    points,
    rect,
    ribbon,
)
from ..things.devices import cinema_camera, microphone, tripod
from ..things.furniture import chair, stool
from ..things.tableware import cup, sheet
from ..things.travel import bag


@picture("recits/le-cafe-du-retour/cover.webp")
def cafe(press: Press) -> None:
    """Two people from behind at a café counter; a third stool is waiting."""
    press.fill(TEAL)
    press.hatch(rect(0, 0, 1600, 700), FOREST, angle=90, gap=30, width=5, length=200)
    for x in (330, 800, 1270):
        press.cut(
            [(x - 42, 222), (x + 42, 222), (x + 260, 740), (x - 260, 740)], mix(TEAL, OCHRE, 0.3)
        )
        beam(press, x, 222, 250, 730, mix(TEAL, OCHRE, 0.75), 40)
    _shelf(press)
    for x in (330, 800, 1270):
        lamp(press, x, 222, -10, 150, VERMILION, GOLD)
    counter = press.cut(rect(-20, 730, 1620, 1090), BRICK)
    press.hatch(counter, INK, angle=90, gap=40, width=7, length=420, keep=0.95)
    press.cut(rect(-20, 700, 1620, 748), CLAY)
    for x, ink in ((330, PAPER), (800, PAPER), (1270, VERMILION)):
        cup(press, x, 702, 96, ink)
        steam(press, x - 10, 620, 150, CREAM, 12)
    for x in (520, 985, 1270):
        stool(press, x, 1100, 190, OCHRE)
    person(
        press, 520, 1245, 800, LEAN, Look(coat=NIGHT, head="beanie", hair=VERMILION, light=LAGOON)
    )
    person(
        press,
        985,
        1235,
        780,
        LEAN,
        Look(coat=OCHRE, skin=SKINS[2], head="bun", hair=INK, light=UMBER),
    )


def _shelf(press: Press) -> None:
    press.cut(rect(-20, 452, 1620, 470), INK)
    x = 40.0
    while x < 1560:
        kind = press.random.random()
        ink = press.random.choice((VERMILION, OCHRE, PAPER, SKY, CLAY, NIGHT))
        if kind < 0.5:
            press.cut(
                [
                    (x, 452),
                    (x, 392),
                    (x + 12, 372),
                    (x + 12, 340),
                    (x + 26, 340),
                    (x + 26, 372),
                    (x + 38, 392),
                    (x + 38, 452),
                ],
                ink,
            )
        else:
            press.cut([(x, 412), (x + 54, 412), (x + 44, 452), (x + 10, 452)], ink)
        x += press.random.uniform(62, 88)


@picture("recits/le-cafe-du-retour/affiche.webp", POSTER)
def poster(press: Press) -> None:
    """The steam of a cup becomes a road, and somebody walks on it towards the sun."""
    press.fill(VERMILION)
    press.hatch(rect(0, 0, 1600, 780), BRICK, angle=0, gap=30, width=5, length=220, keep=0.6)
    sun(press, 1180, 330, 235, OCHRE, GOLD)
    press.cut(rect(-20, 778, 1620, 920), INK)
    press.hatch(rect(0, 790, 1600, 900), UMBER, gap=22, width=5, length=240)
    path = points("470,500 400,390 500,250 720,270 880,400 1060,440 1180,380 1200,300")
    press.cut(ribbon(path, (20, 96, 124, 118, 104, 84, 54, 8)), PAPER)
    press.cut(ribbon([(1000, 432), (930, 446), (850, 425)], (14, 22, 26)), CLAY)
    person(press, 1006, 440, 205, WALK, SHADOW)
    bag(press, 1042, 402, 62, TEAL)
    cup(press, 470, 830, 470, PAPER, saucer=SKY, flip=True)


@picture("recits/trois-questions-pair-aidance/cover.webp")
def interview(press: Press) -> None:
    """Two chairs, a table, a microphone: an interview about to start."""
    press.fill(SKY)
    for i in range(3):
        x = 300 + i * 330
        press.cut([(x, 90), (x + 230, 60), (x + 330, 560), (x + 100, 600)], PAPER)
        press.hatch(
            [(x, 90), (x + 230, 60), (x + 330, 560), (x + 100, 600)], CREAM, angle=79, gap=22
        )
    press.hatch(rect(0, 0, 260, 800), LAGOON, angle=79, gap=20, width=5, fade=0)
    press.hatch(rect(1330, 0, 1600, 800), LAGOON, angle=79, gap=20, width=5, fade=180)
    press.cut(rect(-20, 800, 1620, 1090), CLAY)
    press.hatch(rect(0, 806, 1600, 1080), mix(CLAY, INK, 0.35), gap=28, width=4, length=260)
    press.shade([(280, 985), (1330, 985), (1480, 1040), (420, 1040)], mix(CLAY, TEAL, 0.35))
    chair(press, 400, 1000, 520, TEAL)
    chair(press, 1210, 1000, 520, VERMILION, flip=True)
    for a, b in ((690, 660), (920, 950)):
        press.cut(ribbon([(a, 720), (b, 1000)], (20, 14)), INK)
    press.cut(rect(600, 700, 1010, 732), INK)
    microphone(press, 805, 700, 360, INK, VERMILION)
    sheet(press, 890, 678, 100, 18, lines=0)
    cup(press, 670, 702, 62, OCHRE, saucer=None, flip=True)


@picture("recits/filmer-sans-prendre/cover.webp")
def empty_chair(press: Press) -> None:
    """A film camera waits before an empty chair standing in the light."""
    press.fill(FOREST)
    press.cut([(1040, -20), (1160, -20), (1560, 900), (760, 900)], mix(TEAL, OCHRE, 0.28))
    press.cut(rect(-20, 860, 1620, 1090), mix(FOREST, INK, 0.4))
    press.cut(oval(1160, 925, 400, 92), OCHRE)
    beam(press, 1100, -20, 390, 900, mix(TEAL, OCHRE, 0.7), 60)
    press.hatch(rect(0, 0, 720, 860), TEAL, angle=68, gap=24, width=6, length=160, fade=180)
    press.shade([(1120, 930), (1340, 930), (1500, 985), (1230, 985)], mix(OCHRE, INK, 0.35))
    chair(press, 1170, 945, 430, VERMILION, flip=True)
    tripod(press, 420, 560, 1060)
    cinema_camera(press, 420, 548, 480, INK, CLAY)
