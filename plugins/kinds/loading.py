"""From the tree of ``content/`` to a Site: what changed is read, the rest is remembered."""

from collections.abc import Collection, Iterable, Mapping, MutableMapping
from dataclasses import dataclass
from typing import Any

from plugins.kinds.bundles import Bundles
from plugins.kinds.facts import Facts
from plugins.kinds.known import FactsOf, Known, Remembered
from plugins.kinds.library import Library, Progress
from plugins.kinds.photos import PHOTOS
from plugins.kinds.reading import TextFile
from plugins.kinds.registers import CONSENTS, FIGURES, read_registers
from plugins.kinds.settings import SiteSettings
from plugins.kinds.shelf import Shelf
from plugins.kinds.site import Site
from plugins.kinds.stages import site_opened
from plugins.kinds.structure import Structure
from plugins.problems import Problem
from plugins.tracing.store import Parts, Store
from plugins.tracing.trees import Tree


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
        site.progress = progress
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
