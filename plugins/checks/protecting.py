"""The command that protects a string without writing it anywhere."""

import sys
from getpass import getpass
from pathlib import Path

from plugins.checks.leaks import DIGESTS
from plugins.checks.protected import Unusable, digest_line, read_protected

_HEAD = (
    "# Empreintes de ce qui ne doit paraître nulle part : python3 tasks.py protect\n"
    "# Elles ne disent pas les mots, mais qui les devine peut les reconnaître.\n"
)


def protect_string(content: Path) -> int:
    """Ask for a string, unseen, and add its digest to the list; return the exit status."""
    try:
        said = getpass("Chaîne à protéger (rien ne s’affiche) : ")
    except (EOFError, KeyboardInterrupt):
        print("\nRien n’a été ajouté.", file=sys.stderr)
        return 1
    file = content / DIGESTS
    kept = file.read_text(encoding="utf-8") if file.is_file() else _HEAD
    known = read_protected(kept.splitlines())[0].digests
    try:
        line = digest_line(said, next(iter(known), ""))
    except Unusable:
        print("Trop court : quatre lettres ou chiffres au moins.", file=sys.stderr)
        return 1
    if line in kept.splitlines():
        print("Cette chaîne est déjà protégée.")
        return 0
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"{kept.rstrip()}\n{line}\n", encoding="utf-8")
    print(f"Ajoutée à {content.name}/{DIGESTS}.")
    return 0
