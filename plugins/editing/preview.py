"""The preview: builds on every change, serves on this machine only, refreshes the browser."""

import os
import sys
import traceback
from collections.abc import Generator, Iterable
from contextlib import suppress
from itertools import chain
from pathlib import Path

from jinja2 import TemplateSyntaxError
from watchfiles import Change, DefaultFilter, watch

from plugins.build.command import run_pelican
from plugins.build.refusal import BuildRefused
from plugins.editing.server import PreviewServer
from plugins.problems import report

OUTPUT = Path(".cache") / "preview"
_FOLDERS = ("content", "theme", "plugins")
_LAST_PORT = 65535
_Changes = set[tuple[Change, str]]


def serve(settings_file: Path, port: str) -> int:
    """Serve the preview on ``http://localhost:<port>`` until Ctrl-C; return the exit status."""
    number = int(port) if port.isascii() and port.isdigit() else -1
    if not 0 <= number <= _LAST_PORT:
        print("Le port doit être un nombre entre 1 et 65535.")
        return 1
    try:
        server = PreviewServer(settings_file.parent / OUTPUT, number)
    except PermissionError:
        print(f"Le port {number} est réservé au système. {_try(8000)}")
        return 1
    except OSError:
        print(
            f"Le port {number} est déjà pris. {_try(number + 1 if number < _LAST_PORT else 8000)}"
        )
        return 1
    with server:
        try:
            # Open before the first build: what is saved while it goes on is built after it.
            changes = changed_names(settings_file)
            early = next(changes)
            rebuild(settings_file, server)
            print(
                f"Le site est sur http://localhost:{server.port} ; Ctrl-C pour arrêter.", flush=True
            )
            follow(settings_file, server, chain([early], changes))
        except KeyboardInterrupt:
            print("\nArrêt.")
    return 0


def _try(port: int) -> str:
    return f"Essayer : python3 tasks.py serve --port {port}"


def changed_names(settings_file: Path) -> Generator[set[str], None, None]:
    """Yield, several times a second, the names of what changed since the first one was asked for.

    The folder of the project is watched apart from the folders in it, and not below: a settings
    file saved by rename and a folder made again are seen, and the environment is not read through.
    """
    root = settings_file.parent.resolve()

    def is_followed(change: Change, path: str) -> bool:
        name = Path(path).relative_to(root)
        return (
            (name.parts[0] in _FOLDERS or name == Path(settings_file.name))
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
            step=50,
            rust_timeout=50,
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


def follow(settings_file: Path, server: PreviewServer, changes: Iterable[set[str]]) -> None:
    """Build again whenever a file changes; start again when the change is in the code."""
    for names in changes:
        if any(name.split("/")[0] == "plugins" for name in names):
            restart(server)
        if names:
            rebuild(settings_file, server)


def rebuild(settings_file: Path, server: PreviewServer) -> None:
    """Build once and tell the browsers: a new page, or the Problems that prevented it."""
    root = settings_file.parent
    try:
        # The preview is at the root of its server, wherever the site will be.
        run = run_pelican(settings_file, root / OUTPUT, preview=True, override={"SITEURL": ""})
    except BuildRefused as refusal:
        server.show_problems(report(refusal.problems))
    except Exception as error:  # The preview outlives whatever a template or a setting did.
        message = explain_failure(error, root)
        print(f"La construction a échoué. {message}", file=sys.stderr)
        server.show_problems(message)
    else:
        server.show_site(run.changed_files)


def explain_failure(error: Exception, root: Path) -> str:
    """Say what failed, and in which line of which template when it was in one."""
    reason = f"{type(error).__name__} : {error}"
    if isinstance(error, TemplateSyntaxError):
        file, line = error.filename or error.name, error.lineno
        reason = f"{type(error).__name__} : {error.message}"
    else:
        frames = traceback.extract_tb(error.__traceback__)
        inner = next(
            (frame for frame in reversed(frames) if frame.filename.endswith(".html")), None
        )
        file, line = (inner.filename, inner.lineno or 1) if inner else (None, 0)
    if not file:
        return reason
    name = Path(file)
    shown = name.relative_to(root) if name.is_relative_to(root) else name
    return f"Le gabarit {shown.as_posix()}, ligne {line}, a échoué. {reason}"


def restart(server: PreviewServer) -> None:
    """Start the whole command again: changed code cannot be read twice by one process."""
    if sys.platform == "win32":
        print("Le code a changé : relancer la commande.")
        return
    server.close()
    os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])
