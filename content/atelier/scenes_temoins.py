"""Stories of hands, pairs and kitchens."""

from __future__ import annotations

from .gallery import picture
from .objects import bench, boat_bike, pot, wrapped_fist
from .palette import (
    BRICK, CLAY, CREAM, DUSK, FOREST, GOLD, INK, LAGOON, NIGHT, OCHRE, PAPER, ROSE, RUST, SAGE, SAND,
    SKINS, SKY, SLATE, TEAL, UMBER, VERMILION, Ink, mix,
)
from .people import RAISE, REACH, SIT, STAND, WALK, Look, Pose, person
from .press import Press
from .scenery import crown, glow, hill, palm, reflection, ripples, steam, street_lamp, sun, window, yole
from .shapes import Path, Point, curve, gouge, oval, rect, ribbon, turned

NIGHT_COOK = Look(coat=INK, skin=INK, hair=INK, edge=INK)


@picture("recits/mains-bandees/cover.webp")
def binding(press: Press) -> None:
    """A fist being wrapped: another hand draws the band tight."""
    press.fill(OCHRE)
    glow(press, 760, 470, 420, 1150, mix(OCHRE, VERMILION, 0.55), marks=90, width=11)
    band = [(560, 640), (720, 850), (980, 900), (1220, 760)]
    press.cut(ribbon(band, (96, 92, 88, 92)), PAPER, edge=UMBER, edge_width=3)
    press.cut(ribbon([(1230, 770), (1290, 900), (1210, 1100)], (90, 84, 80)), PAPER, edge=UMBER,
              edge_width=3)
    wrapped_fist(press, 560, 470, 400, SKINS[0], angle=-6, arm=1.7)
    wrapped_fist(press, 1500, 640, 330, SKINS[2], angle=-16, flip=True, bare=True, arm=1.2)
    press.hatch(ribbon(band, (84, 80, 78, 80)), CLAY, angle=20, gap=18, width=4, length=160, keep=0.7)


@picture("recits/cinq-parrains-a-la-trinite/cover.webp")
def five_pairs(press: Press) -> None:
    """Five pairs of people on a square, under a very large tree, mornes and sea behind."""
    press.roll(rect(0, 0, 1600, 520), SKY, CREAM)
    _bay(press, 470)
    square = press.cut(rect(-20, 640, 1620, 1090), SAND)
    press.hatch(square, mix(CLAY, INK, 0.2), gap=30, width=4, length=200, keep=0.6)
    press.hatch(oval(800, 850, 740, 170), mix(SAND, UMBER, 0.6), gap=13, width=9, length=110, keep=0.8)
    _trunk(press, 800, 850)
    crown(press, 800, 210, 690, 260, FOREST, SAGE, 22)
    for x, y in ((480, 120), (760, 70), (1080, 110), (330, 230), (620, 230), (950, 240)):
        press.hatch(oval(x, y, 170, 90), GOLD, angle=-35, gap=26, width=6, length=30, fade=70, keep=0.5)
    for x, y, height, looks in _pairs():
        for dx, look, pose in ((-0.17, looks[0], STAND), (0.17, looks[1], WALK)):
            press.cut(oval(x + dx * height + 20, y + 2, height * 0.16, height * 0.028),
                      mix(CLAY, INK, 0.45))
            person(press, x + dx * height, y, height, pose, look)


def _pairs() -> list[tuple[float, float, float, tuple[Look, Look]]]:
    hat = dict(head="bakoua", hair=CLAY)
    return [
        (440, 800, 225, (Look(coat=CLAY, head="short"), Look(coat=VERMILION, skin=SKINS[2]))),
        (1090, 805, 230, (Look(coat=PAPER, head="cap", hair=TEAL), Look(coat=TEAL, head="locs"))),
        (200, 950, 300, (Look(coat=VERMILION, **hat), Look(coat=PAPER, head="short", trousers=NIGHT))),
        (1380, 945, 310, (Look(coat=OCHRE, head="scarf", hair=VERMILION, skirt=True, skin=SKINS[2]),
                          Look(coat=NIGHT, head="beanie", hair=OCHRE, trousers=UMBER))),
        (630, 1045, 350, (Look(coat=TEAL, head="bun", skirt=True), Look(coat=OCHRE, head="short"))),
    ]


def _bay(press: Press, horizon: float) -> None:
    press.cut(rect(-20, horizon, 1620, horizon + 190), TEAL)
    ripples(press, rect(0, horizon + 10, 1600, horizon + 170), SKY, gap=15)
    hill(press, [(-40, 400), (140, 330), (330, 372), (520, 452), (640, 480)], horizon + 34, SAGE, GOLD)
    hill(press, [(1000, 484), (1180, 430), (1340, 330), (1480, 300), (1640, 350)], horizon + 34, SAGE,
         GOLD)


def _trunk(press: Press, x: float, foot: float) -> None:
    trunk = [(x - 190, foot + 10), (x - 90, foot - 50), (x - 64, foot - 240), (x - 150, foot - 520),
             (x + 160, foot - 520), (x + 66, foot - 250), (x + 96, foot - 50), (x + 200, foot + 16),
             (x + 60, foot - 14), (x, foot + 20), (x - 60, foot - 12)]
    bark = press.cut(trunk, UMBER)
    press.hatch(bark, CLAY, angle=88, gap=20, width=7, length=120, fade=0)


@picture("recits/cinq-parrains-a-la-trinite/place.webp")
def seafront(press: Press) -> None:
    """Two people side by side on a bench, from behind, facing the bay in the morning."""
    press.roll(rect(0, 0, 1600, 500), ROSE, CREAM)
    sun(press, 985, 350, 84, PAPER, VERMILION)
    hill(press, [(420, 470), (640, 440), (820, 452), (960, 402), (1200, 430), (1640, 390)], 510, LAGOON)
    sea = press.cut(rect(-20, 490, 1620, 780), TEAL)
    ripples(press, sea, SKY, gap=15, fade=90)
    reflection(press, 985, 500, 770, 110, CREAM)
    yole(press, 1330, 610, 190, VERMILION)
    yole(press, 300, 570, 130, OCHRE, TEAL)
    press.cut(rect(-20, 770, 1620, 800), PAPER)
    press.cut(rect(-20, 796, 1620, 1090), CLAY)
    press.hatch(rect(0, 800, 1600, 1090), mix(CLAY, INK, 0.35), gap=26, width=4, length=220)
    press.shade([(400, 1010), (960, 1010), (760, 1090), (180, 1090)], mix(CLAY, NIGHT, 0.4))
    person(press, 590, 1180, 640, SIT, Look(coat=VERMILION, head="bakoua", hair=OCHRE, light=RUST))
    person(press, 840, 1190, 620, SIT, Look(coat=NIGHT, head="short", skin=SKINS[2], light=SLATE))
    bench(press, 712, 1020, 640, INK)
    palm(press, 1500, 1090, 900, FOREST, -0.08, SAGE)
    street_lamp(press, 130, 1000, 620, INK, PAPER)


@picture("recits/la-cuisine-de-nuit/cover.webp")
def night_kitchen(press: Press) -> None:
    """A lit kitchen window at night, a big pot steaming in it, the canal below."""
    press.fill(NIGHT)
    press.cut(oval(1330, 150, 62), CREAM)
    press.cut(oval(1304, 138, 58), NIGHT)
    _facade(press)
    press.roll(rect(430, 300, 1130, 690), GOLD, OCHRE)
    with press.stencil(rect(430, 300, 1130, 690)):
        for x in (560, 1010):
            press.line([(x, 300), (x, 352)], INK, 4)
            press.cut([(x - 54, 392), (x - 20, 350), (x + 20, 350), (x + 54, 392)], VERMILION)
        person(press, 555, 1010, 610, REACH, NIGHT_COOK)
        person(press, 1000, 1000, 570, REACH, Look(coat=BRICK, skin=INK, head="scarf", hair=INK), flip=True)
        for x, tall in ((720, 190), (780, 230), (840, 180)):
            steam(press, x, 520, tall, PAPER, 22)
        pot(press, 780, 700, 260, INK, OCHRE)
    for x in (664, 896):
        press.cut(rect(x - 5, 300, x + 5, 400), INK)
    press.cut(rect(396, 684, 1164, 716), CLAY)
    _quay(press)
    boat_bike(press, 1350, 792, 300, SLATE, load=(VERMILION, OCHRE, SAGE))


def _facade(press: Press) -> None:
    wall = press.cut(rect(120, 180, 1230, 800), DUSK)
    press.hatch(wall, NIGHT, gap=34, width=5, length=120)
    press.cut([(80, 190), (190, 60), (1160, 60), (1270, 190)], INK)
    press.cut(rect(940, -10, 1010, 100), INK)
    press.cut(rect(410, 280, 1150, 700), INK)
    glow(press, 780, 500, 400, 640, mix(DUSK, OCHRE, 0.6), 180, 360, 60, 7)
    window(press, 220, 360, 110, 170, NIGHT, INK)


def _quay(press: Press) -> None:
    press.cut(rect(-20, 788, 1620, 834), mix(NIGHT, INK, 0.6))
    water = press.cut(rect(-20, 830, 1620, 1090), mix(NIGHT, INK, 0.25))
    ripples(press, water, SLATE, gap=17)
    for x in (500, 620, 780, 930, 1050):
        reflection(press, x, 838, 1080, 95, OCHRE)
    reflection(press, 1330, 840, 960, 40, CREAM)


@picture("recits/la-cuisine-de-nuit/marmite.webp")
def soup(press: Press) -> None:
    """A great pot of soup seen from above, a ladle, vegetables around it."""
    press.fill(VERMILION)
    press.hatch(rect(0, 0, 1600, 1067), BRICK, angle=8, gap=30, width=7, length=300)
    press.shade(oval(830, 570, 455), CLAY)
    for side in (-1, 1):
        press.cut(ribbon([(790 + side * 410, 470), (790 + side * 510, 480), (790 + side * 510, 590),
                          (790 + side * 410, 600)], (44,)), INK)
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
    for x, y in ((150, 880), (280, 960), (1440, 190)):
        _onion(press, x, y)


def _slices(press: Press) -> list[tuple[float, float, Ink]]:
    inks = (VERMILION, SAGE, CREAM, PAPER, VERMILION, FOREST)
    spots = [(620, 380), (760, 300), (930, 360), (540, 560), (700, 520), (640, 720), (820, 800),
             (960, 720), (1060, 560), (480, 460), (860, 640), (1000, 440), (780, 420), (730, 640)]
    return [(x + press.random.gauss(0, 10), y, inks[i % len(inks)]) for i, (x, y) in enumerate(spots)]


def _slice(press: Press, x: float, y: float, ink: Ink) -> None:
    press.cut(oval(x, y, 46, 44), ink, edge=mix(ink, INK, 0.5), edge_width=3)
    glow(press, x, y, 8, 34, mix(ink, INK if ink in (CREAM, PAPER) else PAPER, 0.45), marks=9, width=4)


def _ladle(press: Press) -> None:
    press.cut(ribbon([(1010, 640), (1250, 330), (1540, -40)], (34, 30, 40)), SKY, edge=INK, edge_width=4)
    press.cut(oval(940, 700, 118, 112), SKY, edge=INK, edge_width=5)
    press.cut(oval(940, 700, 92, 86), mix(OCHRE, VERMILION, 0.35))
    _slice(press, 925, 690, CREAM)


def _carrot(press: Press, x: float, y: float, angle: float) -> None:
    def at(points: list[Point]) -> Path:
        return turned([(x + px, y + py) for px, py in points], angle, (x, y))

    for sway in (-34, 0, 34):
        press.cut(at(gouge((-110, 0), (-230, sway * 1.6), 30)), FOREST)
    press.cut(at(curve([(-120, -30), (-60, -38), (140, -8), (190, 0), (140, 10), (-60, 38), (-120, 30)])),
              OCHRE, edge=RUST, edge_width=4)
    for i in range(4):
        a, b = at([(-70 + i * 50, -20), (-62 + i * 50, 8)])
        press.carve(a, b, RUST, 6)


def _onion(press: Press, x: float, y: float) -> None:
    press.cut(oval(x, y, 92, 86), CLAY, edge=RUST, edge_width=4)
    for radius in (70, 50, 30):
        press.line(oval(x, y, radius, radius * 0.93), mix(CLAY, VERMILION, 0.6), 6)
    press.cut(oval(x, y, 12), PAPER)


__all__ = ["LAGOON", "RAISE", "Pose"]
