"""The associations, their campaigns and the medium itself."""

from __future__ import annotations

from dataclasses import replace

from .gallery import WIDE, picture
from .objects import bag, bench, chair, cinema_camera, cup, glove
from .palette import (
    BRICK, CLAY, CREAM, DUSK, FOREST, GOLD, INK, LAGOON, NIGHT, OCHRE, PAPER, ROSE, RUST, SAGE, SAND,
    SKINS, SKY, SLATE, TEAL, UMBER, VERMILION, Ink, mix,
)
from .people import RAISE, REACH, SIT, STAND, STRIDE, WALK, Look, person
from .press import Press
from .scenery import (
    banana, beam, bunting, glow, hill, house, leaf, palm, reflection, ripples, rope, steam, stones,
    street_lamp, sun, window, yole,
)
from .shapes import Path, Point, arch, curve, oval, rect, ribbon, turned

PUNCH = replace(STRIDE, lean=0.03, head=(0.05, -0.9), arms=(
    ((0.02, -0.78), (0.18, -0.79), (0.31, -0.785)), ((0.02, -0.78), (0.04, -0.63), (0.15, -0.67))))
GUARD = replace(STRIDE, head=(0.02, -0.92), arms=(
    ((0.0, -0.78), (0.09, -0.67), (0.2, -0.8)), ((0.0, -0.78), (0.06, -0.6), (0.22, -0.63))))
FILM = replace(WALK, arms=(WALK.arms[0], ((0.1, -0.79), (0.21, -0.72), (0.17, -0.84))))


@picture("associations/le-media-solidaire/cover.webp")
def print_shop(press: Press) -> None:
    """Fresh prints drying on a line above the table where they were cut."""
    press.fill(OCHRE)
    press.hatch(rect(0, 0, 1600, 800), mix(OCHRE, UMBER, 0.3), angle=90, gap=30, width=5, length=180)
    rope(press, [(-30, 130), (400, 190), (800, 200), (1200, 186), (1640, 120)], 16, CREAM, UMBER)
    for i, x in enumerate((110, 485, 860, 1235)):
        _drying(press, x, 190 + (12 if i in (1, 2) else -14), i)
    table = press.cut(rect(-20, 790, 1620, 1090), RUST)
    press.hatch(table, INK, gap=24, width=6, length=280)
    press.cut([(380, 830), (960, 830), (1030, 1010), (320, 1010)], CLAY, edge=INK)
    press.cut([(430, 850), (910, 850), (955, 985), (388, 985)], INK)
    glow(press, 670, 920, 20, 120, CLAY, 180, 360, 26, 9)
    press.cut(ribbon([(1090, 900), (1250, 960), (1270, 1010)], (20,)), INK)
    press.cut(ribbon([(1010, 920), (1150, 868)], (76,)), VERMILION, edge=INK)
    press.cut(ribbon([(1270, 990), (1330, 1090)], (52, 60)), OCHRE, edge=INK)
    press.cut(ribbon([(130, 1000), (220, 900)], (44, 38)), OCHRE, edge=INK)
    press.cut([(212, 908), (286, 826), (296, 836), (232, 924)], SKY, edge=INK)


def _drying(press: Press, x: float, y: float, which: int) -> None:
    angle = (-2.5, 1.5, -1, 2.5)[which]
    page = turned(rect(x, y, x + 265, y + 400), angle, (x + 130, y))
    press.shade([(px + 22, py + 20) for px, py in page], CLAY)
    press.cut(page, PAPER)
    frame = turned(rect(x + 24, y + 34, x + 241, y + 350), angle, (x + 130, y))
    press.cut(frame, (TEAL, SKY, VERMILION, NIGHT)[which])
    with press.stencil(frame):
        (_print_sea, _print_figure, _print_camera, _print_window)[which](press, x, y)
    for at in (0.2, 0.8):
        press.cut(rect(x + 265 * at - 9, y - 26, x + 265 * at + 9, y + 26), UMBER)


def _print_sea(press: Press, x: float, y: float) -> None:
    sun(press, x + 140, y + 140, 52, OCHRE, CREAM)
    ripples(press, rect(x, y + 230, x + 265, y + 360), SKY, gap=13, length=50)


def _print_figure(press: Press, x: float, y: float) -> None:
    press.cut(rect(x, y + 300, x + 265, y + 360), CLAY)
    person(press, x + 130, y + 335, 230, WALK, Look(coat=VERMILION, head="afro"))


def _print_camera(press: Press, x: float, y: float) -> None:
    glow(press, x + 130, y + 190, 110, 220, GOLD, marks=40)
    cinema_camera(press, x + 122, y + 250, 150, INK, CREAM)


def _print_window(press: Press, x: float, y: float) -> None:
    glow(press, x + 132, y + 190, 90, 190, SLATE, marks=40)
    window(press, x + 80, y + 110, 106, 160, OCHRE, INK, (2, 2))


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
        press.cut(rect(630 - i * 26, 868 + i * 26, 930 + i * 26, 898 + i * 26), (SAND, CLAY, SAND)[i])
    person(press, 780, 872, 320, STAND, Look(coat=INK, skin=INK, hair=INK))
    person(press, 560, 1000, 400, WALK, Look(coat=VERMILION, head="locs", light=RUST))
    person(press, 1010, 1010, 400, REACH, Look(coat=TEAL, skin=SKINS[2], head="cap", hair=OCHRE), flip=True)
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
    for x, top, wide in ((-20, 250, 240), (220, 330, 180), (400, 280, 150), (1180, 310, 170), (1350, 240, 290)):
        block = press.cut(rect(x, top, x + wide, 540), NIGHT)
        for k in range(5):
            if press.random.random() < 0.6:
                left = x + 24 + press.random.random() * (wide - 70)
                press.cut(rect(left, top + 40 + k * 36, left + 20, top + 64 + k * 36), GOLD, rough=0.4)
        press.hatch(block, DUSK, angle=90, gap=22, width=3)
    water = press.cut(rect(-20, 520, 1620, 660), NIGHT)
    ripples(press, water, OCHRE, gap=16, keep=0.45)
    quay = press.cut(rect(-20, 650, 1620, 1090), TEAL)
    press.hatch(quay, FOREST, gap=26, width=6, length=200)
    for x, ink, head in ((420, VERMILION, "bun"), (640, CLAY, "short"), (960, OCHRE, "afro"), (1180, SKY, "cap")):
        person(press, x, 1010, 430, SIT, Look(coat=ink, skin=INK, hair=INK, head=head))
    press.cut([(250, 790), (1350, 790), (1480, 890), (120, 890)], PAPER, edge=INK)
    press.cut([(120, 888), (1480, 888), (1480, 960), (120, 960)], SKY)
    press.hatch(rect(120, 890, 1480, 960), LAGOON, angle=90, gap=26, width=5, length=50)
    _table_ware(press)
    for x, ink, head, skin in ((300, NIGHT, "scarf", 0), (560, BRICK, "short", 2), (1060, INK, "locs", 0),
                               (1330, RUST, "bun", 1)):
        person(press, x, 1330, 560, SIT, Look(coat=ink, skin=SKINS[skin], head=head, light=OCHRE,
                                              hair=OCHRE if head == "scarf" else INK))
    bunting(press, (-20, 60), (800, 110), 120, 11, INK, CREAM, 15)
    bunting(press, (800, 110), (1620, 40), 130, 11, INK, CREAM, 15)


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
    hill(press, [(-40, 520), (240, 380), (520, 470), (900, 330), (1300, 420), (1640, 320)], 900, LAGOON, SKY)
    hill(press, [(-40, 700), (300, 560), (700, 500), (1060, 330), (1360, 380), (1640, 520)], 1090, SAGE, GOLD)
    path = [(620, 1110), (900, 960), (700, 820), (900, 700), (1060, 610), (985, 520), (1062, 430)]
    press.cut(ribbon(path, (250, 190, 120, 88, 60, 40, 30)), SAND)
    house(press, 980, 440, 190, 190, CREAM, VERMILION, TEAL)
    palm(press, 1260, 470, 320, FOREST, 0.1, SAGE)
    banana(press, 880, 560, 220)
    hill(press, [(940, 1100), (1180, 880), (1420, 800), (1640, 860)], 1100, FOREST, SAGE)
    press.shade(oval(760, 930, 130, 16), CLAY)
    person(press, 700, 930, 330, WALK, Look(coat=VERMILION, head="bakoua", hair=CLAY, light=RUST))
    person(press, 830, 925, 320, WALK, Look(coat=PAPER, head="scarf", hair=OCHRE, skirt=True, trousers=UMBER))
    for base, length, angle in (((-40, 1080), 620, -62), ((-60, 900), 520, -28), ((150, 1110), 480, -96),
                                ((1640, 1090), 560, -130), ((1660, 940), 420, -165)):
        leaf(press, base, length, length * 0.34, angle, FOREST, SAGE)


@picture("associations/passerelle-numerique/cover.webp")
def harbour_class(press: Press) -> None:
    """Two people at a computer, from behind, before a window on Marseille's old harbour."""
    press.fill(CLAY)
    press.hatch(rect(0, 0, 1600, 1067), mix(CLAY, VERMILION, 0.4), angle=90, gap=30, width=5, length=160)
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
        press.carve((650, 560 + row * 42), (760 + row * 37 % 190, 560 + row * 42), (GOLD, SKY)[row % 2], 15)
    press.cut(rect(520, 796, 1080, 826), SLATE)
    person(press, 440, 1520, 1010, SIT, Look(coat=VERMILION, head="bun", light=RUST))
    person(press, 1160, 1530, 1000, SIT, Look(coat=OCHRE, skin=SKINS[2], head="short", light=UMBER))
    cup(press, 1450, 900, 110, PAPER, saucer=None)


def _marseille(press: Press) -> None:
    hill(press, [(180, 400), (400, 330), (520, 210), (640, 300), (900, 380), (1420, 360)], 500, ROSE, PAPER)
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


@picture("campagnes/club-m-aide/cover.webp", WIDE)
def ring(press: Press) -> None:
    """A boxing ring in the light: one holds the pads, the other strikes."""
    press.fill(NIGHT)
    press.hatch(rect(0, 0, 2000, 800), DUSK, angle=90, gap=36, width=6, length=200, keep=0.6)
    press.cut([(900, -20), (1100, -20), (1720, 900), (280, 900)], mix(NIGHT, OCHRE, 0.2))
    beam(press, 1000, 40, 640, 820, mix(NIGHT, OCHRE, 0.6), 80)
    press.cut([(860, 70), (930, -20), (1070, -20), (1140, 70)], INK)
    press.cut(oval(1000, 70, 130, 22), GOLD)
    for i in range(16):
        x, y = 60 + i * 126, 716 + i % 3 * 16
        press.cut(oval(x, y - 100, 38, 48), INK)
        press.cut(oval(x, y, 74, 82), INK)
    floor = press.cut([(230, 800), (1770, 800), (2040, 1150), (-40, 1150)], VERMILION)
    press.hatch(floor, BRICK, gap=24, width=7, length=260)
    press.cut(oval(1000, 975, 560, 96), mix(VERMILION, OCHRE, 0.5))
    _ropes(press)
    for x in (740, 1230):
        press.shade(oval(x, 1010, 190, 22), CLAY)
    puncher = Look(coat=OCHRE, trousers=INK, head="short", light=UMBER)
    person(press, 760, 1020, 690, PUNCH, puncher)
    holder = Look(coat=PAPER, trousers=TEAL, skin=SKINS[2], head="cap", hair=TEAL, light=CLAY)
    person(press, 1230, 1020, 670, GUARD, holder, flip=True)
    for x, y, size in ((1000, 478, 66), (880, 560, 60)):
        press.cut(oval(x, y, size, size * 0.8), VERMILION, edge=INK)
        press.hatch(oval(x, y, size * 0.85, size * 0.66), RUST, angle=70, gap=14, width=5, length=40, fade=180)
    for x, y in ((1086, 478), (1070, 600)):
        press.cut(ribbon([(x, y - 52), (x + 6, y + 52)], (46,)), NIGHT, edge=INK)
        press.cut(oval(x - 12, y, 12, 30), CREAM)


def _ropes(press: Press) -> None:
    for x, ink in ((250, VERMILION), (1750, SKY)):
        press.cut(rect(x - 24, 380, x + 24, 830), ink, edge=INK)
    for level in (450, 570, 690):
        press.cut(rect(250, level, 1750, level + 12), PAPER)
        press.cut([(250, level), (-40, level + 60), (-40, level + 78), (250, level + 13)], PAPER)
        press.cut([(1750, level), (2040, level + 60), (2040, level + 78), (1750, level + 13)], PAPER)


@picture("campagnes/a-table/cover.webp", WIDE)
def feast(press: Press) -> None:
    """A long table seen from above: plates, bread, glasses, one free seat."""
    press.fill(OCHRE)
    press.hatch(rect(0, 0, 2000, 1125), mix(OCHRE, UMBER, 0.3), angle=90, gap=60, width=7, length=300)
    cloth = press.cut(rect(-20, 200, 2020, 925), PAPER)
    press.hatch(cloth, SKY, angle=0, gap=80, width=9, length=400)
    press.cut(rect(-20, 470, 2020, 650), TEAL)
    press.hatch(rect(0, 476, 2000, 644), LAGOON, angle=90, gap=44, width=6, length=120)
    foods = (VERMILION, SAGE, OCHRE, BRICK, FOREST, ROSE)
    for i in range(6):
        for row, y in enumerate((330, 795)):
            free = row == 1 and i == 3
            _setting(press, 180 + i * 328, y, None if free else foods[(i + row * 2) % 6])
            _seat(press, 180 + i * 328, 100 if row == 0 else 1030, (i + row) % 4, free)
    for x in (220, 960, 1700):
        _bread(press, x, 560)
    for x in (560, 1330):
        press.shade(oval(x + 14, 574, 120, 76), CLAY)
        press.cut(oval(x, 560, 112, 74), CREAM, edge=INK, edge_width=3)
        for k in range(7):
            at = turned([(x + 52, 560)], k * 52, (x, 560))[0]
            press.cut(oval(at[0], 560 + (at[1] - 560) * 0.6, 27), (VERMILION, SAGE, OCHRE)[k % 3],
                      edge=INK, edge_width=2)


def _setting(press: Press, x: float, y: float, food: Ink | None) -> None:
    press.shade(oval(x + 10, y + 12, 112), SAND)
    press.cut(oval(x, y, 110), SKY if food else VERMILION, edge=INK, edge_width=3)
    press.cut(oval(x, y, 76), PAPER if food else OCHRE)
    if food:
        press.cut(oval(x, y, 58, 54), food, rough=2)
        press.hatch(oval(x, y, 50), mix(food, PAPER, 0.5), angle=-40, gap=17, width=6, length=28)
    else:
        glow(press, x, y, 12, 66, CREAM, marks=18, width=8)
    press.cut(ribbon([(x + 140, y - 70), (x + 140, y + 80)], (14, 10)), INK)
    press.cut(ribbon([(x - 140, y - 70), (x - 140, y + 80)], (20, 10)), INK)
    press.cut(oval(x + 128, y + (150 if y < 500 else -150), 34), LAGOON, edge=INK, edge_width=3)


def _seat(press: Press, x: float, y: float, kind: int, free: bool) -> None:
    inward = 1 if y < 500 else -1
    if free:
        press.cut(oval(x, y + 10, 92, 80), CREAM, edge=INK)
        press.hatch(oval(x, y + 10, 84, 72), UMBER, angle=45, gap=16, width=5)
        return
    coat = (VERMILION, NIGHT, TEAL, BRICK)[kind]
    for side in (-1, 1):
        arm = [(x + side * 90, y), (x + side * 118, y + inward * 80), (x + side * 84, y + inward * 140)]
        press.cut(ribbon(arm, (54, 44, 34)), coat, edge=INK, edge_width=2)
        press.cut(oval(*arm[2], 22, 20), SKINS[kind], edge=INK, edge_width=2)
    press.cut(oval(x, y - inward * 10, 126, 66), coat, edge=INK, edge_width=2)
    press.cut(oval(x, y - inward * 4, 56, 60), (INK, OCHRE, UMBER, INK)[kind], edge=INK, edge_width=2)
    if kind == 1:
        press.hatch(oval(x, y - inward * 4, 52), VERMILION, angle=30, gap=14, width=6)


def _bread(press: Press, x: float, y: float) -> None:
    press.shade(turned(oval(x + 10, y + 14, 150, 44), -12, (x, y)), CLAY)
    press.cut(turned(oval(x, y, 150, 44), -12, (x, y)), CLAY, edge=RUST)
    for k in range(-2, 3):
        a, b = turned([(x + k * 50 - 18, y + 22), (x + k * 50 + 18, y - 22)], -12, (x, y))
        press.carve(a, b, RUST, 10)


@picture("pages/qui-sommes-nous/cover.webp", WIDE)
def crew(press: Press) -> None:
    """A small film crew from behind walks towards the morning with camera, boom and notebook."""
    press.roll(rect(0, 0, 2000, 800), SKY, GOLD)
    sun(press, 1000, 560, 330, VERMILION, OCHRE)
    hill(press, [(-40, 690), (300, 610), (640, 690), (1300, 650), (1640, 590), (2040, 660)], 900, TEAL, LAGOON)
    ground = press.cut(rect(-20, 800, 2020, 1150), CLAY)
    press.hatch(ground, mix(CLAY, INK, 0.35), gap=28, width=5, length=260)
    for x in (560, 850, 1130, 1420):
        press.cut([(x - 30, 1040), (x + 30, 1040), (x + (x - 1000) * 0.35 + 70, 1150),
                   (x + (x - 1000) * 0.35 - 50, 1150)], UMBER)
    looks = (Look(coat=NIGHT, head="locs", light=SLATE), Look(coat=OCHRE, head="bun", skin=SKINS[2], light=UMBER),
             Look(coat=TEAL, head="short", skin=SKINS[1], hair=UMBER, light=LAGOON),
             Look(coat=INK, head="scarf", hair=OCHRE, light=SLATE))
    for x, look, pose, tall in zip((560, 850, 1130, 1420), looks, (RAISE, WALK, FILM, WALK),
                                   (590, 550, 600, 560), strict=True):
        person(press, x, 1050, tall, pose, look)
    _crew_gear(press)


def _crew_gear(press: Press) -> None:
    press.cut(ribbon([(640, 590), (700, 455), (1060, 190)], (12,)), INK)
    press.cut(ribbon([(1040, 205), (1150, 124)], (52, 44)), INK)
    press.hatch(ribbon([(1040, 205), (1150, 124)], (48, 40)), CLAY, angle=60, gap=9, width=4, length=22)
    bag(press, 775, 870, 130, BRICK)
    body = press.cut(rect(1150, 462, 1300, 556), INK)
    press.hatch(body, CLAY, angle=90, gap=12, width=4, length=34, fade=180)
    press.cut(rect(1296, 484, 1330, 536), INK)
    press.cut([(1326, 490), (1364, 466), (1364, 554), (1326, 530)], INK)
    press.cut(oval(1226, 552, 24, 20), SKINS[1], edge=INK, edge_width=2)
    press.cut(turned(rect(1484, 745, 1566, 855), 8, (1520, 800)), PAPER, edge=INK)


__all__ = ["Path", "Point", "STRIDE", "bench", "chair", "cinema_camera", "curve", "steam", "stones",
           "street_lamp", "yole"]
