"""What volunteers are asked to do."""

from __future__ import annotations

from .gallery import picture
from .objects import awning, chair, crate, cup, sheet
from .palette import (
    BRICK, CLAY, CREAM, DUSK, FOREST, GOLD, INK, LAGOON, NIGHT, OCHRE, PAPER, ROSE, RUST, SAGE, SAND,
    SKINS, SKY, SLATE, TEAL, UMBER, VERMILION, Ink, mix,
)
from .people import HAUL, WALK, Look, person
from .press import Press
from .scenery import beam, glow, hill, leaf, reflection, ripples, steam, sun, window
from .shapes import Path, Point, curve, oval, placed, rect, ribbon, turned


@picture("missions/gestion-administrative/cover.webp")
def desk(press: Press) -> None:
    """A desk seen from above: laptop, files, telephone, coffee."""
    press.fill(CLAY)
    press.hatch(rect(0, 0, 1600, 1067), mix(CLAY, UMBER, 0.4), gap=34, width=6, length=330)
    _folders(press)
    press.shade(turned(rect(560, 250, 1180, 900), -5, (850, 560)), mix(CLAY, INK, 0.25))
    for box, ink in ((rect(530, 190, 1150, 560), INK), (rect(556, 214, 1124, 536), SKY),
                     (rect(500, 560, 1180, 880), SLATE)):
        press.cut(turned(box, -5, (850, 540)), ink)
    _screen(press)
    _keys(press)
    press.cut(turned(rect(1290, 540, 1430, 820), 12, (1360, 680)), INK)
    press.cut(turned(rect(1304, 566, 1416, 790), 12, (1360, 680)), VERMILION)
    glow(press, 1360, 680, 18, 46, PAPER, marks=10)
    _cup_from_above(press, 1330, 270, 120)
    for angle in (35, 80, 120):
        leaf(press, (-20, -30), 330, 120, angle, FOREST, SAGE)


def _folders(press: Press) -> None:
    for i, ink in enumerate((TEAL, OCHRE, VERMILION)):
        middle = (230 + i * 20, 640 + i * 40)
        tab = turned(rect(60 + i * 90, 390 + i * 46, 200 + i * 90, 440 + i * 46), -9 + i * 5, middle)
        press.cut(tab, ink)
        press.cut(turned(rect(40 + i * 16, 430 + i * 46, 420 + i * 16, 930 + i * 46), -9 + i * 5, middle),
                  ink, edge=mix(ink, INK, 0.5), edge_width=3)
    sheet(press, 90, 560, 330, 440, angle=4, lines=9)


def _screen(press: Press) -> None:
    middle = (850, 540)
    for row in range(5):
        for column, ink in ((0, VERMILION if row == 1 else TEAL), (1, CLAY), (2, PAPER)):
            left, top = 590 + column * 176, 244 + row * 56
            press.cut(turned(rect(left, top, left + (150 if column else 60 + row * 17 % 80), top + 30), -5,
                             middle), ink, rough=0.6)


def _keys(press: Press) -> None:
    for row in range(4):
        for i in range(12):
            left, top = 540 + i * 50 + row * 6, 586 + row * 42
            press.cut(turned(rect(left, top, left + 40, top + 32), -5, (850, 540)), NIGHT, rough=0.4)
    press.cut(turned(rect(740, 776, 950, 860), -5, (850, 540)), DUSK)


def _cup_from_above(press: Press, x: float, y: float, radius: float) -> None:
    press.shade(oval(x + 24, y + 28, radius * 1.15), mix(CLAY, INK, 0.25))
    press.cut(oval(x, y, radius * 1.15), PAPER)
    press.cut(ribbon([(x + radius * 0.5, y + radius * 0.4), (x + radius * 1.05, y + radius * 0.8)],
                     (radius * 0.22,)), TEAL)
    press.cut(oval(x, y, radius * 0.74), TEAL)
    press.cut(oval(x, y, radius * 0.6), RUST)
    press.line(oval(x, y, radius * 0.42, radius * 0.42, 190, 280), CLAY, 6)


@picture("missions/sous-titres/cover.webp")
def subtitles(press: Press) -> None:
    """A film on a screen at night, two subtitle bars at its foot, headphones in front."""
    press.fill(NIGHT)
    press.hatch(rect(0, 0, 1600, 1067), DUSK, angle=90, gap=34, width=6, length=180)
    press.cut(rect(210, 90, 1390, 790), INK)
    frame = rect(244, 122, 1356, 756)
    press.roll(frame, LAGOON, CREAM)
    with press.stencil(frame):
        sun(press, 1010, 330, 92, VERMILION, PAPER)
        hill(press, [(200, 500), (420, 390), (650, 470), (900, 400), (1120, 470), (1400, 420)], 800, TEAL,
             LAGOON)
        hill(press, [(200, 620), (600, 540), (1000, 610), (1400, 560)], 800, FOREST, SAGE)
        person(press, 560, 596, 250, WALK, Look(coat=INK, skin=INK, hair=INK))
    press.cut(rect(400, 610, 1200, 660), PAPER)
    press.cut(rect(520, 676, 1080, 726), OCHRE)
    for left, right, y in ((440, 760, 635), (790, 1160, 635), (560, 700, 701), (730, 1040, 701)):
        press.carve((left, y), (right, y), INK, 16)
    press.cut(rect(700, 790, 900, 880), INK)
    press.cut(rect(-20, 880, 1620, 1090), UMBER)
    press.hatch(rect(0, 884, 1600, 1067), INK, gap=22, width=6, length=260)
    _headphones(press, 1240, 930)
    _keyboard(press)


def _headphones(press: Press, x: float, y: float) -> None:
    press.cut(ribbon(oval(x, y - 60, 150, 170, 180, 360), (34,), smooth=False), VERMILION, edge=INK)
    for side in (-1, 1):
        press.cut(ribbon([(x + side * 150, y - 70), (x + side * 150, y + 50)], (86,)), VERMILION, edge=INK)
        press.cut(ribbon([(x + side * 112, y - 50), (x + side * 112, y + 30)], (40,)), INK)


def _keyboard(press: Press) -> None:
    press.cut([(330, 910), (960, 910), (1010, 1050), (280, 1050)], CLAY, edge=INK)
    for row in range(3):
        for i in range(12):
            left = 350 - row * 14 + i * (50 + row * 2.6)
            top = 922 + row * 42
            press.cut(rect(left, top, left + 40, top + 30), PAPER if (i + row) % 7 else VERMILION, rough=0.4)


@picture("missions/accueil-au-cafe/cover.webp")
def cafe_door(press: Press) -> None:
    """The open door of a café, an awning, and two cups on a small table outside."""
    press.fill(ROSE)
    wall = press.cut(rect(-20, -20, 1620, 880), VERMILION)
    press.hatch(wall, BRICK, gap=30, width=5, length=140, keep=0.7)
    press.cut(rect(-20, 860, 1620, 1090), SAND)
    press.hatch(rect(0, 870, 1600, 1067), mix(CLAY, INK, 0.35), gap=24, width=4, length=180)
    _doorway(press)
    window(press, 860, 310, 560, 380, SKY, FOREST, (3, 1))
    for x in (930, 1120, 1300):
        press.carve((x, 640), (x + 80, 350), PAPER, 14)
    press.cut(rect(830, 690, 1450, 760), FOREST)
    awning(press, 130, 90, 1500, 170, TEAL, CREAM, 13, 60)
    press.shade([(130, 264), (1500, 264), (1480, 330), (130, 330)], CLAY)
    press.shade([(760, 985), (1420, 985), (1500, 1030), (860, 1030)], mix(CLAY, INK, 0.2))
    chair(press, 800, 1000, 350, INK)
    press.cut(ribbon([(1060, 780), (1060, 990)], (20,)), INK)
    press.cut(ribbon([(980, 996), (1140, 996)], (18,)), INK)
    press.cut(oval(1060, 770, 190, 30), PAPER, edge=INK)
    for x, ink in ((990, OCHRE), (1130, TEAL)):
        cup(press, x, 764, 88, ink, saucer=None, flip=x < 1060)
        steam(press, x, 690, 130, PAPER, 13)
    chair(press, 1330, 1000, 350, INK, flip=True)


def _doorway(press: Press) -> None:
    press.cut(rect(250, 290, 610, 890), FOREST)
    press.roll(rect(285, 325, 575, 885), GOLD, OCHRE)
    press.cut(rect(285, 640, 420, 700), BRICK)
    press.cut(rect(285, 696, 405, 885), RUST)
    press.line([(470, 325), (470, 400)], INK, 4)
    press.cut([(420, 450), (450, 398), (490, 398), (520, 450)], VERMILION)
    press.cut([(285, 885), (575, 885), (520, 1090), (60, 1090)], mix(OCHRE, CREAM, 0.4))
    leaf_ = press.cut([(575, 325), (720, 285), (720, 960), (575, 885)], TEAL)
    press.hatch(leaf_, FOREST, angle=90, gap=18, width=4)
    press.cut([(606, 380), (692, 360), (692, 620), (606, 620)], SKY)


@picture("missions/grande-collecte/cover.webp")
def food_drive(press: Press) -> None:
    """A pyramid of vegetable crates under a market awning; two people bring more."""
    press.roll(rect(0, 0, 1600, 830), SKY, CREAM)
    press.hatch(rect(0, 200, 1600, 820), LAGOON, angle=90, gap=34, width=5, length=130, fade=270)
    press.cut(rect(-20, 820, 1620, 1090), OCHRE)
    press.hatch(rect(0, 825, 1600, 1067), UMBER, gap=24, width=5, length=200, fade=270)
    press.shade([(420, 1000), (1290, 1000), (1420, 1060), (520, 1060)], mix(OCHRE, INK, 0.1))
    loads = ((VERMILION, BRICK), (SAGE, FOREST), (GOLD, OCHRE), (OCHRE, ROSE), (BRICK, VERMILION),
             (FOREST, SAGE))
    spots = ((655, 586), (505, 798), (805, 798), (355, 1010), (655, 1010), (955, 1010))
    for i, (x, y) in enumerate(spots[::-1]):
        crate(press, x, y, 290, 162, SAND if i % 2 else CLAY, UMBER, loads[i])
    _porter(press, 130, 1000, Look(coat=TEAL, head="scarf", hair=VERMILION), False)
    _porter(press, 1470, 1000, Look(coat=NIGHT, skin=SKINS[2], head="cap", hair=VERMILION), True)
    awning(press, -30, -30, 1630, 200, VERMILION, PAPER, 13, 60)


def _porter(press: Press, x: float, foot: float, look: Look, flip: bool) -> None:
    person(press, x, foot, 600, HAUL, look, flip=flip)
    left = x - 260 if flip else x + 70
    crate(press, left, foot - 300, 190, 90, CLAY, UMBER, (SAGE, OCHRE))
    side = -1 if flip else 1
    sleeve = [(x, foot - 455), (x + side * 40, foot - 340), (x + side * 130, foot - 318)]
    press.cut(ribbon(sleeve, (48, 42, 32)), look.coat, edge=mix(look.coat, INK, 0.45), edge_width=3)
    press.cut(oval(x + side * 150, foot - 314, 26, 18), look.skin, edge=INK, edge_width=2)


@picture("missions/photographe-d-un-jour/cover.webp")
def camera(press: Press) -> None:
    """A camera, its strap in a loop; a canal and a bridge are reflected in its lens."""
    press.fill(SKY)
    press.cut(rect(-20, 720, 1620, 1090), TEAL)
    press.hatch(rect(0, 730, 1600, 1067), FOREST, gap=24, width=6, length=240)
    press.hatch(rect(0, 0, 1600, 710), LAGOON, angle=-32, gap=40, width=5, length=130, fade=0)
    strap = [(360, 430), (130, 380), (90, 760), (330, 960), (760, 1000), (1330, 970), (1530, 760),
             (1440, 380), (1240, 430)]
    press.cut(ribbon(strap, (46,)), VERMILION, edge=RUST)
    press.shade(oval(820, 880, 560, 70), CLAY)
    body = curve([(330, 420), (360, 360), (1240, 360), (1270, 420), (1270, 840), (1240, 885), (360, 885),
                  (330, 840)], True, 3)
    press.cut([(600, 370), (650, 250), (950, 250), (1000, 370)], INK)
    press.cut(body, INK)
    press.hatch(rect(345, 480, 1255, 800), SLATE, angle=62, gap=15, width=4, length=34, keep=0.6)
    press.cut(rect(330, 360, 1270, 440), CLAY)
    for box in (rect(400, 318, 520, 362), rect(1080, 330, 1180, 362)):
        press.cut(box, VERMILION if box[0][0] > 1000 else CLAY, edge=INK)
    press.cut(rect(700, 286, 900, 346), SKY)
    _lens(press, 800, 640)


def _lens(press: Press, x: float, y: float) -> None:
    for radius, ink in ((265, CLAY), (245, INK), (205, SLATE), (188, INK)):
        press.cut(oval(x, y, radius), ink)
    glow(press, x, y, 210, 240, CLAY, marks=60, width=5)
    view = oval(x, y, 168)
    with press.stencil(view):
        press.roll(rect(x - 180, y - 180, x + 180, y + 30), OCHRE, CREAM)
        sun(press, x + 60, y - 60, 40, VERMILION)
        press.cut(rect(x - 180, y + 20, x + 180, y + 190), NIGHT)
        press.cut(rect(x - 180, y - 40, x + 180, y + 60), BRICK)
        press.cut([(x - 110, y + 60), *oval(x, y + 60, 110, 76, 180, 360)], CREAM)
        press.cut(rect(x - 110, y + 24, x + 110, y + 62), NIGHT)
        reflection(press, x + 60, y + 30, y + 170, 50, OCHRE)
    press.cut(oval(x - 80, y - 90, 34, 22), PAPER)


@picture("missions/permanence-courriers/cover.webp")
def letters(press: Press) -> None:
    """A desk lamp at night lights letters, envelopes and a pen."""
    press.fill(DUSK)
    press.hatch(rect(0, 0, 1600, 700), NIGHT, angle=90, gap=26, width=6, length=180)
    window(press, 170, 110, 330, 440, NIGHT, INK)
    press.cut(oval(400, 220, 40), CREAM)
    for x, y in ((230, 200), (290, 330), (440, 420), (220, 480)):
        press.cut(oval(x, y, 5), CREAM, rough=0.3)
    press.cut([(970, 330), (1130, 400), (1180, 780), (300, 780)], mix(DUSK, OCHRE, 0.38))
    table = press.cut(rect(-20, 740, 1620, 1090), BRICK)
    press.hatch(table, RUST, gap=24, width=6, length=280)
    press.cut(oval(740, 900, 560, 128), OCHRE)
    glow(press, 1030, 375, 80, 520, GOLD, 76, 150, 46, 8)
    _desk_lamp(press)
    sheet(press, 520, 800, 300, 190, angle=-7, lines=6, edge=UMBER)
    _envelope(press, 890, 880, 270, 8, PAPER)
    _envelope(press, 250, 880, 240, -14, CREAM)
    _envelope(press, 340, 960, 240, 5, SKY)
    press.cut(turned(rect(800, 992, 1100, 1014), -18, (950, 1000)), NIGHT)
    press.cut(turned([(800, 992), (762, 1003), (800, 1014)], -18, (950, 1000)), GOLD)
    cup(press, 1440, 900, 130, TEAL)
    steam(press, 1430, 790, 200, LAGOON, 15)


def _desk_lamp(press: Press) -> None:
    press.cut(oval(1270, 850, 130, 30), INK)
    press.cut(ribbon([(1270, 850), (1350, 540)], (20,)), INK)
    press.cut(ribbon([(1350, 540), (1130, 270)], (20,)), INK)
    press.cut(oval(1350, 540, 20), CLAY)
    hood = [(1160, 220), (1220, 300), (1140, 440), (930, 300), (1090, 235)]
    press.cut(oval(1030, 375, 62, 40), CREAM)
    press.cut(hood, VERMILION, edge=INK)
    press.hatch(hood, RUST, angle=35, gap=16, width=5, length=80, fade=200)


def _envelope(press: Press, x: float, y: float, width: float, angle: float, ink: Ink) -> None:
    def at(points: list[Point]) -> Path:
        return turned(placed(points, x, y, width), angle, (x, y))

    press.cut(at(rect(-0.5, -0.3, 0.5, 0.3)), ink, edge=UMBER, edge_width=3)
    press.line(at([(-0.5, -0.3), (0, 0.06), (0.5, -0.3)]), UMBER, 4)
    press.cut(at(rect(0.32, 0.06, 0.44, 0.22)), VERMILION, rough=0.5)


__all__ = ["SKINS", "ripples"]
