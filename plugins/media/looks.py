"""Looks: what pages must know of each picture, found out before any page is made."""

from collections.abc import Callable
from concurrent.futures import Executor
from functools import cached_property, partial
from pathlib import Path

from plugins.kinds.site import Site
from plugins.media.decoding import Box
from plugins.media.deriving import Look, look
from plugins.media.formats import FILMS, SUFFIXES
from plugins.media.labour import Labour, Task
from plugins.media.unreadable import PASSING, Reason, Unreadable
from plugins.tracing.recording import record

_Key = tuple[str, tuple[Box, ...]]
_Found = Look | Unreadable


class Looks:
    """The looks of the pictures of a site, kept from one build to the next."""

    def __init__(self, site: Site, executor: Callable[[], Executor]) -> None:
        """Take a site, and what makes an executor of the work."""
        self._site = site
        self._executor = executor
        self._found: dict[_Key, _Found] = {}

    def of(self, path: str, masks: tuple[Box, ...]) -> _Found:
        """Return the look of a picture, or why it has none; its file is told as read."""
        site = self._site
        if (path, masks) in self._found:
            site.checksum(path)
            return self._found[path, masks]

        def find() -> _Found:
            return _look_here(site.settings.root / path, masks)

        return site.memo([path], find, "look", masks)

    def find_out(self, wanted: list[_Key]) -> bool:
        """Look at pictures by several processes; say whether each will be known to later builds.

        The death of a process may be no fault of the picture: it is not remembered.
        """
        site = self._site
        keys = {key: site.memo_key([key[0]], "look", key[1]) for key in wanted}
        unknown = site.store.missing(keys.values())
        missing = [key for key in keys if keys[key] in unknown]
        tasks = {key: partial(_task, site.settings.root / key[0], key[1]) for key in missing}
        labour: Labour[_Key, Look] = Labour(self._executor, look)
        are_known = True
        for count, (key, found) in enumerate(labour.results(tasks), 1):
            self._found[key] = found
            if isinstance(found, Unreadable) and found.reason in PASSING:
                are_known = False
            else:
                site.memo([key[0]], partial(_same, found), "look", key[1])
            site.progress("Images regardées", count, len(tasks))
        return are_known

    def twins(self, path: str) -> list[str]:
        """Return the other pictures, or films, of the content whose bytes are the same."""
        record("twins")
        inside = self._site.inside(path)
        checksum = self._site.tree.checksum(inside)
        name = self._site.settings.content.name
        return [f"{name}/{other}" for other in self._twins.get(checksum, ()) if other != inside]

    def all_twins(self) -> list[list[str]]:
        """Return the groups of pictures and films whose bytes are the same."""
        return sorted(self._twins.values())

    @cached_property
    def _twins(self) -> dict[str, list[str]]:
        groups: dict[str, list[str]] = {}
        for path, entry in self._site.tree.entries.items():
            if entry[4] and path.lower().endswith(SUFFIXES + FILMS):
                groups.setdefault(entry[4], []).append(path)
        return {checksum: sorted(group) for checksum, group in groups.items() if len(group) > 1}


def _same(found: _Found) -> _Found:
    return found


def _task(file: Path, masks: tuple[Box, ...]) -> Task:
    return file.read_bytes(), masks


def _look_here(file: Path, masks: tuple[Box, ...]) -> _Found:
    try:
        return look(file.read_bytes(), masks)
    except OSError:
        return Unreadable(Reason.CLOSED)
    except Unreadable as error:
        return error
