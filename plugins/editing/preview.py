"""The preview: builds on every change, serves on this machine only, refreshes the browser."""

import os
import sys
from pathlib import Path

from watchfiles import watch

from plugins.build.command import run_pelican
from plugins.build.refusal import BuildRefused
from plugins.editing.server import PreviewServer
from plugins.problems import report

OUTPUT = Path(".cache") / "preview"
_WATCHED = ("content", "theme", "plugins", "pelicanconf.py")


def serve(settings_file: Path, port: int) -> int:
    """Serve the preview on ``http://localhost:<port>`` until Ctrl-C; return the exit status."""
    root = settings_file.parent
    try:
        server = PreviewServer(root / OUTPUT, port)
    except OverflowError:
        print("Le port est un nombre de 1 à 65535. Essayer : python3 tasks.py serve --port 8000")
        return 1
    except OSError:
        print(f"Le port {port} est déjà pris. Essayer : python3 tasks.py serve --port {port + 1}")
        return 1
    with server:
        rebuild(settings_file, server)
        print(f"Le site est sur http://localhost:{port} ; Ctrl-C pour arrêter.", flush=True)
        try:
            follow(settings_file, server)
        except KeyboardInterrupt:
            print("\nArrêt.")
    return 0


def follow(settings_file: Path, server: PreviewServer) -> None:
    """Build again whenever a file changes; start again when the change is in the code."""
    root = settings_file.parent
    watched = [root / name for name in _WATCHED if (root / name).exists()]
    for changes in watch(*watched, debounce=200, step=20, raise_interrupt=True):
        names = {Path(path).relative_to(root).as_posix() for _, path in changes}
        if any(name.startswith("plugins/") and name.endswith(".py") for name in names):
            restart(server)
        rebuild(settings_file, server)


def rebuild(settings_file: Path, server: PreviewServer) -> None:
    """Build once and tell the browsers: a new page, or the Problems that prevented it."""
    try:
        run = run_pelican(settings_file, settings_file.parent / OUTPUT, preview=True)
    except BuildRefused as refusal:
        server.show_problems(report(refusal.problems))
    except Exception as error:  # The preview outlives whatever a template or a setting did.
        message = f"{type(error).__name__} : {error}"
        print(f"La construction a échoué. {message}", file=sys.stderr)
        server.show_problems(message)
    else:
        server.show_site(run.changed_files)


def restart(server: PreviewServer) -> None:
    """Start the whole command again: changed code cannot be read twice by one process."""
    if sys.platform == "win32":
        print("Le code a changé : relancer la commande.")
        return
    server.close()
    os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])
