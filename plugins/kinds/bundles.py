"""Which files of ``content/`` are texts, in which language, and which are misplaced."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.kinds.kind import BY_FOLDER, KINDS, Kind
from plugins.kinds.slugs import slugify
from plugins.problems import Level, Problem, nearest

_INDEX = re.compile(r"index(?:\.(?P<variant>[a-z]+))?\.md")
EASY = "falc"


@dataclass(frozen=True, slots=True)
class TextFile:
    """A text of a bundle: its kind, its file, and its language or ``falc``."""

    kind: Kind
    file: Path
    variant: str


def text_files(content: Path, languages: tuple[str, ...]) -> Iterator[TextFile | Problem]:
    """Yield the texts of every bundle in a fixed order, and Problems for those out of place."""
    for kind in KINDS:
        folder = content / kind.folder
        for entry in sorted(folder.iterdir()) if folder.is_dir() else []:
            if entry.is_dir() and not entry.name.startswith((".", "_")):
                yield from _bundle(kind, entry, content, languages)
            elif entry.suffix == ".md":
                path = entry.relative_to(content.parent).as_posix()
                hint = f"Le ranger dans {kind.folder}/{entry.stem}/index.md."
                yield Problem(path, 0, "", "ce texte n’est pas dans son dossier.", hint)
    yield from _strangers(content)


def _bundle(
    kind: Kind, folder: Path, content: Path, languages: tuple[str, ...]
) -> Iterator[TextFile | Problem]:
    variants = {}
    for file in sorted(folder.glob("index*.md")):
        match = _INDEX.fullmatch(file.name)
        variant = (match["variant"] or languages[0]) if match else ""
        if variant in {*languages, EASY}:
            variants[variant] = file
        else:
            path = file.relative_to(content.parent).as_posix()
            known = ", ".join(["index.md", *(f"index.{v}.md" for v in (*languages[1:], EASY))])
            yield Problem(path, 0, "", "langue inconnue.", f"Noms possibles : {known}.")
    path = folder.relative_to(content.parent).as_posix()
    if not variants and next(folder.glob("*.md"), None):
        hint = "Nommer le texte index.md."
        yield Problem(path, 0, "", "ce dossier n’a pas d’index.md.", hint)
    if variants and slugify(folder.name) != folder.name:
        hint = f"Le renommer {slugify(folder.name)}."
        yield Problem(path, 0, "", "le nom de ce dossier ne peut pas être une adresse.", hint)
    for variant, file in variants.items():
        if languages[0] in variants:
            yield TextFile(kind, file, variant)
        else:
            place = file.relative_to(content.parent).as_posix()
            hint = f"Ajouter {path}/index.md."
            yield Problem(place, 0, "", "traduction sans son original.", hint)


def _strangers(content: Path) -> Iterator[Problem]:
    """Yield a warning for each folder which holds texts and is no kind's."""
    for folder in sorted(content.iterdir()):
        if folder.is_dir() and folder.name not in BY_FOLDER and next(folder.rglob("*.md"), None):
            path = folder.relative_to(content.parent).as_posix()
            close = nearest(folder.name, BY_FOLDER)
            hint = (
                f"Vouliez-vous dire « {close} » ?"
                if close
                else f"Dossiers : {', '.join(BY_FOLDER)}."
            )
            message = "les textes de ce dossier ne sont pas lus."
            yield Problem(path, 0, "", message, hint, Level.WARNING)
