"""Bags, bicycles and boats."""

from __future__ import annotations

from collections.abc import Sequence

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
    curve,
    oval,
    placed,
    points,
    rect,
    ribbon,
    turned,
)
from ..things.tableware import crate


def bag(press: Press, x: float, y: float, width: float, ink: Ink, strap: Ink = INK) -> None:
    """Put down a holdall; (x, y) is the middle of its base."""
    h = width * 0.5
    press.cut(
        ribbon(
            [(x - width * 0.24, y - h * 0.8), (x, y - h * 1.45), (x + width * 0.24, y - h * 0.8)],
            (width * 0.05,),
        ),
        strap,
    )
    body = curve(
        points("-0.5,-0.06 -0.5,-0.36 -0.38,-0.48 0.38,-0.48 0.5,-0.36 0.5,-0.06 0.4,0 -0.4,0"),
        True,
        4,
    )
    outline = press.cut(placed(body, x, y, width), ink)
    press.hatch(
        outline,
        mix(ink, INK, 0.55),
        angle=75,
        gap=width * 0.05,
        width=width * 0.02,
        length=width * 0.2,
        fade=180,
    )
    for at in (-0.24, 0.24):
        press.cut(rect(x + width * (at - 0.025), y - h * 0.94, x + width * (at + 0.025), y), strap)
    press.line(
        [(x - width * 0.4, y - h * 0.88), (x + width * 0.4, y - h * 0.88)], strap, width * 0.02
    )


def bike(
    press: Press,
    x: float,
    foot: float,
    size: float,
    ink: Ink,
    box: Ink = CLAY,
    load: Sequence[Ink] = (),
) -> None:
    """Park a bicycle, seen from the side, with a crate on its front rack; `size` is its length."""
    frame = VERMILION if ink == INK else ink
    for hub in (-0.31, 0.31):
        _wheel(press, x + size * hub, foot - size * 0.19, size * 0.185, ink)
    for tube in _FRAME:
        press.cut(ribbon(placed(tube, x, foot, size), (size * 0.024,)), frame, rough=0.5)
    saddle = placed([(-0.19, -0.475), (-0.06, -0.465)], x, foot, size)
    press.cut(ribbon(saddle, (size * 0.045, size * 0.025)), ink)
    for bar in ([(0.24, -0.45), (0.225, -0.55), (0.16, -0.57)], [(0.31, -0.19), (0.42, -0.4)]):
        press.cut(ribbon(placed(bar, x, foot, size), (size * 0.02,)), ink, rough=0.5)
    crate(press, x + size * 0.25, foot - size * 0.4, size * 0.32, size * 0.17, box, load=load)


_FRAME: list[Path] = [
    [(-0.31, -0.19), (-0.12, -0.43)],
    [(-0.31, -0.19), (-0.04, -0.18)],
    [(-0.12, -0.43), (-0.04, -0.18)],
    [(-0.12, -0.43), (0.24, -0.45)],
    [(-0.04, -0.18), (0.24, -0.45)],
    [(0.24, -0.45), (0.31, -0.19)],
]


def _wheel(press: Press, x: float, y: float, radius: float, ink: Ink) -> None:
    rim = oval(x, y, radius)
    press.line([*rim, *rim[1:3]], ink, radius * 0.15)
    for k in range(9):
        tip = turned([(x, y - radius * 0.95)], k * 40, (x, y))[0]
        press.line([(x, y), tip], ink, max(2, radius * 0.02))
    press.cut(oval(x, y, radius * 0.09), ink, rough=0.4)


def yole(
    press: Press, x: float, y: float, length: float, hull: Ink, band: Ink = PAPER, inside: Ink = INK
) -> None:
    """Float a yole, bow to the right; (x, y) is the middle of its waterline."""
    side = points(
        "-0.5,-0.12 -0.2,-0.075 0.15,-0.085 0.4,-0.15 0.56,-0.25 0.47,-0.06 0.36,0.015 -0.4,0.015"
    )
    rim = points(
        "-0.5,-0.12 -0.2,-0.075 0.15,-0.085 0.4,-0.15 0.56,-0.25 0.32,-0.155 0.1,-0.125 -0.2,-0.12"
    )
    press.cut(placed(rim, x, y, length), inside, rough=0.6)
    press.cut(placed(side, x, y, length), hull, rough=0.8)
    stripe = points(
        "-0.49,-0.095 -0.2,-0.05 0.15,-0.06 0.4,-0.12 0.53,-0.2 0.5,-0.14 0.4,-0.09 "
        "0.15,-0.03 -0.2,-0.02 -0.47,-0.065"
    )
    press.cut(placed(stripe, x, y, length), band, rough=0.5)
