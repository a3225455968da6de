"""Which files of ``content/`` are texts, in which language, and which are misplaced."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from plugins.kinds.kind import BY_FOLDER, KINDS, Kind
from plugins.kinds.reading import TextFile
from plugins.kinds.slugs import slugify
from plugins.problems import Level, Problem, nearest
from plugins.tracing.trees import Tree

_INDEX = re.compile(r"index(?:\.(?P<variant>[a-z]+))?\.md")
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
EASY = "falc"
_TEXTS = (".md", ".markdown")


class Bundles:
    """The texts of a content folder; ``name`` is what the project calls that folder."""

    def __init__(self, tree: Tree, name: str, languages: tuple[str, ...]) -> None:
        """Take the tree of the folder, and the languages, that of the originals first."""
        self._tree = tree
        self._name = name
        self._languages = languages

    def texts(self) -> Iterator[TextFile | Problem]:
        """Yield the texts of every bundle in a fixed order, and Problems for those out of place."""
        if not self._tree.is_open(""):
            yield self._closed("")
            return
        for kind in KINDS:
            if self._tree.is_file(kind.folder):
                yield self._closed(kind.folder)
            elif self._tree.is_folder(kind.folder):
                yield from self._kind(kind)
        yield from self._strangers()

    def _kind(self, kind: Kind) -> Iterator[TextFile | Problem]:
        if not self._tree.is_open(kind.folder):
            yield self._closed(kind.folder)
            return
        for name in self._entries(kind.folder):
            path = f"{kind.folder}/{name.rstrip('/')}"
            if name.endswith("/"):
                yield from self._bundle(kind, path, name[:-1])
            elif name.endswith(_TEXTS):
                hint = f"Le ranger dans {kind.folder}/{PurePosixPath(name).stem}/index.md."
                yield self._problem(path, "ce texte n’est pas dans son dossier.", hint)

    def _bundle(self, kind: Kind, folder: str, name: str) -> Iterator[TextFile | Problem]:
        if not self._tree.is_open(folder):
            yield self._closed(folder)
            return
        entries = self._entries(folder)
        variants = {} if entries != ["index.md"] else {self._languages[0]: "index.md"}
        if not variants:
            for entry in entries:
                yield from self._sort(entry.rstrip("/"), folder, variants)
            if not variants and any(self._holds_texts(f"{folder}/{entry}") for entry in entries):
                hint = f"Nommer le texte index.md, dans {folder}/."
                yield self._problem(folder, "ce dossier n’a pas d’index.md.", hint)
        if variants and not _SLUG.fullmatch(name):
            hint = f"Le renommer {slugify(name)}."
            message = "le nom de ce dossier ne peut pas être une adresse."
            yield self._problem(folder, message, hint)
        for variant, file in variants.items():
            if self._languages[0] in variants:
                is_easy = variant == EASY
                lang = self._languages[0] if is_easy else variant
                yield TextFile(kind.name, f"{self._name}/{folder}/{file}", lang, is_easy)
            else:
                hint = f"Ajouter {self._name}/{folder}/index.md."
                yield self._problem(f"{folder}/{file}", "traduction sans son original.", hint)

    def _sort(self, file: str, folder: str, variants: dict[str, str]) -> Iterator[Problem]:
        """Put a file among the variants if it is a text, or yield what is wrong with its name."""
        match = _INDEX.fullmatch(file)
        variant = (match["variant"] or self._languages[0]) if match else ""
        if variant in {*self._languages, EASY} and file != f"index.{self._languages[0]}.md":
            variants[variant] = file
        elif file.startswith("index.") or (file.startswith("index") and file.endswith(_TEXTS)):
            others = (f"index.{other}.md" for other in (*self._languages[1:], EASY))
            known = ", ".join(["index.md", *others])
            yield self._problem(
                f"{folder}/{file}", "nom de texte inconnu.", f"Noms possibles : {known}."
            )

    def _strangers(self) -> Iterator[Problem]:
        """Yield a warning for each text or folder of texts which stands in no kind's folder."""
        for entry in self._entries(""):
            name = entry.rstrip("/")
            if name not in BY_FOLDER and self._holds_texts(entry):
                close = nearest(name, BY_FOLDER)
                hint = (
                    f"Vouliez-vous dire « {close} » ?"
                    if close
                    else f"Dossiers : {', '.join(BY_FOLDER)}."
                )
                message = "les textes de ce dossier ne sont pas lus."
                if not entry.endswith("/"):
                    message = "ce texte n’est dans aucun dossier : il n’est pas lu."
                yield self._problem(name, message, hint, Level.WARNING)

    def _entries(self, folder: str) -> list[str]:
        """Return what a folder holds; what is set aside (``_x``) is not read."""
        return [name for name in self._tree.names(folder) if not name.startswith("_")]

    def _holds_texts(self, entry: str) -> bool:
        if entry.endswith("/"):
            folder = entry[:-1]
            return any(self._holds_texts(f"{folder}/{name}") for name in self._entries(folder))
        return entry.endswith(_TEXTS)

    def _closed(self, path: str) -> Problem:
        hint = "Vérifier que c’est un dossier, et le droit de le lire."
        return self._problem(path, "ce dossier ne s’ouvre pas.", hint)

    def _problem(self, path: str, message: str, hint: str, level: Level = Level.ERROR) -> Problem:
        full = f"{self._name}/{path}" if path else self._name
        return Problem(full, 0, "", message, hint, level)
