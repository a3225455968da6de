"""La Trinité: the square and the sea front."""

from __future__ import annotations

from ..gallery import picture
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
    STAND,
    WALK,
    Look,
    person,
)
from ..places.lamps import street_lamp
from ..places.land import crown, hill, palm
from ..places.weather import reflection, ripples, sun
from ..press import Press
from ..shapes import (
    oval,
    points,
    rect,
)
from ..things.furniture import bench
from ..things.travel import yole


@picture("recits/cinq-parrains-a-la-trinite/cover.webp")
def five_pairs(press: Press) -> None:
    """Five pairs of people on a square, under a very large tree, mornes and sea behind."""
    press.roll(rect(0, 0, 1600, 520), SKY, CREAM)
    _bay(press, 470)
    square = press.cut(rect(-20, 640, 1620, 1090), SAND)
    press.hatch(square, mix(CLAY, INK, 0.2), gap=30, width=4, length=200, keep=0.6)
    press.hatch(
        oval(800, 850, 740, 170), mix(SAND, UMBER, 0.6), gap=13, width=9, length=110, keep=0.8
    )
    _trunk(press, 800, 850)
    crown(press, 800, 210, 690, 260, FOREST, SAGE, 22)
    for left, top in ((480, 120), (760, 70), (1080, 110), (330, 230), (620, 230), (950, 240)):
        press.hatch(
            oval(left, top, 170, 90), GOLD, angle=-35, gap=26, width=6, length=30, fade=70, keep=0.5
        )
    for x, foot, height, looks in _pairs():
        for dx, look, pose in ((-0.17, looks[0], STAND), (0.17, looks[1], WALK)):
            press.cut(
                oval(x + dx * height + 20, foot + 2, height * 0.16, height * 0.028),
                mix(CLAY, INK, 0.45),
            )
            person(press, x + dx * height, foot, height, pose, look)


def _pairs() -> list[tuple[float, float, float, tuple[Look, Look]]]:
    return [
        (440, 800, 225, (Look(coat=CLAY, head="short"), Look(coat=VERMILION, skin=SKINS[2]))),
        (1090, 805, 230, (Look(coat=PAPER, head="cap", hair=TEAL), Look(coat=TEAL, head="locs"))),
        (
            200,
            950,
            300,
            (
                Look(coat=VERMILION, head="bakoua", hair=CLAY),
                Look(coat=PAPER, head="short", trousers=NIGHT),
            ),
        ),
        (
            1380,
            945,
            310,
            (
                Look(coat=OCHRE, head="scarf", hair=VERMILION, skirt=True, skin=SKINS[2]),
                Look(coat=NIGHT, head="beanie", hair=OCHRE, trousers=UMBER),
            ),
        ),
        (630, 1045, 350, (Look(coat=TEAL, head="bun", skirt=True), Look(coat=OCHRE, head="short"))),
    ]


def _bay(press: Press, horizon: float) -> None:
    press.cut(rect(-20, horizon, 1620, horizon + 190), TEAL)
    ripples(press, rect(0, horizon + 10, 1600, horizon + 170), SKY, gap=15)
    hill(
        press,
        points("-40,400 140,330 330,372 520,452 640,480"),
        horizon + 34,
        SAGE,
        GOLD,
    )
    hill(
        press,
        points("1000,484 1180,430 1340,330 1480,300 1640,350"),
        horizon + 34,
        SAGE,
        GOLD,
    )


def _trunk(press: Press, x: float, foot: float) -> None:
    trunk = [
        (x - 190, foot + 10),
        (x - 90, foot - 50),
        (x - 64, foot - 240),
        (x - 150, foot - 520),
        (x + 160, foot - 520),
        (x + 66, foot - 250),
        (x + 96, foot - 50),
        (x + 200, foot + 16),
        (x + 60, foot - 14),
        (x, foot + 20),
        (x - 60, foot - 12),
    ]
    bark = press.cut(trunk, UMBER)
    press.hatch(bark, CLAY, angle=88, gap=20, width=7, length=120, fade=0)


@picture("recits/cinq-parrains-a-la-trinite/place.webp")
def seafront(press: Press) -> None:
    """Two people side by side on a bench, from behind, facing the bay in the morning."""
    press.roll(rect(0, 0, 1600, 500), ROSE, CREAM)
    sun(press, 985, 350, 84, PAPER, VERMILION)
    hill(
        press,
        points("420,470 640,440 820,452 960,402 1200,430 1640,390"),
        510,
        LAGOON,
    )
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
