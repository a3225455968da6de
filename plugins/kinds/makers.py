"""Makers: what a room gives to write files of the output that are neither pages nor content."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from plugins.tracing.recording import Source


class Maker(Protocol):
    """Makes files of the output that are neither products nor files of the content."""

    def names(self, source: tuple[Any, ...]) -> Iterable[str]:
        """Yield the paths in the output of what a source stands for."""

    def make(
        self, sources: Iterable[tuple[Any, ...]], wanted: Collection[str]
    ) -> Iterable[tuple[str, bytes | Path]]:
        """Yield the path of each file wanted among those of the sources, and its bytes.

        A large one is given by a file that holds the same.
        """


Gathered = Mapping[str, tuple[str, Path]]
"""The check-sum of each file by path in the output, and a file that holds the same."""


class Gatherer(Protocol):
    """Makes files of the output out of all the sources of a name together, given sorted."""

    def kept(self, sources: Sequence[Source]) -> Gathered | None:
        """Return the files when an earlier build has made them of the same sources."""

    def make(self, sources: Sequence[Source]) -> Gathered:
        """Make them, and keep them for later builds."""
