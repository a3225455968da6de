"""Sources: whatever may be read while something is made, and whether it is still what it was."""

from collections.abc import Collection, Iterator, Mapping
from hashlib import blake2b
from typing import Any

from plugins.kinds.document import reading_minutes
from plugins.kinds.facts import Facts
from plugins.kinds.known import Known
from plugins.kinds.reading import Text
from plugins.kinds.site import Site
from plugins.tracing.keys import Keys, low_of, unpacked
from plugins.tracing.recording import Key
from plugins.tracing.state import Inputs, State, is_same
from plugins.tracing.trees import Entry

DOCUMENT, PART = "document", "part"


def answer_checksum(site: Site, key: Key) -> int:
    """Return the check-sum, of 64 bits, of what a read gives now."""
    source, *about = key
    answer = repr(site.sources[source](*about)).encode()
    return int.from_bytes(blake2b(answer, digest_size=8).digest())


def has_answer(key: Key) -> bool:
    """Say whether a key has an answer of its own.

    Of documents the readings are compared, and a part holds as long as what it read.
    """
    return key[0] not in (DOCUMENT, PART)


class Changes:
    """What has changed of all that an earlier build read."""

    def __init__(
        self, site: Site, state: State, documents: "ChangedDocuments", inputs: Inputs
    ) -> None:
        """Take the state of the earlier build, the documents that changed, what this one reads."""
        self._site = site
        self._state = state
        self._keys = Keys(state.paths, state.rests)
        self._documents = documents
        self._is_same_theme = is_same(state.inputs.theme, inputs.theme)
        # Which missions are like one, and open, follows from the seats taken too.
        moved = (state.inputs.day, state.inputs.places) != (site.day, inputs.places)
        self._asks_again = documents.changes_structure or moved

    def numbers(self) -> set[int]:
        """Return the numbers of the keys whose reads would give something else now."""
        changed = {*self._of_documents(), *self._of_others()}
        if self._asks_again:
            changed.update(self._of_the_structure())
        return changed

    def _of_documents(self) -> Iterator[int]:
        numbered = set(self._keys.paths)
        rests = [rest for rest in self._keys.rests if rest[0] == DOCUMENT]
        for path in self._documents.paths & numbered:
            for rest in rests:
                if self._documents.has_changed(path, rest[-1]):
                    yield self._keys.about(path, rest)

    def _of_the_structure(self) -> Iterator[int]:
        asked, answers = unpacked(self._state.asked), unpacked(self._state.answers)
        known = self._site.structure.facts
        for number, answer in zip(asked, answers, strict=True):
            for key in self._keys.keys(number):
                path = self._keys.paths[(number >> 32) - 1]
                if path not in known or answer_checksum(self._site, key) != answer:
                    yield number

    def _of_others(self) -> Iterator[int]:
        files = _changed_files(self._state.inputs.content, self._site.tree.entries)
        for key, answer in self._state.others.items():
            if self._may_have_changed(key, files) and answer_checksum(self._site, key) != answer:
                yield low_of(key)

    def _may_have_changed(self, key: Key, files: set[str]) -> bool:
        source = key[0]
        if source in ("file", "folder"):
            return self._site.inside(key[1]) in files
        if source in self._site.structure_sources:
            return self._asks_again
        return not (self._is_same_theme and source in self._site.theme_sources)


def _changed_files(before: Mapping[str, Entry], now: Mapping[str, Entry]) -> set[str]:
    """Return the files that came, went or changed, and the folders that hold others than before."""
    moved = {path.rstrip("/") for path in before.keys() ^ now.keys()}
    folders = {path.rpartition("/")[0] for path in moved}
    changed = {p for p, e in now.items() if p in before and e[4] != before[p][4]}
    return moved | folders | changed


class ChangedDocuments:
    """The documents whose text is no more what it was, compared field by field."""

    def __init__(
        self,
        site: Site,
        known: Mapping[str, Known],
        earlier: Mapping[str, Known],
        paths: Collection[str] | None = None,
    ) -> None:
        """Take what is known of each text and what was, and which changed, when that is known."""
        self._site = site
        self._known = known
        self._earlier = earlier
        self._before: dict[str, tuple[Text, Any] | None] = {}
        self._are_named = paths is not None
        self.paths = set(_changed_paths(known, earlier) if paths is None else paths)

    @property
    def changes_structure(self) -> bool:
        """Say whether anything changed of what the site knows of every text, or their order."""
        if not self._are_named and list(self._known) != list(self._earlier):
            return True
        return any(self._known[path].facts != self._earlier[path].facts for path in self.paths)

    def has_changed(self, path: str, attribute: str) -> bool:
        """Say whether an attribute of a changed document is no more what it was."""
        now, before = self._known.get(path), self._earlier.get(path)
        if now is None or before is None or now.facts is None or before.facts is None:
            return True
        if attribute == "facts":
            return now.facts != before.facts
        if attribute in Facts._fields:
            return bool(getattr(now.facts, attribute) != getattr(before.facts, attribute))
        if path not in self._before:
            self._before[path] = self._site.shelf.earlier(before.key)
        read = self._before[path]
        if read is None:
            return True
        return bool(self._now(path, attribute) != _attribute(*read, attribute))

    def _now(self, path: str, attribute: str) -> Any:
        body = self._site.shelf.body(path) if attribute == "body" else None
        return _attribute(self._site.shelf.text(path), body, attribute)


def _changed_paths(known: Mapping[str, Known], earlier: Mapping[str, Known]) -> Iterator[str]:
    for path in known.keys() | earlier.keys():
        if path not in known or path not in earlier or known[path].key != earlier[path].key:
            yield path


def _attribute(text: Text, body: Any, attribute: str) -> Any:
    name, _, field = attribute.partition(".")
    if name == "fields":
        return getattr(text.fields, field, None) if field else (text.fields, text.lines)
    if name == "minutes":
        return reading_minutes(text.words)
    return {"body": body, "ids": text.ids}[name]
