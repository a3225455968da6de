"""People seen from behind or as silhouettes: proportions of seven heads and a half, no face ever.

A body is drawn in units of its own height: the feet at (0, 0), the top of the head at (0, -1).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from .hats import HAIR
from .palette import INK, SKINS, TEAL, Ink, mix
from .press import Press
from .shapes import Path, Point, curve, oval, placed, ribbon

Limb = tuple[Point, Point, Point]
_Cut = Callable[[Sequence[Point], Ink], None]
_At = Callable[[Sequence[Point]], Path]


@dataclass(frozen=True)
class Pose:
    """Where the joints are: arms are shoulder, elbow, hand; legs are hip, knee, ankle."""

    arms: tuple[Limb, Limb]
    legs: tuple[Limb, Limb] | None
    head: Point = (0, -0.925)
    shoulder: float = 0.118
    waist: float = 0.09
    hem: float = -0.44
    lean: float = 0.0


@dataclass(frozen=True)
class Look:
    """What somebody wears; `hair` is also the colour of a hat or a headscarf."""

    coat: Ink = TEAL
    trousers: Ink = INK
    skin: Ink = SKINS[0]
    hair: Ink = INK
    head: str = "short"
    skirt: bool = False
    edge: Ink | None = None
    light: Ink | None = None


SHADOW = Look(coat=INK, trousers=INK, skin=INK, hair=INK)

_DOWN = (
    ((-0.1, -0.79), (-0.15, -0.63), (-0.14, -0.475)),
    ((0.1, -0.79), (0.15, -0.63), (0.14, -0.475)),
)
_LEGS = (
    ((-0.05, -0.48), (-0.058, -0.26), (-0.06, -0.03)),
    ((0.05, -0.48), (0.058, -0.26), (0.062, -0.03)),
)

STAND = Pose(_DOWN, _LEGS)
WALK = Pose(
    (
        ((-0.1, -0.79), (-0.155, -0.64), (-0.13, -0.5)),
        ((0.1, -0.79), (0.145, -0.63), (0.155, -0.48)),
    ),
    (
        ((-0.048, -0.48), (-0.055, -0.26), (-0.05, -0.025)),
        ((0.05, -0.48), (0.065, -0.29), (0.045, -0.085)),
    ),
)
STRIDE = Pose(  # seen from the side, going right
    (
        ((0.0, -0.78), (0.075, -0.65), (0.155, -0.55)),
        ((0.0, -0.78), (-0.07, -0.65), (-0.085, -0.5)),
    ),
    (
        ((0.0, -0.47), (0.085, -0.28), (0.13, -0.035)),
        ((0.0, -0.47), (-0.035, -0.26), (-0.155, -0.055)),
    ),
    head=(0.022, -0.92),
    shoulder=0.078,
    waist=0.074,
    lean=0.015,
)
SIT = Pose(_DOWN, None, hem=-0.42)
LEAN = Pose(  # both forearms on a counter or a table
    (((-0.1, -0.79), (-0.19, -0.66), (-0.1, -0.6)), ((0.1, -0.79), (0.19, -0.66), (0.1, -0.6))),
    None,
    head=(0, -0.9),
    hem=-0.42,
)
REACH = replace(STAND, arms=(_DOWN[0], ((0.1, -0.79), (0.2, -0.72), (0.31, -0.74))))
RAISE = replace(STAND, arms=(_DOWN[0], ((0.1, -0.79), (0.2, -0.84), (0.23, -0.98))))
HAUL = replace(
    STRIDE,
    arms=(((0.0, -0.78), (0.06, -0.62), (0.2, -0.58)), ((0.0, -0.78), (0.05, -0.62), (0.2, -0.56))),
)
CARRY = replace(
    STAND,
    arms=(
        ((-0.1, -0.79), (-0.16, -0.66), (-0.09, -0.57)),
        ((0.1, -0.79), (0.16, -0.66), (0.09, -0.57)),
    ),
)
SHOULDER = Pose(  # one arm round the neighbour's shoulders
    (((-0.1, -0.79), (-0.155, -0.64), (-0.13, -0.5)), ((0.1, -0.79), (0.21, -0.8), (0.33, -0.76))),
    WALK.legs,
)


def person(
    press: Press,
    x: float,
    y: float,
    height: float,
    pose: Pose = STAND,
    look: Look | None = None,
    flip: bool = False,
) -> Path:
    """Draw somebody whose feet are at (x, y); `height` is in pixels. Return the torso's outline."""
    wears = look or Look()

    def at(path: Sequence[Point]) -> Path:
        return placed(path, x, y, height, flip)

    def cut(path: Sequence[Point], ink: Ink) -> None:
        edge = wears.edge or mix(ink, INK, 0.45)
        press.cut(at(path), ink, rough=0.7, edge=edge, edge_width=max(0.8, height * 0.0045))

    for leg in pose.legs or ():
        cut(ribbon(leg, (0.1, 0.078, 0.05)), wears.trousers)
        foot = leg[2]
        toe = 0.05 if pose is STRIDE else 0.012
        cut(ribbon((foot, (foot[0] + toe, foot[1] + 0.018)), (0.055, 0.045)), wears.trousers)
    _arm(cut, pose.arms[1], wears)
    torso = _torso(pose, wears.skirt)
    neck = ((pose.head[0] * 0.6, -0.82), pose.head)
    cut(ribbon(neck, (0.066, 0.058)), wears.skin)
    if pose is not STRIDE:
        _arm(cut, pose.arms[0], wears)
    cut(torso, wears.coat)
    if wears.light:
        press.hatch(
            at(torso),
            wears.light,
            angle=80,
            gap=height * 0.022,
            width=height * 0.009,
            length=height * 0.09,
            fade=180 if flip else 0,
            keep=0.9,
        )
    if pose is STRIDE:
        _arm(cut, pose.arms[0], wears)
    _head(press, at, cut, pose.head, wears)
    return at(torso)


def _arm(cut: _Cut, arm: Limb, wears: Look) -> None:
    hand = arm[2]
    wrist = (hand[0] + (arm[1][0] - hand[0]) * 0.15, hand[1] + (arm[1][1] - hand[1]) * 0.15)
    tip = (hand[0] + (hand[0] - arm[1][0]) * 0.28, hand[1] + (hand[1] - arm[1][1]) * 0.28)
    cut(ribbon((wrist, hand, tip), (0.036, 0.046, 0.03)), wears.skin)
    cut(ribbon((arm[0], arm[1], wrist), (0.082, 0.066, 0.05)), wears.coat)


def _torso(pose: Pose, skirt: bool) -> Path:
    s, w, hem, lean = pose.shoulder, pose.waist, pose.hem, pose.lean
    flare = 0.15 if skirt else w + 0.015
    hem = min(hem + 0.2, -0.2) if skirt else hem
    right = [
        (0.036 + lean, -0.862),
        (s * 0.72 + lean, -0.832),
        (s + lean, -0.785),
        (w + 0.012 + lean * 0.7, -0.65),
        (w, -0.57),
        (flare, hem),
    ]
    left = [(2 * lean * (1 if i < 3 else 0.3) - px, py) for i, (px, py) in enumerate(right)]
    hem_line = [right[-1], left[-1]]
    return [*curve(right[:-1], False, 5), *hem_line, *curve(left[-2::-1], False, 5)]


def _head(press: Press, at: _At, cut: _Cut, head: Point, wears: Look) -> None:
    x, y = head
    cut(oval(x, y, 0.048, 0.063), wears.skin)
    hair = HAIR[wears.head]
    for piece in hair:
        cut([(x + px, y + py) for px, py in piece], wears.hair)
    if wears.head == "bakoua":
        press.hatch(
            at([(x + px, y + py) for px, py in hair[0]]),
            mix(wears.hair, INK, 0.5),
            angle=8,
            gap=6,
            width=2,
            length=26,
        )
