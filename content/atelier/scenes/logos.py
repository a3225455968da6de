"""Marks of the associations and partners: one idea each, on a plain ground."""

from __future__ import annotations

from ..gallery import LOGO, picture
from ..palette import (
    CLAY,
    CREAM,
    FOREST,
    GOLD,
    INK,
    NIGHT,
    OCHRE,
    PAPER,
    SAGE,
    SKY,
    TEAL,
    VERMILION,
    mix,
)
from ..places.land import leaf
from ..press import Press
from ..shapes import arch, curve, oval, points, rect, ribbon, turned


@picture("associations/le-media-solidaire/logo.webp", LOGO)
def media(press: Press) -> None:
    """A speech bubble whose inside is a rising sun."""
    press.fill(PAPER)
    press.cut([(190, 400), (330, 430), (150, 550)], VERMILION)
    press.cut(oval(300, 270, 220, 186), VERMILION)
    press.cut([(210, 330), *oval(300, 330, 90, 90, 180, 360), (390, 330)], PAPER)
    for k in range(7):
        ends = turned([(110, 330), (190, 330)], 15 + k * 25, (300, 330))
        press.cut(ribbon(ends, (8, 18)), PAPER)


@picture("associations/concienta/logo.webp", LOGO)
def open_door(press: Press) -> None:
    """A ring open on one side, and in it a door ajar."""
    press.fill(NIGHT)
    press.cut(ribbon(oval(292, 300, 212, 212, 46, 314), (56,), smooth=False), PAPER)
    press.cut(arch(240, 190, 360, 400), OCHRE)
    press.cut([(364, 236), (430, 214), (430, 424), (364, 400)], VERMILION)
    press.cut([(240, 400), (360, 400), (392, 446), (208, 446)], mix(OCHRE, NIGHT, 0.35))


@picture("associations/les-tables-du-canal/logo.webp", LOGO)
def table_and_water(press: Press) -> None:
    """A table laid for three, standing on the water."""
    press.fill(TEAL)
    press.cut(rect(100, 250, 500, 296), PAPER)
    for x in (140, 430):
        press.cut(rect(x, 290, x + 34, 420), PAPER)
    for x, ink in ((190, OCHRE), (300, VERMILION), (410, OCHRE)):
        press.cut([(x - 48, 190), *oval(x, 190, 48, 52, 0, 180)[::-1]], ink)
    for row in range(3):
        y = 420 + row * 44
        wave = [(70 + k * 46, y + (10 if k % 2 else -10)) for k in range(11)]
        press.cut(ribbon(wave, (8, 20, 20, 8)), SKY)


@picture("associations/marraines-et-parrains-du-morne/logo.webp", LOGO)
def two_leaves(press: Press) -> None:
    """Two leaves, one large and one small, grow from the same hill."""
    press.fill(CREAM)
    press.cut(oval(300, 250, 190), OCHRE)
    leaf(press, (296, 450), 360, 170, -112, FOREST, SAGE)
    leaf(press, (310, 450), 250, 130, -54, VERMILION, CLAY)
    press.cut(
        [
            (60, 540),
            *curve(points("60,500 200,440 330,424 450,450 540,510"), False, 6),
            (540, 540),
        ],
        TEAL,
    )


@picture("associations/passerelle-numerique/logo.webp", LOGO)
def pixel_bridge(press: Press) -> None:
    """A footbridge whose arch is made of squares."""
    press.fill(SKY)
    for k in range(9):
        angle = 180 + k * 22.5
        press.cut(
            turned(rect(472, 372, 528, 428), angle, (300, 400)), VERMILION if k % 2 else NIGHT
        )
    press.cut(rect(60, 420, 540, 456), NIGHT)
    press.cut(oval(300, 380, 66), OCHRE)
    press.cut(rect(60, 456, 540, 560), SKY)
    for y in (484, 524):
        press.cut(
            ribbon([(130 + k * 48, y + (8 if k % 2 else -8)) for k in range(8)], (6, 15, 15, 6)),
            TEAL,
        )


@picture("partenaires/atelier-grain/logo.webp", LOGO)
def grain(press: Press) -> None:
    """Seven seeds turning like the blades of a diaphragm."""
    press.fill(INK)
    for k in range(7):
        seed = turned(oval(300, 168, 62, 118), 20, (300, 168))
        press.cut(
            turned(seed, k * 360 / 7, (300, 300)),
            (OCHRE, CREAM)[k % 2 if k < 6 else 0],
            edge=INK,
            edge_width=6,
        )
    press.cut(oval(300, 300, 64), INK)
    press.cut(oval(300, 300, 26), VERMILION)


@picture("partenaires/fanfare-des-quais/logo.webp", LOGO)
def brass(press: Press) -> None:
    """A trumpet plays above three waves."""
    press.fill(VERMILION)
    ring = points("170,236 370,236 410,286 370,336 170,336 130,286")
    press.cut(ribbon(curve([*ring, ring[0]], False, 6), (26,), smooth=False), GOLD)
    press.cut(rect(76, 222, 420, 250), OCHRE)
    press.cut(points("400,222 450,208 530,120 530,352 450,264 400,250"), OCHRE)
    press.cut([(60, 212), (84, 224), (84, 248), (60, 260)], OCHRE)
    for x in (216, 270, 324):
        press.cut(rect(x - 19, 190, x + 19, 360), CREAM, edge=VERMILION)
        press.cut(ribbon([(x, 196), (x, 160)], (12,)), CREAM)
        press.cut(oval(x, 154, 24, 11), CREAM)
    for row in range(3):
        y = 436 + row * 44
        press.cut(
            ribbon([(80 + k * 44, y + (11 if k % 2 else -11)) for k in range(11)], (8, 20, 20, 8)),
            PAPER,
        )


@picture("partenaires/imprimerie-du-port/logo.webp", LOGO)
def anchor(press: Press) -> None:
    """An anchor printed on a sheet, the ink still wet."""
    press.fill(OCHRE)
    press.cut(turned(rect(130, 80, 470, 520), -4, (300, 300)), PAPER)
    press.cut(ribbon([(300, 190), (300, 440)], (34,)), NIGHT)
    press.cut(rect(218, 226, 382, 258), NIGHT)
    press.cut(ribbon(oval(300, 320, 126, 126, 18, 162), (34,), smooth=False), NIGHT)
    for x, side in ((174, 1), (426, -1)):
        press.cut([(x - 42, 372), (x + 42, 372), (x + side * 4, 300)], NIGHT)
    press.cut(oval(300, 164, 46), NIGHT)
    press.cut(oval(300, 164, 20), PAPER)
    press.cut(rect(196, 470, 404, 486), VERMILION)


@picture("partenaires/studio-contrechamp/logo.webp", LOGO)
def reverse_shot(press: Press) -> None:
    """Two cones of vision face each other: shot and reverse shot."""
    press.fill(TEAL)
    press.cut([(90, 190), (410, 90), (410, 290)], CREAM)
    press.cut([(510, 410), (190, 310), (190, 510)], OCHRE)
    press.cut(oval(104, 190, 44), INK)
    press.cut(oval(496, 410, 44), INK)
    press.hatch(
        [(90, 190), (410, 90), (410, 290)], CLAY, angle=90, gap=22, width=7, length=60, fade=180
    )
    press.hatch(
        [(510, 410), (190, 310), (190, 510)],
        VERMILION,
        angle=90,
        gap=22,
        width=7,
        length=60,
        fade=0,
    )
