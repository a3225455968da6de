"""SearchIndex: the index of a site out of all its records, kept outside of the output."""

import json
import os
import shutil
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from plugins.kinds.makers import Gathered
from plugins.kinds.site import Site
from plugins.problems import Problem
from plugins.search.pagefind import IndexingFailed, index_folder
from plugins.search.records import SEARCH, RecordKeeper, Source
from plugins.tracing.recording import Source as AnySource
from plugins.tracing.store import key_of
from plugins.tracing.trees import checksum

FOLDER = "pagefind"
"""Where the index stands in the output."""
_LISTING = "listing.json"
# One a site and a way to build it; more would fill the disk of an editor.
_KEPT = 4
_DAY = 86_400
_FAILED = "l’index de la recherche n’a pas pu être fait ({reason})."
_HINT = (
    "Vérifier la place et la mémoire libres, puis relancer ; « SEARCH = False » construit le site "
    "sans recherche."
)


class SearchIndex:
    """The index of the texts of a site; losing what is kept of it loses time only."""

    def __init__(self, site: Site, records: RecordKeeper, program: Path) -> None:
        """Take a site, what keeps its records, and Pagefind."""
        self._site = site
        self._records = records
        self._program = program
        self._folder = site.store.folder / SEARCH

    def kept(self, sources: Sequence[AnySource]) -> Gathered | None:
        """Return the files of the index of these records, if it was made already."""
        index = self._index(sources)
        try:
            listing: dict[str, str] = json.loads((index / _LISTING).read_bytes())
        except (OSError, ValueError):
            return None
        return _gathered(index, listing)

    def make(self, sources: Sequence[AnySource]) -> Gathered:
        """Make the index of these records; one that cannot be is told to the site, and is empty."""
        index = self._index(sources)
        try:
            listing = self._make(index, [Source(*source) for source in sources])
        except (IndexingFailed, OSError) as error:
            message = _FAILED.format(reason=error)
            self._site.tell(Problem("pelicanconf.py", 0, "SEARCH", message, _HINT))
            return {}
        return _gathered(index, listing)

    def _index(self, sources: Sequence[AnySource]) -> Path:
        return self._folder / key_of(SEARCH, self._site.code, list(sources))[:16]

    def _make(self, index: Path, sources: Sequence[Source]) -> dict[str, str]:
        """Make an index, and return the check-sum of each of its files by its name."""
        self._folder.mkdir(parents=True, exist_ok=True)
        self._forget_others()
        # A build that is killed leaves a hidden folder, never half an index.
        waiting = self._folder / f".{index.name}.{os.getpid()}"
        try:
            for source in sources:
                page = waiting / "pages" / f"{source.address.strip('/')}/index.html"
                page.parent.mkdir(parents=True, exist_ok=True)
                page.write_bytes(self._records.read(source))
            self._site.progress("Index de la recherche", 0, 1)
            index_folder(self._program, waiting / "pages", waiting / "index")
            listing = _list_files(waiting / "index")
            (waiting / "index" / _LISTING).write_text(json.dumps(listing), encoding="utf-8")
            # Another build may have made the same one meanwhile, and be using it.
            if not (index / _LISTING).is_file():
                shutil.rmtree(index, ignore_errors=True)
                (waiting / "index").replace(index)
        finally:
            shutil.rmtree(waiting, ignore_errors=True)
        return listing

    def _forget_others(self) -> None:
        """Remove old indexes but the last, and what killed builds left a day ago."""
        with suppress(OSError):
            found = [(entry.stat().st_mtime, entry) for entry in self._folder.iterdir()]
            made = sorted(pair for pair in found if not pair[1].name.startswith("."))
            left = [pair for pair in found if pair[1].name.startswith(".")]
            old = [entry for when, entry in left if when < time.time() - _DAY]
            for entry in [*old, *(entry for _, entry in made[: 1 - _KEPT])]:
                shutil.rmtree(entry, ignore_errors=True)


def _list_files(folder: Path) -> dict[str, str]:
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): checksum(file.read_bytes()) for file in files}


def _gathered(index: Path, listing: Mapping[str, str]) -> Gathered:
    return {f"{FOLDER}/{name}": (told, index / name) for name, told in listing.items()}
