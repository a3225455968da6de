"""Hills, trees and leaves."""

from __future__ import annotations

import math
from collections.abc import Sequence

from ..palette import (
    CLAY,
    FOREST,
    SAGE,
    Ink,
    mix,
)
from ..press import Press
from ..shapes import (
    Path,
    Point,
    curve,
    oval,
    placed,
    points,
    ribbon,
    turned,
)


def hill(
    press: Press,
    ridge: Sequence[Point],
    bottom: float,
    ink: Ink,
    light: Ink | None = None,
    angle: float = 62,
) -> Path:
    """Draw a hill under a smooth ridge, its slope carved on the lit side; return its outline."""
    line = curve(ridge, closed=False, steps=10)
    outline = [*line, (line[-1][0], bottom), (line[0][0], bottom)]
    press.cut(outline, ink)
    if light:
        press.hatch(outline, light, angle=angle, gap=20, width=5, length=60, fade=75, keep=0.8)
    return outline


def palm(
    press: Press,
    x: float,
    foot: float,
    height: float,
    ink: Ink,
    lean: float = 0.12,
    light: Ink | None = None,
) -> None:
    """Plant a coconut palm."""
    top = (x + height * lean, foot - height)
    press.cut(
        ribbon(
            [(x, foot), (x + height * lean * 0.3, foot - height * 0.5), top],
            (height * 0.05, height * 0.032, height * 0.028),
        ),
        ink,
    )
    for angle in (-172, -140, -108, -70, -38, -6, 25, 155):
        _frond(press, top, height * 0.4, angle + press.random.uniform(-8, 8), ink, light)


def _frond(
    press: Press, base: Point, length: float, angle: float, ink: Ink, light: Ink | None
) -> None:
    side = 1 if math.cos(math.radians(angle)) >= 0 else -1
    upper = [(0, 0), (0.35, -0.1), (0.72, -0.06), (1.0, 0.16)]
    teeth = points("0.86,0.1 0.83,0.24 0.7,0.07 0.64,0.23 0.52,0.05 0.44,0.2 0.34,0.04 0.24,0.13")
    leaf = placed([(px, py * side) for px, py in [*curve(upper, False, 4), *teeth]], *base, length)
    press.cut(turned(leaf, angle, base), ink, rough=0.6)
    if light:
        rib = placed([(0.12, -0.01 * side), (0.7, -0.005 * side)], *base, length)
        ends = turned(rib, angle, base)
        press.carve(ends[0], ends[1], light, 3)


def crown(
    press: Press, x: float, y: float, rx: float, ry: float, ink: Ink, light: Ink, clumps: int = 16
) -> None:
    """Draw a broad tree's foliage: lobes with carved light on their upper left side."""
    for i in range(clumps):
        angle = 2 * math.pi * i / clumps
        reach = press.random.uniform(0.6, 0.88)
        cx, cy = x + rx * reach * math.cos(angle), y + ry * reach * math.sin(angle)
        press.cut(oval(cx, cy, rx * 0.3, ry * 0.34), ink, rough=2.2)
    press.cut(oval(x, y, rx * 0.8, ry * 0.8), ink)
    for _ in range(clumps * 2):
        angle, reach = press.random.uniform(0, 2 * math.pi), math.sqrt(press.random.random()) * 0.85
        cx, cy = x + rx * reach * math.cos(angle), y + ry * reach * math.sin(angle)
        press.hatch(
            oval(cx, cy, rx * 0.16, ry * 0.2),
            light,
            angle=-35,
            gap=13,
            width=5,
            length=26,
            fade=60,
            keep=0.75,
        )


def leaf(
    press: Press,
    base: Point,
    length: float,
    width: float,
    angle: float,
    ink: Ink,
    vein: Ink,
    lobed: bool = False,
) -> None:
    """Draw one big leaf from its stalk; `lobed` makes it a breadfruit leaf."""
    half = points("0,0 0.2,-0.42 0.5,-0.5 0.8,-0.28 1,0")
    if lobed:
        half = points(
            "0,0 0.12,-0.16 0.18,-0.5 0.3,-0.2 0.42,-0.56 0.5,-0.2 0.64,-0.48 0.7,-0.16 "
            "0.84,-0.3 1,0"
        )
    edge = curve(half, False, 5)
    outline = [*edge, *[(px, -py) for px, py in edge[-2:0:-1]]]
    shape = [(base[0] + px * length, base[1] + py * width) for px, py in outline]
    press.cut(turned(shape, angle, base), ink)
    tip = turned([(base[0] + length * 0.94, base[1])], angle, base)[0]
    press.carve(tip, base, vein, max(4, length * 0.022))
    for i in range(1, 7):
        for side in (-1, 1):
            at = base[0] + length * i / 8
            ends = turned(
                [(at, base[1]), (at + length * 0.1, base[1] + side * width * 0.33)], angle, base
            )
            press.carve(ends[1], ends[0], vein, max(3, length * 0.013))


def banana(
    press: Press,
    x: float,
    foot: float,
    height: float,
    light: Ink = SAGE,
    ink: Ink = FOREST,
    flip: bool = False,
) -> None:
    """Plant a banana tree, all arching leaves."""
    side = -1 if flip else 1
    press.cut(
        ribbon(
            [(x, foot), (x + side * height * 0.04, foot - height * 0.55)],
            (height * 0.07, height * 0.05),
        ),
        mix(ink, CLAY, 0.2),
    )
    top = (x + side * height * 0.04, foot - height * 0.52)
    for angle in (-160, -125, -95, -62, -28):
        leaf(
            press, top, height * press.random.uniform(0.42, 0.52), height * 0.16, angle, ink, light
        )
