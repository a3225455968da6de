"""Three dots become one ellipsis."""

import re

from .changes import Changes

_DOTS = re.compile(r"\.(?<!\.\.)\.\.(?!\.)")


def set_ellipses(text: str, changes: Changes, kept: frozenset[int]) -> None:
    """Make three dots, no more and no less, one ellipsis."""
    for match in _DOTS.finditer(text):
        start, end = match.span()
        if start not in kept:
            changes.update({start: "", start + 1: "", end - 1: "…"})
