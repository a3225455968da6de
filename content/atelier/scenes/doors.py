"""Missions face to face: the café, the food drive."""

from __future__ import annotations

from ..gallery import picture
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
    ROSE,
    RUST,
    SAGE,
    SAND,
    SKINS,
    SKY,
    TEAL,
    UMBER,
    VERMILION,
    mix,
)
from ..people import (
    HAUL,
    Look,
    person,
)
from ..places.buildings import window
from ..places.weather import steam
from ..press import Press
from ..shapes import (
    oval,
    rect,
    ribbon,
)
from ..things.furniture import awning, chair
from ..things.tableware import crate, cup


@picture("missions/accueil-au-cafe/cover.webp")
def cafe_door(press: Press) -> None:
    """The open door of a café, an awning, and two cups on a small table outside."""
    press.fill(ROSE)
    wall = press.cut(rect(-20, -20, 1620, 880), VERMILION)
    press.hatch(wall, BRICK, gap=30, width=5, length=140, keep=0.7)
    press.cut(rect(-20, 860, 1620, 1090), SAND)
    press.hatch(rect(0, 870, 1600, 1067), mix(CLAY, INK, 0.35), gap=24, width=4, length=180)
    _doorway(press)
    window(press, 860, 310, 560, 380, SKY, FOREST, (3, 1))
    for x in (930, 1120, 1300):
        press.carve((x, 640), (x + 80, 350), PAPER, 14)
    press.cut(rect(830, 690, 1450, 760), FOREST)
    awning(press, 130, 90, 1500, 170, TEAL, CREAM, 13, 60)
    press.shade([(130, 264), (1500, 264), (1480, 330), (130, 330)], CLAY)
    press.shade([(760, 985), (1420, 985), (1500, 1030), (860, 1030)], mix(CLAY, INK, 0.2))
    chair(press, 800, 1000, 350, INK)
    press.cut(ribbon([(1060, 780), (1060, 990)], (20,)), INK)
    press.cut(ribbon([(980, 996), (1140, 996)], (18,)), INK)
    press.cut(oval(1060, 770, 190, 30), PAPER, edge=INK)
    for x, ink in ((990, OCHRE), (1130, TEAL)):
        cup(press, x, 764, 88, ink, saucer=None, flip=x < 1060)
        steam(press, x, 690, 130, PAPER, 13)
    chair(press, 1330, 1000, 350, INK, flip=True)


def _doorway(press: Press) -> None:
    press.cut(rect(250, 290, 610, 890), FOREST)
    press.roll(rect(285, 325, 575, 885), GOLD, OCHRE)
    press.cut(rect(285, 640, 420, 700), BRICK)
    press.cut(rect(285, 696, 405, 885), RUST)
    press.line([(470, 325), (470, 400)], INK, 4)
    press.cut([(420, 450), (450, 398), (490, 398), (520, 450)], VERMILION)
    press.cut([(285, 885), (575, 885), (520, 1090), (60, 1090)], mix(OCHRE, CREAM, 0.4))
    leaf_ = press.cut([(575, 325), (720, 285), (720, 960), (575, 885)], TEAL)
    press.hatch(leaf_, FOREST, angle=90, gap=18, width=4)
    press.cut([(606, 380), (692, 360), (692, 620), (606, 620)], SKY)


@picture("missions/grande-collecte/cover.webp")
def food_drive(press: Press) -> None:
    """A pyramid of vegetable crates under a market awning; two people bring more."""
    press.roll(rect(0, 0, 1600, 830), SKY, CREAM)
    press.hatch(rect(0, 200, 1600, 820), LAGOON, angle=90, gap=34, width=5, length=130, fade=270)
    press.cut(rect(-20, 820, 1620, 1090), OCHRE)
    press.hatch(rect(0, 825, 1600, 1067), UMBER, gap=24, width=5, length=200, fade=270)
    press.shade([(420, 1000), (1290, 1000), (1420, 1060), (520, 1060)], mix(OCHRE, INK, 0.1))
    loads = (
        (VERMILION, BRICK),
        (SAGE, FOREST),
        (GOLD, OCHRE),
        (OCHRE, ROSE),
        (BRICK, VERMILION),
        (FOREST, SAGE),
    )
    spots = ((655, 586), (505, 798), (805, 798), (355, 1010), (655, 1010), (955, 1010))
    for i, (x, y) in enumerate(spots[::-1]):
        crate(press, x, y, 290, 162, SAND if i % 2 else CLAY, UMBER, loads[i])
    _porter(press, 130, 1000, Look(coat=TEAL, head="scarf", hair=VERMILION), False)
    _porter(press, 1470, 1000, Look(coat=NIGHT, skin=SKINS[2], head="cap", hair=VERMILION), True)
    awning(press, -30, -30, 1630, 200, VERMILION, PAPER, 13, 60)


def _porter(press: Press, x: float, foot: float, look: Look, flip: bool) -> None:
    person(press, x, foot, 600, HAUL, look, flip=flip)
    left = x - 260 if flip else x + 70
    crate(press, left, foot - 300, 190, 90, CLAY, UMBER, (SAGE, OCHRE))
    side = -1 if flip else 1
    sleeve = [(x, foot - 455), (x + side * 40, foot - 340), (x + side * 130, foot - 318)]
    press.cut(ribbon(sleeve, (48, 42, 32)), look.coat, edge=mix(look.coat, INK, 0.45), edge_width=3)
    press.cut(oval(x + side * 150, foot - 314, 26, 18), look.skin, edge=INK, edge_width=2)
