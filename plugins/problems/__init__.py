"""What an editor must mend: collected while the site is read, told in French at the end."""

from plugins.problems.nearest import nearest
from plugins.problems.problem import Level, Problem, ProblemLog
from plugins.problems.report import report

__all__ = ["Level", "Problem", "ProblemLog", "nearest", "report"]
