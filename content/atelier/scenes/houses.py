"""Associations: an open house, a long table, a path up the hill."""

from __future__ import annotations

from ..gallery import picture
from ..palette import (
    BRICK,
    CLAY,
    CREAM,
    DUSK,
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
    SKINS,
    SKY,
    SLATE,
    TEAL,
    UMBER,
    VERMILION,
    mix,
)
from ..people import (
    REACH,
    SIT,
    STAND,
    WALK,
    Look,
    person,
)
from ..places.buildings import house, window
from ..places.lamps import bunting
from ..places.land import banana, hill, leaf, palm
from ..places.weather import glow, ripples, sun
from ..press import Press
from ..shapes import (
    arch,
    oval,
    points,
    rect,
    ribbon,
)


@picture("associations/concienta/cover.webp")
def open_house(press: Press) -> None:
    """A house at dusk, its door wide open; people talk on the steps."""
    press.roll(rect(0, 0, 1600, 900), NIGHT, ROSE, middle=DUSK)
    press.cut(oval(1370, 170, 54), CREAM)
    ground = press.cut(rect(-20, 860, 1620, 1090), mix(NIGHT, TEAL, 0.3))
    press.hatch(ground, SLATE, gap=24, width=5, length=180, fade=90)
    wall = press.cut(rect(330, 330, 1230, 880), CLAY)
    press.hatch(wall, mix(CLAY, INK, 0.35), gap=28, width=4, length=90, keep=0.6, fade=180)
    press.cut([(270, 345), (420, 150), (1140, 150), (1290, 345)], BRICK)
    press.hatch([(270, 345), (420, 150), (1140, 150), (1290, 345)], INK, angle=90, gap=26, width=6)
    press.cut(rect(1010, 90, 1076, 200), INK)
    for x in (400, 1020):
        window(press, x, 450, 140, 190, OCHRE, INK, (2, 2))
    press.cut(arch(650, 440, 910, 880), INK)
    press.cut(arch(674, 466, 886, 880), OCHRE)
    glow(press, 780, 650, 210, 330, GOLD, 180, 360, 40)
    press.cut([(674, 878), (886, 878), (1130, 1090), (430, 1090)], mix(OCHRE, DUSK, 0.15))
    for i in range(3):
        press.cut(
            rect(630 - i * 26, 868 + i * 26, 930 + i * 26, 898 + i * 26), (SAND, CLAY, SAND)[i]
        )
    person(press, 780, 872, 320, STAND, Look(coat=INK, skin=INK, hair=INK))
    person(press, 560, 1000, 400, WALK, Look(coat=VERMILION, head="locs", light=RUST))
    person(
        press,
        1010,
        1010,
        400,
        REACH,
        Look(coat=TEAL, skin=SKINS[2], head="cap", hair=OCHRE),
        flip=True,
    )
    _tree(press)


def _tree(press: Press) -> None:
    press.cut(ribbon([(140, 1000), (150, 700), (120, 420)], (60, 40, 20)), INK)
    for tip in ((20, 420), (260, 430), (60, 300), (190, 290)):
        press.cut(ribbon([(146, 640), ((146 + tip[0]) / 2, 520), tip], (26, 16, 8)), INK)
    for x, y in ((20, 400), (120, 320), (240, 390), (60, 270), (190, 250)):
        press.cut(oval(x, y, 96, 74), FOREST, rough=2)
        press.hatch(oval(x, y, 80, 60), SAGE, angle=-40, gap=16, width=5, length=26, fade=50)


@picture("associations/les-tables-du-canal/cover.webp")
def long_table(press: Press) -> None:
    """A long table set outdoors beside a canal at nightfall, under strings of bulbs."""
    press.roll(rect(0, 0, 1600, 520), DUSK, OCHRE, middle=BRICK)
    for x, top, wide in (
        (-20, 250, 240),
        (220, 330, 180),
        (400, 280, 150),
        (1180, 310, 170),
        (1350, 240, 290),
    ):
        block = press.cut(rect(x, top, x + wide, 540), NIGHT)
        for k in range(5):
            if press.random.random() < 0.6:
                left = x + 24 + press.random.random() * (wide - 70)
                press.cut(
                    rect(left, top + 40 + k * 36, left + 20, top + 64 + k * 36), GOLD, rough=0.4
                )
        press.hatch(block, DUSK, angle=90, gap=22, width=3)
    water = press.cut(rect(-20, 520, 1620, 660), NIGHT)
    ripples(press, water, OCHRE, gap=16, keep=0.45)
    quay = press.cut(rect(-20, 650, 1620, 1090), TEAL)
    press.hatch(quay, FOREST, gap=26, width=6, length=200)
    for x, ink, head in (
        (420, VERMILION, "bun"),
        (640, CLAY, "short"),
        (960, OCHRE, "afro"),
        (1180, SKY, "cap"),
    ):
        person(press, x, 1010, 430, SIT, Look(coat=ink, skin=INK, hair=INK, head=head))
    press.cut([(250, 790), (1350, 790), (1480, 890), (120, 890)], PAPER, edge=INK)
    press.cut([(120, 888), (1480, 888), (1480, 960), (120, 960)], SKY)
    press.hatch(rect(120, 890, 1480, 960), LAGOON, angle=90, gap=26, width=5, length=50)
    _table_ware(press)
    for x, ink, head, skin in (
        (300, NIGHT, "scarf", 0),
        (560, BRICK, "short", 2),
        (1060, INK, "locs", 0),
        (1330, RUST, "bun", 1),
    ):
        person(
            press,
            x,
            1330,
            560,
            SIT,
            Look(
                coat=ink,
                skin=SKINS[skin],
                head=head,
                light=OCHRE,
                hair=OCHRE if head == "scarf" else INK,
            ),
        )
    bunting(press, (-20, 20), (1620, 90), 110, 19, INK, CREAM, 15)
    bunting(press, (-20, 170), (1620, -10), 130, 17, INK, CREAM, 13)


def _table_ware(press: Press) -> None:
    for x in (340, 520, 700, 900, 1080, 1260):
        press.cut(oval(x, 838, 60, 20), SKY, edge=INK, edge_width=2)
        press.cut(oval(x, 835, 34, 11), press.random.choice((VERMILION, OCHRE, SAGE)))
    for x in (610, 990):
        press.cut(oval(x, 822, 26, 9), INK)
        press.cut([(x - 20, 820), (x - 14, 740), (x + 14, 740), (x + 20, 820)], OCHRE, edge=INK)
    press.cut([(770, 820), (830, 820), (840, 760), (760, 760)], VERMILION, edge=INK)


@picture("associations/marraines-et-parrains-du-morne/cover.webp")
def hillside(press: Press) -> None:
    """Two people climb a winding path up a morne, towards a house with shutters."""
    press.roll(rect(0, 0, 1600, 600), GOLD, SKY)
    sun(press, 380, 220, 92, PAPER, OCHRE)
    hill(
        press,
        points("-40,520 240,380 520,470 900,330 1300,420 1640,320"),
        900,
        LAGOON,
        SKY,
    )
    hill(
        press,
        points("-40,700 300,560 700,500 1060,330 1360,380 1640,520"),
        1090,
        SAGE,
        GOLD,
    )
    path = points("620,1110 900,960 700,820 900,700 1060,610 985,520 1062,430")
    press.cut(ribbon(path, (250, 190, 120, 88, 60, 40, 30)), SAND)
    house(press, 980, 440, 190, 190, CREAM, VERMILION, TEAL)
    palm(press, 1260, 470, 320, FOREST, 0.1, SAGE)
    banana(press, 880, 560, 220)
    hill(press, [(940, 1100), (1180, 880), (1420, 800), (1640, 860)], 1100, FOREST, SAGE)
    press.shade(oval(760, 930, 130, 16), CLAY)
    person(press, 700, 930, 330, WALK, Look(coat=VERMILION, head="bakoua", hair=CLAY, light=RUST))
    person(
        press,
        830,
        925,
        320,
        WALK,
        Look(coat=PAPER, head="scarf", hair=OCHRE, skirt=True, trousers=UMBER),
    )
    for base, length, angle in (
        ((-40, 1080), 620, -62),
        ((-60, 900), 520, -28),
        ((150, 1110), 480, -96),
        ((1640, 1090), 560, -130),
        ((1660, 940), 420, -165),
    ):
        leaf(press, base, length, length * 0.34, angle, FOREST, SAGE)
