"""Lines made calm: the stairs of the grid smoothed, then the points that do not count left out."""

from math import hypot

from plugins.geography.making.projecting import Flat


def smoothed(line: list[Flat], times: int) -> list[Flat]:
    """Return the line with each point drawn towards its neighbours; the ends stay."""
    for _ in range(times):
        inner = [
            ((one[0] + 2 * two[0] + three[0]) / 4, (one[1] + 2 * two[1] + three[1]) / 4)
            for one, two, three in zip(line[:-2], line[1:-1], line[2:], strict=True)
        ]
        line = [line[0], *inner, line[-1]]
    return line


def simplified(line: list[Flat], tolerance: float) -> list[Flat]:
    """Return the points without which the line would move by more than ``tolerance``.

    Douglas and Peucker's way. A closed line is cut at the point farthest from its start.
    """
    if line[0] == line[-1] and len(line) > 3:
        far = max(range(len(line)), key=lambda index: hypot(*_apart(line[index], line[0])))
        return simplified(line[: far + 1], tolerance)[:-1] + simplified(line[far:], tolerance)
    kept, waiting = {0, len(line) - 1}, [(0, len(line) - 1)]
    while waiting:
        first, last = waiting.pop()
        inner = range(first + 1, last)
        far = max(inner, key=lambda at: _off(line[at], line[first], line[last]), default=first)
        if _off(line[far], line[first], line[last]) > tolerance:
            kept.add(far)
            waiting += [(first, far), (far, last)]
    return [line[index] for index in sorted(kept)]


def _apart(one: Flat, other: Flat) -> Flat:
    return one[0] - other[0], one[1] - other[1]


def _off(point: Flat, start: Flat, end: Flat) -> float:
    """Return how far a point is from the segment between two others."""
    (x, y), (dx, dy) = _apart(point, start), _apart(end, start)
    length = dx * dx + dy * dy
    along = min(1.0, max(0.0, (x * dx + y * dy) / length)) if length else 0.0
    return hypot(x - along * dx, y - along * dy)
