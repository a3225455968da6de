"""The command: what a person types to run the service and care for it.

``python -m signup.command serve|backup|restore|purge …``, ``signup_invite``, ``signup_operator``;
``tasks.py`` calls the same.
"""

import argparse
import os
import sys
from pathlib import Path


def main(arguments: list[str]) -> int:
    """Do what is asked; return the exit status."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "signup.settings")
    if arguments and arguments[0] in COMMANDS:
        from django.core.management import execute_from_command_line

        execute_from_command_line(["signup", *arguments])
        return 0
    parser = argparse.ArgumentParser(prog="signup", description="Le service d’inscription.")
    parser.add_argument("act", choices=sorted(ACTS))
    parser.add_argument("--address", default="127.0.0.1:8001", help="où écouter : hôte:port")
    parser.add_argument("--processes", type=int, default=1, help="PostgreSQL seulement")
    parser.add_argument("--file", default="", help="copie à remettre en place")
    given = parser.parse_args(arguments)
    import django

    django.setup()
    return ACTS[given.act](given)


def _serve(given: argparse.Namespace) -> int:
    from signup.operation.serving import serve

    return serve(given.address, given.processes)


def _back_up(given: argparse.Namespace) -> int:
    from django.conf import settings

    from signup.clock import clock
    from signup.operation.backups import BackupError, back_up, forget_old
    from signup.retention import periods

    folder = settings.CONFIGURATION.data / "backups"
    try:
        file = back_up(folder, clock.now())
    except (BackupError, OSError) as error:
        print(f"La copie n’a pas été faite. {error}", file=sys.stderr)
        return 1
    forgotten = forget_old(folder, clock.now(), periods().backup_days)
    print(f"Copie faite : {file} ({file.stat().st_size // 1024} ko) ; {len(forgotten)} effacées.")
    return 0


def _restore(given: argparse.Namespace) -> int:
    from signup.operation.backups import BackupError, restore

    try:
        removed = restore(Path(given.file))
    except (BackupError, OSError) as error:
        print(f"Rien n’a été remis en place. {error}", file=sys.stderr)
        return 1
    print(f"La copie est en place ; {removed} candidatures effacées depuis l’ont été de nouveau.")
    return 0


def _purge(given: argparse.Namespace) -> int:
    from signup.journey.purging import purge

    receipt = purge()
    print("Effacé : " + (", ".join(f"{n} {what}" for what, n in receipt.items()) or "rien") + ".")
    return 0


COMMANDS = ("signup_invite", "signup_operator")
ACTS = {"serve": _serve, "backup": _back_up, "restore": _restore, "purge": _purge}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
