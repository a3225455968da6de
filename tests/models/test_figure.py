"""KeyFigure: no number without a source, no percentage that no count can give."""

from datetime import date
from typing import Any

import pytest

from plugins.frontmatter import Lines, validate
from plugins.models import KeyFigure

RIGHT = {
    "value": "33",
    "unit": "%",
    "label": "Récidive",
    "as_of": "2016",
    "scope": "Sortants",
    "source": {"publisher": "Ministère", "title": "Étude"},
}


def complaints(**changes: Any) -> list[str]:
    fields = {key: value for key, value in {**RIGHT, **changes}.items() if value is not None}
    _, problems = validate(KeyFigure, fields, Lines(), "x.yaml")
    return [f"{problem.field} : {problem.message}" for problem in problems]


@pytest.mark.parametrize(
    ("value", "n"),
    [
        ("33", 3),
        ("33,3", 3),
        ("67", 3),
        ("12", 8),
        ("13", 8),
        ("12,5", 8),
        ("0", 7),
        ("100", 7),
        ("0,5", 200),
        ("42", 100_000),
    ],
)
def test_a_percentage_is_some_count_out_of_n_rounded_up_or_down(value: str, n: int) -> None:
    """One out of eight is 12.5 %, written 13 % in one text and 12 % in another."""
    assert complaints(value=value, n=str(n)) == []


@pytest.mark.parametrize(
    ("value", "n"), [("35", 3), ("33,4", 3), ("14", 8), ("1", 20), ("150", 2), ("-50", 2)]
)
def test_a_percentage_that_no_count_out_of_n_gives_is_told(value: str, n: int) -> None:
    message = f"aucun nombre entier sur {n} ne donne ce pourcentage."

    assert complaints(value=value, n=str(n)) == [f" : {message}"]


@pytest.mark.parametrize("changes", [{"unit": "personnes", "value": "35", "n": "3"}, {"n": None}])
def test_only_a_percentage_with_n_is_checked(changes: dict[str, Any]) -> None:
    assert complaints(**changes) == []


def test_a_figure_without_a_source_is_an_error() -> None:
    assert complaints(source=None) == ["source : champ obligatoire absent."]


def test_a_source_says_who_and_what() -> None:
    assert complaints(source={"url": "https://exemple.org"}) == [
        "source.publisher : champ obligatoire absent.",
        "source.title : champ obligatoire absent.",
    ]


@pytest.mark.parametrize("key", ["value", "unit", "label", "as_of", "scope"])
def test_a_figure_says_what_it_counts_and_when(key: str) -> None:
    assert complaints(**{key: None}) == [f"{key} : champ obligatoire absent."]


@pytest.mark.parametrize(
    ("review_by", "is_stale"),
    [(None, False), ("2026-11-19", True), ("2026-11-20", False), ("2026-11-21", False)],
)
def test_a_figure_is_stale_the_day_after_it_had_to_be_checked(
    review_by: str | None, is_stale: bool
) -> None:
    fields = {key: value for key, value in {**RIGHT, "review_by": review_by}.items() if value}

    assert KeyFigure.model_validate(fields).is_stale(date(2026, 11, 20)) is is_stale


def test_a_unit_is_a_text_and_not_blank() -> None:
    assert complaints(unit="  ") == ["unit : texte attendu, rien reçu."]
