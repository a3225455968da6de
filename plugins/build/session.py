"""Session: one build after another in one process, which keeps what it knows."""

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from plugins.build.following import Following
from plugins.build.outset import Outset
from plugins.build.run import Run
from plugins.build.running import run_outset
from plugins.tracing.state import State


class Session:
    """Builds a site again and again, each time with what the last time left in memory."""

    def __init__(
        self, settings_file: Path, output: Path, override: Mapping[str, Any], preview: bool
    ) -> None:
        """Take what every build has in common."""
        self._settings_file = settings_file
        self._override = {**override, "OUTPUT_PATH": str(output), "PREVIEW": preview}
        self._last: Run | None = None
        self._following: Following | None = None
        self._state: State | None = None

    def build(self, saved: Collection[str] = ()) -> Run:
        """Build and return what was done; raise BuildRefused when the content has errors.

        ``saved`` names, from the project, all that changed since the last build, if that is known:
        when only pages depend on it, they alone are looked at.
        """
        if self._following and self._last:
            # Taken before anything is tried: what fails half-way leaves no trace in it.
            self._state = self._last.making.state()
            if saved and self._following.follow(saved, self._state):
                return self._last
        # Whatever happens to it, the next build must look at all that changed meanwhile.
        self._following = None
        run = run_outset(Outset(self._settings_file, self._override), self._state)
        self._last, self._following = run, Following(run.making)
        return run

    def settle(self) -> None:
        """Do the book-keeping that the pages did not wait for."""
        if self._following:
            self._following.settle()
