"""The great pot, seen from above."""

from __future__ import annotations

from ..gallery import picture
from ..palette import (
    BRICK,
    CLAY,
    CREAM,
    FOREST,
    INK,
    OCHRE,
    PAPER,
    RUST,
    SAGE,
    SKY,
    SLATE,
    VERMILION,
    Ink,
    mix,
)
from ..places.weather import glow
from ..press import Press
from ..shapes import (
    Path,
    Point,
    curve,
    gouge,
    oval,
    points,
    rect,
    ribbon,
    turned,
)


@picture("recits/la-cuisine-de-nuit/marmite.webp")
def soup(press: Press) -> None:
    """A great pot of soup seen from above, a ladle, vegetables around it."""
    press.fill(VERMILION)
    press.hatch(rect(0, 0, 1600, 1067), BRICK, angle=8, gap=30, width=7, length=300)
    press.shade(oval(830, 570, 455), CLAY)
    for side in (-1, 1):
        press.cut(
            ribbon(
                [
                    (790 + side * 410, 470),
                    (790 + side * 510, 480),
                    (790 + side * 510, 590),
                    (790 + side * 410, 600),
                ],
                (44,),
            ),
            INK,
        )
    press.cut(oval(790, 535, 440), INK)
    glow(press, 790, 535, 388, 416, SLATE, marks=80, width=5)
    press.cut(oval(790, 535, 385), OCHRE)
    for start in range(0, 360, 24):
        arc = oval(790, 535, 300 - start % 96, 300 - start % 96, start, start + 46)
        press.line(arc, mix(OCHRE, VERMILION, 0.5), 5)
    for x, y, ink in _slices(press):
        _slice(press, x, y, ink)
    _ladle(press)
    for x, y, angle in ((110, 180, 35), (190, 120, 20), (1440, 900, -40), (1500, 830, -55)):
        _carrot(press, x, y, angle)
    for x, y in ((150, 880), (280, 960), (1500, 420)):
        _onion(press, x, y)


def _slices(press: Press) -> list[tuple[float, float, Ink]]:
    inks = (VERMILION, SAGE, CREAM, PAPER, VERMILION, FOREST)
    spots = points(
        "620,380 760,300 930,360 540,560 700,520 640,720 820,800 960,720 1060,560 "
        "480,460 860,640 1000,440 780,420 730,640"
    )
    return [
        (x + press.random.gauss(0, 10), y, inks[i % len(inks)]) for i, (x, y) in enumerate(spots)
    ]


def _slice(press: Press, x: float, y: float, ink: Ink) -> None:
    press.cut(oval(x, y, 46, 44), ink, edge=mix(ink, INK, 0.5), edge_width=3)
    glow(
        press,
        x,
        y,
        8,
        34,
        mix(ink, INK if ink in (CREAM, PAPER) else PAPER, 0.45),
        marks=9,
        width=4,
    )


def _ladle(press: Press) -> None:
    press.cut(
        ribbon([(1010, 640), (1250, 330), (1540, -40)], (34, 30, 40)), SKY, edge=INK, edge_width=4
    )
    press.cut(oval(940, 700, 118, 112), SKY, edge=INK, edge_width=5)
    press.cut(oval(940, 700, 92, 86), mix(OCHRE, VERMILION, 0.35))
    _slice(press, 925, 690, CREAM)


def _carrot(press: Press, x: float, y: float, angle: float) -> None:
    def at(path: list[Point]) -> Path:
        return turned([(x + px, y + py) for px, py in path], angle, (x, y))

    for sway in (-34, 0, 34):
        press.cut(at(gouge((-110, 0), (-230, sway * 1.6), 30)), FOREST)
    press.cut(
        at(curve(points("-120,-30 -60,-38 140,-8 190,0 140,10 -60,38 -120,30"))),
        OCHRE,
        edge=RUST,
        edge_width=4,
    )
    for i in range(4):
        a, b = at([(-70 + i * 50, -20), (-62 + i * 50, 8)])
        press.carve(a, b, RUST, 6)


def _onion(press: Press, x: float, y: float) -> None:
    press.cut(oval(x, y, 92, 86), CLAY, edge=RUST, edge_width=4)
    for radius in (70, 50, 30):
        press.line(oval(x, y, radius, radius * 0.93), mix(CLAY, VERMILION, 0.6), 6)
    press.cut(oval(x, y, 12), PAPER)
