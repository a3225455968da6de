"""Places and weather: sun, hills, water, walls, windows, lamps, trees, boats."""

from __future__ import annotations

import math
from collections.abc import Sequence

from .palette import CLAY, FOREST, INK, OCHRE, PAPER, SAGE, VERMILION, Ink, mix
from .press import Press
from .shapes import Path, Point, curve, oval, placed, rect, ribbon, turned


def sun(press: Press, x: float, y: float, radius: float, ink: Ink, rays: Ink | None = None) -> None:
    """Draw a disc; with `rays`, a ring of gouge marks thinning outwards."""
    if rays:
        glow(press, x, y, radius * 1.16, radius * 2.6, rays)
    press.cut(oval(x, y, radius), ink)


def glow(
    press: Press, x: float, y: float, inner: float, outer: float, ink: Ink,
    start: float = 0, end: float = 360, marks: int = 54, width: float = 6,
) -> None:
    """Carve marks radiating from a point, between two angles in degrees."""
    for i in range(marks):
        angle = math.radians(start + (end - start) * (i + press.random.uniform(0.2, 0.8)) / marks)
        first = inner * press.random.uniform(1, 1.2)
        last = first + (outer - inner) * press.random.uniform(0.3, 1)
        cos, sin = math.cos(angle), math.sin(angle)
        press.carve((x + last * cos, y + last * sin), (x + first * cos, y + first * sin), ink, width)


def hill(press: Press, ridge: Sequence[Point], bottom: float, ink: Ink, light: Ink | None = None,
         angle: float = 62) -> Path:
    """Draw a hill under a smooth ridge, its slope carved on the lit side; return its outline."""
    line = curve(ridge, closed=False, steps=10)
    outline = [*line, (line[-1][0], bottom), (line[0][0], bottom)]
    press.cut(outline, ink)
    if light:
        press.hatch(outline, light, angle=angle, gap=20, width=5, length=60, fade=75, keep=0.8)
    return outline


def ripples(press: Press, region: Path, ink: Ink, gap: float = 18, width: float = 5,
            length: float = 110, keep: float = 0.6, fade: float | None = None) -> None:
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


def stones(press: Press, wall: Path, ink: Ink, row: float = 60, width: float = 3) -> None:
    """Carve the courses and joints of a stone wall."""
    left, right = min(p[0] for p in wall), max(p[0] for p in wall)
    top, bottom = min(p[1] for p in wall), max(p[1] for p in wall)
    with press.stencil(wall):
        y, odd = top + row, False
        while y < bottom:
            press.hatch(rect(left, y - 3, right, y + 3), ink, gap=7, width=width, length=260, keep=0.9)
            x = left + row * (0.6 if odd else 1.3)
            while x < right:
                if press.random.random() < 0.72:
                    press.carve((x, y - row * 0.92), (x + 2, y - row * 0.08), ink, width)
                x += row * press.random.uniform(1.5, 2.3)
            y, odd = y + row, not odd


def window(press: Press, x: float, y: float, width: float, height: float, lit: Ink,
           frame: Ink = INK, panes: tuple[int, int] = (2, 3)) -> Path:
    """Draw a window whose top left corner is (x, y); return its opening."""
    bar = max(3, width * 0.045)
    press.cut(rect(x - bar * 2, y - bar * 2, x + width + bar * 2, y + height + bar * 2), frame)
    across, down = panes
    for i in range(across):
        for j in range(down):
            w, h = width / across, height / down
            press.cut(rect(x + i * w + bar / 2, y + j * h + bar / 2, x + (i + 1) * w - bar / 2,
                           y + (j + 1) * h - bar / 2), lit, rough=0.6)
    return rect(x, y, x + width, y + height)


def lamp(press: Press, x: float, y: float, top: float, size: float, shade: Ink, bulb: Ink = PAPER,
         cord: Ink = INK) -> None:
    """Hang a lamp from `top`; (x, y) is the middle of the shade's lower rim."""
    press.line([(x, top), (x, y - size * 0.7)], cord, 3.5)
    press.cut(oval(x, y, size * 0.26, size * 0.22), bulb, rough=0.6)
    bell = [(x - size * 0.62, y), (x - size * 0.5, y - size * 0.3), (x - size * 0.16, y - size * 0.52),
            (x - size * 0.1, y - size * 0.75), (x + size * 0.1, y - size * 0.75),
            (x + size * 0.16, y - size * 0.52), (x + size * 0.5, y - size * 0.3), (x + size * 0.62, y)]
    press.cut(bell, shade)


def beam(press: Press, x: float, y: float, spread: float, bottom: float, ink: Ink,
         mouth: float = 30) -> None:
    """Carve the cone of light under a lamp."""
    for i in range(int(spread / 5)):
        t = press.random.uniform(-1, 1)
        first = press.random.uniform(0.02, 0.5)
        last = min(1.0, first + press.random.uniform(0.15, 0.5))
        ends = [(x + t * (mouth + (spread - mouth) * share), y + (bottom - y) * share)
                for share in (last, first)]
        press.carve(ends[0], ends[1], ink, 5)


def street_lamp(press: Press, x: float, foot: float, height: float, post: Ink, light: Ink) -> None:
    """Stand a street lamp on `foot`."""
    top = foot - height
    press.cut(ribbon([(x, foot), (x, top)], (height * 0.035, height * 0.02)), post)
    press.cut(rect(x - height * 0.03, foot - height * 0.06, x + height * 0.03, foot), post)
    press.cut(oval(x, top - height * 0.05, height * 0.055, height * 0.065), light)
    cap = [(x - height * 0.06, top - height * 0.08), (x, top - height * 0.15),
           (x + height * 0.06, top - height * 0.08)]
    press.cut(cap, post)


def palm(press: Press, x: float, foot: float, height: float, ink: Ink, lean: float = 0.12,
         light: Ink | None = None) -> None:
    """Plant a coconut palm."""
    top = (x + height * lean, foot - height)
    press.cut(ribbon([(x, foot), (x + height * lean * 0.3, foot - height * 0.5), top],
                     (height * 0.05, height * 0.032, height * 0.028)), ink)
    for angle in (-172, -140, -108, -70, -38, -6, 25, 155):
        _frond(press, top, height * 0.4, angle + press.random.uniform(-8, 8), ink, light)


def _frond(press: Press, base: Point, length: float, angle: float, ink: Ink, light: Ink | None) -> None:
    side = 1 if math.cos(math.radians(angle)) >= 0 else -1
    upper = [(0, 0), (0.35, -0.1), (0.72, -0.06), (1.0, 0.16)]
    teeth = [(0.86, 0.1), (0.83, 0.24), (0.7, 0.07), (0.64, 0.23), (0.52, 0.05), (0.44, 0.2),
             (0.34, 0.04), (0.24, 0.13)]
    leaf = placed([(px, py * side) for px, py in [*curve(upper, False, 4), *teeth]], *base, length)
    press.cut(turned(leaf, angle, base), ink, rough=0.6)
    if light:
        rib = placed([(0.12, -0.01 * side), (0.7, -0.005 * side)], *base, length)
        ends = turned(rib, angle, base)
        press.carve(ends[0], ends[1], light, 3)


def crown(press: Press, x: float, y: float, rx: float, ry: float, ink: Ink, light: Ink,
          clumps: int = 16) -> None:
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
        press.hatch(oval(cx, cy, rx * 0.16, ry * 0.2), light, angle=-35, gap=13, width=5, length=26,
                    fade=60, keep=0.75)


def leaf(press: Press, base: Point, length: float, width: float, angle: float, ink: Ink, vein: Ink,
         lobed: bool = False) -> None:
    """Draw one big leaf from its stalk; `lobed` makes it a breadfruit leaf."""
    half = [(0, 0), (0.2, -0.42), (0.5, -0.5), (0.8, -0.28), (1, 0)]
    if lobed:
        half = [(0, 0), (0.12, -0.16), (0.18, -0.5), (0.3, -0.2), (0.42, -0.56), (0.5, -0.2),
                (0.64, -0.48), (0.7, -0.16), (0.84, -0.3), (1, 0)]
    edge = curve(half, False, 5)
    outline = [*edge, *[(px, -py) for px, py in edge[-2:0:-1]]]
    shape = [(base[0] + px * length, base[1] + py * width) for px, py in outline]
    press.cut(turned(shape, angle, base), ink)
    tip = turned([(base[0] + length * 0.94, base[1])], angle, base)[0]
    press.carve(tip, base, vein, max(4, length * 0.022))
    for i in range(1, 7):
        for side in (-1, 1):
            at = base[0] + length * i / 8
            ends = turned([(at, base[1]), (at + length * 0.1, base[1] + side * width * 0.33)], angle, base)
            press.carve(ends[1], ends[0], vein, max(3, length * 0.013))


def house(press: Press, x: float, foot: float, width: float, height: float, wall: Ink, roof: Ink,
          shutter: Ink) -> None:
    """Build a small Creole house with a hipped roof, a door and shuttered windows."""
    top = foot - height * 0.62
    press.cut(rect(x, top, x + width, foot), wall)
    press.hatch(rect(x, top, x + width, foot), mix(wall, INK, 0.35), gap=height * 0.07, width=2,
                length=120, keep=0.7)
    press.cut([(x - width * 0.1, top + 4), (x + width * 0.22, foot - height),
               (x + width * 0.78, foot - height), (x + width * 1.1, top + 4)], roof)
    for at in (0.12, 0.72):
        left = x + width * at
        press.cut(rect(left, top + height * 0.14, left + width * 0.16, top + height * 0.38), INK)
        for side in (left - width * 0.07, left + width * 0.15):
            press.cut(rect(side, top + height * 0.12, side + width * 0.08, top + height * 0.4), shutter)
    press.cut(rect(x + width * 0.42, top + height * 0.12, x + width * 0.58, foot), shutter)


def yole(press: Press, x: float, y: float, length: float, hull: Ink, band: Ink = PAPER,
         inside: Ink = INK) -> None:
    """Float a fishing boat of Martinique, bow to the right; (x, y) is the middle of its waterline."""
    side = [(-0.5, -0.12), (-0.2, -0.075), (0.15, -0.085), (0.4, -0.15), (0.56, -0.25), (0.47, -0.06),
            (0.36, 0.015), (-0.4, 0.015)]
    rim = [(-0.5, -0.12), (-0.2, -0.075), (0.15, -0.085), (0.4, -0.15), (0.56, -0.25), (0.32, -0.155),
           (0.1, -0.125), (-0.2, -0.12)]
    press.cut(placed(rim, x, y, length), inside, rough=0.6)
    press.cut(placed(side, x, y, length), hull, rough=0.8)
    stripe = [(-0.49, -0.095), (-0.2, -0.05), (0.15, -0.06), (0.4, -0.12), (0.53, -0.2), (0.5, -0.14),
              (0.4, -0.09), (0.15, -0.03), (-0.2, -0.02), (-0.47, -0.065)]
    press.cut(placed(stripe, x, y, length), band, rough=0.5)


def rope(press: Press, spine: Sequence[Point], width: float, ink: Ink, twist: Ink) -> None:
    """Lay a rope along a smooth line, its strands carved across."""
    line = curve(spine, closed=False, steps=10)
    press.cut(ribbon(line, (width,), smooth=False), ink, rough=0.6)
    travelled = 0.0
    for (ax, ay), (bx, by) in zip(line, line[1:], strict=False):
        travelled += math.dist((ax, ay), (bx, by))
        if travelled > width * 0.75:
            travelled = 0
            dx, dy = bx - ax, by - ay
            size = width * 0.42 / (math.hypot(dx, dy) or 1)
            nx, ny = -dy * size, dx * size
            press.carve((bx - nx - dx * size, by - ny - dy * size),
                        (bx + nx + dx * size, by + ny + dy * size), twist, max(2, width * 0.16))


def steam(press: Press, x: float, y: float, height: float, ink: Ink, width: float = 16) -> None:
    """Let one curl of steam rise from (x, y)."""
    sway = height * 0.13
    path = [(x, y), (x + sway, y - height * 0.25), (x - sway, y - height * 0.5),
            (x + sway * 0.9, y - height * 0.75), (x + sway * 0.1, y - height)]
    press.cut(ribbon(path, (2, width, width * 0.8, 2)), ink, rough=0.7)


def bunting(press: Press, start: Point, end: Point, sag: float, bulbs: int, wire: Ink, light: Ink,
            size: float = 9) -> None:
    """Hang a string of light bulbs between two points."""
    points = [(start[0] + (end[0] - start[0]) * i / (bulbs + 1),
               start[1] + (end[1] - start[1]) * i / (bulbs + 1)
               + sag * math.sin(math.pi * i / (bulbs + 1))) for i in range(bulbs + 2)]
    press.line(curve(points, closed=False, steps=4), wire, 3)
    for x, y in points[1:-1]:
        press.cut(oval(x, y + size, size * 0.8, size), light, rough=0.5)


def banana(press: Press, x: float, foot: float, height: float, light: Ink = SAGE, ink: Ink = FOREST,
           flip: bool = False) -> None:
    """Plant a banana tree, all arching leaves."""
    side = -1 if flip else 1
    press.cut(ribbon([(x, foot), (x + side * height * 0.04, foot - height * 0.55)],
                     (height * 0.07, height * 0.05)), mix(ink, CLAY, 0.2))
    top = (x + side * height * 0.04, foot - height * 0.52)
    for angle in (-160, -125, -95, -62, -28):
        leaf(press, top, height * press.random.uniform(0.42, 0.52), height * 0.16, angle, ink, light)


def sunset_bands(press: Press, x: float, y: float, radius: float, ink: Ink = VERMILION,
                 ground: Ink = OCHRE) -> None:
    """Set a sun cut across by level bands of haze."""
    press.cut(oval(x, y, radius), ink)
    for i in range(4):
        level = y + radius * (0.15 + i * 0.22)
        press.cut(rect(x - radius * 1.1, level, x + radius * 1.1, level + radius * (0.03 + i * 0.02)),
                  ground)
