"""Association: a computer lesson above the old harbour of Marseille."""

from __future__ import annotations

from ..gallery import picture
from ..palette import (
    CLAY,
    CREAM,
    FOREST,
    GOLD,
    INK,
    NIGHT,
    OCHRE,
    PAPER,
    ROSE,
    RUST,
    SAND,
    SKINS,
    SKY,
    SLATE,
    TEAL,
    UMBER,
    VERMILION,
    mix,
)
from ..people import (
    SIT,
    Look,
    person,
)
from ..places.land import hill
from ..places.weather import ripples
from ..press import Press
from ..shapes import (
    oval,
    points,
    rect,
)
from ..things.tableware import cup


@picture("associations/passerelle-numerique/cover.webp")
def harbour_class(press: Press) -> None:
    """Two people at a computer, from behind, before a window on Marseille's old harbour."""
    press.fill(CLAY)
    press.hatch(
        rect(0, 0, 1600, 1067), mix(CLAY, VERMILION, 0.4), angle=90, gap=30, width=5, length=160
    )
    press.cut(rect(190, 50, 1410, 700), INK)
    view = rect(214, 74, 1386, 676)
    press.roll(view, SKY, CREAM)
    with press.stencil(view):
        _marseille(press)
    press.cut(rect(796, 60, 812, 690), INK)
    press.cut(rect(-20, 800, 1620, 1090), TEAL)
    press.hatch(rect(0, 806, 1600, 1067), FOREST, gap=26, width=6, length=260)
    for box, ink in ((rect(590, 500, 1010, 800), INK), (rect(614, 524, 986, 776), NIGHT)):
        press.cut(box, ink)
    for row in range(5):
        press.carve(
            (650, 560 + row * 42), (760 + row * 37 % 190, 560 + row * 42), (GOLD, SKY)[row % 2], 15
        )
    press.cut(rect(520, 796, 1080, 826), SLATE)
    person(press, 440, 1520, 1010, SIT, Look(coat=VERMILION, head="bun", light=RUST))
    person(press, 1160, 1530, 1000, SIT, Look(coat=OCHRE, skin=SKINS[2], head="short", light=UMBER))
    cup(press, 1450, 900, 110, PAPER, saucer=None)


def _marseille(press: Press) -> None:
    hill(
        press,
        points("180,400 400,330 520,210 640,300 900,380 1420,360"),
        500,
        ROSE,
        PAPER,
    )
    for box in (rect(486, 150, 556, 230), rect(506, 90, 536, 160)):
        press.cut(box, CREAM, edge=RUST, edge_width=2)
    press.cut(oval(521, 78, 8, 20), OCHRE)
    for i in range(13):
        left, top = 200 + i * 94, 380 + press.random.randrange(-40, 50)
        wall = press.cut(rect(left, top, left + 92, 520), (CREAM, OCHRE, ROSE, SAND)[i % 4])
        press.cut([(left - 4, top), (left + 46, top - 22), (left + 96, top)], VERMILION)
        press.hatch(wall, RUST, angle=90, gap=24, width=8, length=26, keep=0.5)
    press.cut(rect(180, 510, 1420, 700), TEAL)
    ripples(press, rect(200, 520, 1400, 690), SKY, gap=14, length=70)
    for x in (290, 430, 1120, 1270):
        press.line([(x, 560), (x, 300)], INK, 4)
        press.cut([(x - 60, 550), (x + 60, 550), (x + 40, 584), (x - 44, 584)], PAPER)
