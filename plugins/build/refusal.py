"""Refusing to write a site that has errors."""

import sys

from plugins.build.run import Run
from plugins.kinds.site import Site
from plugins.problems import ProblemLog, report


class BuildRefused(Exception):
    """The content has errors: nothing was written."""

    def __init__(self, problems: ProblemLog) -> None:
        """Keep the Problems."""
        super().__init__(f"{len(problems)} problem(s), told above")
        self.problems = problems


def refuse_errors(site: Site, run: Run) -> None:
    """Print the Problems once all are known; raise BuildRefused when one is an error."""
    run.problems = site.problems
    run.progress.end()
    if len(site.problems):
        print(report(site.problems), file=sys.stderr)
    if site.problems.has_errors:
        raise BuildRefused(site.problems)
