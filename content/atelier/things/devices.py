"""Microphone, film camera, tripod."""

from __future__ import annotations

from collections.abc import Sequence

from ..palette import (
    CLAY,
    INK,
    OCHRE,
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


def microphone(
    press: Press, x: float, foot: float, height: float, ink: Ink = INK, mesh: Ink = OCHRE
) -> None:
    """Stand a table microphone."""
    press.cut(oval(x, foot, height * 0.26, height * 0.06), ink)
    press.cut(rect(x - height * 0.03, foot - height * 0.45, x + height * 0.03, foot), ink)
    press.cut(
        ribbon(
            [
                (x - height * 0.21, foot - height * 0.66),
                (x, foot - height * 0.42),
                (x + height * 0.21, foot - height * 0.66),
            ],
            (height * 0.05,),
        ),
        ink,
    )
    head = oval(x, foot - height * 0.74, height * 0.15, height * 0.23)
    press.cut(head, mesh, edge=ink, edge_width=height * 0.012)
    press.hatch(head, ink, gap=height * 0.05, width=height * 0.014, length=height * 0.3)
    press.hatch(head, ink, angle=90, gap=height * 0.05, width=height * 0.014, length=height * 0.3)


def cinema_camera(
    press: Press,
    x: float,
    y: float,
    size: float,
    ink: Ink = INK,
    light: Ink = CLAY,
    flip: bool = False,
) -> None:
    """Draw a film camera with two reels, lens to the right; (x, y) is the middle of its base."""

    def at(path: Sequence[Point]) -> Path:
        return placed(path, x, y, size, flip)

    for cx, radius in ((-0.28, 0.27), (0.26, 0.23)):
        press.cut(at(oval(cx, -0.78, radius)), ink)
        press.cut(at(oval(cx, -0.78, radius * 0.78)), mix(ink, light, 0.2))
        for k in range(5):
            hole = turned([(cx, -0.78 - radius * 0.46)], 72 * k, (cx, -0.78))[0]
            press.cut(at(oval(*hole, radius * 0.2)), light, rough=0.5)
        press.cut(at(oval(cx, -0.78, radius * 0.12)), light, rough=0.5)
    body = press.cut(at(rect(-0.5, -0.56, 0.42, 0)), ink)
    press.hatch(
        body,
        light,
        angle=90,
        gap=size * 0.04,
        width=size * 0.014,
        length=size * 0.16,
        fade=180 if flip else 0,
        keep=0.75,
    )
    press.cut(at(rect(0.42, -0.42, 0.6, -0.14)), ink)
    press.cut(
        at(points("0.58,-0.36 0.66,-0.36 0.88,-0.52 0.88,-0.04 0.66,-0.2 0.58,-0.2")),
        ink,
    )
    press.cut(at(rect(-0.66, -0.46, -0.48, -0.34)), ink)


def tripod(press: Press, x: float, top: float, foot: float, ink: Ink = INK) -> None:
    """Stand a tripod under (x, top)."""
    spread = (foot - top) * 0.36
    for dx, low in ((-spread, foot), (spread, foot), (spread * 0.12, foot - 26)):
        press.cut(ribbon([(x, top), (x + dx, low)], (26, 13)), ink)
    press.cut(rect(x - 42, top - 18, x + 42, top + 22), ink)
    press.line(
        [
            (x - spread * 0.5, top + (foot - top) * 0.5),
            (x + spread * 0.5, top + (foot - top) * 0.5),
        ],
        ink,
        6,
    )
