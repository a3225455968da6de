"""Gallery: nights by the canal."""

from __future__ import annotations

from ..gallery import PORTRAIT, SQUARE, picture
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
    SAGE,
    SKY,
    SLATE,
    TEAL,
    UMBER,
    VERMILION,
    Ink,
    mix,
)
from ..people import (
    STAND,
    STRIDE,
    WALK,
    Look,
    person,
)
from ..places.buildings import stones, window
from ..places.lamps import beam, bunting, lamp, street_lamp
from ..places.weather import glow, reflection, ripples, steam
from ..press import Press
from ..shapes import (
    oval,
    points,
    rect,
    ribbon,
)
from ..things.tableware import pot
from ..things.travel import bike

DARK = mix(NIGHT, INK, 0.45)


def _town(press: Press, foot: float, tallest: float, ink: Ink = DARK, share: float = 0.4) -> None:
    x = -30.0
    while x < press.width:
        wide, tall = press.random.uniform(120, 230), tallest * press.random.uniform(0.45, 1)
        press.cut(rect(x, foot - tall, x + wide + 3, foot), ink)
        for row in range(int(tall / 58) - 1):
            for column in range(int(wide / 52)):
                if press.random.random() < share:
                    left, top = x + 18 + column * 50, foot - tall + 28 + row * 56
                    lit = press.random.choice((OCHRE, OCHRE, GOLD, BRICK))
                    press.cut(rect(left, top, left + 20, top + 30), lit, rough=0.4)
        x += wide


@picture("galeries/nuits-du-canal/01.webp")
def lock(press: Press) -> None:
    """The closed gates of a lock at night; water leaks through in white threads."""
    press.roll(rect(0, 0, 1600, 460), NIGHT, DUSK)
    press.cut(oval(1240, 130, 58), CREAM)
    _town(press, 430, 250)
    press.cut(rect(320, 376, 1280, 900), INK)
    left = points("-20,400 330,430 430,1090 -20,1090")
    right = points("1620,400 1270,430 1170,1090 1620,1090")
    for wall in (left, right):
        press.cut(wall, SLATE)
        stones(press, wall, NIGHT, row=78, width=6)
    water = press.cut([(390, 850), (1210, 850), (1180, 1090), (420, 1090)], TEAL)
    for gate in (
        [(330, 380), (800, 350), (800, 880), (392, 880)],
        [(1270, 380), (800, 350), (800, 880), (1208, 880)],
    ):
        press.cut(gate, FOREST, edge=INK)
        press.hatch(gate, INK, angle=90, gap=40, width=9, length=400, keep=1)
    for level in (430, 570, 710):
        press.cut(rect(350, level, 1250, level + 30), INK)
    for x in (795, 620, 980, 720, 900):
        for k in range(4):
            press.carve((x + k * 7, 560 + k * 40), (x + k * 6, 890), SKY, 7)
    ripples(press, water, SKY, gap=15)
    for x, end in ((700, -20), (900, 1620)):
        press.cut(ribbon([(x, 350), (end, 300)], (42, 56)), PAPER, edge=INK)
    street_lamp(press, 170, 420, 230, INK, OCHRE)
    glow(press, 170, 178, 30, 120, OCHRE, marks=30)


@picture("galeries/nuits-du-canal/02.webp")
def footbridge(press: Press) -> None:
    """An arched footbridge and its reflection; somebody wheels a bicycle across."""
    press.roll(rect(0, 0, 1600, 620), NIGHT, BRICK)
    press.cut(oval(800, 500, 130), GOLD)
    _town(press, 610, 210)
    water = press.cut(rect(-20, 600, 1620, 1090), NIGHT)
    reflection(press, 800, 640, 1060, 190, GOLD)
    for x in (150, 390, 1230, 1460):
        reflection(press, x, 620, 900, 40, OCHRE)
    ripples(press, water, SLATE, gap=19)
    for flip in (1, -1):
        ink = INK if flip == 1 else DUSK
        deck = [(800 + 760 * k / 10, 610 - flip * (330 - 3.3 * k * k)) for k in range(-10, 11)]
        press.cut(ribbon(deck, (40,), smooth=False), ink)
        if flip == 1:
            rail = [(x, y - 92) for x, y in deck]
            press.cut(ribbon(rail, (13,), smooth=False), ink)
            for (at, low), (_, top) in zip(deck, rail, strict=True):
                press.line([(at, low), (at, top)], ink, 6)
                press.line([(at, low), (at + 76, top + 8)], ink, 3)
    press.cut(rect(-20, 560, 110, 650), INK)
    press.cut(rect(1490, 560, 1620, 650), INK)
    bike(press, 880, 272, 210, INK, load=(VERMILION, OCHRE))
    person(press, 755, 276, 210, STRIDE, Look(coat=VERMILION, skin=INK, hair=INK))


@picture("galeries/nuits-du-canal/03.webp", SQUARE)
def delivery_bikes(press: Press) -> None:
    """Two bicycles with loaded crates against a brick wall, under a lamp."""
    press.fill(BRICK)
    stones(press, rect(-20, -60, 1320, 960), mix(BRICK, INK, 0.6), row=58, width=7)
    press.cut(oval(640, 560, 560, 470), mix(BRICK, OCHRE, 0.35))
    with press.stencil(oval(640, 560, 560, 470)):
        stones(press, rect(-20, -60, 1320, 960), BRICK, row=58, width=7)
    press.cut(rect(-20, 950, 1320, 1320), NIGHT)
    press.hatch(rect(0, 956, 1300, 1300), DUSK, gap=28, width=7, length=240)
    press.cut(ribbon([(640, 40), (560, 40), (500, 70)], (18,)), INK)
    lamp(press, 640, 190, 40, 210, TEAL, CREAM)
    beam(press, 640, 190, 470, 900, GOLD, 60)
    press.shade(oval(470, 1010, 360, 34), CLAY)
    press.shade(oval(860, 1170, 420, 40), CLAY)
    bike(press, 470, 1010, 680, NIGHT, CLAY, (SAGE, OCHRE))
    bike(press, 790, 1180, 820, INK, CREAM, (VERMILION, OCHRE, SAGE))


@picture("galeries/nuits-du-canal/04.webp")
def lit_van(press: Press) -> None:
    """A van with its side open and lit; people wait in front."""
    press.fill(NIGHT)
    _town(press, 640, 520, share=0.22)
    press.cut(rect(-20, 860, 1620, 1090), mix(NIGHT, TEAL, 0.35))
    press.hatch(rect(0, 866, 1600, 1067), NIGHT, gap=24, width=6, length=220)
    press.cut([(540, 880), (1080, 880), (1010, 1090), (250, 1090)], mix(OCHRE, NIGHT, 0.25))
    body = points("380,880 380,300 430,250 1240,250 1330,470 1440,530 1450,880")
    press.cut(body, PAPER, edge=INK)
    press.cut(rect(380, 690, 1450, 800), VERMILION)
    press.hatch(body, CLAY, angle=90, gap=40, width=6, length=140, fade=180, keep=0.6)
    press.cut([(1180, 320), (1226, 320), (1290, 480), (1180, 480)], SLATE, edge=INK)
    _hatchway(press)
    for x in (540, 1270):
        press.cut(oval(x, 880, 100), INK)
        press.cut(oval(x, 880, 44), SLATE)
    press.cut(oval(1440, 700, 24, 34), GOLD)
    glow(press, 1440, 700, 50, 240, OCHRE, -30, 40, 20, 8)
    for x, tall, look in (
        (170, 470, Look(coat=DUSK, head="hood", hair=DUSK)),
        (310, 440, Look(coat=BRICK, head="bun")),
        (600, 450, Look(coat=TEAL, head="beanie", hair=OCHRE)),
    ):
        person(press, x, 1010, tall, STAND, look)


def _hatchway(press: Press) -> None:
    press.roll(rect(560, 330, 1060, 610), GOLD, OCHRE)
    with press.stencil(rect(560, 330, 1060, 610)):
        person(press, 770, 900, 500, STAND, Look(coat=INK, skin=INK, head="scarf", hair=INK))
        pot(press, 960, 614, 140, INK, UMBER)
        for x in (930, 990):
            steam(press, x, 520, 150, PAPER, 14)
    press.cut([(530, 330), (1090, 330), (1160, 240), (480, 240)], TEAL, edge=INK)
    press.cut(rect(540, 604, 1080, 636), UMBER)
    bunting(press, (400, 250), (1180, 250), 30, 9, INK, CREAM, 11)


@picture("galeries/nuits-du-canal/05.webp")
def barge(press: Press) -> None:
    """A moored barge with lit portholes, washing on the line and pots of plants."""
    press.roll(rect(0, 0, 1600, 560), DUSK, ROSE)
    for x, tall in ((60, 330), (230, 390), (1230, 370), (1420, 320), (1540, 400)):
        press.cut(ribbon([(x, 560), (x + 8, 560 - tall)], (30, 10)), NIGHT)
        press.cut(oval(x + 6, 560 - tall, 110, 120), mix(NIGHT, TEAL, 0.3), rough=3)
        press.hatch(
            oval(x + 6, 560 - tall, 90, 100), DUSK, angle=-40, gap=20, width=6, length=30, fade=60
        )
    press.cut(rect(-20, 550, 1620, 640), SLATE)
    stones(press, rect(-20, 550, 1620, 640), NIGHT, row=44, width=5)
    water = press.cut(rect(-20, 636, 1620, 1090), NIGHT)
    ripples(press, water, LAGOON, gap=20, width=6)
    hull = points("110,560 200,590 1340,590 1500,520 1450,700 1390,770 230,770 150,700")
    press.cut(hull, VERMILION, edge=INK)
    press.hatch(hull, BRICK, gap=22, width=6, length=220)
    press.cut([(150, 700), (1450, 700), (1390, 770), (230, 770)], INK)
    press.cut(rect(280, 450, 860, 595), CREAM, edge=INK)
    press.cut(rect(250, 424, 890, 458), TEAL, edge=INK)
    for x in (330, 470, 610, 750):
        window(press, x, 490, 70, 66, OCHRE, INK, (2, 1))
        reflection(press, x + 35, 790, 1050, 66, OCHRE)
    press.cut(ribbon([(1000, 590), (1000, 240)], (14,)), INK)
    press.line([(1000, 260), (880, 430)], INK, 4)
    press.line([(1000, 260), (1420, 530)], INK, 4)
    for x, y, ink in ((1090, 330, PAPER), (1180, 386, OCHRE), (1270, 442, SKY)):
        press.cut([(x - 34, y - 26), (x + 34, y + 16), (x + 30, y + 120), (x - 30, y + 104)], ink)
    for x in (930, 1100, 1180):
        press.cut(oval(x, 540, 36, 40), FOREST, rough=3)
        press.cut([(x - 26, 556), (x + 26, 556), (x + 18, 596), (x - 18, 596)], BRICK)


@picture("galeries/nuits-du-canal/06.webp", PORTRAIT)
def reflections(press: Press) -> None:
    """Windows and street lamps stretch into columns of light on the black water."""
    press.fill(NIGHT)
    _town(press, 700, 560, DARK, 0.45)
    press.cut(rect(-20, 690, 1090, 770), SLATE)
    stones(press, rect(-20, 690, 1090, 770), NIGHT, row=38, width=5)
    for x in (190, 560, 900):
        street_lamp(press, x, 700, 330, INK, GOLD)
        glow(press, x, 352, 34, 120, OCHRE, marks=26)
    person(press, 730, 700, 190, WALK, Look(coat=VERMILION, skin=INK, hair=INK, head="hood"))
    water = press.cut(rect(-20, 766, 1090, 1620), mix(NIGHT, INK, 0.3))
    ripples(press, water, DUSK, gap=22, width=7)
    for x, wide in ((190, 100), (560, 120), (900, 100)):
        reflection(press, x, 790, 1560, wide, OCHRE)
    for x in (60, 370, 460, 690, 1010):
        reflection(press, x, 800, press.random.uniform(1050, 1300), 46, BRICK)
    reflection(press, 732, 790, 960, 40, VERMILION)


@picture("recits/six-heures-de-nuit/cover.webp")
def six_lamps(press: Press) -> None:
    """Six street lamps along a quay, one for each hour; their lights shrink in the water."""
    press.roll(rect(0, 0, 1600, 640), NIGHT, DUSK)
    press.cut(oval(1330, 170, 92), CREAM)
    press.hatch(oval(1330, 170, 88), GOLD, angle=20, gap=22, width=5, length=60, keep=0.5)
    _town(press, 590, 230)
    quay = press.cut(rect(-20, 580, 1620, 668), SLATE)
    stones(press, quay, NIGHT, row=44, width=5)
    water = press.cut(rect(-20, 664, 1620, 1090), NIGHT)
    for k in range(6):
        x = 170 + k * 250
        reflection(press, x, 690, 1060 - k * 52, 62 - k * 6, OCHRE)
        street_lamp(press, x, 596, 330, INK, OCHRE)
        glow(press, x, 596 - 347, 26, 104, OCHRE, marks=26)
    reflection(press, 1330, 700, 1040, 90, CREAM)
    ripples(press, water, SLATE, gap=19)
