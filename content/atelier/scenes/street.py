"""Walking side by side: a street at sunrise, a jetty at La Trinité."""

from __future__ import annotations

from ..gallery import picture
from ..palette import (
    BRICK,
    CLAY,
    CREAM,
    GOLD,
    INK,
    LAGOON,
    NIGHT,
    OCHRE,
    PAPER,
    ROSE,
    RUST,
    SAGE,
    SKINS,
    SKY,
    SLATE,
    TEAL,
    UMBER,
    VERMILION,
    mix,
)
from ..people import (
    SHOULDER,
    WALK,
    Look,
    person,
)
from ..places.land import hill
from ..places.weather import reflection, ripples, sun
from ..press import Press
from ..shapes import (
    oval,
    points,
    rect,
    ribbon,
)
from ..things.travel import bag, yole


@picture("experiences/pair-aidance-sortie-de-prison/cover.webp")
def street(press: Press) -> None:
    """Two people from behind walk down a street into the morning, shadows behind them."""
    press.roll(rect(0, 0, 1600, 620), SKY, CREAM, middle=GOLD)
    sun(press, 800, 470, 170, PAPER, OCHRE)
    press.cut(rect(-20, 620, 1620, 1090), BRICK)
    _row(press, False)
    _row(press, True)
    road = press.cut([(-20, 1090), (690, 600), (910, 600), (1620, 1090)], ROSE)
    press.hatch(road, BRICK, gap=28, width=6, length=170, fade=270)
    for x, low in ((735, 560), (868, 1060)):
        press.cut(
            [(x - 34, 890), (x + 34, 890), (low + 130, 1100), (low - 130, 1100)],
            mix(VERMILION, NIGHT, 0.75),
        )
    person(press, 730, 900, 500, SHOULDER, Look(coat=TEAL, head="short", light=LAGOON))
    person(
        press,
        872,
        900,
        480,
        WALK,
        Look(coat=OCHRE, skin=SKINS[2], head="beanie", hair=NIGHT, light=UMBER),
    )
    press.cut(ribbon([(812, 506), (890, 522)], (40, 32)), TEAL, edge=INK, edge_width=2)
    press.cut(oval(910, 526, 24, 18), SKINS[0], edge=INK, edge_width=2)
    bag(press, 955, 800, 140, VERMILION)


def _row(press: Press, flip: bool) -> None:
    def at(x: float) -> float:
        return 1600 - x if flip else x

    fronts = (
        (-60, 210, 10, 1150, BRICK),
        (210, 400, 190, 910, VERMILION),
        (400, 540, 300, 800, ROSE),
        (540, 640, 390, 720, BRICK),
        (640, 705, 470, 670, VERMILION),
    )
    for left, right, top, foot, ink in fronts:
        tone = mix(ink, NIGHT, 0.5) if flip else ink
        fall = (right - left) * 0.52
        wall = press.cut(
            [
                (at(left), top),
                (at(right), top + fall * 0.5),
                (at(right), foot - fall * 0.6),
                (at(left), foot),
            ],
            tone,
        )
        press.hatch(wall, mix(tone, INK, 0.4), angle=90, gap=16, width=4, length=90, keep=0.6)
        for i in range(3):
            x = left + (right - left) * (0.2 + 0.27 * i)
            for y in range(int(top + fall * 0.5 + 40), int(foot - fall * 0.6 - 90), 120):
                wide, tall = (right - left) * 0.13, (right - left) * 0.26 + 12
                press.cut(
                    [
                        (at(x), y),
                        (at(x + wide), y + 4),
                        (at(x + wide), y + tall),
                        (at(x), y + tall),
                    ],
                    CREAM if (i + y) % 3 == 0 else INK,
                )


@picture("experiences/parrainage-social-la-trinite/cover.webp")
def trio(press: Press) -> None:
    """Three people from behind on a jetty: one is accompanied by two."""
    press.roll(rect(0, 0, 1600, 480), LAGOON, CREAM)
    sun(press, 320, 330, 76, OCHRE, PAPER)
    hill(
        press,
        points("700,470 900,400 1080,420 1260,330 1450,360 1640,300"),
        500,
        SAGE,
        GOLD,
    )
    sea = press.cut(rect(-20, 470, 1620, 1090), TEAL)
    ripples(press, sea, SKY, gap=20, width=7, length=150)
    reflection(press, 320, 486, 760, 90, GOLD)
    yole(press, 250, 830, 420, VERMILION, CREAM)
    yole(press, 1370, 640, 230, OCHRE, NIGHT)
    jetty = press.cut([(440, 1090), (735, 560), (865, 560), (1230, 1090)], CLAY)
    for i in range(14):
        t = (i / 14) ** 1.8
        y = 566 + t * 540
        press.carve((735 - t * 300, y), (866 + t * 372, y + 2), UMBER, 4 + 6 * t)
    press.hatch(jetty, UMBER, gap=24, width=3, length=80, keep=0.3)
    for x, look, pose, tall in (
        (610, Look(coat=VERMILION, head="bakoua", hair=OCHRE, light=RUST), SHOULDER, 490),
        (795, Look(coat=PAPER, head="short", trousers=NIGHT, light=CLAY), WALK, 470),
        (985, Look(coat=NIGHT, skin=SKINS[2], head="bun", light=SLATE), WALK, 460),
    ):
        press.shade(oval(x + 40, 962, 120, 18), CLAY)
        person(press, x, 965, tall, pose, look)
    press.cut(ribbon([(694, 580), (770, 592)], (40, 32)), VERMILION, edge=RUST, edge_width=2)
    press.cut(oval(790, 596, 24, 18), SKINS[0], edge=INK, edge_width=2)
