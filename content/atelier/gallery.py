"""The list of pictures to draw: each scene signs up with its file and size."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .press import Press

LANDSCAPE = (1600, 1067)
PORTRAIT = (1067, 1600)
SQUARE = (1300, 1300)
WIDE = (2000, 1125)
POSTER = (1600, 900)
LOGO = (600, 600)

Scene = Callable[[Press], None]


@dataclass(frozen=True)
class Picture:
    """One picture: its file under `content/`, its size in pixels and the scene that draws it."""

    file: str
    size: tuple[int, int]
    scene: Scene


PICTURES: dict[str, Picture] = {}


def picture(file: str, size: tuple[int, int] = LANDSCAPE) -> Callable[[Scene], Scene]:
    """Register the decorated scene as the drawing of `file`."""

    def register(scene: Scene) -> Scene:
        PICTURES[file] = Picture(file, size, scene)
        return scene

    return register
