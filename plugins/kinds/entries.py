"""Entries: what a register or a list of pictures holds, in one language."""

from dataclasses import dataclass
from typing import Any


@dataclass(slots=True)
class Entries:
    """Entries by name; whoever hears ``entries_read`` may put others in their place."""

    lang: str
    by_name: dict[str, Any]
