"""Campaign: the long table seen from above."""

from __future__ import annotations

from ..gallery import WIDE, picture
from ..palette import (
    BRICK,
    CLAY,
    CREAM,
    FOREST,
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
    Ink,
    mix,
)
from ..places.weather import glow
from ..press import Press
from ..shapes import (
    oval,
    rect,
    ribbon,
    turned,
)


@picture("campagnes/a-table/cover.webp", WIDE)
def feast(press: Press) -> None:
    """A long table seen from above: plates, bread, glasses, one free seat."""
    press.fill(OCHRE)
    press.hatch(
        rect(0, 0, 2000, 1125), mix(OCHRE, UMBER, 0.3), angle=90, gap=60, width=7, length=300
    )
    cloth = press.cut(rect(-20, 200, 2020, 925), PAPER)
    press.hatch(cloth, SKY, angle=0, gap=80, width=9, length=400)
    press.cut(rect(-20, 470, 2020, 650), TEAL)
    press.hatch(rect(0, 476, 2000, 644), LAGOON, angle=90, gap=44, width=6, length=120)
    foods = (VERMILION, SAGE, OCHRE, BRICK, FOREST, ROSE)
    for i in range(6):
        for row, y in enumerate((330, 795)):
            free = row == 1 and i == 3
            _setting(press, 180 + i * 328, y, None if free else foods[(i + row * 2) % 6])
            _seat(press, 180 + i * 328, 100 if row == 0 else 1030, (i + row) % 4, free)
    for x in (220, 960, 1700):
        _bread(press, x, 560)
    for x in (560, 1330):
        press.shade(oval(x + 14, 574, 120, 76), CLAY)
        press.cut(oval(x, 560, 112, 74), CREAM, edge=INK, edge_width=3)
        for k in range(7):
            at = turned([(x + 52, 560)], k * 52, (x, 560))[0]
            press.cut(
                oval(at[0], 560 + (at[1] - 560) * 0.6, 27),
                (VERMILION, SAGE, OCHRE)[k % 3],
                edge=INK,
                edge_width=2,
            )


def _setting(press: Press, x: float, y: float, food: Ink | None) -> None:
    press.shade(oval(x + 10, y + 12, 112), SAND)
    press.cut(oval(x, y, 110), SKY if food else VERMILION, edge=INK, edge_width=3)
    press.cut(oval(x, y, 76), PAPER if food else OCHRE)
    if food:
        press.cut(oval(x, y, 58, 54), food, rough=2)
        press.hatch(oval(x, y, 50), mix(food, PAPER, 0.5), angle=-40, gap=17, width=6, length=28)
    else:
        glow(press, x, y, 12, 66, CREAM, marks=18, width=8)
    press.cut(ribbon([(x + 140, y - 70), (x + 140, y + 80)], (14, 10)), INK)
    press.cut(ribbon([(x - 140, y - 70), (x - 140, y + 80)], (20, 10)), INK)
    press.cut(oval(x + 128, y + (150 if y < 500 else -150), 34), LAGOON, edge=INK, edge_width=3)


def _seat(press: Press, x: float, y: float, kind: int, free: bool) -> None:
    inward = 1 if y < 500 else -1
    if free:
        press.cut(oval(x, y + 10, 92, 80), CREAM, edge=INK)
        press.hatch(oval(x, y + 10, 84, 72), UMBER, angle=45, gap=16, width=5)
        return
    coat = (VERMILION, NIGHT, TEAL, BRICK)[kind]
    for side in (-1, 1):
        arm = [
            (x + side * 90, y),
            (x + side * 118, y + inward * 80),
            (x + side * 84, y + inward * 140),
        ]
        press.cut(ribbon(arm, (54, 44, 34)), coat, edge=INK, edge_width=2)
        press.cut(oval(*arm[2], 22, 20), SKINS[kind], edge=INK, edge_width=2)
    press.cut(oval(x, y - inward * 10, 126, 66), coat, edge=INK, edge_width=2)
    press.cut(
        oval(x, y - inward * 4, 56, 60), (INK, OCHRE, UMBER, INK)[kind], edge=INK, edge_width=2
    )
    if kind == 1:
        press.hatch(oval(x, y - inward * 4, 52), VERMILION, angle=30, gap=14, width=6)


def _bread(press: Press, x: float, y: float) -> None:
    press.shade(turned(oval(x + 10, y + 14, 150, 44), -12, (x, y)), CLAY)
    press.cut(turned(oval(x, y, 150, 44), -12, (x, y)), CLAY, edge=RUST)
    for k in range(-2, 3):
        a, b = turned([(x + k * 50 - 18, y + 22), (x + k * 50 + 18, y - 22)], -12, (x, y))
        press.carve(a, b, RUST, 10)
