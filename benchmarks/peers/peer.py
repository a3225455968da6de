"""Peer: what the benchmark needs to know of a generator."""

import os
import re
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar

from benchmarks.corpus import Story, Text

_STORY = re.compile(r"\]\(story:([a-z0-9-]+)\)")
_PICTURE = re.compile(r"\]\(picture:([^)]+)\)")
# The day of every build: drafts, future pages and open missions do not change with the calendar.
_NOON = {"SOURCE_DATE_EPOCH": "1795176000"}


@dataclass(frozen=True, slots=True)
class Command:
    """What to start, from which folder; ``env`` is added to the environment of the benchmark."""

    argv: tuple[str, ...]
    cwd: Path
    env: Mapping[str, str] = field(default_factory=dict)

    def environment(self) -> dict[str, str]:
        """Return the whole environment of the process."""
        return {**os.environ, **_NOON, **self.env}


class Peer(ABC):
    """A generator. Paths are relative to the folder of its site.

    ``output`` is the folder it writes; ``caches`` are the files and folders that make its later
    builds faster; ``list_page`` is, in ``output``, the first page of the list of stories.
    """

    name: ClassVar[str]
    title: ClassVar[str]
    differences: ClassVar[str]
    output: ClassVar[str]
    caches: ClassVar[tuple[str, ...]] = ()
    list_page: ClassVar[str] = "recits/index.html"

    @abstractmethod
    def install(self, root: Path, work: Path) -> str:
        """Install what is missing and return the version; raise
        :class:`benchmarks.installing.PeerAbsent` with the reason.

        ``root`` is the folder of the project, ``work`` one above every site.
        """

    @abstractmethod
    def file(self, text: Text) -> str:
        """Return the name of the file of a text."""

    @abstractmethod
    def front_matter(self, text: Text) -> str:
        """Return what stands above the body of a text, its last line break included."""

    @abstractmethod
    def story_target(self, slug: str) -> str:
        """Return what a link to the story of that slug holds between its parentheses."""

    @abstractmethod
    def picture_target(self, text: Text, name: str) -> str:
        """Return what the picture of a text holds between its parentheses."""

    @abstractmethod
    def picture_file(self, story: Story, name: str) -> str:
        """Return the name of the file of the picture of a story."""

    @abstractmethod
    def build(self, folder: Path, cached: bool) -> Command:
        """Return the command that builds the site of ``folder``, with its caches or without."""

    def serve(self, folder: Path, port: int) -> Command | None:
        """Return the command of its development server, or None when it is not compared."""
        return None

    def extras(self) -> Mapping[str, str]:
        """Return the other files that the site needs, by name."""
        return {}

    def beside(self, story: Story, name: str) -> Mapping[str, str]:
        """Return the files that go with the picture of a story, by name."""
        return {}

    def source(self, text: Text) -> str:
        """Return the whole file of a text."""
        body = _STORY.sub(lambda match: f"]({self.story_target(match[1])})", text.body)
        body = _PICTURE.sub(lambda match: f"]({self.picture_target(text, match[1])})", body)
        return self.front_matter(text) + body
