"""Campaign: the boxing ring."""

from __future__ import annotations

from dataclasses import replace

from ..gallery import WIDE, picture
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
    SKINS,
    SKY,
    TEAL,
    UMBER,
    VERMILION,
    mix,
)
from ..people import (
    STRIDE,
    Look,
    person,
)
from ..places.lamps import beam
from ..press import Press
from ..shapes import (
    oval,
    rect,
    ribbon,
)

PUNCH = replace(
    STRIDE,
    lean=0.03,
    head=(0.05, -0.9),
    arms=(
        ((0.02, -0.78), (0.18, -0.79), (0.31, -0.785)),
        ((0.02, -0.78), (0.04, -0.63), (0.15, -0.67)),
    ),
)


GUARD = replace(
    STRIDE,
    head=(0.02, -0.92),
    arms=(((0.0, -0.78), (0.09, -0.67), (0.2, -0.8)), ((0.0, -0.78), (0.06, -0.6), (0.22, -0.63))),
)


@picture("campagnes/club-m-aide/cover.webp", WIDE)
def ring(press: Press) -> None:
    """A boxing ring in the light: one holds the pads, the other strikes."""
    press.fill(NIGHT)
    press.hatch(rect(0, 0, 2000, 800), DUSK, angle=90, gap=36, width=6, length=200, keep=0.6)
    press.cut([(900, -20), (1100, -20), (1720, 900), (280, 900)], mix(NIGHT, OCHRE, 0.2))
    beam(press, 1000, 40, 640, 820, mix(NIGHT, OCHRE, 0.6), 80)
    press.cut([(860, 70), (930, -20), (1070, -20), (1140, 70)], INK)
    press.cut(oval(1000, 70, 130, 22), GOLD)
    for i in range(16):
        x, y = 60 + i * 126, 716 + i % 3 * 16
        press.cut(oval(x, y - 100, 38, 48), INK)
        press.cut(oval(x, y, 74, 82), INK)
    floor = press.cut([(230, 800), (1770, 800), (2040, 1150), (-40, 1150)], VERMILION)
    press.hatch(floor, BRICK, gap=24, width=7, length=260)
    press.cut(oval(1000, 975, 560, 96), mix(VERMILION, OCHRE, 0.5))
    _ropes(press)
    for x in (740, 1230):
        press.shade(oval(x, 1010, 190, 22), CLAY)
    puncher = Look(coat=OCHRE, trousers=INK, head="short", light=UMBER)
    person(press, 760, 1020, 690, PUNCH, puncher)
    holder = Look(coat=PAPER, trousers=TEAL, skin=SKINS[2], head="cap", hair=TEAL, light=CLAY)
    person(press, 1230, 1020, 670, GUARD, holder, flip=True)
    for x, y, size in ((1000, 478, 66), (880, 560, 60)):
        press.cut(oval(x, y, size, size * 0.8), VERMILION, edge=INK)
        press.hatch(
            oval(x, y, size * 0.85, size * 0.66),
            RUST,
            angle=70,
            gap=14,
            width=5,
            length=40,
            fade=180,
        )
    for x, y in ((1086, 478), (1070, 600)):
        press.cut(ribbon([(x, y - 52), (x + 6, y + 52)], (46,)), NIGHT, edge=INK)
        press.cut(oval(x - 12, y, 12, 30), CREAM)


def _ropes(press: Press) -> None:
    for x, ink in ((250, VERMILION), (1750, SKY)):
        press.cut(rect(x - 24, 380, x + 24, 830), ink, edge=INK)
    for level in (450, 570, 690):
        press.cut(rect(250, level, 1750, level + 12), PAPER)
        press.cut([(250, level), (-40, level + 60), (-40, level + 78), (250, level + 13)], PAPER)
        press.cut(
            [(1750, level), (2040, level + 60), (2040, level + 78), (1750, level + 13)], PAPER
        )
