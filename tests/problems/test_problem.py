"""A Problem on one line, and the log that keeps each once."""

import pytest

from plugins.problems import Level, Problem, ProblemLog

PATH = "content/missions/x/index.md"


@pytest.mark.parametrize(
    ("problem", "line"),
    [
        (
            Problem(PATH, 12, "seats", "nombre attendu, « zéro » reçu.", "Écrire un chiffre."),
            f"{PATH}:12  seats : nombre attendu, « zéro » reçu. Écrire un chiffre.",
        ),
        (Problem(PATH, 12, "", "texte vide."), f"{PATH}:12  texte vide."),
        (
            Problem(PATH, 0, "", "langue inconnue.", "La dire."),
            f"{PATH}  langue inconnue. La dire.",
        ),
    ],
)
def test_a_problem_is_told_on_one_line(problem: Problem, line: str) -> None:
    assert str(problem) == line


def test_problems_come_in_the_order_of_files_and_lines() -> None:
    log = ProblemLog()
    problems = [
        Problem("a.md", 2, "", "x"),
        Problem("a.md", 10, "", "x"),
        Problem("b.md", 1, "", "x"),
    ]
    log.extend(reversed(problems))

    assert list(log) == problems


def test_a_problem_found_twice_is_kept_once() -> None:
    """Two languages share one ``photos.yaml``: what is wrong in it is found for both."""
    log = ProblemLog()
    log.add(Problem("a.md", 2, "", "x"))
    log.add(Problem("a.md", 2, "", "x"))

    assert len(log) == 1


@pytest.mark.parametrize(
    ("levels", "has_errors"),
    [
        ([], False),
        ([Level.WARNING], False),
        ([Level.ERROR], True),
        ([Level.WARNING, Level.ERROR], True),
    ],
)
def test_only_an_error_stops_the_build(levels: list[Level], has_errors: bool) -> None:
    log = ProblemLog()
    log.extend(Problem("a.md", 1, "", level.value, level=level) for level in levels)

    assert log.has_errors is has_errors


def test_a_problem_is_an_error_unless_said_otherwise() -> None:
    assert Problem("a.md", 1, "", "x").level is Level.ERROR
