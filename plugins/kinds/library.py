"""Library: reads the texts that nothing remembers, several at once."""

import pickle
from collections.abc import Callable, Mapping
from typing import Any

from plugins.frontmatter import read_bytes
from plugins.kinds.known import Known
from plugins.kinds.reading import TextFile, packed, read_text_file
from plugins.kinds.settings import SiteSettings
from plugins.tracing.store import Parts, Store, key_of
from plugins.tracing.trees import Tree, checksum
from plugins.tracing.workers import shared

_BATCH = 500
Progress = Callable[[str, int, int], None]
"""Told what is done, how many are, and of how many."""


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
        pool: dict[Any, Any] = {}
        for text in files:
            current = tree.checksum(text.path.partition("/")[2])
            known = earlier.get(text.path)
            if known is not None and known.checksum == current != "":
                found[text.path] = known
            else:
                keys[self._key(text, current)] = (text, current)
        for key, head in self._store.heads(keys).items() if keys else ():
            text, current = keys.pop(key)
            found[text.path] = _known(current, key, head, pool)
        stale = [text for text, _ in keys.values()]
        found.update(self._read(stale, pool, progress))
        return {text.path: found[text.path] for text in files}

    def _read(
        self, stale: list[TextFile], pool: dict[Any, Any], progress: Progress
    ) -> dict[str, Known]:
        found: dict[str, Known] = {}
        batch: list[tuple[str, Parts]] = []
        for count, (path, current, key, parts) in enumerate(shared(stale, self._reading), 1):
            found[path] = _known(current, key, parts["head"], pool)
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


def _known(current: str, key: str, head: bytes, pool: dict[Any, Any]) -> Known:
    facts, problems = pickle.loads(head)
    return Known(current, key, facts.sharing(pool) if facts else None, problems)
