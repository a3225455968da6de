"""Stone walls, windows, houses."""

from __future__ import annotations

from ..palette import (
    INK,
    Ink,
    mix,
)
from ..press import Press
from ..shapes import (
    Path,
    rect,
)


def stones(press: Press, wall: Path, ink: Ink, row: float = 60, width: float = 3) -> None:
    """Carve the courses and joints of a stone wall."""
    left, right = min(p[0] for p in wall), max(p[0] for p in wall)
    top, bottom = min(p[1] for p in wall), max(p[1] for p in wall)
    with press.stencil(wall):
        y, odd = top + row, False
        while y < bottom:
            press.hatch(
                rect(left, y - 3, right, y + 3), ink, gap=7, width=width, length=260, keep=0.9
            )
            x = left + row * (0.6 if odd else 1.3)
            while x < right:
                if press.random.random() < 0.72:
                    press.carve((x, y - row * 0.92), (x + 2, y - row * 0.08), ink, width)
                x += row * press.random.uniform(1.5, 2.3)
            y, odd = y + row, not odd


def window(
    press: Press,
    x: float,
    y: float,
    width: float,
    height: float,
    lit: Ink,
    frame: Ink = INK,
    panes: tuple[int, int] = (2, 3),
) -> Path:
    """Draw a window whose top left corner is (x, y); return its opening."""
    bar = max(3, width * 0.045)
    press.cut(rect(x - bar * 2, y - bar * 2, x + width + bar * 2, y + height + bar * 2), frame)
    across, down = panes
    for i in range(across):
        for j in range(down):
            w, h = width / across, height / down
            press.cut(
                rect(
                    x + i * w + bar / 2,
                    y + j * h + bar / 2,
                    x + (i + 1) * w - bar / 2,
                    y + (j + 1) * h - bar / 2,
                ),
                lit,
                rough=0.6,
            )
    return rect(x, y, x + width, y + height)


def house(
    press: Press,
    x: float,
    foot: float,
    width: float,
    height: float,
    wall: Ink,
    roof: Ink,
    shutter: Ink,
) -> None:
    """Build a small Creole house with a hipped roof, a door and shuttered windows."""
    top = foot - height * 0.62
    press.cut(rect(x, top, x + width, foot), wall)
    press.hatch(
        rect(x, top, x + width, foot),
        mix(wall, INK, 0.35),
        gap=height * 0.07,
        width=2,
        length=120,
        keep=0.7,
    )
    press.cut(
        [
            (x - width * 0.1, top + 4),
            (x + width * 0.22, foot - height),
            (x + width * 0.78, foot - height),
            (x + width * 1.1, top + 4),
        ],
        roof,
    )
    for at in (0.12, 0.72):
        left = x + width * at
        press.cut(rect(left, top + height * 0.14, left + width * 0.16, top + height * 0.38), INK)
        for side in (left - width * 0.07, left + width * 0.15):
            press.cut(
                rect(side, top + height * 0.12, side + width * 0.08, top + height * 0.4), shutter
            )
    press.cut(rect(x + width * 0.42, top + height * 0.12, x + width * 0.58, foot), shutter)
