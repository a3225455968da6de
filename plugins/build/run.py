"""Run: one build from its start, kept in Pelican's settings under ``BUILD_RUN``."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from plugins.build.outset import Outset
from plugins.build.progress import Progress
from plugins.build.selection import Reason
from plugins.kinds.known import Remembered
from plugins.problems import ProblemLog
from plugins.tracing.state import Inputs, State

KEY = "BUILD_RUN"


@dataclass
class Run:
    """What a build starts from, and what it found and did.

    ``earlier`` is the state that the build before left, unless the code or a setting has changed
    since: ``before`` are then its inputs all the same. ``reasons`` says why each product that was
    made again was; ``files`` counts those of the site.
    """

    outset: Outset
    inputs: Inputs
    before: Inputs | None
    earlier: State | None
    progress: Progress = field(default_factory=Progress)
    problems: ProblemLog = field(default_factory=ProblemLog)
    reasons: dict[str, Reason] = field(default_factory=dict)
    making: Any = None
    files: int = 0
    changed_files: int = 0

    @cached_property
    def known_texts(self) -> Remembered:
        """Return what the build before knew of each text."""
        return Remembered(self.earlier.texts if self.earlier else {})


def run_of(settings: Any) -> Run:
    """Return the Run of Pelican's settings."""
    run: Run = settings[KEY]
    return run
