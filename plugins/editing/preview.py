"""The preview: builds on every change, serves on this machine only, refreshes the browser."""

import os
import sys
from collections.abc import Collection, Iterable
from itertools import chain
from pathlib import Path

from plugins.build.failures import explain_failure
from plugins.build.refusal import BuildRefused
from plugins.build.session import Session
from plugins.editing.companion import Companion
from plugins.editing.server import PreviewServer
from plugins.editing.watching import changed_names
from plugins.problems import report

OUTPUT = Path(".cache") / "preview"
_LAST_PORT = 65535


def serve(settings_file: Path, port: str, companion: Companion | None = None) -> int:
    """Serve the preview on ``http://localhost:<port>`` until Ctrl-C; return the exit status.

    A companion is started once the site is built, and stopped with the preview.
    """
    number = int(port) if port.isascii() and port.isdigit() else -1
    if not 0 <= number <= _LAST_PORT:
        print("Le port doit être un nombre entre 1 et 65535.")
        return 1
    try:
        server = PreviewServer(settings_file.parent / OUTPUT, number, companion)
    except PermissionError:
        print(f"Le port {number} est réservé au système. {_try(8000)}")
        return 1
    except OSError:
        print(
            f"Le port {number} est déjà pris. {_try(number + 1 if number < _LAST_PORT else 8000)}"
        )
        return 1
    session = Session(
        settings_file,
        settings_file.parent / OUTPUT,
        # The preview is at the root of its server, wherever the site will be.
        override={"SITEURL": ""},
        preview=True,
    )
    try:
        # Open before the first build: what is saved while it goes on is built after it.
        changes = changed_names(settings_file)
        early = next(changes)
        # Built before the server's threads start: with them, processes could not share the work.
        rebuild(session, server, settings_file.parent)
        with server:
            if companion is not None:
                companion.start(SITE_ADDRESS=f"http://localhost:{server.port}")
            print(
                f"Le site est sur http://localhost:{server.port} ; Ctrl-C pour arrêter.", flush=True
            )
            follow(session, server, settings_file.parent, chain([early], changes), companion)
    except KeyboardInterrupt:
        print("\nArrêt.")
    finally:
        server.close()
        if companion is not None:
            companion.stop()
        session.settle()
    return 0


def _try(port: int) -> str:
    return f"Essayer : python3 tasks.py serve --port {port}"


def follow(
    session: Session,
    server: PreviewServer,
    root: Path,
    changes: Iterable[set[str]],
    companion: Companion | None = None,
) -> None:
    """Build again whenever a file changes; start again when the change is in the code."""
    for names in changes:
        if any(name.split("/")[0] == "plugins" for name in names):
            session.settle()
            if companion is not None:
                companion.stop()
            restart(server)
        if names:
            rebuild(session, server, root, names)
        else:
            session.settle()


def rebuild(
    session: Session, server: PreviewServer, root: Path, names: Collection[str] = ()
) -> None:
    """Build once and tell the browsers: a new page, or the Problems that prevented it.

    ``names`` are all the files that changed since the last time, if that is known.
    """
    try:
        run = session.build(names)
    except BuildRefused as refusal:
        server.show_problems(report(refusal.problems))
    except Exception as error:  # The preview outlives whatever a template or a setting did.
        message = explain_failure(error, root)
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
