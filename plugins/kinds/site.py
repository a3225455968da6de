"""Site: everything that was read, for those who make pages of it.

Whatever is asked of it is told to what is being made (see ``tracing.recording``), under a key from
which the answer can be had again: ``answer``.
"""

import pickle
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from plugins.kinds.document import Document, Fields
from plugins.kinds.library import Progress
from plugins.kinds.makers import Gatherer, Maker
from plugins.kinds.page import Product
from plugins.kinds.photos import PHOTOS, Photos, overlay_name, read_photos
from plugins.kinds.registers import Registers
from plugins.kinds.related import Related
from plugins.kinds.settings import SiteSettings
from plugins.kinds.shelf import Shelf
from plugins.kinds.structure import Structure
from plugins.problems import Problem, ProblemLog
from plugins.tracing.recording import Key, Source, current_frame, record, recording
from plugins.tracing.store import Store, key_of
from plugins.tracing.trees import Tree, checksum

Made = TypeVar("Made")
Provider = Callable[[Document], Any]


class Site:
    """The content of one build. Paths are from the project; ``tree`` is of the content folder."""

    def __init__(
        self,
        settings: SiteSettings,
        structure: Structure,
        tree: Tree,
        shelf: Shelf,
        store: Store,
        code: str,
        theme: str = "",
        kept: Mapping[str, Any] | None = None,
    ) -> None:
        """Take what was read.

        ``code`` is the check-sum of the generator itself, ``theme`` that of the whole theme;
        ``kept`` is what ``tables`` gave for the very same structure.
        """
        self.settings = settings
        self.structure = structure
        self._related = Related(structure, kept=kept)
        self._answers: Mapping[tuple[Any, ...], Any] = (kept or {}).get("answers", {})
        self.tree = tree
        self.shelf = shelf
        self.registers = Registers()
        self.problems = ProblemLog()
        self.store = store
        self.code = code
        self.theme = theme
        self._documents: dict[str, Document] = {}
        self._providers: dict[str, Provider] = {"fields": self.plain_fields}
        self._parts: dict[Key, Any] = {}
        self._told_by_parts: dict[Key, tuple[set[Problem], dict[str, Source]]] = {}
        self._new_parts: dict[Key, set[Key]] = {}
        self._kept: dict[str, object] = {}
        self.makers: dict[str, Maker] = {}
        self.gatherers: dict[str, Gatherer] = {}
        self._inspectors: list[Callable[[Product, bytes], None]] = []
        self._remarks: list[Callable[[Document], Iterable[Problem]]] = []
        self.progress: Progress = lambda *_: None
        self.offered: dict[str, Callable[..., Any]] = {}
        self.render: Callable[[str, str, Mapping[str, Any]], str] = _no_theme
        self.theme_sources: set[str] = set()
        self.structure_sources = {"site"}
        self.sources: dict[str, Callable[..., Any]] = {
            "site": self.answer,
            "register": lambda name, key: self.registers.answer(name, key),
            "file": lambda path: self.tree.checksum(self.inside(path)),
            "folder": lambda path: self.tree.names(self.inside(path)),
            "today": lambda: self.settings.day,
            "size": lambda name: 0,
        }

    @property
    def day(self) -> int:
        """Return the number of the day of the build, told to nobody."""
        return self.settings.day.toordinal()

    # Documents

    def document(self, path: str) -> Document:
        """Return the document of that path."""
        if path not in self._documents:
            self._documents[path] = Document(self, path)
        return self._documents[path]

    def documents_of(self, paths: Iterable[str]) -> list[Document]:
        """Return the documents of those paths."""
        return [self.document(path) for path in paths]

    @property
    def documents(self) -> list[Document]:
        """Return the documents of this build, in the order of reading."""
        record("site", "published_paths")
        return self.documents_of(self.structure.published)

    def listing(self, kind: str, lang: str) -> list[Document]:
        """Return what the list of a kind shows in that language."""
        return self.documents_of(self.ask("listing", kind, lang))

    def in_language(self, documents: Iterable[Document], lang: str) -> list[Document]:
        """Return the same documents in that language, or in the source language for want of it."""
        return [self._localised(document, lang) for document in documents]

    @staticmethod
    def _localised(document: Document, lang: str) -> Document:
        other = document.translations.get(lang, document)
        return other if other.is_listed else document

    def related(self, path: str) -> list[Document]:
        """Return the documents nearest to an original, best first.

        What is told as read is who shares each of its traits: asked again for a whole site, that
        costs far less than looking for the nearest of every document.
        """
        self.ask("linked", path)
        record("document", path, "facts")
        for trait in self._related.traits(path):
            record("site", "sharers", *trait)
        return self.documents_of(self._related.to(path))

    # Questions

    def ask(self, question: str, *about: str | int) -> Any:
        """Return the answer of the structure to a question; it is told as read."""
        record("site", question, *about)
        return self.answer(question, *about)

    def answer(self, question: str, *about: Any) -> Any:
        """Return the answer to a question, told to nobody."""
        if question == "sharers":
            return self._related.sharers(*about)
        if (question, *about) in self._answers:
            return self._answers[question, *about]
        if question == "published_paths":
            return self.structure.published
        return getattr(self.structure, question)(*about)

    def renew(self, keys: Mapping[str, str]) -> None:
        """Take the new keys of texts whose Facts are what they were."""
        self.shelf.renew(keys)
        self._parts.clear()
        self._told_by_parts.clear()

    def tables(self, questions: Iterable[tuple[Any, ...]]) -> dict[str, Any]:
        """Return what a site of the same structure need not work out again, in plain values.

        ``questions`` are those, about no document, whose answers are wanted.
        """
        answers = {question: self.answer(*question) for question in questions}
        return {**self.structure.tables(), **self._related.tables(), "answers": answers}

    # Parts

    def part(self, name: str, make: Callable[..., Made], *about: Any) -> Made:
        """Return what ``make(site, *about)`` makes, once for all the products that share it."""
        key = ("part", name, *about)
        record(*key)
        if key not in self._parts:
            with recording() as frame:
                made = make(self, *about)
            # Of its frame, only what is told again is held: its cache may be far larger.
            self._parts[key] = made
            if frame.problems or frame.files:
                self._told_by_parts[key] = frame.problems, frame.files
            self._new_parts[key] = frame.keys
        current = current_frame()
        if current is not None and key in self._told_by_parts:
            problems, files = self._told_by_parts[key]
            current.problems |= problems
            current.files.update(files)
        part: Made = self._parts[key]
        return part

    def new_parts(self) -> dict[Key, set[Key]]:
        """Return what was read for each part made since this was last asked for."""
        new, self._new_parts = self._new_parts, {}
        return new

    # What rooms know of documents

    def offer(self, name: str, function: Callable[..., Any]) -> None:
        """Let a room offer a function to every template; what it reads, it must tell."""
        self.offered[name] = function

    def add_source(
        self,
        name: str,
        answer: Callable[..., Any],
        *,
        is_of_theme: bool = False,
        is_of_structure: bool = False,
    ) -> None:
        """Let a room record reads under ``(name, …)``; ``answer`` gives again what was read.

        ``is_of_theme`` says that only the theme, the code and the settings can change it,
        ``is_of_structure`` that its answers follow from the Facts, the day, the seats taken and the
        settings.
        """
        self.sources[name] = answer
        if is_of_theme:
            self.theme_sources.add(name)
        if is_of_structure:
            self.structure_sources.add(name)

    def keep(self, name: str, thing: object) -> None:
        """Let a room keep something of its own with the site."""
        self._kept[name] = thing

    def kept(self, name: str) -> Any:
        """Return what a room keeps with the site."""
        return self._kept[name]

    def provide(self, name: str, provider: Provider) -> None:
        """Let a room give documents what it knows of them."""
        self._providers[name] = provider

    def provided(self, name: str, document: Document) -> Any:
        """Return what a room gives a document; worked out once for each thing being made."""
        frame = current_frame()
        if frame is None:
            return self._providers[name](document)
        key = (name, document.path)
        if key not in frame.cache:
            frame.cache[key] = self._providers[name](document)
        return frame.cache[key]

    def plain_fields(self, document: Document) -> Fields:
        """Return the fields of a document as they were read."""
        return Fields(document.path, self.shelf.text(document.path).fields)

    def add_remarks(self, remarks: Callable[[Document], Iterable[Problem]]) -> None:
        """Let a room say what is wrong with what stands beside a document, or withheld of it."""
        self._remarks.append(remarks)

    def remarks(self, document: Document) -> list[Problem]:
        """Return what all rooms say of what stands beside a document."""
        return [problem for remarks in self._remarks for problem in remarks(document)]

    def tell(self, problem: Problem) -> None:
        """Keep a Problem: with what is being made, so that it is told again when that is kept."""
        frame = current_frame()
        if frame is None:
            self.problems.add(problem)
        else:
            frame.problems.add(problem)

    # Files

    def inside(self, path: str) -> str:
        """Return a path from the project as one from the content folder."""
        return path.removeprefix(f"{self.settings.content.name}/")

    def checksum(self, path: str) -> str:
        """Return the check-sum of a file of the content; empty when there is none."""
        record("file", path)
        return self.tree.checksum(self.inside(path))

    def names(self, folder: str) -> list[str]:
        """Return what a folder of the content holds, sorted; folders end with a slash."""
        record("folder", folder)
        return self.tree.names(self.inside(folder))

    def size(self, name: str) -> int:
        """Return the bytes of a file of the output, by its path there; 0 when it is not made yet.

        It is for products that are made late.
        """
        record("size", name)
        return int(self.sources["size"](name))

    def publish(self, address: str, source: Source) -> None:
        """Have a file stand at an address: one of the content, or what a maker makes of it."""
        frame = current_frame()
        if frame is not None:
            frame.files[address.lstrip("/")] = source

    def add_maker(self, name: str, maker: Maker) -> None:
        """Let a room make the files whose sources, as ``publish`` is told, start with that name."""
        self.makers[name] = maker

    def add_gatherer(self, name: str, gatherer: Gatherer) -> None:
        """Let a room make files of all the sources that start with that name, taken together."""
        self.gatherers[name] = gatherer

    def add_inspector(self, look: Callable[[Product, bytes], None]) -> None:
        """Let a room look through each file that is made; what it finds, it tells or publishes."""
        self._inspectors.append(look)

    def inspect(self, product: Product, data: bytes) -> None:
        """Have a file that was made looked through."""
        for look in self._inspectors:
            look(product, data)

    def memo_key(self, paths: Iterable[str], *what: object) -> str:
        """Return the key under which ``memo`` keeps what is made of these files."""
        paths = list(paths)
        return key_of(*what, paths, [self.checksum(path) for path in paths], self.code)

    def memo(self, paths: Iterable[str], make: Callable[[], Made], *what: object) -> Made:
        """Return what ``make`` makes of files of the content, kept from one build to the next.

        ``what`` tells it from whatever else is made of them.
        """
        paths = list(paths)
        sums = [self.checksum(path) for path in paths]
        if any(self.tree.is_closed(self.inside(path)) for path in paths):
            return make()  # what cannot be read now may be later
        key = self.memo_key(paths, *what)
        kept = self.store.part(key, "head")
        if kept is not None:
            made: Made = pickle.loads(kept)
            return made
        made = make()
        # A file saved meanwhile is not what its check-sum says: what was made of it is not kept.
        if sums == [_checksum_now(self.settings.root / path) for path in paths]:
            parts = {"head": pickle.dumps(made, pickle.HIGHEST_PROTOCOL)}
            self.store.put([(key, parts)], self.day)
        return made

    def photos(self, folder: str, lang: str) -> Photos:
        """Return what is said, in a language, of the pictures of a folder of the content."""
        names = self.names(folder)
        if PHOTOS not in names:
            return Photos({})
        files = [f"{folder}/{PHOTOS}", f"{folder}/{overlay_name(lang)}"]
        return self.memo(
            files,
            lambda: read_photos(self.settings.root / folder, files[0], lang, names),
            "photos",
            lang,
            names,
        )


def _no_theme(template: str, lang: str, values: Mapping[str, Any]) -> str:
    raise RuntimeError(f"{template} cannot be rendered: the site was opened without its theme")


def _checksum_now(file: Path) -> str:
    try:
        return checksum(file.read_bytes())
    except OSError:
        return ""
