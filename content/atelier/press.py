"""The press: hand-cut shapes, carved hatching, layers slightly out of register, paper grain."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from .palette import INK, PAPER, Ink
from .shapes import Path, Point, bounds, gouge

SCALE = 2  # drawn at twice the size, then reduced, for clean edges
REGISTER = 2.4  # how far a colour plate may slip, in pixels of the finished picture


class Press:
    """One sheet being printed; every length is in pixels of the finished picture."""

    def __init__(self, width: int, height: int, seed: str, ground: Ink = PAPER) -> None:
        self.width, self.height, self.seed = width, height, seed
        self.random = random.Random(seed)
        self.sheet = Image.new("RGB", (width * SCALE, height * SCALE), ground)
        self._pen = ImageDraw.Draw(self.sheet)

    def cut(
        self,
        path: Sequence[Point],
        ink: Ink,
        *,
        rough: float = 1.0,
        edge: Ink | None = None,
        edge_width: float = 4,
    ) -> Path:
        """Print one flat hand-cut shape, with a thin `edge` around it if asked; return it."""
        outline = self._slip(self._roughen(path, rough), ink)
        points = _enlarged(outline)
        if edge is not None:
            ring = [*points, *points[:2]]
            self._pen.line(ring, fill=edge, width=round(edge_width * 2 * SCALE), joint="curve")
        self._pen.polygon(points, fill=ink)
        return list(path)

    def fill(self, ink: Ink) -> None:
        """Cover the whole sheet."""
        self._pen.rectangle((0, 0, *self.sheet.size), fill=ink)

    def line(self, points: Sequence[Point], ink: Ink, width: float = 4) -> None:
        """Print a line of even width."""
        path = _enlarged(self._slip(points, ink))
        self._pen.line(path, fill=ink, width=max(1, round(width * SCALE)), joint="curve")

    def carve(self, start: Point, end: Point, ink: Ink, width: float = 5) -> None:
        """Print one gouge mark."""
        self._pen.polygon(_enlarged(self._slip(gouge(start, end, width), ink)), fill=ink)

    def hatch(
        self,
        region: Sequence[Point],
        ink: Ink,
        *,
        angle: float = 0,
        gap: float = 14,
        width: float = 4,
        length: float = 90,
        keep: float = 0.85,
        fade: float | None = None,
    ) -> None:
        """Carve parallel gouge marks inside `region`.

        `angle` is the marks' direction in degrees; with `fade` (degrees too) they thin out in
        that direction, which turns a hatch into a shadow.
        """
        with self.stencil(region):
            for start, end, share in self._rows(region, angle, gap, length):
                thin = 1.0 if fade is None else 1 - _progress(region, start, end, fade)
                if self.random.random() < keep * min(1, thin * 1.5):
                    self.carve(start, end, ink, width * (0.35 + 0.65 * thin) * share)

    def _rows(
        self, region: Sequence[Point], angle: float, gap: float, length: float
    ) -> Iterator[tuple[Point, Point, float]]:
        left, top, right, bottom = bounds(region)
        cx, cy = (left + right) / 2, (top + bottom) / 2
        reach = math.hypot(right - left, bottom - top) / 2
        cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
        across = -reach
        while across < reach:
            along = -reach - self.random.random() * length
            while along < reach:
                size = length * self.random.uniform(0.55, 1.3)
                drift = self.random.gauss(0, gap * 0.09)
                ends = ((along, across + drift), (along + size, across - drift))
                start, end = ((cx + u * cos - v * sin, cy + u * sin + v * cos) for u, v in ends)
                yield start, end, self.random.uniform(0.7, 1.2)
                along += size + length * self.random.uniform(0.05, 0.3)
            across += gap * self.random.uniform(0.8, 1.2)

    def roll(
        self, region: Sequence[Point], first: Ink, last: Ink, *, middle: Ink | None = None
    ) -> None:
        """Print `region` with a roller carrying two or three inks blended from top to bottom."""
        left, top, right, bottom = (round(v * SCALE) for v in bounds(region))
        mask = self._mask(region).crop((left, top, right, bottom))
        size = (right - left, bottom - top)
        ramp = Image.new("RGB", (1, 3 if middle else 2))
        for row, ink in enumerate((first, middle, last) if middle else (first, last)):
            ramp.putpixel((0, row), ink)
        inset = ramp.height - 1
        blend = ramp.resize((1, size[1]), Image.Resampling.BILINEAR, (0, 0.5, 1, inset + 0.5))
        self.sheet.paste(blend.resize(size), (left, top), mask)

    def shade(self, region: Sequence[Point], ink: Ink, rough: float = 1.0) -> None:
        """Overprint `region`: what is under it shows through, darker."""
        mask = self._mask(self._slip(self._roughen(region, rough), ink))
        veil = Image.new("RGB", self.sheet.size, ink)
        self.sheet.paste(ImageChops.multiply(self.sheet, veil), (0, 0), mask)

    @contextmanager
    def stencil(self, *regions: Sequence[Point]) -> Iterator[None]:
        """Keep what is printed inside the block within `regions`."""
        mask = self._mask(*regions)
        box = mask.getbbox()
        before = self.sheet.copy()
        yield
        if box is not None:
            before.paste(self.sheet.crop(box), box[:2], mask.crop(box))
        self.sheet.paste(before)

    def pull(self) -> Image.Image:
        """Return the finished print, reduced and with the paper's grain."""
        size = (self.width, self.height)
        print_ = self.sheet.resize(size, Image.Resampling.LANCZOS)
        grain = random.Random(self.seed + "/grain")
        flecks = _noise(size, grain, 1.1).point(lambda v: 0 if v < 178 else min(130, (v - 178) * 9))
        print_.paste(PAPER, (0, 0), flecks)
        dust = _noise(size, grain, 1.3).point(lambda v: 0 if v < 178 else 60)
        print_.paste(INK, (0, 0), dust)
        cloud = (self.width // 2, self.height // 2)
        mottle = _noise(cloud, grain, 0.8).resize(size, Image.Resampling.BICUBIC)
        tooth = mottle.point(lambda v: max(244, min(255, 252 + (v - 128) // 14)))
        return ImageChops.multiply(print_, Image.merge("RGB", (tooth, tooth, tooth)))

    def _mask(self, *regions: Sequence[Point]) -> Image.Image:
        mask = Image.new("L", self.sheet.size, 0)
        pen = ImageDraw.Draw(mask)
        for region in regions:
            pen.polygon(_enlarged(region), fill=255)
        return mask

    def _roughen(self, path: Sequence[Point], amount: float) -> Path:
        thick = _thickness(path)
        shortest = min(max(thick * 0.1, 1.8), 11)
        shake = amount * min(max(thick * 0.02, 0.3), 1.4)
        rough: Path = []
        for (ax, ay), (bx, by) in zip(path, [*path[1:], path[0]], strict=True):
            if rough and math.dist(rough[-1], (ax, ay)) < shortest:
                continue
            pieces = max(1, int(math.dist((ax, ay), (bx, by)) / 42))
            for piece in range(pieces):
                t = (piece + (self.random.uniform(-0.3, 0.3) if piece else 0)) / pieces
                rough.append(
                    (
                        ax + (bx - ax) * t + self.random.gauss(0, shake),
                        ay + (by - ay) * t + self.random.gauss(0, shake),
                    )
                )
        return rough

    def _slip(self, path: Sequence[Point], ink: Ink) -> Path:
        if ink in (INK, PAPER):  # the key block and the bare paper do not move
            return list(path)
        plate = random.Random(f"{self.seed}{ink}")
        dx, dy = plate.uniform(-REGISTER, REGISTER), plate.uniform(-REGISTER, REGISTER)
        return [(x + dx, y + dy) for x, y in path]


def _enlarged(path: Sequence[Point]) -> Path:
    return [(x * SCALE, y * SCALE) for x, y in path]


def _progress(region: Sequence[Point], start: Point, end: Point, angle: float) -> float:
    left, top, right, bottom = bounds(region)
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    span = abs((right - left) * cos) + abs((bottom - top) * sin) or 1
    x = (start[0] + end[0] - left - right) / 2
    y = (start[1] + end[1] - top - bottom) / 2
    return min(1.0, max(0.0, (x * cos + y * sin) / span + 0.5))


def _thickness(path: Sequence[Point]) -> float:
    turns = list(zip(path, [*path[1:], path[0]], strict=True))
    area = abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in turns))
    return area / (sum(math.dist(a, b) for a, b in turns) or 1)


def _noise(size: tuple[int, int], source: random.Random, blur: float) -> Image.Image:
    noise = Image.frombytes("L", size, source.randbytes(size[0] * size[1]))
    return noise.filter(ImageFilter.GaussianBlur(blur))
