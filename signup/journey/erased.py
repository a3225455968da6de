"""Erased: the numbers of the applications that were, so that no old copy brings them back."""

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from uuid import UUID

from django.conf import settings

from signup.clock import clock


def remember(number: UUID) -> None:
    """Keep the number of what is being erased, on disk before the database forgets it."""
    with _file().open("a", encoding="ascii") as file:
        file.write(f"{clock.now().date()} {number}\n")
        file.flush()
        os.fsync(file.fileno())


def remembered() -> Iterator[UUID]:
    """Yield the numbers of all that was erased and that a copy may still hold."""
    for _, number in _lines():
        yield number


def forget_before(day: date) -> None:
    """Forget those that no copy can hold any more."""
    kept = [(when, number) for when, number in _lines() if when >= day]
    draft = _file().with_suffix(".draft")
    draft.write_text("".join(f"{when} {number}\n" for when, number in kept), encoding="ascii")
    draft.replace(_file())


def _lines() -> Iterator[tuple[date, UUID]]:
    if _file().is_file():
        for line in _file().read_text(encoding="ascii").splitlines():
            when, _, number = line.partition(" ")
            yield date.fromisoformat(when), UUID(number)


def _file() -> Path:
    folder: Path = settings.CONFIGURATION.data
    return folder / "erased.txt"
