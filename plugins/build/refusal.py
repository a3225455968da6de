"""Refusing to write a site that has errors."""

import sys
from typing import Any

from plugins.build.run import run_of
from plugins.problems import ProblemLog, report


class BuildRefused(Exception):
    """The content has errors: nothing was written."""

    def __init__(self, problems: ProblemLog) -> None:
        """Keep the Problems."""
        super().__init__(f"{len(problems)} problem(s), told above")
        self.problems = problems


def refuse_errors(generators: list[Any]) -> None:
    """Print the Problems of the site, and raise BuildRefused when one is an error."""
    problems = generators[0].context["site"].problems
    run_of(generators[0].settings).problems = problems
    if len(problems):
        print(report(problems), file=sys.stderr)
    if problems.has_errors:
        raise BuildRefused(problems)
