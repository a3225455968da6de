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
PHOTOS = "photos.yaml"
_TEXTS = {".md", ".markdown"}


@dataclass(frozen=True, slots=True)
class TextFile:
    """A text of a bundle: its kind, its file, and its language or ``falc``."""

    kind: Kind
    file: Path
    variant: str


def text_files(content: Path, languages: tuple[str, ...]) -> Iterator[TextFile | Problem]:
    """Yield the texts of every bundle in a fixed order, and Problems for those out of place."""
    entries = _entries(content)
    if entries is None:
        yield _closed(content, content)
        return
    for kind in KINDS:
        folder = content / kind.folder
        if folder.exists():
            yield from _kind(kind, folder, content, languages)
    yield from _strangers(entries, content)


def _kind(
    kind: Kind, folder: Path, content: Path, languages: tuple[str, ...]
) -> Iterator[TextFile | Problem]:
    entries = _entries(folder)
    if entries is None:
        yield _closed(folder, content)
        return
    for entry in entries:
        if entry.is_dir():
            yield from _bundle(kind, entry, content, languages)
        elif entry.suffix in _TEXTS:
            hint = f"Le ranger dans {kind.folder}/{entry.stem}/index.md."
            yield _problem(entry, content, "ce texte n’est pas dans son dossier.", hint)


def _bundle(
    kind: Kind, folder: Path, content: Path, languages: tuple[str, ...]
) -> Iterator[TextFile | Problem]:
    entries = _entries(folder)
    if entries is None:
        yield _closed(folder, content)
        return
    variants = {}
    for file in entries:
        match = _INDEX.fullmatch(file.name)
        variant = (match["variant"] or languages[0]) if match else ""
        if variant in {*languages, EASY} and file.name != f"index.{languages[0]}.md":
            variants[variant] = file
        elif file.name.startswith("index.") or (
            file.name.startswith("index") and file.suffix in _TEXTS
        ):
            known = ", ".join(["index.md", *(f"index.{v}.md" for v in (*languages[1:], EASY))])
            yield _problem(file, content, "nom de texte inconnu.", f"Noms possibles : {known}.")
    if not variants and any(_holds_texts(entry) for entry in entries):
        hint = f"Nommer le texte index.md, dans {kind.folder}/{folder.name}/."
        yield _problem(folder, content, "ce dossier n’a pas d’index.md.", hint)
    if variants and slugify(folder.name) != folder.name:
        hint = f"Le renommer {slugify(folder.name)}."
        message = "le nom de ce dossier ne peut pas être une adresse."
        yield _problem(folder, content, message, hint)
    for variant, file in variants.items():
        if languages[0] in variants:
            yield TextFile(kind, file, variant)
        else:
            hint = f"Ajouter {folder.relative_to(content.parent).as_posix()}/index.md."
            yield _problem(file, content, "traduction sans son original.", hint)


def _strangers(entries: list[Path], content: Path) -> Iterator[Problem]:
    """Yield a warning for each text or folder of texts which stands in no kind's folder."""
    for entry in entries:
        if entry.name not in BY_FOLDER and _holds_texts(entry):
            close = nearest(entry.name, BY_FOLDER)
            hint = (
                f"Vouliez-vous dire « {close} » ?"
                if close
                else f"Dossiers : {', '.join(BY_FOLDER)}."
            )
            message = "les textes de ce dossier ne sont pas lus."
            if entry.is_file():
                message = "ce texte n’est dans aucun dossier : il n’est pas lu."
            yield _problem(entry, content, message, hint, Level.WARNING)


def _entries(folder: Path) -> list[Path] | None:
    """Return what a folder holds, hidden files aside, sorted; None when it does not open."""
    try:
        return sorted(entry for entry in folder.iterdir() if not entry.name.startswith((".", "_")))
    except OSError:
        return None


def _holds_texts(entry: Path) -> bool:
    if entry.is_dir():
        return any(_holds_texts(inner) for inner in _entries(entry) or [])
    return entry.suffix in _TEXTS


def _closed(folder: Path, content: Path) -> Problem:
    hint = "Vérifier que c’est un dossier, et le droit de le lire."
    return _problem(folder, content, "ce dossier ne s’ouvre pas.", hint)


def _problem(
    place: Path, content: Path, message: str, hint: str, level: Level = Level.ERROR
) -> Problem:
    path = place.relative_to(content.parent).as_posix()
    return Problem(path, 0, "", message, hint, level)
