"""Things on tables, walls and floors: cups, bags, chairs, crates, gloves, cameras."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from .palette import BRICK, CLAY, INK, OCHRE, PAPER, VERMILION, Ink, mix
from .press import Press
from .shapes import Path, Point, curve, oval, placed, rect, ribbon, turned

_Placer = Callable[[Sequence[Point]], Path]


def cup(press: Press, x: float, y: float, size: float, ink: Ink, drink: Ink = INK,
        saucer: Ink | None = PAPER, flip: bool = False) -> None:
    """Set a coffee cup whose foot is at (x, y); `size` is its width."""
    if saucer:
        press.cut(oval(x, y, size * 0.85, size * 0.15), saucer)
        press.cut(oval(x, y - size * 0.03, size * 0.5, size * 0.07), mix(saucer, INK, 0.25))
    side = -1 if flip else 1
    ear = placed([(0.4, -0.6), (0.72, -0.62), (0.7, -0.28), (0.36, -0.22)], x, y, size, flip)
    press.cut(ribbon(ear, (size * 0.1,)), ink)
    body = [(-0.5, -0.72), (-0.48, -0.4), (-0.36, -0.1), (-0.22, 0), (0.22, 0), (0.36, -0.1),
            (0.48, -0.4), (0.5, -0.72)]
    outline = press.cut(placed(body, x, y, size), ink)
    press.hatch(outline, mix(ink, INK, 0.5), angle=80, gap=size * 0.07, width=size * 0.028,
                length=size * 0.3, fade=180 if side > 0 else 0)
    press.cut(oval(x, y - size * 0.72, size * 0.5, size * 0.13), mix(ink, PAPER, 0.3))
    press.cut(oval(x, y - size * 0.7, size * 0.42, size * 0.09), drink)


def bag(press: Press, x: float, y: float, width: float, ink: Ink, strap: Ink = INK) -> None:
    """Put down a holdall; (x, y) is the middle of its base."""
    h = width * 0.5
    press.cut(ribbon([(x - width * 0.24, y - h * 0.8), (x, y - h * 1.45), (x + width * 0.24, y - h * 0.8)],
                     (width * 0.05,)), strap)
    body = curve([(-0.5, -0.06), (-0.5, -0.36), (-0.38, -0.48), (0.38, -0.48), (0.5, -0.36),
                  (0.5, -0.06), (0.4, 0), (-0.4, 0)], True, 4)
    outline = press.cut(placed(body, x, y, width), ink)
    press.hatch(outline, mix(ink, INK, 0.55), angle=75, gap=width * 0.05, width=width * 0.02,
                length=width * 0.2, fade=180)
    for at in (-0.24, 0.24):
        press.cut(rect(x + width * (at - 0.025), y - h * 0.94, x + width * (at + 0.025), y), strap)
    press.line([(x - width * 0.4, y - h * 0.88), (x + width * 0.4, y - h * 0.88)], strap, width * 0.02)


def chair(press: Press, x: float, foot: float, height: float, ink: Ink, flip: bool = False) -> None:
    """Stand a plain chair, seen from the side, its back on the left unless flipped."""
    beams: list[tuple[Point, Point, float]] = [
        ((-0.25, -1), (-0.21, -0.45), 0.07), ((-0.21, -0.47), (-0.27, 0), 0.06),
        ((0.2, -0.45), (0.25, 0), 0.06), ((-0.22, -0.2), (0.22, -0.2), 0.03)]
    for a, b, width in beams:
        press.cut(ribbon(placed([a, b], x, foot, height, flip), (width * height,)), ink, rough=0.6)
    press.cut(placed(rect(-0.27, -0.5, 0.27, -0.43), x, foot, height, flip), ink)
    press.cut(placed([(-0.28, -1.02), (-0.2, -1.02), (-0.18, -0.74), (-0.26, -0.74)], x, foot, height,
                     flip), ink)


def stool(press: Press, x: float, foot: float, height: float, seat: Ink, leg: Ink = INK) -> None:
    """Stand a bar stool."""
    for a, b in ((-0.12, -0.28), (0.12, 0.28)):
        press.cut(ribbon([(x + height * a, foot - height), (x + height * b, foot)], (height * 0.06,)), leg)
    press.line([(x - height * 0.22, foot - height * 0.35), (x + height * 0.22, foot - height * 0.35)],
               leg, height * 0.04)
    press.cut(oval(x, foot - height, height * 0.32, height * 0.1), seat)


def crate(press: Press, x: float, y: float, width: float, height: float, ink: Ink = CLAY,
          slat: Ink = INK, load: Sequence[Ink] = ()) -> None:
    """Set down a slatted crate, heaped with round vegetables of the inks in `load`."""
    if load:
        size = width * 0.1
        for row, lift in ((0, 0.85), (1, 0.2)):
            for i in range(7 - row):
                at = (x + width * (0.12 + 0.128 * (i + row * 0.5)) + press.random.gauss(0, 3),
                      y - height - size * (0.55 if row else -0.1) * lift - (size * 0.55 if row else 0))
                _vegetable(press, at, size, load[(i * 2 + row) % len(load)])
    press.cut(rect(x, y - height, x + width, y), mix(ink, slat, 0.72))
    for i in range(3):
        top = y - height + height * (0.02 + i * 0.345)
        plank = press.cut(rect(x - 2, top, x + width + 2, top + height * 0.27), ink)
        press.hatch(plank, mix(ink, slat, 0.45), angle=1, gap=height * 0.06, width=height * 0.018,
                    length=width * 0.25, keep=0.7)
    for left in (x, x + width - width * 0.07):
        press.cut(rect(left, y - height * 1.02, left + width * 0.07, y), mix(ink, slat, 0.25))


def _vegetable(press: Press, at: Point, size: float, ink: Ink) -> None:
    x, y = at
    press.cut(oval(x, y, size * 0.72, size * 0.68), ink, edge=mix(ink, INK, 0.6), edge_width=2)
    press.hatch(oval(x, y, size * 0.6), mix(ink, PAPER, 0.55), angle=-50, gap=size * 0.2,
                width=size * 0.08, length=size * 0.4, fade=50, keep=0.7)


def glove(press: Press, x: float, y: float, size: float, ink: Ink = VERMILION, angle: float = 0,
          flip: bool = False, cuff: Ink = PAPER) -> None:
    """Hang a boxing glove by its cuff: (x, y) is the middle of the cuff's top."""
    def at(points: Sequence[Point]) -> Path:
        return turned(placed(points, x, y, size, flip), angle, (x, y))

    dark = mix(ink, INK, 0.6)
    fist = curve([(-0.24, 0.26), (-0.38, 0.55), (-0.4, 0.85), (-0.24, 1.08), (0.08, 1.12),
                  (0.32, 0.98), (0.36, 0.7), (0.24, 0.3)], True, 6)
    press.cut(at(fist), ink, edge=dark, edge_width=size * 0.012)
    press.hatch(at(fist), dark, angle=70 + angle, gap=size * 0.055, width=size * 0.024,
                length=size * 0.2, fade=0 if flip else 180)
    thumb = ribbon([(0.22, 0.34), (0.42, 0.55), (0.36, 0.84)], (0.16, 0.24, 0.2))
    press.cut(at(thumb), ink, edge=dark, edge_width=size * 0.012)
    shine = at([(0.34, 0.5), (0.38, 0.75), (-0.2, 0.78), (-0.12, 0.98)])
    press.carve(shine[0], shine[1], mix(ink, PAPER, 0.7), size * 0.04)
    press.cut(at([(-0.24, 0), (0.24, 0), (0.27, 0.3), (-0.27, 0.3)]), cuff, edge=dark,
              edge_width=size * 0.012)
    for row in (0.08, 0.16, 0.24):
        ends = at([(-0.2, row), (0.2, row)])
        press.carve(ends[0], ends[1], dark, size * 0.025)


def wrapped_fist(press: Press, x: float, y: float, size: float, skin: Ink, band: Ink = PAPER,
                 angle: float = 0, flip: bool = False, arm: float = 2.2, bare: bool = False) -> None:
    """Draw a closed fist, wrapped in boxing bands unless `bare`; the forearm goes left.

    It is seen from its side; (x, y) is the wrist and `size` the width of the fist.
    """
    def at(points: Sequence[Point]) -> Path:
        return turned(placed(points, x, y, size, flip), angle, (x, y))

    band = skin if bare else band
    dark, line = mix(band, INK, 0.75), size * 0.012
    press.cut(at([(-arm, -0.52), (-0.9, -0.4), (0, -0.27), (0, 0.27), (-0.9, 0.46), (-arm, 0.6)]), skin)
    press.hatch(at([(-arm, 0), (0, 0), (0, 0.3), (-0.9, 0.46), (-arm, 0.6)]), mix(skin, INK, 0.6),
                angle=angle + (-4 if flip else 4), gap=size * 0.06, width=size * 0.02, length=size * 0.4,
                fade=270)
    fist = curve([(-0.1, -0.28), (0.25, -0.46), (0.72, -0.47), (0.98, -0.3), (1.02, 0.08), (0.9, 0.4),
                  (0.5, 0.5), (0.1, 0.42), (-0.1, 0.28)], True, 6)
    press.cut(at(fist), band, edge=dark, edge_width=line)
    for i in range(4):  # the fingers, folded: knuckles on the right, tips towards the palm
        top = -0.3 + i * 0.185
        press.cut(at(ribbon([(0.98 - i * 0.02, top), (0.58, top + 0.03)], (0.2, 0.17))), skin, edge=dark,
                  edge_width=line)
    if not bare:
        _bands(press, at, band, dark, size)
    thumb = ribbon([(0.12, -0.02), (0.42, -0.26), (0.74, -0.2)], (0.26, 0.22, 0.17))
    press.cut(at(thumb), band, edge=dark, edge_width=line)
    press.cut(at(ribbon([(0.62, -0.23), (0.76, -0.19)], (0.175, 0.16))), skin, edge=dark, edge_width=line)


def _bands(press: Press, at: _Placer, band: Ink, dark: Ink, size: float) -> None:
    for i in range(5):
        left = -0.62 + i * 0.17
        strip = at([(left, -0.36), (left + 0.2, -0.3), (left + 0.2, 0.34), (left, 0.4)])
        press.cut(strip, band, edge=dark, edge_width=size * 0.009)
        press.hatch(strip, dark, angle=88, gap=size * 0.05, width=size * 0.012, length=size * 0.1,
                    fade=270, keep=0.6)
    for i in range(3):
        top = [(0.12 + i * 0.16, -0.46 - 0.01 * i), (0.3 + i * 0.16, -0.47)]
        low = [(0.34 + i * 0.1, 0.46 + 0.02 * i), (0.16 + i * 0.1, 0.43)]
        press.cut(at([*top, *low]), band, edge=dark, edge_width=size * 0.009)


def microphone(press: Press, x: float, foot: float, height: float, ink: Ink = INK,
               mesh: Ink = OCHRE) -> None:
    """Stand a table microphone."""
    press.cut(oval(x, foot, height * 0.26, height * 0.06), ink)
    press.cut(rect(x - height * 0.03, foot - height * 0.45, x + height * 0.03, foot), ink)
    press.cut(ribbon([(x - height * 0.21, foot - height * 0.66), (x, foot - height * 0.42),
                      (x + height * 0.21, foot - height * 0.66)], (height * 0.05,)), ink)
    head = ribbon([(x, foot - height * 0.86), (x, foot - height * 0.6)], (height * 0.28,))
    press.cut(head, mesh, edge=ink, edge_width=height * 0.012)
    press.hatch(head, ink, gap=height * 0.05, width=height * 0.014, length=height * 0.3)
    press.hatch(head, ink, angle=90, gap=height * 0.05, width=height * 0.014, length=height * 0.3)


def cinema_camera(press: Press, x: float, y: float, size: float, ink: Ink = INK,
                  light: Ink = CLAY, flip: bool = False) -> None:
    """Draw a film camera with its two reels; (x, y) is the middle of its base, lens to the right."""
    def at(points: Sequence[Point]) -> Path:
        return placed(points, x, y, size, flip)

    for cx, radius in ((-0.28, 0.27), (0.26, 0.23)):
        press.cut(at(oval(cx, -0.78, radius)), ink)
        press.cut(at(oval(cx, -0.78, radius * 0.78)), mix(ink, light, 0.2))
        for k in range(5):
            hole = turned([(cx, -0.78 - radius * 0.46)], 72 * k, (cx, -0.78))[0]
            press.cut(at(oval(*hole, radius * 0.2)), light, rough=0.5)
        press.cut(at(oval(cx, -0.78, radius * 0.12)), light, rough=0.5)
    body = press.cut(at(rect(-0.5, -0.56, 0.42, 0)), ink)
    press.hatch(body, light, angle=90, gap=size * 0.04, width=size * 0.014, length=size * 0.16,
                fade=180 if flip else 0, keep=0.75)
    press.cut(at(rect(0.42, -0.42, 0.6, -0.14)), ink)
    press.cut(at([(0.58, -0.36), (0.66, -0.36), (0.88, -0.52), (0.88, -0.04), (0.66, -0.2), (0.58, -0.2)]),
              ink)
    press.cut(at(rect(-0.66, -0.46, -0.48, -0.34)), ink)


def tripod(press: Press, x: float, top: float, foot: float, ink: Ink = INK) -> None:
    """Stand a tripod under (x, top)."""
    spread = (foot - top) * 0.36
    for dx, low in ((-spread, foot), (spread, foot), (spread * 0.12, foot - 26)):
        press.cut(ribbon([(x, top), (x + dx, low)], (26, 13)), ink)
    press.cut(rect(x - 42, top - 18, x + 42, top + 22), ink)
    press.line([(x - spread * 0.5, top + (foot - top) * 0.5), (x + spread * 0.5, top + (foot - top) * 0.5)],
               ink, 6)


def sheet(press: Press, x: float, y: float, width: float, height: float, paper: Ink = PAPER,
          text: Ink = INK, angle: float = 0, lines: int = 7, edge: Ink | None = None) -> Path:
    """Lay a written page whose top left corner is (x, y)."""
    middle = (x + width / 2, y + height / 2)
    page = press.cut(turned(rect(x, y, x + width, y + height), angle, middle), paper, edge=edge,
                     edge_width=2)
    for i in range(lines):
        level = y + height * (0.16 + 0.74 * i / max(1, lines))
        last = x + width * (0.88 if i % 3 != 2 else press.random.uniform(0.45, 0.7))
        a, b = turned([(x + width * 0.12, level), (last, level)], angle, middle)
        press.carve(a, b, text, height * 0.022)
    return page


def awning(press: Press, left: float, top: float, right: float, drop: float, first: Ink = VERMILION,
           second: Ink = PAPER, stripes: int = 9, slope: float = 40) -> None:
    """Stretch a striped awning with a scalloped edge."""
    wide = (right - left) / stripes
    for i in range(stripes):
        a, b = left + i * wide, left + (i + 1) * wide
        inset = slope * (1 - 2 * i / stripes), slope * (1 - 2 * (i + 1) / stripes)
        scallop = oval((a + b) / 2, top + drop, wide / 2, drop * 0.16, 0, 180)
        press.cut([(a + inset[0], top), (b + inset[1], top), (b, top + drop), *scallop, (a, top + drop)],
                  second if i % 2 else first)
    press.shade([(left, top + drop * 0.86), (right, top + drop * 0.86), (right, top + drop), (left,
                top + drop)], CLAY)


def pot(press: Press, x: float, y: float, width: float, ink: Ink, light: Ink, height: float = 0.72) -> None:
    """Set down a big two-handled cooking pot; (x, y) is the middle of its base."""
    h = width * height
    for side in (-1, 1):
        press.cut(ribbon([(x + side * width * 0.48, y - h * 0.82), (x + side * width * 0.62, y - h * 0.78),
                          (x + side * width * 0.62, y - h * 0.62), (x + side * width * 0.48, y - h * 0.58)],
                         (width * 0.045,)), ink)
    body = [(x - width / 2, y - h), (x - width * 0.48, y - h * 0.08), (x - width * 0.42, y),
            (x + width * 0.42, y), (x + width * 0.48, y - h * 0.08), (x + width / 2, y - h)]
    outline = press.cut(body, ink)
    press.hatch(outline, light, angle=90, gap=width * 0.04, width=width * 0.016, length=h * 0.35, fade=0)
    press.cut(oval(x, y - h, width * 0.52, width * 0.1), mix(ink, light, 0.35))
    press.cut(oval(x, y - h, width * 0.46, width * 0.075), BRICK)


def boat_bike(press: Press, x: float, foot: float, size: float, ink: Ink, box: Ink = CLAY,
              load: Sequence[Ink] = ()) -> None:
    """Park a bicycle, seen from the side, with a crate on its front rack; `size` is its length."""
    r = size * 0.19
    back, front = (x - size * 0.31, foot - r), (x + size * 0.31, foot - r)
    for cx, cy in (back, front):
        press.cut(oval(cx, cy, r), ink)
        press.cut(oval(cx, cy, r * 0.88), mix(ink, CLAY, 0.9) if ink == INK else INK)
        for k in range(9):
            tip = turned([(cx, cy - r * 0.86)], k * 40, (cx, cy))[0]
            press.line([(cx, cy), tip], ink, 2)
    seat, head, pedal = (x - size * 0.12, foot - size * 0.43), (x + size * 0.24, foot - size * 0.45), (
        x - size * 0.04, foot - r * 0.95)
    for a, b in ((back, seat), (back, pedal), (seat, pedal), (seat, head), (pedal, head), (head, front)):
        press.cut(ribbon([a, b], (size * 0.024,)), VERMILION if ink == INK else ink, rough=0.5)
    press.cut(ribbon([(seat[0] - size * 0.06, seat[1] - size * 0.05), (seat[0] + size * 0.06, seat[1]
                     - size * 0.045)], (size * 0.045, size * 0.025)), ink)
    press.cut(ribbon([head, (head[0] - size * 0.01, head[1] - size * 0.09), (head[0] - size * 0.07,
                     head[1] - size * 0.11)], (size * 0.022,)), ink, rough=0.5)
    crate(press, x + size * 0.24, foot - size * 0.44, size * 0.32, size * 0.17, box, load=load)


def bench(press: Press, x: float, foot: float, width: float, ink: Ink, iron: Ink = INK) -> None:
    """Stand a public bench seen from the front; (x, foot) is the middle of its base."""
    h = width * 0.36
    for side in (-0.42, 0.42):
        at = x + width * side
        press.cut(ribbon([(at, foot - h), (at, foot)], (width * 0.03,)), iron)
        press.cut(ribbon([(at - width * 0.03, foot), (at + width * 0.03, foot)], (width * 0.025,)), iron)
    for lift, thick in ((1.0, 0.16), (0.78, 0.16), (0.46, 0.13)):
        wide = width * (0.5 if lift > 0.5 else 0.53)
        plank = rect(x - wide, foot - h * lift, x + wide, foot - h * (lift - thick))
        press.cut(plank, ink)
        press.hatch(plank, mix(ink, iron, 0.5), gap=8, width=2, length=width * 0.3, keep=0.6)
