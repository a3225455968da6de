"""Theme: what each template depends on, and the words it speaks with."""

import pickle
from functools import cached_property
from pathlib import Path

from jinja2 import Environment
from jinja2.meta import find_referenced_templates

from plugins.tracing.store import Store, key_of
from plugins.tracing.trees import checksum


class Theme:
    """The templates that an environment finds, and the catalogues of a theme.

    ``whole`` is the check-sum of every file of it: what is worked out of them is kept under that.
    """

    def __init__(self, base: Environment, folder: Path, whole: str, store: Store, day: int) -> None:
        """Take them; nothing is read yet."""
        self._base = base
        self._folder = folder
        self._whole = whole
        self._store = store
        self._day = day

    def catalogue_checksum(self, lang: str) -> str:
        """Return the check-sum of the words of the theme in a language; empty for its own."""
        file = self._folder / "translations" / f"{lang}.po"
        return checksum(file.read_bytes()) if file.is_file() else ""

    def closure_checksum(self, template: str) -> str:
        """Return the check-sum of a template and of all that it extends, imports or includes."""
        sums = (f"{name} {self._sums[name]}" for name in sorted(self._closure(template)))
        return checksum("\n".join(sums).encode())

    def _closure(self, template: str) -> set[str]:
        found: set[str] = set()
        wanted = [template]
        while wanted:
            name = wanted.pop()
            # A template that is not there may be one day: its name alone tells.
            if name not in found and name in self._references:
                found.add(name)
                wanted += self._references[name]
        return found

    @cached_property
    def _sources(self) -> dict[str, tuple[str, str | None]]:
        """The source of each template, and its file."""
        loader = self._base.loader
        assert loader is not None, "Pelican gives its environment a loader"
        names = [name for name in self._base.list_templates() if not name.startswith("!")]
        return {
            name: loader.get_source(self._base, name)[:2]
            for name in names
            if name.endswith(".html")
        }

    @cached_property
    def _sums(self) -> dict[str, str]:
        return {name: checksum(source.encode()) for name, (source, _) in self._sources.items()}

    @cached_property
    def _references(self) -> dict[str, list[str]]:
        """The templates that each names; all of them when it works a name out."""
        key = key_of("references", self._whole, sorted(self._sums.items()))
        kept = self._store.part(key, "head")
        if kept is not None:
            references: dict[str, list[str]] = pickle.loads(kept)
            return references
        references = {name: self._named(name) for name in self._sources}
        self._store.put([(key, {"head": pickle.dumps(references)})], self._day)
        return references

    def _named(self, template: str) -> list[str]:
        # With its file, which a mistake found in it is told with.
        tree = self._base.parse(self._sources[template][0], template, self._sources[template][1])
        names = set(find_referenced_templates(tree))
        return sorted(self._sources) if None in names else sorted(name for name in names if name)
