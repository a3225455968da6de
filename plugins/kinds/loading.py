"""From the tree of ``content/`` to a Site: what changed is read, the rest is remembered."""

import pickle
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, MutableMapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from plugins.frontmatter import read_bytes
from plugins.kinds.bundles import Bundles
from plugins.kinds.facts import Facts
from plugins.kinds.photos import PHOTOS
from plugins.kinds.reading import TextFile, packed, read_text_file
from plugins.kinds.registers import CONSENTS, FIGURES, read_registers
from plugins.kinds.settings import SiteSettings
from plugins.kinds.shelf import Shelf
from plugins.kinds.site import Site
from plugins.kinds.stages import site_opened
from plugins.kinds.structure import Structure
from plugins.problems import Problem
from plugins.tracing.store import Parts, Store, key_of
from plugins.tracing.trees import Tree, checksum
from plugins.tracing.workers import shared

_BATCH = 500
Progress = Callable[[str, int, int], None]


class Known(NamedTuple):
    """What is remembered of a text: its check-sum, its key in the store, what it said."""

    checksum: str
    key: str
    facts: Facts | None
    problems: tuple[Problem, ...]

    @classmethod
    def of(cls, plain: tuple[Any, ...]) -> "Known":
        """Return it from the plain tuple it was kept as."""
        current, key, facts, problems = plain
        told = tuple(map(Problem.of, problems))
        return cls(current, key, Facts.of(facts) if facts else None, told)

    def plain(self) -> tuple[Any, ...]:
        """Return a tuple of plain values, to be kept."""
        facts = self.facts.plain() if self.facts else None
        return self.checksum, self.key, facts, tuple(map(Problem.plain, self.problems))


class Remembered(MutableMapping[str, Known]):
    """What is known of texts, each made from the plain tuple it was kept as when asked for."""

    def __init__(self, texts: Mapping[str, tuple[Any, ...]]) -> None:
        """Take the tuples by path."""
        self._texts = texts
        self._known: dict[str, Known] = {}
        self._changed: dict[str, Known] = {}

    def __getitem__(self, path: str) -> Known:
        """Return what is known of a text."""
        known = self._known.get(path)
        if known is None:
            known = self._known[path] = Known.of(self._texts[path])
        return known

    def __setitem__(self, path: str, known: Known) -> None:
        """Know something else of one of the texts."""
        assert path in self._texts, path
        self._known[path] = self._changed[path] = known

    def __delitem__(self, path: str) -> None:
        """Raise TypeError: texts come and go with another site."""
        raise TypeError(f"{path} cannot be forgotten")

    def __iter__(self) -> Iterator[str]:
        """Yield every path, in the order of reading."""
        return iter(self._texts)

    def __len__(self) -> int:
        """Return how many texts there are."""
        return len(self._texts)

    def keys_of_store(self) -> dict[str, str]:
        """Return the key of each reading in the store."""
        return {path: plain[1] for path, plain in self._texts.items()}

    def plain(self) -> dict[str, tuple[Any, ...]]:
        """Return the tuples by path."""
        changed = {path: known.plain() for path, known in self._changed.items()}
        return {**self._texts, **changed}

    def with_problems(self) -> Iterator[Known]:
        """Yield what is known of the texts about which something was told, or that changed."""
        for path, plain in self._texts.items():
            if plain[3] or path in self._changed:
                yield self[path]


class FactsOf(Mapping[str, Facts]):
    """The Facts of the texts remembered."""

    def __init__(self, known: Remembered) -> None:
        """Take what is known of texts, all of them valid."""
        self._known = known

    def __getitem__(self, path: str) -> Facts:
        """Return the Facts of a text."""
        facts = self._known[path].facts
        assert facts is not None, f"{path} was refused, and yet remembered as part of a site"
        return facts

    def __contains__(self, path: object) -> bool:
        """Say whether there is such a text."""
        return path in self._known

    def __iter__(self) -> Iterator[str]:
        """Yield every path, in the order of reading."""
        return iter(self._known)

    def __len__(self) -> int:
        """Return how many texts there are."""
        return len(self._known)


class Library:
    """Reads texts, and remembers what they said in a store under a key of all it depends on."""

    def __init__(self, settings: SiteSettings, store: Store, code: str) -> None:
        """Take where the texts are and where readings are kept; ``code`` is part of every key."""
        self._settings = settings
        self._store = store
        self._code = code

    def known(
        self, files: list[TextFile], tree: Tree, earlier: Mapping[str, Known], progress: Progress
    ) -> dict[str, Known]:
        """Return what is known of every text; those that nothing remembers are read."""
        found: dict[str, Known] = {}
        keys: dict[str, tuple[TextFile, str]] = {}
        for text in files:
            current = tree.checksum(text.path.partition("/")[2])
            known = earlier.get(text.path)
            if known is not None and known.checksum == current != "":
                found[text.path] = known
            else:
                keys[self._key(text, current)] = (text, current)
        for key, head in self._store.heads(keys).items() if keys else ():
            text, current = keys.pop(key)
            found[text.path] = Known(current, key, *pickle.loads(head))
        stale = [text for text, _ in keys.values()]
        found.update(self._read(stale, progress))
        return {text.path: found[text.path] for text in files}

    def _read(self, stale: list[TextFile], progress: Progress) -> dict[str, Known]:
        found: dict[str, Known] = {}
        batch: list[tuple[str, Parts]] = []
        for count, (path, current, key, parts) in enumerate(shared(stale, self._reading), 1):
            found[path] = Known(current, key, *pickle.loads(parts["head"]))
            # What could not be opened may be at the next build: its Problem is not kept.
            if current:
                batch.append((key, parts))
            if len(batch) == _BATCH:
                self._store.put(batch, self._settings.day.toordinal())
                batch = []
            progress("Lecture", count, len(stale))
        if batch:
            self._store.put(batch, self._settings.day.toordinal())
        return found

    def _reading(self, text: TextFile) -> tuple[str, str, str, Parts]:
        data, closed = read_bytes(self._settings.root / text.path, text.path)
        if closed:
            head = pickle.dumps((None, (closed,)), pickle.HIGHEST_PROTOCOL)
            return text.path, "", "", {"head": head}
        # The bytes read, which may be newer than those that the tree saw, name what they say.
        current = checksum(data)
        return text.path, current, self._key(text, current), packed(*read_text_file(text, data))

    def read_again(self, text: TextFile) -> Parts:
        """Return the parts of a text that the store has lost."""
        return self._reading(text)[-1]

    def _key(self, text: TextFile, current: str) -> str:
        return key_of("text", text.path, text.kind, text.lang, text.is_easy, current, self._code)


@dataclass
class Opened:
    """A Site, what is known of each of its texts by path, and what reads them."""

    site: Site
    known: MutableMapping[str, Known]
    library: Library

    def text(self, path: str) -> TextFile | None:
        """Return the text of a path, if the site has it."""
        known = self.known.get(path)
        return _text_file(path, known.facts) if known and known.facts else None


@dataclass(frozen=True)
class Desk:
    """What it takes to open a site: its settings, its tree, where readings are kept.

    ``code`` is the check-sum of the generator itself, ``theme`` that of the whole theme.
    """

    settings: SiteSettings
    tree: Tree
    store: Store
    code: str
    theme: str

    def load(self, earlier: Mapping[str, Known], progress: Progress) -> Opened:
        """Return the site with every text that changed read, and told of every Problem."""
        settings = self.settings
        found = list(Bundles(self.tree, settings.content.name, settings.languages).texts())
        files = [text for text in found if isinstance(text, TextFile)]
        library = Library(settings, self.store, self.code)
        known = library.known(files, self.tree, earlier, progress)
        facts = {path: text.facts for path, text in known.items() if text.facts is not None}
        structure = self._structure(facts, _unread(known))
        keys = {path: text.key for path, text in known.items()}
        opened = Opened(self._open(structure, keys, library), known, library)
        site = opened.site
        site.problems.extend(problem for problem in found if isinstance(problem, Problem))
        site.problems.extend(problem for text in known.values() for problem in text.problems)
        site.problems.extend(_photo_problems(site, files))
        site.problems.extend(site.registers.problems)
        path = f"{settings.content.name}/{FIGURES}"
        site.problems.extend(site.registers.stale(path, settings.day))
        site.problems.extend(site.structure.problems())
        return opened

    def reopen(self, known: Remembered, kept: Mapping[str, Any]) -> Opened:
        """Return the site as an earlier build left it; ``kept`` are the tables of its structure."""
        library = Library(self.settings, self.store, self.code)
        structure = self._structure(FactsOf(known), (), kept)
        site = self._open(structure, known.keys_of_store(), library, kept)
        return Opened(site, known, library)

    def _structure(
        self,
        facts: Mapping[str, Facts],
        unread: Collection[str],
        kept: Mapping[str, Any] | None = None,
    ) -> Structure:
        settings = self.settings
        day = settings.day.toordinal()
        return Structure(facts, settings.languages, day, settings.preview, unread, kept)

    def _open(
        self,
        structure: Structure,
        keys: dict[str, str],
        library: Library,
        kept: Mapping[str, Any] | None = None,
    ) -> Site:
        def read_again(path: str) -> Parts:
            return library.read_again(_text_file(path, structure.facts[path]))

        shelf = Shelf(self.store, keys, read_again)
        site = Site(
            self.settings, structure, self.tree, shelf, self.store, self.code, self.theme, kept
        )
        _open_registers(site)
        site_opened.send(site)
        return site


def _text_file(path: str, facts: Facts) -> TextFile:
    return TextFile(facts.kind, path, facts.lang, facts.is_easy)


def _unread(known: Mapping[str, Known]) -> set[str]:
    """Return the folders, from that of the content, none of whose texts could be read."""
    folders = {path: path.partition("/")[2].rpartition("/")[0] for path in known}
    unread = {folders[path] for path, text in known.items() if text.facts is None}
    return unread - {folders[path] for path, text in known.items() if text.facts is not None}


def _photo_problems(site: Site, files: Iterable[TextFile]) -> Iterable[Problem]:
    described = {
        path.rpartition("/")[0] for path in site.tree.entries if path.endswith(f"/{PHOTOS}")
    }
    for text in files:
        folder = text.path.rpartition("/")[0]
        if site.inside(folder) in described:
            yield from site.photos(folder, text.lang).problems


def _open_registers(site: Site) -> None:
    settings, name = site.settings, site.settings.content.name
    overlays = [FIGURES.replace(".yaml", f".{lang}.yaml") for lang in settings.languages]
    site.registers = site.memo(
        [f"{name}/{file}" for file in (FIGURES, CONSENTS, *overlays)],
        lambda: read_registers(settings.content, settings.languages),
        "registers",
        settings.languages,
    )
