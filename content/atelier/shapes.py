"""Outlines as lists of points, in logical pixels of the finished picture, y downwards."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TypeAlias

Point: TypeAlias = tuple[float, float]
Path: TypeAlias = list[Point]


def points(coordinates: str) -> Path:
    """Return the points of "x,y x,y ...", the notation of SVG."""
    pairs = (pair.split(",") for pair in coordinates.split())
    return [(float(x), float(y)) for x, y in pairs]


def rect(left: float, top: float, right: float, bottom: float) -> Path:
    """Return a rectangle."""
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def oval(
    x: float, y: float, rx: float, ry: float | None = None, start: float = 0, end: float = 360
) -> Path:
    """Return an ellipse, or its arc between two angles in degrees (0 = right, 90 = down)."""
    height = rx if ry is None else ry
    steps = max(12, round((rx + height) * abs(end - start) / 360 * 0.45))
    angles = [math.radians(start + (end - start) * i / steps) for i in range(steps + 1)]
    return [(x + rx * math.cos(a), y + height * math.sin(a)) for a in angles]


def arch(left: float, top: float, right: float, bottom: float) -> Path:
    """Return a doorway whose head is a half circle."""
    radius = (right - left) / 2
    head = oval(left + radius, top + radius, radius, radius, 180, 360)
    return [(left, bottom), *head, (right, bottom)]


def curve(points: Sequence[Point], closed: bool = True, steps: int = 8) -> Path:
    """Return a smooth line through `points` (Catmull-Rom spline)."""
    count = len(points)
    spans = count if closed else count - 1
    path: Path = []
    for i in range(spans):
        near = [
            points[j % count] if closed else points[min(max(j, 0), count - 1)]
            for j in range(i - 1, i + 3)
        ]
        path += [_spline(near, step / steps) for step in range(steps)]
    return path if closed else [*path, points[-1]]


def _spline(near: Sequence[Point], t: float) -> Point:
    def axis(k: int) -> float:
        a, b, c, d = (point[k] for point in near)
        return 0.5 * (
            2 * b
            + (c - a) * t
            + (2 * a - 5 * b + 4 * c - d) * t * t
            + (3 * b - a - 3 * c + d) * t**3
        )

    return axis(0), axis(1)


def ribbon(spine: Sequence[Point], widths: Sequence[float], smooth: bool = True) -> Path:
    """Return the outline of a round-ended stroke; `widths` (pixels) are spread along the spine."""
    line = curve(spine, closed=False) if smooth and len(spine) > 2 else list(spine)
    left: Path = []
    right: Path = []
    for i, (x, y) in enumerate(line):
        nx, ny = _normal(line, i)
        half = _spread(widths, i / (len(line) - 1)) / 2
        left.append((x + nx * half, y + ny * half))
        right.append((x - nx * half, y - ny * half))
    end = _cap(line[-1], left[-1])
    start = _cap(line[0], right[0])
    return left + end + right[::-1] + start


def _normal(line: Sequence[Point], i: int) -> Point:
    (ax, ay), (bx, by) = line[max(i - 1, 0)], line[min(i + 1, len(line) - 1)]
    length = math.hypot(bx - ax, by - ay) or 1
    return (by - ay) / length, (ax - bx) / length


def _spread(widths: Sequence[float], t: float) -> float:
    place = t * (len(widths) - 1)
    i = min(int(place), len(widths) - 2) if len(widths) > 1 else 0
    after = widths[min(i + 1, len(widths) - 1)]
    return widths[i] + (after - widths[i]) * (place - i)


def _cap(centre: Point, edge: Point) -> Path:
    radius = math.dist(centre, edge)
    first = math.atan2(edge[1] - centre[1], edge[0] - centre[0])
    return [
        (
            centre[0] + radius * math.cos(first + math.pi * k / 6),
            centre[1] + radius * math.sin(first + math.pi * k / 6),
        )
        for k in range(1, 6)
    ]


def gouge(start: Point, end: Point, width: float) -> Path:
    """Return the sliver a V-shaped gouge leaves: pointed at both ends, fullest past the middle."""
    (ax, ay), (bx, by) = start, end
    nx, ny = _normal([start, end], 0)
    mx, my, half = ax + (bx - ax) * 0.6, ay + (by - ay) * 0.6, width / 2
    return [start, (mx + nx * half, my + ny * half), end, (mx - nx * half, my - ny * half)]


def placed(path: Sequence[Point], x: float, y: float, size: float = 1, flip: bool = False) -> Path:
    """Return `path` scaled by `size`, mirrored when `flip`, then moved so its origin is (x, y)."""
    side = -size if flip else size
    return [(x + px * side, y + py * size) for px, py in path]


def turned(path: Sequence[Point], degrees: float, about: Point) -> Path:
    """Return `path` rotated clockwise about a point."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    cx, cy = about
    return [
        (cx + (x - cx) * cos - (y - cy) * sin, cy + (x - cx) * sin + (y - cy) * cos)
        for x, y in path
    ]


def bounds(path: Sequence[Point]) -> tuple[float, float, float, float]:
    """Return left, top, right, bottom."""
    xs, ys = [p[0] for p in path], [p[1] for p in path]
    return min(xs), min(ys), max(xs), max(ys)
