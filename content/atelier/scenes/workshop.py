"""The medium itself: its print shop and its crew."""

from __future__ import annotations

from dataclasses import replace

from ..gallery import WIDE, picture
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
    RUST,
    SKINS,
    SKY,
    SLATE,
    TEAL,
    UMBER,
    VERMILION,
    mix,
)
from ..people import (
    RAISE,
    WALK,
    Look,
    person,
)
from ..places.buildings import window
from ..places.land import hill
from ..places.weather import glow, ripples, sun
from ..press import Press
from ..shapes import (
    oval,
    points,
    rect,
    ribbon,
    turned,
)
from ..things.boxing import rope
from ..things.devices import cinema_camera
from ..things.travel import bag

FILM = replace(WALK, arms=(WALK.arms[0], ((0.1, -0.79), (0.21, -0.72), (0.17, -0.84))))


@picture("associations/le-media-solidaire/cover.webp")
def print_shop(press: Press) -> None:
    """Fresh prints drying on a line above the table where they were cut."""
    press.fill(OCHRE)
    press.hatch(
        rect(0, 0, 1600, 800), mix(OCHRE, UMBER, 0.3), angle=90, gap=30, width=5, length=180
    )
    rope(press, points("-30,130 400,190 800,200 1200,186 1640,120"), 16, CREAM, UMBER)
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


@picture("pages/qui-sommes-nous/cover.webp", WIDE)
def crew(press: Press) -> None:
    """A small film crew from behind walks towards the morning with camera, boom and notebook."""
    press.roll(rect(0, 0, 2000, 800), SKY, GOLD)
    sun(press, 1000, 560, 330, VERMILION, OCHRE)
    hill(
        press,
        points("-40,690 300,610 640,690 1300,650 1640,590 2040,660"),
        900,
        TEAL,
        LAGOON,
    )
    ground = press.cut(rect(-20, 800, 2020, 1150), CLAY)
    press.hatch(ground, mix(CLAY, INK, 0.35), gap=28, width=5, length=260)
    for x in (560, 850, 1130, 1420):
        press.cut(
            [
                (x - 30, 1040),
                (x + 30, 1040),
                (x + (x - 1000) * 0.35 + 70, 1150),
                (x + (x - 1000) * 0.35 - 50, 1150),
            ],
            UMBER,
        )
    looks = (
        Look(coat=NIGHT, head="locs", light=SLATE),
        Look(coat=OCHRE, head="bun", skin=SKINS[2], light=UMBER),
        Look(coat=TEAL, head="short", skin=SKINS[1], hair=UMBER, light=LAGOON),
        Look(coat=INK, head="scarf", hair=OCHRE, light=SLATE),
    )
    for x, look, pose, tall in zip(
        (560, 850, 1130, 1420), looks, (RAISE, WALK, FILM, WALK), (590, 550, 600, 560), strict=True
    ):
        person(press, x, 1050, tall, pose, look)
    _crew_gear(press)


def _crew_gear(press: Press) -> None:
    press.cut(ribbon([(640, 590), (700, 455), (1060, 190)], (12,)), INK)
    press.cut(ribbon([(1040, 205), (1150, 124)], (52, 44)), INK)
    press.hatch(
        ribbon([(1040, 205), (1150, 124)], (48, 40)), CLAY, angle=60, gap=9, width=4, length=22
    )
    bag(press, 775, 870, 130, BRICK)
    body = press.cut(rect(1150, 462, 1300, 556), INK)
    press.hatch(body, CLAY, angle=90, gap=12, width=4, length=34, fade=180)
    press.cut(rect(1296, 484, 1330, 536), INK)
    press.cut([(1326, 490), (1364, 466), (1364, 554), (1326, 530)], INK)
    press.cut(oval(1226, 552, 24, 20), SKINS[1], edge=INK, edge_width=2)
    press.cut(turned(rect(1484, 745, 1566, 855), 8, (1520, 800)), PAPER, edge=INK)
