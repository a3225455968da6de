"""Transcoding: the versions of films that pages ask for are made, and kept from then on."""

import errno
import os
import shutil
from collections.abc import Callable, Collection, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from subprocess import Popen
from typing import Any, NamedTuple

from plugins.films.ffmpeg import Unplayable, reading, run
from plugins.films.ladder import Version
from plugins.kinds.site import Site
from plugins.media.derivatives import Derivatives
from plugins.problems import Problem
from plugins.tracing.trees import read_entry
from plugins.tracing.workers import worker_count

FOLDER = "films"
"""Where the versions of films stand in the output."""
FILM = "film"
"""What a source of the output that is a version of a film starts with."""
CUT_SHORT = (
    "ce film s’interrompt avant sa fin : le fichier est coupé ou abîmé.",
    "Copier à nouveau le fichier, ou l’exporter à nouveau.",
)
CHANGED = ("ce film a changé pendant la construction.", "Construire à nouveau.")
# The sound of a whole film may be longer than its pictures, and its count of seconds be rounded.
_TOLERANCE = 3.0
# With less free space than this, in bytes, it is the disk that fails and not the film.
_FULL = 1_000_000


class _Changed(Exception):
    """A film that is no more what the build has read."""


class Wanted(NamedTuple):
    """A version of a film of the content, as a page asks for it.

    ``seconds`` is how long it must be; 0 when that is not known.
    """

    path: str
    checksum: str
    digest: str
    seconds: float
    version: Version

    def source(self) -> tuple[Any, ...]:
        """Return the source under which the output has it."""
        return (FILM, self.path, self.checksum, self.digest, self.seconds, *self.version)

    @classmethod
    def of(cls, source: tuple[Any, ...]) -> "Wanted":
        """Return what a source stands for."""
        _, path, checksum, digest, seconds, *version = source
        return cls(path, checksum, digest, seconds, Version(*version))

    @property
    def name(self) -> str:
        """Return the name of the file."""
        return self.version.name(self.digest)


class FilmMaker:
    """Makes the versions of films that pages show."""

    def __init__(self, site: Site) -> None:
        """Take a site."""
        self._site = site

    def names(self, source: tuple[Any, ...]) -> Iterator[str]:
        """Yield the path in the output of the version that a page asked for."""
        yield f"{FOLDER}/{Wanted.of(source).name}"

    def make(
        self, sources: Iterable[tuple[Any, ...]], wanted: Collection[str]
    ) -> Iterator[tuple[str, Path]]:
        """Yield the file of each version wanted; tell the site of a film that cannot be read."""
        # The same bytes may stand in several folders: they are made once.
        asked = {each.name: each for each in map(Wanted.of, sources)}
        missing = []
        for name, each in asked.items():
            if f"{FOLDER}/{name}" not in wanted:
                continue
            found = list(self._kept(each))
            yield from found
            if not found:
                missing.append(each)
        if missing:
            yield from self._transcoded(missing)

    def _kept(self, wanted: Wanted) -> Iterator[tuple[str, Path]]:
        kept: Derivatives = self._site.kept("films")
        file = kept.file(wanted.checksum, wanted.name)
        if file:
            yield f"{FOLDER}/{wanted.name}", file

    def _transcoded(self, missing: list[Wanted]) -> Iterator[tuple[str, Path]]:
        site, kept = self._site, self._site.kept("films")
        done = dict.fromkeys(missing, 0.0)
        whole = sum(each.seconds for each in missing)
        children: set[Popen[str]] = set()

        def tell(each: Wanted, seconds: float) -> None:
            done[each] = seconds
            percent = round(100 * min(1.0, sum(done.values()) / whole)) if whole else 0
            site.progress("Films préparés, en centièmes", percent, 100)

        # ffmpeg does the work: threads only wait for it.
        with ThreadPoolExecutor(worker_count()) as threads:
            # The heaviest first, so that none is waited for alone at the end.
            tasks = {
                threads.submit(_transcode, site.settings.root, each, kept, tell, children): each
                for each in sorted(missing, key=_weight, reverse=True)
            }
            try:
                for task in as_completed(tasks):
                    each = tasks[task]
                    try:
                        task.result()
                    except Unplayable:
                        site.tell(Problem(each.path, 0, "", *CUT_SHORT))
                    except _Changed:
                        site.tell(Problem(each.path, 0, "", *CHANGED))
                    else:
                        yield from self._kept(each)
            except BaseException:
                threads.shutdown(wait=False, cancel_futures=True)
                for child in list(children):
                    child.kill()
                raise


def _weight(each: Wanted) -> tuple[float, str]:
    version = each.version
    return version.width * version.height * each.seconds, each.name


def _transcode(
    root: Path,
    wanted: Wanted,
    kept: Derivatives,
    tell: Callable[[Wanted, float], None],
    children: "set[Popen[str]]",
) -> None:
    source, version = root / wanted.path, wanted.version
    with kept.making(wanted.checksum, wanted.name) as file:
        start = ["-ss", str(version.start)] if version.start else []
        arguments = [*start, *reading(source), *version.arguments(), "-y", os.fspath(file)]
        try:
            made = run(arguments, lambda seconds: tell(wanted, seconds), children)
        except Unplayable:
            if shutil.disk_usage(file.parent).free < _FULL:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(file.parent)) from None
            raise
        if read_entry(str(source))[4] != wanted.checksum:
            raise _Changed
        if made < wanted.seconds - _TOLERANCE or not file.stat().st_size:
            raise Unplayable(f"{made} seconds of {wanted.seconds}")
