"""Run: what one build found and did, kept in Pelican's settings under ``BUILD_RUN``."""

from dataclasses import dataclass, field
from typing import Any

from plugins.build.output import OutputTree
from plugins.problems import ProblemLog

_KEY = "BUILD_RUN"


@dataclass
class Run:
    """The Problems of a build, the tree it writes, and how many files it changed."""

    problems: ProblemLog = field(default_factory=ProblemLog)
    tree: OutputTree | None = None
    changed_files: int = 0


def start_run(pelican: Any) -> None:
    """Give this run of Pelican its Run."""
    pelican.settings[_KEY] = Run()


def run_of(settings: Any) -> Run:
    """Return the Run of Pelican's settings."""
    run: Run = settings[_KEY]
    return run
