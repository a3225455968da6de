"""Gloves, wrapped fists and ropes."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import pairwise

from ..palette import (
    CLAY,
    INK,
    PAPER,
    VERMILION,
    Ink,
    mix,
)
from ..press import Press
from ..shapes import (
    Path,
    Point,
    curve,
    placed,
    points,
    ribbon,
    turned,
)

_Placer = Callable[[Sequence[Point]], Path]


def glove(
    press: Press,
    x: float,
    y: float,
    size: float,
    ink: Ink = VERMILION,
    angle: float = 0,
    flip: bool = False,
    cuff: Ink = PAPER,
) -> None:
    """Hang a boxing glove by its cuff: (x, y) is the middle of the cuff's top."""

    def at(path: Sequence[Point]) -> Path:
        return turned(placed(path, x, y, size, flip), angle, (x, y))

    dark = mix(ink, INK, 0.6)
    fist = curve(
        points("-0.24,0.26 -0.38,0.55 -0.4,0.85 -0.24,1.08 0.08,1.12 0.32,0.98 0.36,0.7 0.24,0.3"),
        True,
        6,
    )
    press.cut(at(fist), ink, edge=dark, edge_width=size * 0.012)
    press.hatch(
        at(fist),
        dark,
        angle=70 + angle,
        gap=size * 0.055,
        width=size * 0.024,
        length=size * 0.2,
        fade=0 if flip else 180,
    )
    thumb = ribbon([(0.22, 0.34), (0.42, 0.55), (0.36, 0.84)], (0.16, 0.24, 0.2))
    press.cut(at(thumb), ink, edge=dark, edge_width=size * 0.012)
    shine = at([(0.34, 0.5), (0.38, 0.75), (-0.2, 0.78), (-0.12, 0.98)])
    press.carve(shine[0], shine[1], mix(ink, PAPER, 0.7), size * 0.04)
    press.cut(
        at([(-0.24, 0), (0.24, 0), (0.27, 0.3), (-0.27, 0.3)]),
        cuff,
        edge=dark,
        edge_width=size * 0.012,
    )
    for row in (0.08, 0.16, 0.24):
        ends = at([(-0.2, row), (0.2, row)])
        press.carve(ends[0], ends[1], dark, size * 0.025)


def wrapped_fist(
    press: Press,
    x: float,
    y: float,
    size: float,
    skin: Ink,
    band: Ink = PAPER,
    angle: float = 0,
    flip: bool = False,
    arm: float = 2.2,
    bare: bool = False,
) -> None:
    """Draw a closed fist, wrapped in boxing bands unless `bare`; the forearm goes left.

    It is seen from its side; (x, y) is the wrist and `size` the width of the fist.
    """

    def at(path: Sequence[Point]) -> Path:
        return turned(placed(path, x, y, size, flip), angle, (x, y))

    band = skin if bare else band
    dark, line = mix(band, INK, 0.75), size * 0.012
    press.cut(
        at([(-arm, -0.52), (-0.9, -0.4), (0, -0.27), (0, 0.27), (-0.9, 0.46), (-arm, 0.6)]), skin
    )
    press.hatch(
        at([(-arm, 0), (0, 0), (0, 0.3), (-0.9, 0.46), (-arm, 0.6)]),
        mix(skin, INK, 0.6),
        angle=angle + (-4 if flip else 4),
        gap=size * 0.06,
        width=size * 0.02,
        length=size * 0.4,
        fade=270,
    )
    fist = curve(
        points(
            "-0.1,-0.26 0.25,-0.43 0.7,-0.42 0.9,-0.3 0.92,0.1 0.85,0.36 0.5,0.47 0.1,0.4 -0.1,0.26"
        ),
        True,
        6,
    )
    press.cut(at(fist), band, edge=dark, edge_width=line)
    lit = mix(skin, CLAY, 0.45)
    for i in range(4):  # the fingers, folded: knuckles on the right, tips towards the palm
        top = -0.3 + i * 0.185
        press.cut(
            at(ribbon([(0.98 - i * 0.02, top), (0.58, top + 0.03)], (0.2, 0.17))),
            skin,
            edge=dark,
            edge_width=line,
        )
        shine = at([(0.72, top - 0.035), (1.0, top - 0.03)])
        press.carve(shine[0], shine[1], lit, size * 0.022)
    if not bare:
        _bands(press, at, band, dark, size, angle)
    thumb = ribbon([(0.12, -0.02), (0.42, -0.26), (0.74, -0.2)], (0.26, 0.22, 0.17))
    press.cut(at(thumb), band, edge=dark, edge_width=line)
    press.cut(
        at(ribbon([(0.62, -0.23), (0.76, -0.19)], (0.175, 0.16))), skin, edge=dark, edge_width=line
    )


def _bands(press: Press, at: _Placer, band: Ink, dark: Ink, size: float, turn: float) -> None:
    for i in range(5):
        left, half = -0.62 + i * 0.16, 0.385 - i * 0.022
        bulge = [(left - 0.045 * (1 - (k / 4) ** 2), half * k / 4) for k in range(-4, 5)]
        strip = at([*bulge, *[(px + 0.22, py * 0.95) for px, py in bulge[::-1]]])
        press.cut(strip, band, edge=dark, edge_width=size * 0.009)
        shadow = at([*bulge[5:], *[(px + 0.22, py * 0.95) for px, py in bulge[:4:-1]]])
        press.hatch(
            shadow,
            mix(band, INK, 0.45),
            angle=turn,
            gap=size * 0.04,
            width=size * 0.014,
            length=size * 0.12,
            keep=0.8,
        )
    for i in range(3):
        top = [(0.12 + i * 0.16, -0.46 - 0.01 * i), (0.3 + i * 0.16, -0.47)]
        low = [(0.36 + i * 0.11, 0.45), (0.18 + i * 0.11, 0.42)]
        strap = at([(px, max(-0.43, py)) for px, py in (*top, *low)])
        press.cut(strap, band, edge=dark, edge_width=size * 0.009)
        press.hatch(
            strap,
            mix(band, INK, 0.45),
            angle=turn,
            gap=size * 0.045,
            width=size * 0.014,
            length=size * 0.1,
            fade=270,
            keep=0.7,
        )


def rope(press: Press, spine: Sequence[Point], width: float, ink: Ink, twist: Ink) -> None:
    """Lay a rope along a smooth line, its strands carved across."""
    line = curve(spine, closed=False, steps=10)
    press.cut(ribbon(line, (width,), smooth=False), ink, rough=0.6)
    travelled = 0.0
    for (ax, ay), (bx, by) in pairwise(line):
        travelled += math.dist((ax, ay), (bx, by))
        if travelled > width * 0.75:
            travelled = 0
            dx, dy = bx - ax, by - ay
            size = width * 0.42 / (math.hypot(dx, dy) or 1)
            nx, ny = -dy * size, dx * size
            press.carve(
                (bx - nx - dx * size, by - ny - dy * size),
                (bx + nx + dx * size, by + ny + dy * size),
                twist,
                max(2, width * 0.16),
            )
