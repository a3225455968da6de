"""The French report printed at the end of a build."""

import pytest

from plugins.problems import Level, Problem, ProblemLog, report

KEPT = "Rien n’a été écrit : le dernier bon site est gardé."


def log_of(errors: int, warnings: int) -> ProblemLog:
    log = ProblemLog()
    log.extend(Problem("a.md", line, "", "faux.") for line in range(errors))
    log.extend(Problem("b.md", line, "", "vieux.", level=Level.WARNING) for line in range(warnings))
    return log


def test_nothing_is_printed_when_there_is_no_problem() -> None:
    assert report(ProblemLog()) == ""


def test_each_problem_has_its_line_under_its_level() -> None:
    lines = report(log_of(1, 1)).splitlines()

    assert lines[:3] == ["Erreur  a.md  faux.", "Attention  b.md  vieux.", ""]


@pytest.mark.parametrize(
    ("errors", "warnings", "count"),
    [
        (1, 0, f"1 problème. {KEPT}"),
        (2, 0, f"2 problèmes. {KEPT}"),
        (0, 1, "1 avertissement."),
        (0, 3, "3 avertissements."),
        (1, 2, f"1 problème et 2 avertissements. {KEPT}"),
    ],
)
def test_the_last_line_counts_and_says_whether_anything_was_written(
    errors: int, warnings: int, count: str
) -> None:
    assert report(log_of(errors, warnings)).splitlines()[-1] == count
