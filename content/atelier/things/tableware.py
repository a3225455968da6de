"""What is on a table: cups, pots, pages, crates of vegetables."""

from __future__ import annotations

from collections.abc import Sequence

from ..palette import (
    BRICK,
    CLAY,
    INK,
    PAPER,
    Ink,
    mix,
)
from ..press import Press
from ..shapes import (
    Path,
    Point,
    oval,
    placed,
    points,
    rect,
    ribbon,
    turned,
)


def cup(
    press: Press,
    x: float,
    y: float,
    size: float,
    ink: Ink,
    drink: Ink = INK,
    saucer: Ink | None = PAPER,
    flip: bool = False,
) -> None:
    """Set a coffee cup whose foot is at (x, y); `size` is its width."""
    if saucer:
        press.cut(oval(x, y, size * 0.85, size * 0.15), saucer)
        press.cut(oval(x, y - size * 0.03, size * 0.5, size * 0.07), mix(saucer, INK, 0.25))
    side = -1 if flip else 1
    ear = placed([(0.4, -0.6), (0.72, -0.62), (0.7, -0.28), (0.36, -0.22)], x, y, size, flip)
    press.cut(ribbon(ear, (size * 0.1,)), ink)
    body = points("-0.5,-0.72 -0.48,-0.4 -0.36,-0.1 -0.22,0 0.22,0 0.36,-0.1 0.48,-0.4 0.5,-0.72")
    outline = press.cut(placed(body, x, y, size), ink)
    press.hatch(
        outline,
        mix(ink, INK, 0.5),
        angle=80,
        gap=size * 0.07,
        width=size * 0.028,
        length=size * 0.3,
        fade=180 if side > 0 else 0,
    )
    press.cut(oval(x, y - size * 0.72, size * 0.5, size * 0.13), mix(ink, PAPER, 0.3))
    press.cut(oval(x, y - size * 0.7, size * 0.42, size * 0.09), drink)


def pot(
    press: Press, x: float, y: float, width: float, ink: Ink, light: Ink, height: float = 0.72
) -> None:
    """Set down a big two-handled cooking pot; (x, y) is the middle of its base."""
    h = width * height
    for side in (-1, 1):
        press.cut(
            ribbon(
                [
                    (x + side * width * 0.48, y - h * 0.82),
                    (x + side * width * 0.62, y - h * 0.78),
                    (x + side * width * 0.62, y - h * 0.62),
                    (x + side * width * 0.48, y - h * 0.58),
                ],
                (width * 0.045,),
            ),
            ink,
        )
    body = [
        (x - width / 2, y - h),
        (x - width * 0.48, y - h * 0.08),
        (x - width * 0.42, y),
        (x + width * 0.42, y),
        (x + width * 0.48, y - h * 0.08),
        (x + width / 2, y - h),
    ]
    outline = press.cut(body, ink)
    press.hatch(
        outline, light, angle=90, gap=width * 0.04, width=width * 0.016, length=h * 0.35, fade=0
    )
    press.cut(oval(x, y - h, width * 0.52, width * 0.1), mix(ink, light, 0.35))
    press.cut(oval(x, y - h, width * 0.46, width * 0.075), BRICK)


def sheet(
    press: Press,
    x: float,
    y: float,
    width: float,
    height: float,
    paper: Ink = PAPER,
    text: Ink = INK,
    angle: float = 0,
    lines: int = 7,
    edge: Ink | None = None,
) -> Path:
    """Lay a written page whose top left corner is (x, y)."""
    middle = (x + width / 2, y + height / 2)
    page = press.cut(
        turned(rect(x, y, x + width, y + height), angle, middle), paper, edge=edge, edge_width=2
    )
    for i in range(lines):
        level = y + height * (0.16 + 0.74 * i / max(1, lines))
        last = x + width * (0.88 if i % 3 != 2 else press.random.uniform(0.45, 0.7))
        a, b = turned([(x + width * 0.12, level), (last, level)], angle, middle)
        press.carve(a, b, text, height * 0.022)
    return page


def crate(
    press: Press,
    x: float,
    y: float,
    width: float,
    height: float,
    ink: Ink = CLAY,
    slat: Ink = INK,
    load: Sequence[Ink] = (),
) -> None:
    """Set down a slatted crate, heaped with round vegetables of the inks in `load`."""
    if load:
        size = width * 0.1
        for row, lift in ((0, 0.85), (1, 0.2)):
            for i in range(7 - row):
                at = (
                    x + width * (0.12 + 0.128 * (i + row * 0.5)) + press.random.gauss(0, 3),
                    y
                    - height
                    - size * (0.55 if row else -0.1) * lift
                    - (size * 0.55 if row else 0),
                )
                _vegetable(press, at, size, load[(i * 2 + row) % len(load)])
    press.cut(rect(x, y - height, x + width, y), mix(ink, slat, 0.72))
    for i in range(3):
        top = y - height + height * (0.02 + i * 0.345)
        plank = press.cut(rect(x - 2, top, x + width + 2, top + height * 0.27), ink)
        press.hatch(
            plank,
            mix(ink, slat, 0.45),
            angle=1,
            gap=height * 0.06,
            width=height * 0.018,
            length=width * 0.25,
            keep=0.7,
        )
    for left in (x, x + width - width * 0.07):
        press.cut(rect(left, y - height * 1.02, left + width * 0.07, y), mix(ink, slat, 0.25))


def _vegetable(press: Press, at: Point, size: float, ink: Ink) -> None:
    x, y = at
    press.cut(oval(x, y, size * 0.72, size * 0.68), ink, edge=mix(ink, INK, 0.6), edge_width=2)
    press.hatch(
        oval(x, y, size * 0.6),
        mix(ink, PAPER, 0.55),
        angle=-50,
        gap=size * 0.2,
        width=size * 0.08,
        length=size * 0.4,
        fade=50,
        keep=0.7,
    )
