"""Sun, glow, steam, and the light on water."""

from __future__ import annotations

import math

from ..palette import (
    Ink,
)
from ..press import Press
from ..shapes import (
    Path,
    oval,
    ribbon,
)


def sun(press: Press, x: float, y: float, radius: float, ink: Ink, rays: Ink | None = None) -> None:
    """Draw a disc; with `rays`, a ring of gouge marks thinning outwards."""
    if rays:
        glow(press, x, y, radius * 1.16, radius * 2.6, rays)
    press.cut(oval(x, y, radius), ink)


def glow(
    press: Press,
    x: float,
    y: float,
    inner: float,
    outer: float,
    ink: Ink,
    start: float = 0,
    end: float = 360,
    marks: int = 54,
    width: float = 6,
) -> None:
    """Carve marks radiating from a point, between two angles in degrees."""
    for i in range(marks):
        angle = math.radians(start + (end - start) * (i + press.random.uniform(0.2, 0.8)) / marks)
        first = inner * press.random.uniform(1, 1.2)
        last = first + (outer - inner) * press.random.uniform(0.3, 1)
        cos, sin = math.cos(angle), math.sin(angle)
        press.carve(
            (x + last * cos, y + last * sin), (x + first * cos, y + first * sin), ink, width
        )


def steam(press: Press, x: float, y: float, height: float, ink: Ink, width: float = 16) -> None:
    """Let one curl of steam rise from (x, y)."""
    sway = height * 0.13
    path = [
        (x, y),
        (x + sway, y - height * 0.25),
        (x - sway, y - height * 0.5),
        (x + sway * 0.9, y - height * 0.75),
        (x + sway * 0.1, y - height),
    ]
    press.cut(ribbon(path, (2, width, width * 0.8, 2)), ink, rough=0.7)


def ripples(
    press: Press,
    region: Path,
    ink: Ink,
    gap: float = 18,
    width: float = 5,
    length: float = 110,
    keep: float = 0.6,
    fade: float | None = None,
) -> None:
    """Carve the water's small level waves."""
    press.hatch(region, ink, angle=0, gap=gap, width=width, length=length, keep=keep, fade=fade)


def reflection(press: Press, x: float, top: float, bottom: float, width: float, ink: Ink) -> None:
    """Draw a light's broken column on water, from `top` down to `bottom`."""
    y, step = top, 9.0
    while y < bottom:
        share = (y - top) / (bottom - top)
        half = width * press.random.uniform(0.35, 0.75) * (1 - 0.55 * share)
        drift = press.random.gauss(0, width * 0.1)
        if press.random.random() > share * 0.45:
            press.cut(oval(x + drift, y, half, 3.4 + share * 2), ink, rough=0.6)
        y += step
        step += 0.5
