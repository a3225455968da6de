"""Making the derivatives that pages ask for, all those of a picture at once."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from concurrent.futures import Executor
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from plugins.kinds.site import Site
from plugins.media.decoding import Box
from plugins.media.derivatives import Derivatives
from plugins.media.deriving import derive
from plugins.media.labour import Labour, Task
from plugins.media.recipes import Recipe, Request
from plugins.media.renditions import FOLDER
from plugins.media.unreadable import Reason, Unreadable
from plugins.problems import Problem
from plugins.tracing.trees import checksum as checksum_of

_REQUEST = 4
"""Where the Request starts in a source: after its kind, path, check-sum and masks."""


class _Source(NamedTuple):
    """A picture of the content: its path from the project, its check-sum, what is masked."""

    path: str
    checksum: str
    masks: tuple[Box, ...]


class DerivativeMaker:
    """Makes the files of the pictures that pages show."""

    def __init__(self, site: Site, executor: Callable[[], Executor]) -> None:
        """Take a site, and what makes an executor of the work."""
        self._site = site
        self._executor = executor

    def names(self, source: tuple[Any, ...]) -> Iterator[str]:
        """Yield the paths in the output of the files that a page asked for."""
        return (f"{FOLDER}/{name}" for name, _ in Request(*source[_REQUEST:]).recipes())

    def make(
        self, sources: Iterable[tuple[Any, ...]], wanted: Collection[str]
    ) -> Iterator[tuple[str, bytes]]:
        """Yield the bytes of each file wanted among those of the sources.

        A picture that cannot be made ready is told to the site.
        """
        derivatives: Derivatives = self._site.kept("derivatives")
        missing: dict[_Source, dict[Recipe, str]] = {}
        same: dict[tuple[Any, ...], _Source] = {}
        for _, path, checksum, masks, *request in sources:
            # The same bytes may stand in several folders: they are made ready once.
            source = same.setdefault((checksum, masks), _Source(path, checksum, masks))
            for name, recipe in Request(*request).recipes():
                if f"{FOLDER}/{name}" in wanted:
                    missing.setdefault(source, {})[recipe] = name
        for source, recipes in missing.items():
            for recipe, name in list(recipes.items()):
                kept = derivatives.read(source.checksum, name)
                if kept is not None:
                    del recipes[recipe]
                    yield f"{FOLDER}/{name}", kept
        yield from self._encoded({source: found for source, found in missing.items() if found})

    def _encoded(
        self, missing: Mapping[_Source, Mapping[Recipe, str]]
    ) -> Iterator[tuple[str, bytes]]:
        site = self._site
        derivatives: Derivatives = site.kept("derivatives")
        tasks = {
            source: partial(_task, site.settings.root, source, tuple(recipes))
            for source, recipes in missing.items()
        }
        labour: Labour[_Source, dict[Recipe, bytes]] = Labour(self._executor, derive)
        for count, (source, made) in enumerate(labour.results(tasks), 1):
            if isinstance(made, Unreadable):
                site.tell(Problem(source.path, 0, "", *made.in_french()))
            else:
                files = [(missing[source][recipe], data) for recipe, data in made.items()]
                derivatives.keep(source.checksum, files)
                yield from ((f"{FOLDER}/{name}", data) for name, data in files)
            site.progress("Images préparées", count, len(tasks))


def _task(root: Path, source: _Source, recipes: tuple[Recipe, ...]) -> Task:
    data = (root / source.path).read_bytes()
    if checksum_of(data) != source.checksum:
        raise Unreadable(Reason.CHANGED)
    return data, source.masks, recipes
