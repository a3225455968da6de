"""Problem: one thing to mend, with where it is and how to mend it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How bad a Problem is: an error stops the build, the others do not.

    What is withheld is no mistake: it is the receipt of something that the site does not show.
    """

    ERROR = "error"
    WARNING = "warning"
    WITHHELD = "withheld"


Plain = tuple[str, int, str, str, str, str]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing an editor must mend. All texts are French.

    ``path`` is relative to the project's root, with slashes; ``line`` counts from 1, 0 when the
    Problem is about the whole file; ``field`` is the dotted path of a field, or empty.
    """

    path: str
    line: int
    field: str
    message: str
    hint: str = ""
    level: Level = Level.ERROR

    def plain(self) -> Plain:
        """Return the Problem as plain values, to be kept."""
        return self.path, self.line, self.field, self.message, self.hint, self.level.value

    @classmethod
    def of(cls, plain: Plain) -> "Problem":
        """Return the Problem from the plain values it was kept as."""
        path, line, field, message, hint, level = plain
        return cls(path, line, field, message, hint, Level(level))

    def __str__(self) -> str:
        """Return the Problem on one line, as it is printed to editors."""
        where = f"{self.path}:{self.line}" if self.line else self.path
        subject = f"{self.field} : " if self.field else ""
        hint = f" {self.hint}" if self.hint else ""
        return f"{where}  {subject}{self.message}{hint}"


class ProblemLog:
    """The Problems of one build, each kept once."""

    def __init__(self) -> None:
        """Start with none."""
        self._problems: set[Problem] = set()

    def add(self, problem: Problem) -> None:
        """Keep one Problem."""
        self._problems.add(problem)

    def extend(self, problems: Iterable[Problem]) -> None:
        """Keep several Problems."""
        self._problems.update(problems)

    def __iter__(self) -> Iterator[Problem]:
        """Yield the Problems in the order of files and lines."""
        return iter(sorted(self._problems))

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._problems)

    @property
    def has_errors(self) -> bool:
        """Say whether any of them stops the build."""
        return any(problem.level is Level.ERROR for problem in self._problems)
