"""Lamps, their beams, and strings of bulbs."""

from __future__ import annotations

import math

from ..palette import (
    INK,
    PAPER,
    Ink,
)
from ..press import Press
from ..shapes import (
    Point,
    curve,
    oval,
    rect,
    ribbon,
)


def lamp(
    press: Press,
    x: float,
    y: float,
    top: float,
    size: float,
    shade: Ink,
    bulb: Ink = PAPER,
    cord: Ink = INK,
) -> None:
    """Hang a lamp from `top`; (x, y) is the middle of the shade's lower rim."""
    press.line([(x, top), (x, y - size * 0.7)], cord, 3.5)
    press.cut(oval(x, y, size * 0.26, size * 0.22), bulb, rough=0.6)
    bell = [
        (x - size * 0.62, y),
        (x - size * 0.5, y - size * 0.3),
        (x - size * 0.16, y - size * 0.52),
        (x - size * 0.1, y - size * 0.75),
        (x + size * 0.1, y - size * 0.75),
        (x + size * 0.16, y - size * 0.52),
        (x + size * 0.5, y - size * 0.3),
        (x + size * 0.62, y),
    ]
    press.cut(bell, shade)


def beam(
    press: Press, x: float, y: float, spread: float, bottom: float, ink: Ink, mouth: float = 30
) -> None:
    """Carve the cone of light under a lamp."""
    for _ in range(int(spread / 5)):
        t = press.random.uniform(-1, 1)
        first = press.random.uniform(0.02, 0.5)
        last = min(1.0, first + press.random.uniform(0.15, 0.5))
        ends = [
            (x + t * (mouth + (spread - mouth) * share), y + (bottom - y) * share)
            for share in (last, first)
        ]
        press.carve(ends[0], ends[1], ink, 5)


def street_lamp(press: Press, x: float, foot: float, height: float, post: Ink, light: Ink) -> None:
    """Stand a street lamp on `foot`."""
    top = foot - height
    press.cut(ribbon([(x, foot), (x, top)], (height * 0.035, height * 0.02)), post)
    press.cut(rect(x - height * 0.03, foot - height * 0.06, x + height * 0.03, foot), post)
    press.cut(oval(x, top - height * 0.05, height * 0.055, height * 0.065), light)
    cap = [
        (x - height * 0.06, top - height * 0.08),
        (x, top - height * 0.15),
        (x + height * 0.06, top - height * 0.08),
    ]
    press.cut(cap, post)


def bunting(
    press: Press,
    start: Point,
    end: Point,
    sag: float,
    bulbs: int,
    wire: Ink,
    light: Ink,
    size: float = 9,
) -> None:
    """Hang a string of light bulbs between two points."""
    hooks = [
        (
            start[0] + (end[0] - start[0]) * i / (bulbs + 1),
            start[1]
            + (end[1] - start[1]) * i / (bulbs + 1)
            + sag * math.sin(math.pi * i / (bulbs + 1)),
        )
        for i in range(bulbs + 2)
    ]
    press.line(curve(hooks, closed=False, steps=4), wire, 3)
    for x, y in hooks[1:-1]:
        press.cut(oval(x, y + size, size * 0.8, size), light, rough=0.5)
