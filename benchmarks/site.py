"""BenchmarkSite: the corpus in the folder of one peer, written, edited and looked at."""

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from benchmarks.bodies import PICTURE
from benchmarks.corpus import Corpus, Story
from benchmarks.covers import picture_of
from benchmarks.peers import OURS, Command, Peer

SKELETONS = Path(__file__).parent / "skeletons"
_LETTERS = "bcdfghjklm"
_LONGEST_TITLE = 110


class WrongOutput(Exception):
    """A build that ended well and did not write what it had to."""


def marker(number: int) -> str:
    """Return a word of letters alone for a number: no typography changes it."""
    return "repere" + "".join(_LETTERS[int(digit)] for digit in str(number))


@dataclass
class BenchmarkSite:
    """The site of a peer in ``folder``; edits are numbered, so that each changes the file.

    ``is_primed`` tells that its output and caches come of a build with caches; ``faults`` are the
    builds that went wrong without saying so.
    """

    peer: Peer
    corpus: Corpus
    folder: Path
    edits: int = 0
    is_primed: bool = False
    faults: list[str] = field(default_factory=list)

    @contextmanager
    def may_fail(self) -> Iterator[None]:
        """Note a wrong output of a peer, which gives no figure; one of ours ends the benchmark."""
        try:
            yield
        except WrongOutput as error:
            if self.peer.name == OURS:
                raise
            self.faults.append(str(error))
            print(f"Not counted: {error}", file=sys.stderr)

    def write(self) -> None:
        """Write the site anew: the theme of the peer, every text and picture."""
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(SKELETONS / self.peer.name, self.folder)
        for name, extra in self.peer.extras().items():
            self._write(name, extra.encode())
        for text in self.corpus.texts():
            self._write(self.peer.file(text), self.peer.source(text).encode())
            if isinstance(text, Story) and text.has_picture:
                self._write_picture(text)

    def build(self, cached: bool) -> Command:
        """Return the command that builds it."""
        return self.peer.build(self.folder, cached)

    def forget_output(self) -> None:
        """Delete what was built."""
        shutil.rmtree(self.folder / self.peer.output, ignore_errors=True)

    def forget_caches(self) -> None:
        """Delete all that builds keep for later ones."""
        for name in self.peer.caches:
            kept = self.folder / name
            if kept.is_dir():
                shutil.rmtree(kept)
            else:
                kept.unlink(missing_ok=True)

    def edit_body(self) -> str:
        """Change a sentence of the newest story, and return the word to look for."""
        story = self.corpus.story(0)
        word = self._next_marker()
        return self._save(replace(story, body=f"Une relecture : {word}.\n\n{story.body}"), word)

    def edit_title(self) -> str:
        """Change the title of the newest story, and return the word to look for."""
        story = self.corpus.story(0)
        word = self._next_marker()
        title = f"{word.capitalize()} : {story.title}"[:_LONGEST_TITLE]
        return self._save(replace(story, title=title), word)

    def require(self, word: str, name: str) -> None:
        """Raise WrongOutput unless that file of the output holds the word, in either case."""
        file = self.folder / self.peer.output / name
        if not file.is_file() or word not in file.read_text(encoding="utf-8").casefold():
            raise WrongOutput(f"{self.peer.title}: {name} does not hold {word!r}")

    @property
    def story_page(self) -> str:
        """Return the page of the newest story, in the output."""
        return f"{self.corpus.story(0).address.lstrip('/')}index.html"

    def pages(self) -> int:
        """Return how many HTML pages there are; raise WrongOutput when one of a text is missing."""
        output = self.folder / self.peer.output
        for text in self.corpus.texts():
            if not (output / text.address.lstrip("/") / "index.html").is_file():
                raise WrongOutput(f"{self.peer.title}: no page for {text.slug}")
        return sum(1 for _ in output.rglob("*.html"))

    def _next_marker(self) -> str:
        self.edits += 1
        return marker(self.edits)

    def _save(self, story: Story, word: str) -> str:
        self._write(self.peer.file(story), self.peer.source(story).encode())
        return word

    def _write_picture(self, story: Story) -> None:
        self._write(self.peer.picture_file(story, PICTURE), picture_of(story))
        for name, beside in self.peer.beside(story, PICTURE).items():
            self._write(name, beside.encode())

    def _write(self, name: str, data: bytes) -> None:
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
