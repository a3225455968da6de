"""Draw every picture, or those whose file name contains one of the words given."""

from __future__ import annotations

import os
import pkgutil
import sys
from collections.abc import Sequence
from importlib import import_module
from multiprocessing import Pool
from pathlib import Path

from . import scenes
from .gallery import PICTURES
from .press import Press

CONTENT = Path(__file__).resolve().parents[1]
QUALITIES = (80, 74, 68)  # the next one is tried when a picture is heavier than HEAVY
HEAVY = 125_000  # bytes

for module in pkgutil.iter_modules(scenes.__path__):  # importing scenes signs their pictures up
    import_module(f"{scenes.__name__}.{module.name}")


def draw(file: str) -> tuple[str, int]:
    """Draw one picture into its bundle; return its file and its weight in bytes."""
    picture = PICTURES[file]
    press = Press(*picture.size, seed=file)
    picture.scene(press)
    print_ = press.pull()
    path = CONTENT / file
    path.parent.mkdir(parents=True, exist_ok=True)
    for quality in QUALITIES:
        print_.save(path, "WEBP", quality=quality, method=6)
        if path.stat().st_size <= HEAVY:
            break
    return file, path.stat().st_size


def main(words: Sequence[str]) -> None:
    """Draw the pictures asked for, on every core there is, and say what they weigh."""
    files = [file for file in sorted(PICTURES) if not words or any(word in file for word in words)]
    total = 0
    with Pool(os.cpu_count()) as pool:
        for file, weight in pool.imap(draw, files):
            total += weight
            print(f"{weight / 1000:7.1f} kB  {file}")
    print(f"{total / 1000:7.1f} kB  in {len(files)} pictures")


if __name__ == "__main__":
    main(sys.argv[1:])
