"""Chairs, stools, benches, awnings."""

from __future__ import annotations

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
    Point,
    oval,
    placed,
    rect,
    ribbon,
)


def chair(press: Press, x: float, foot: float, height: float, ink: Ink, flip: bool = False) -> None:
    """Stand a plain chair, seen from the side, its back on the left unless flipped."""
    beams: list[tuple[Point, Point, float]] = [
        ((-0.26, -1), (-0.21, -0.45), 0.085),
        ((-0.21, -0.47), (-0.27, 0), 0.06),
        ((0.2, -0.45), (0.25, 0), 0.06),
        ((-0.22, -0.2), (0.22, -0.2), 0.03),
    ]
    for a, b, width in beams:
        press.cut(ribbon(placed([a, b], x, foot, height, flip), (width * height,)), ink, rough=0.6)
    press.cut(placed(rect(-0.27, -0.5, 0.27, -0.43), x, foot, height, flip), ink)


def stool(press: Press, x: float, foot: float, height: float, seat: Ink, leg: Ink = INK) -> None:
    """Stand a bar stool."""
    for a, b in ((-0.12, -0.28), (0.12, 0.28)):
        press.cut(
            ribbon([(x + height * a, foot - height), (x + height * b, foot)], (height * 0.06,)), leg
        )
    press.line(
        [(x - height * 0.22, foot - height * 0.35), (x + height * 0.22, foot - height * 0.35)],
        leg,
        height * 0.04,
    )
    press.cut(oval(x, foot - height, height * 0.32, height * 0.1), seat)


def bench(press: Press, x: float, foot: float, width: float, ink: Ink, iron: Ink = INK) -> None:
    """Stand a public bench seen from the front; (x, foot) is the middle of its base."""
    h = width * 0.36
    for side in (-0.42, 0.42):
        at = x + width * side
        press.cut(ribbon([(at, foot - h), (at, foot)], (width * 0.03,)), iron)
        press.cut(
            ribbon([(at - width * 0.03, foot), (at + width * 0.03, foot)], (width * 0.025,)), iron
        )
    for lift, thick in ((1.0, 0.16), (0.78, 0.16), (0.46, 0.13)):
        wide = width * (0.5 if lift > 0.5 else 0.53)
        plank = rect(x - wide, foot - h * lift, x + wide, foot - h * (lift - thick))
        press.cut(plank, ink)
        press.hatch(plank, mix(ink, iron, 0.5), gap=8, width=2, length=width * 0.3, keep=0.6)


def awning(
    press: Press,
    left: float,
    top: float,
    right: float,
    drop: float,
    first: Ink = VERMILION,
    second: Ink = PAPER,
    stripes: int = 9,
    slope: float = 40,
) -> None:
    """Stretch a striped awning with a scalloped edge."""
    wide = (right - left) / stripes
    for i in range(stripes):
        a, b = left + i * wide, left + (i + 1) * wide
        inset = slope * (1 - 2 * i / stripes), slope * (1 - 2 * (i + 1) / stripes)
        scallop = oval((a + b) / 2, top + drop, wide / 2, drop * 0.16, 0, 180)
        press.cut(
            [(a + inset[0], top), (b + inset[1], top), (b, top + drop), *scallop, (a, top + drop)],
            second if i % 2 else first,
        )
    press.shade(
        [
            (left, top + drop * 0.86),
            (right, top + drop * 0.86),
            (right, top + drop),
            (left, top + drop),
        ],
        CLAY,
    )
