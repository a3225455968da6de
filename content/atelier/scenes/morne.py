"""Gallery: the morne in the morning, outdoors."""

from __future__ import annotations

from ..gallery import PORTRAIT, picture
from ..palette import (
    CLAY,
    CREAM,
    FOREST,
    GOLD,
    INK,
    LAGOON,
    NIGHT,
    OCHRE,
    PAPER,
    ROSE,
    RUST,
    SAGE,
    SAND,
    SKY,
    TEAL,
    UMBER,
    VERMILION,
    mix,
)
from ..people import (
    WALK,
    Look,
    person,
)
from ..places.buildings import house
from ..places.land import banana, hill, leaf, palm
from ..places.weather import reflection, ripples, sun
from ..press import Press
from ..shapes import (
    oval,
    points,
    rect,
    ribbon,
)
from ..things.boxing import rope
from ..things.travel import yole


@picture("galeries/le-morne-au-matin/01.webp")
def daybreak(press: Press) -> None:
    """Hills one behind the other down to the sea, the sun just up."""
    press.roll(rect(0, 0, 1600, 640), ROSE, CREAM, middle=GOLD)
    sun(press, 1080, 330, 110, VERMILION, PAPER)
    sea = press.cut(rect(-20, 470, 1620, 900), LAGOON)
    ripples(press, sea, PAPER, gap=16)
    reflection(press, 1080, 480, 690, 120, ROSE)
    hill(
        press,
        points("-40,430 180,300 420,260 640,400 800,480 900,562"),
        560,
        mix(TEAL, ROSE, 0.4),
        ROSE,
    )
    hill(press, points("-40,520 260,430 520,500 820,590 1000,640"), 760, SAGE, GOLD)
    hill(press, [(760, 760), (1060, 640), (1350, 560), (1640, 500)], 1090, TEAL, SAGE)
    hill(press, points("-40,640 240,600 600,720 1000,860 1640,960"), 1100, FOREST, SAGE)
    house(press, 330, 690, 150, 150, CREAM, VERMILION, TEAL)
    palm(press, 560, 760, 280, NIGHT, 0.1)
    palm(press, 1380, 640, 240, NIGHT, -0.1)
    hill(press, [(-40, 940), (400, 900), (900, 980), (1640, 1040)], 1100, NIGHT, TEAL)


@picture("galeries/le-morne-au-matin/02.webp", PORTRAIT)
def breadfruit(press: Press) -> None:
    """Breadfruit and its great lobed leaves, close, against a morning sky."""
    press.roll(rect(0, 0, 1067, 1600), SKY, GOLD)
    sea = press.cut(rect(-20, 1290, 1090, 1620), LAGOON)
    ripples(press, sea, PAPER, gap=20, width=7)
    press.cut(ribbon([(1090, 160), (760, 330), (520, 400), (300, 560)], (90, 70, 54, 26)), UMBER)
    press.hatch(
        ribbon([(1090, 160), (760, 330), (520, 400)], (80, 60, 46)),
        CLAY,
        angle=-25,
        gap=16,
        width=6,
    )
    for base, length, angle, ink in (
        ((600, 370), 620, -120, FOREST),
        ((820, 300), 560, -60, TEAL),
        ((360, 520), 520, 160, TEAL),
        ((420, 480), 600, -165, FOREST),
        ((780, 330), 640, 62, FOREST),
        ((340, 540), 620, 105, FOREST),
    ):
        leaf(press, base, length, length * 0.62, angle, ink, SAGE, lobed=True)
    for x, y, radius in ((590, 620, 165), (820, 900, 140)):
        press.cut(ribbon([(x + 10, y - radius * 1.6), (x, y - radius * 0.8)], (20,)), UMBER)
        press.cut(oval(x, y, radius, radius * 1.1), SAGE, edge=FOREST, edge_width=6)
        press.hatch(
            oval(x, y, radius * 0.92, radius), GOLD, angle=60, gap=24, width=9, length=20, fade=40
        )
        press.hatch(
            oval(x, y, radius * 0.95, radius),
            FOREST,
            angle=-60,
            gap=26,
            width=7,
            length=20,
            fade=200,
        )


@picture("galeries/le-morne-au-matin/03.webp")
def boats(press: Press) -> None:
    """Painted fishing boats drawn up on the sand, nets drying."""
    press.roll(rect(0, 0, 1600, 400), SKY, PAPER)
    hill(press, points("700,380 960,300 1240,210 1460,250 1640,170"), 420, SAGE, GOLD)
    sea = press.cut(rect(-20, 390, 1620, 640), TEAL)
    ripples(press, sea, SKY, gap=16)
    yole(press, 300, 490, 210, PAPER, VERMILION)
    press.cut(ribbon(points("-20,650 400,630 800,660 1200,625 1640,655"), (46, 30, 44)), PAPER)
    press.cut(rect(-20, 650, 1620, 1090), SAND)
    press.hatch(rect(0, 660, 1600, 1067), CLAY, angle=3, gap=28, width=6, length=200)
    for x in (1130, 1500):
        press.cut(ribbon([(x, 860), (x + 6, 420)], (20, 14)), UMBER)
    _net(press)
    for x, y, length, hull, band in (
        (420, 790, 640, VERMILION, CREAM),
        (1010, 900, 760, TEAL, OCHRE),
        (420, 1020, 820, OCHRE, VERMILION),
    ):
        press.shade(oval(x, y + 10, length * 0.48, 24), CLAY)
        yole(press, x, y, length, hull, band, UMBER)
    rope(press, [(880, 890), (1180, 1000), (1360, 960), (1620, 1010)], 20, CREAM, UMBER)


def _net(press: Press) -> None:
    net = points("1134,440 1320,520 1504,440 1500,700 1320,770 1134,700")
    with press.stencil(net):
        for k in range(-4, 26):
            press.line([(1000 + k * 30, 400), (1240 + k * 30, 800)], INK, 2.5)
            press.line([(1000 + k * 30, 800), (1240 + k * 30, 400)], INK, 2.5)
    for k in range(8):
        x = 1140 + k * 52
        press.cut(oval(x, 446 + 78 * (1 - ((x - 1320) / 190) ** 2), 14, 12), VERMILION)


@picture("galeries/le-morne-au-matin/04.webp", PORTRAIT)
def footpath(press: Press) -> None:
    """A path climbs between banana trees; somebody in a straw hat is on the way."""
    press.roll(rect(0, 0, 1067, 760), GOLD, SKY)
    sun(press, 760, 260, 88, PAPER, OCHRE)
    hill(press, points("-40,520 260,400 560,470 820,360 1110,430"), 900, LAGOON, SKY)
    hill(press, points("-40,800 300,700 560,660 800,690 1110,800"), 1620, SAGE, GOLD)
    path = points("420,1640 640,1400 470,1180 600,980 520,820 556,680")
    press.cut(ribbon(path, (420, 300, 190, 130, 80, 46)), CLAY)
    press.hatch(
        ribbon(path, (400, 280, 170, 110, 60, 30)),
        UMBER,
        angle=4,
        gap=30,
        width=6,
        length=80,
        keep=0.5,
    )
    banana(press, 250, 1010, 420, SAGE, TEAL)
    banana(press, 830, 1000, 460, SAGE, TEAL, flip=True)
    press.shade(oval(600, 1204, 120, 16), SAND)
    person(press, 545, 1205, 370, WALK, Look(coat=VERMILION, head="bakoua", hair=OCHRE, light=RUST))
    banana(press, 60, 1500, 900)
    banana(press, 1030, 1560, 980, flip=True)
