"""Stories about prison, its gate and what comes after."""

from __future__ import annotations

from .gallery import POSTER, picture
from .objects import bag, bench, chair, cinema_camera, cup, microphone, sheet, stool, tripod
from .palette import (
    BRICK, CLAY, CREAM, DUSK, FOREST, GOLD, INK, LAGOON, NIGHT, OCHRE, PAPER, ROSE, SAND, SKINS, SKY,
    SLATE, TEAL, UMBER, VERMILION, mix,
)
from .people import LEAN, REACH, STAND, WALK, Look, person
from .press import Press
from .scenery import (
    glow, hill, lamp, beam, reflection, ripples, steam, stones, street_lamp, sun, sunset_bands, window,
)
from .shapes import oval, rect, ribbon

SHADOW = Look(coat=INK, trousers=INK, skin=INK, hair=INK)


@picture("recits/sortir-sans-filet/cover.webp")
def prison_gate(press: Press) -> None:
    """A small door open in a tall wall; somebody comes out with a bag."""
    press.roll(rect(0, 0, 1600, 260), SKY, GOLD)
    _watchtower(press, 250, 170)
    wall = press.cut(rect(-20, 165, 1620, 770), NIGHT)
    stones(press, wall, mix(NIGHT, SKY, 0.22), row=86, width=4)
    press.cut(rect(-20, 152, 1620, 182), DUSK)
    for x in range(-10, 1620, 38):
        press.line(oval(x, 122, 34, 32), INK, 3)
    press.cut(rect(-20, 765, 1620, 1090), mix(NIGHT, INK, 0.5))
    press.hatch(rect(0, 775, 1600, 1080), mix(NIGHT, SKY, 0.2), gap=24, width=4, length=150, fade=90)
    press.cut([(1010, 768), (1190, 768), (1060, 1090), (300, 1090)], OCHRE)
    glow(press, 1100, 580, 215, 420, mix(OCHRE, NIGHT, 0.25), 150, 390, 70, 7)
    press.cut(rect(992, 392, 1208, 770), INK)
    press.roll(rect(1012, 412, 1188, 770), GOLD, OCHRE)
    press.cut([(1188, 412), (1290, 380), (1290, 850), (1188, 770)], BRICK)
    press.hatch([(1188, 412), (1290, 380), (1290, 850), (1188, 770)], INK, angle=90, gap=13)
    press.cut(ribbon([(1085, 800), (900, 930), (640, 1090)], (40, 84, 130)), mix(OCHRE, INK, 0.72))
    person(press, 1092, 812, 356, WALK, SHADOW)
    bag(press, 1030, 752, 116, VERMILION)


def _watchtower(press: Press, x: float, foot: float) -> None:
    press.cut(rect(x - 60, foot - 60, x + 60, foot + 20), INK)
    press.cut([(x - 100, foot - 110), (x + 100, foot - 110), (x + 70, foot - 50), (x - 70, foot - 50)], INK)
    press.cut(rect(x - 70, foot - 98, x + 70, foot - 68), OCHRE)
    press.cut([(x - 115, foot - 106), (x, foot - 150), (x + 115, foot - 106)], INK)


@picture("recits/sortir-sans-filet/quai.webp")
def platform(press: Press) -> None:
    """A railway platform at dawn: one bench, one bag, nobody."""
    press.roll(rect(0, 0, 1600, 700), LAGOON, GOLD, middle=ROSE)
    press.cut(rect(900, 632, 1620, 1090), mix(OCHRE, CLAY, 0.5))
    press.hatch(rect(1150, 640, 1600, 1060), UMBER, angle=24, gap=20, width=4, fade=270)
    sun(press, 1190, 545, 96, VERMILION, PAPER)
    hill(press, [(700, 640), (900, 596), (1100, 622), (1300, 580), (1640, 610)], 700, SLATE)
    press.cut([(640, 1090), (1085, 640), (1130, 640), (1640, 960), (1640, 1090)], NIGHT)
    for i in range(11):
        t = (i / 11) ** 2.1
        y = 648 + t * 480
        press.cut([(1085 - t * 330, y), (1128 + t * 700, y), (1128 + t * 715, y + 26 * t + 3),
                   (1085 - t * 345, y + 26 * t + 3)], UMBER)
    for low in (860, 1420):
        press.cut([(1098, 642), (1106, 642), (low + 34, 1090), (low, 1090)], SKY)
    deck = press.cut([(-20, 1090), (-20, 690), (1085, 640), (640, 1090)], CLAY)
    press.hatch(deck, mix(CLAY, INK, 0.4), angle=-3, gap=26, width=4, length=140, fade=0)
    press.cut([(520, 1090), (1058, 643), (1068, 643), (570, 1090)], CREAM)
    press.shade([(90, 905), (520, 905), (330, 1000), (-20, 1000), (-20, 920)], mix(CLAY, NIGHT, 0.45))
    _canopy(press)
    bench(press, 340, 900, 430, TEAL)
    bag(press, 430, 826, 165, VERMILION)


def _canopy(press: Press) -> None:
    for x, top, foot, wide in ((640, 400, 740, 20), (860, 500, 690, 13), (985, 560, 662, 8)):
        press.cut(rect(x - wide / 2, top, x + wide / 2, foot), INK)
        press.cut([(x - wide * 4, top), (x + wide * 4, top), (x + wide / 2, top + wide * 4),
                   (x - wide / 2, top + wide * 4)], INK)
    roof = press.cut([(-20, -20), (280, -20), (1070, 575), (1040, 590), (-20, 330)], INK)
    press.hatch(roof, OCHRE, angle=37, gap=36, width=5, length=130, fade=215, keep=0.7)
    press.cut(rect(366, 390, 374, 470), INK)
    press.cut(oval(370, 520, 62), INK)
    press.cut(oval(370, 520, 50), PAPER)
    press.line([(370, 482), (370, 520), (394, 534)], INK, 6)


@picture("recits/le-cafe-du-retour/cover.webp")
def cafe(press: Press) -> None:
    """Two people from behind at a café counter; a third stool is waiting."""
    press.fill(TEAL)
    press.hatch(rect(0, 0, 1600, 700), FOREST, angle=90, gap=30, width=5, length=200)
    for x in (330, 800, 1270):
        press.cut([(x - 42, 222), (x + 42, 222), (x + 260, 740), (x - 260, 740)], mix(TEAL, OCHRE, 0.3))
        beam(press, x, 222, 250, 730, mix(TEAL, OCHRE, 0.75), 40)
    _shelf(press)
    for x in (330, 800, 1270):
        lamp(press, x, 222, -10, 150, VERMILION, GOLD)
    counter = press.cut(rect(-20, 730, 1620, 1090), BRICK)
    press.hatch(counter, INK, angle=90, gap=40, width=7, length=420, keep=0.95)
    press.cut(rect(-20, 700, 1620, 748), CLAY)
    for x, ink in ((330, PAPER), (800, PAPER), (1270, VERMILION)):
        cup(press, x, 702, 96, ink)
        steam(press, x - 10, 620, 150, CREAM, 12)
    for x in (520, 985, 1270):
        stool(press, x, 1100, 190, OCHRE)
    person(press, 520, 1245, 800, LEAN, Look(coat=NIGHT, head="beanie", hair=VERMILION, light=LAGOON))
    person(press, 985, 1235, 780, LEAN,
           Look(coat=OCHRE, skin=SKINS[2], head="bun", hair=INK, light=UMBER))


def _shelf(press: Press) -> None:
    press.cut(rect(-20, 452, 1620, 470), INK)
    x = 40.0
    while x < 1560:
        kind = press.random.random()
        ink = press.random.choice((VERMILION, OCHRE, PAPER, SKY, CLAY, NIGHT))
        if kind < 0.5:
            press.cut([(x, 452), (x, 392), (x + 12, 372), (x + 12, 340), (x + 26, 340), (x + 26, 372),
                       (x + 38, 392), (x + 38, 452)], ink)
        else:
            press.cut([(x, 412), (x + 54, 412), (x + 44, 452), (x + 10, 452)], ink)
        x += press.random.uniform(62, 88)


@picture("recits/le-cafe-du-retour/affiche.webp", POSTER)
def poster(press: Press) -> None:
    """The steam of a cup becomes a road, and somebody walks on it towards the sun."""
    press.fill(VERMILION)
    press.hatch(rect(0, 0, 1600, 780), BRICK, angle=0, gap=30, width=5, length=220, keep=0.6)
    sun(press, 1180, 330, 235, OCHRE, GOLD)
    press.cut(rect(-20, 778, 1620, 920), INK)
    press.hatch(rect(0, 790, 1600, 900), UMBER, gap=22, width=5, length=240)
    path = [(470, 500), (400, 390), (500, 250), (720, 270), (880, 400), (1060, 440), (1180, 380),
            (1200, 300)]
    press.cut(ribbon(path, (20, 96, 124, 118, 104, 84, 54, 8)), PAPER)
    press.cut(ribbon([(1000, 432), (930, 446), (850, 425)], (14, 22, 26)), CLAY)
    person(press, 1006, 440, 205, WALK, SHADOW)
    bag(press, 1042, 402, 62, TEAL)
    cup(press, 470, 830, 470, PAPER, saucer=SKY, flip=True)


@picture("recits/trois-questions-pair-aidance/cover.webp")
def interview(press: Press) -> None:
    """Two chairs, a table, a microphone: an interview about to start."""
    press.fill(SKY)
    for i in range(3):
        x = 300 + i * 330
        press.cut([(x, 90), (x + 230, 60), (x + 330, 560), (x + 100, 600)], PAPER)
        press.hatch([(x, 90), (x + 230, 60), (x + 330, 560), (x + 100, 600)], CREAM, angle=79, gap=22)
    press.hatch(rect(0, 0, 260, 800), LAGOON, angle=79, gap=20, width=5, fade=0)
    press.hatch(rect(1330, 0, 1600, 800), LAGOON, angle=79, gap=20, width=5, fade=180)
    press.cut(rect(-20, 800, 1620, 1090), CLAY)
    press.hatch(rect(0, 806, 1600, 1080), mix(CLAY, INK, 0.35), gap=28, width=4, length=260)
    press.shade([(280, 985), (1330, 985), (1480, 1040), (420, 1040)], mix(CLAY, TEAL, 0.35))
    chair(press, 400, 1000, 520, TEAL)
    chair(press, 1210, 1000, 520, VERMILION, flip=True)
    for a, b in ((690, 660), (920, 950)):
        press.cut(ribbon([(a, 720), (b, 1000)], (20, 14)), INK)
    press.cut(rect(600, 700, 1010, 732), INK)
    microphone(press, 805, 700, 300, INK, VERMILION)
    sheet(press, 890, 678, 100, 18, lines=0)
    cup(press, 670, 702, 62, OCHRE, saucer=None, flip=True)


@picture("recits/reconnaitre-la-pair-aidance/cover.webp")
def bridge(press: Press) -> None:
    """On an unfinished bridge, two people reach for each other's hand over the gap."""
    press.roll(rect(0, 0, 1600, 800), NIGHT, OCHRE, middle=BRICK)
    sun(press, 800, 400, 210, GOLD, OCHRE)
    press.roll(rect(0, 790, 1600, 1067), BRICK, NIGHT)
    reflection(press, 800, 800, 1067, 200, GOLD)
    ripples(press, rect(0, 800, 1600, 1067), NIGHT, gap=16)
    for side in (0, 1):
        _half_bridge(press, bool(side))
    _banks(press)
    dark = Look(coat=INK, skin=INK, hair=INK, head="short", light=ROSE)
    person(press, 680, 560, 330, REACH, dark)
    person(press, 920, 560, 330, REACH, Look(coat=INK, skin=INK, head="bun", light=ROSE), flip=True)


def _half_bridge(press: Press, flip: bool) -> None:
    def at(x: float) -> float:
        return 1600 - x if flip else x

    stone = [(at(-20), 640), (at(300), 600), (at(735), 556), (at(720), 600), (at(742), 640),
             (at(640), 650), (at(520), 720), (at(450), 850), (at(440), 960), (at(330), 960),
             (at(320), 850), (at(250), 760), (at(150), 720), (at(-20), 730)]
    press.cut(stone, INK)
    press.hatch(stone, ROSE, angle=-6 if not flip else 6, gap=30, width=5, length=70, keep=0.55,
                fade=0 if flip else 180)


def _banks(press: Press) -> None:
    press.cut(rect(-20, 300, 250, 740), INK)
    for i in range(3):
        for j in range(3):
            window(press, 30 + i * 74, 350 + j * 86, 34, 44, BRICK, INK, (3, 1))
    press.cut([(1370, 640), (1370, 470), (1475, 390), (1580, 470), (1620, 640)], INK)
    window(press, 1430, 500, 76, 90, GOLD)


@picture("recits/filmer-sans-prendre/cover.webp")
def empty_chair(press: Press) -> None:
    """A film camera waits before an empty chair standing in the light."""
    press.fill(FOREST)
    press.cut([(1040, -20), (1160, -20), (1560, 900), (760, 900)], mix(TEAL, OCHRE, 0.28))
    press.cut(rect(-20, 860, 1620, 1090), mix(FOREST, INK, 0.4))
    press.cut(oval(1160, 925, 400, 92), OCHRE)
    beam(press, 1100, -20, 390, 900, mix(TEAL, OCHRE, 0.7), 60)
    press.hatch(rect(0, 0, 720, 860), TEAL, angle=68, gap=24, width=6, length=160, fade=180)
    press.shade([(1120, 930), (1340, 930), (1500, 985), (1230, 985)], mix(OCHRE, INK, 0.35))
    chair(press, 1170, 945, 430, VERMILION, flip=True)
    tripod(press, 420, 560, 1060)
    cinema_camera(press, 420, 548, 480, INK, CLAY)


__all__ = ["SHADOW", "STAND", "SAND", "street_lamp", "sunset_bands"]
