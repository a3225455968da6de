"""What changes on disk while the preview runs."""

from collections.abc import Generator
from contextlib import suppress
from pathlib import Path

from watchfiles import Change, DefaultFilter, watch

from plugins.tracing.state import PLACES

_FOLDERS = ("content", "theme", "plugins")
_Changes = set[tuple[Change, str]]


def changed_names(settings_file: Path) -> Generator[set[str], None, None]:
    """Yield, several times a second, the names of what changed since the first one was asked for.

    The folder of the project is watched apart from the folders in it, and not below: a settings
    file saved by rename and a folder made again are seen, and the environment is not read through.
    """
    root = settings_file.parent.resolve()

    def is_followed(change: Change, path: str) -> bool:
        name = Path(path).relative_to(root)
        return (
            (name.parts[0] in _FOLDERS or str(name) in (settings_file.name, PLACES))
            and not any(part.startswith(".") for part in name.parts)
            and DefaultFilter()(change, str(name))
            # A folder is modified whenever a file comes or goes, even an ignored one.
            and not (change == Change.modified and Path(path).is_dir())
        )

    def open_watch(*paths: Path, recursive: bool) -> Generator[_Changes, None, None]:
        return watch(
            *paths,
            watch_filter=is_followed,
            debounce=200,
            step=20,
            rust_timeout=20,
            yield_on_timeout=True,
            recursive=recursive,
        )

    def open_folders() -> tuple[Generator[_Changes, None, None], _Changes]:
        while True:
            existing = [root / name for name in _FOLDERS if (root / name).is_dir()]
            opened = open_watch(*existing, recursive=True)
            with suppress(FileNotFoundError):  # A folder went away just before it was watched.
                return opened, next(opened)

    above = open_watch(root, recursive=False)
    outer = next(above)
    below, inner = open_folders()
    while True:
        yield {Path(path).relative_to(root).as_posix() for _, path in outer | inner}
        outer, inner = next(above), next(below)
        if any(Path(path).name in _FOLDERS for _, path in outer):
            below, first = open_folders()
            inner = inner | first
