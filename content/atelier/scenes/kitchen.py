"""The night kitchen: its window and its serving table."""

from __future__ import annotations

from ..gallery import picture
from ..palette import (
    BRICK,
    CLAY,
    CREAM,
    DUSK,
    GOLD,
    INK,
    NIGHT,
    OCHRE,
    PAPER,
    RUST,
    SAGE,
    SKINS,
    SLATE,
    TEAL,
    UMBER,
    VERMILION,
    mix,
)
from ..people import (
    CARRY,
    REACH,
    Look,
    person,
)
from ..places.buildings import window
from ..places.lamps import beam, lamp
from ..places.weather import glow, reflection, ripples, steam
from ..press import Press
from ..shapes import (
    oval,
    points,
    rect,
)
from ..things.tableware import pot
from ..things.travel import bike

NIGHT_COOK = Look(coat=INK, skin=INK, hair=INK, edge=INK)


@picture("recits/la-cuisine-de-nuit/cover.webp")
def night_kitchen(press: Press) -> None:
    """A lit kitchen window at night, a big pot steaming in it, the canal below."""
    press.fill(NIGHT)
    press.cut(oval(1330, 150, 62), CREAM)
    press.cut(oval(1304, 138, 58), NIGHT)
    _facade(press)
    press.roll(rect(430, 300, 1130, 690), GOLD, OCHRE)
    with press.stencil(rect(430, 300, 1130, 690)):
        for x in (560, 1010):
            press.line([(x, 300), (x, 352)], INK, 4)
            press.cut([(x - 54, 392), (x - 20, 350), (x + 20, 350), (x + 54, 392)], VERMILION)
        person(press, 555, 1010, 610, REACH, NIGHT_COOK)
        person(
            press,
            1000,
            1000,
            570,
            REACH,
            Look(coat=BRICK, skin=INK, head="scarf", hair=INK),
            flip=True,
        )
        for x, tall in ((720, 190), (780, 230), (840, 180)):
            steam(press, x, 520, tall, PAPER, 22)
        pot(press, 780, 700, 260, INK, OCHRE)
    for x in (664, 896):
        press.cut(rect(x - 5, 300, x + 5, 400), INK)
    press.cut(rect(396, 684, 1164, 716), CLAY)
    _quay(press)
    bike(press, 1350, 792, 300, SLATE, load=(VERMILION, OCHRE, SAGE))


def _facade(press: Press) -> None:
    wall = press.cut(rect(120, 180, 1230, 800), DUSK)
    press.hatch(wall, NIGHT, gap=34, width=5, length=120)
    press.cut([(80, 190), (190, 60), (1160, 60), (1270, 190)], INK)
    press.cut(rect(940, -10, 1010, 100), INK)
    press.cut(rect(410, 280, 1150, 700), INK)
    glow(press, 780, 500, 400, 640, mix(DUSK, OCHRE, 0.6), 180, 360, 60, 7)
    window(press, 220, 360, 110, 170, NIGHT, INK)


def _quay(press: Press) -> None:
    press.cut(rect(-20, 788, 1620, 834), mix(NIGHT, INK, 0.6))
    water = press.cut(rect(-20, 830, 1620, 1090), mix(NIGHT, INK, 0.25))
    ripples(press, water, SLATE, gap=17)
    for x in (500, 620, 780, 930, 1050):
        reflection(press, x, 838, 1080, 95, OCHRE)
    reflection(press, 1330, 840, 960, 40, CREAM)


@picture("experiences/cuisine-de-nuit/cover.webp")
def serving(press: Press) -> None:
    """A serving table at night: bowls in rows, two big pots, cooks from behind, people waiting."""
    press.fill(DUSK)
    press.hatch(rect(0, 0, 1600, 620), NIGHT, angle=90, gap=26, width=6, length=160)
    for x in (300, 800, 1300):
        press.cut(
            [(x - 50, 186), (x + 50, 186), (x + 210, 700), (x - 210, 700)], mix(DUSK, OCHRE, 0.24)
        )
        beam(press, x, 186, 215, 690, mix(DUSK, OCHRE, 0.7), 44)
        lamp(press, x, 186, -10, 170, OCHRE, CREAM)
    for i, (ink, head) in enumerate(
        (
            (SLATE, "hood"),
            (BRICK, "scarf"),
            (TEAL, "short"),
            (SLATE, "afro"),
            (UMBER, "beanie"),
            (TEAL, "hood"),
            (BRICK, "bun"),
        )
    ):
        tone = mix(ink, NIGHT, 0.25)
        person(
            press,
            130 + i * 225,
            1000 + i % 2 * 26,
            600,
            CARRY,
            Look(coat=tone, skin=INK, hair=INK, head=head),
        )
    top = press.cut(rect(-20, 672, 1620, 912), VERMILION)
    press.hatch(top, BRICK, gap=24, width=6, length=240)
    press.cut(rect(-20, 908, 1620, 1090), RUST)
    press.hatch(rect(0, 916, 1600, 1067), INK, angle=90, gap=30, width=7, length=120)
    press.cut(rect(-20, 902, 1620, 922), CREAM)
    for row, y in enumerate((760, 842)):
        for i in range(9):
            _bowl(press, 90 + i * 180 + row * 70, y, 128 + row * 16)
    for x in (420, 1180):
        for k in (-60, 0, 60):
            steam(press, x + k, 500, 210, CREAM, 22)
        pot(press, x, 706, 270, INK, OCHRE)
    person(
        press,
        800,
        1330,
        860,
        REACH,
        Look(coat=PAPER, head="scarf", hair=OCHRE, skin=SKINS[0], light=CLAY),
    )
    press.line([(762, 880), (838, 880)], TEAL, 12)
    press.cut(points("800,880 760,940 778,950 800,900 822,950 840,940"), TEAL)


def _bowl(press: Press, x: float, y: float, width: float) -> None:
    press.cut(
        [(x - width / 2, y), *oval(x, y, width / 2, width * 0.42, 0, 180)[::-1]],
        CREAM,
        edge=INK,
        edge_width=2,
    )
    press.cut(oval(x, y, width / 2, width * 0.13), PAPER, edge=INK, edge_width=2)
    press.cut(oval(x, y + 2, width * 0.41, width * 0.09), OCHRE)
