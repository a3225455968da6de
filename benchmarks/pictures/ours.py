"""``python -m benchmarks.pictures.ours photographs out``: derivatives as a build makes them."""

import sys
from functools import partial
from pathlib import Path

from plugins.media.deriving import derive
from plugins.media.labour import Labour, LocalExecutor, Task
from plugins.media.recipes import Recipe, Request
from plugins.media.unreadable import Unreadable

WIDEST = 2048


def recipes(width: int, height: int) -> dict[Recipe, str]:
    """Return the recipes of a whole picture of that size, with the end of the name of each file."""
    request = Request("", (0, 0, width, height), WIDEST, is_single=False, has_alpha=False)
    return {recipe: f"{recipe.width}.{recipe.format}" for _, recipe in request.recipes()}


def make_ready(files: list[Path], out: Path) -> None:
    """Write the derivatives of photographs."""
    wanted = {file: recipes(*_size(file)) for file in files}
    labour: Labour[Path, dict[Recipe, bytes]] = Labour(LocalExecutor, derive)
    tasks = {file: partial(_task, file, tuple(wanted[file])) for file in files}
    for file, made in labour.results(tasks):
        if isinstance(made, Unreadable):
            raise made
        for recipe, data in made.items():
            (out / f"{file.stem}-{wanted[file][recipe]}").write_bytes(data)


def _task(file: Path, wanted: tuple[Recipe, ...]) -> Task:
    return file.read_bytes(), (), wanted


def _size(file: Path) -> tuple[int, int]:
    """Return the size of a photograph as it is shown, from its head alone."""
    from PIL import Image

    with Image.open(file) as image:
        width, height = image.size
        return (height, width) if image.getexif().get(0x0112) == 6 else (width, height)


if __name__ == "__main__":
    folder, out = map(Path, sys.argv[1:])
    out.mkdir(parents=True, exist_ok=True)
    make_ready(sorted(folder.glob("*.jpg")), out)
