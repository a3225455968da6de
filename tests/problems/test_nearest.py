"""The word an editor probably meant."""

import pytest

from plugins.problems.nearest import fold, nearest


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("Île-de-France", "ile-de-france"),
        ("À  distance", "a-distance"),
        ("photo_essay", "photo-essay"),
        ("Val-d’Oise", "val-d-oise"),
        ("Val-d'Oise", "val-d-oise"),
        ("", ""),
    ],
)
def test_case_accents_and_separators_do_not_count(word: str, folded: str) -> None:
    assert fold(word) == folded


@pytest.mark.parametrize(
    ("word", "known", "expected"),
    [
        ("concientia", ["concienta", "les-tables-du-canal"], "concienta"),
        ("CONCIENTA", ["concienta"], "concienta"),
        ("les tables du canal", ["concienta", "les-tables-du-canal"], "les-tables-du-canal"),
        ("sumary", ["title", "summary"], "summary"),
        ("xyz", ["concienta"], None),
        ("anything", [], None),
    ],
)
def test_the_closest_word_is_offered_and_none_when_all_are_far(
    word: str, known: list[str], expected: str | None
) -> None:
    assert nearest(word, known) == expected


def test_the_order_of_the_words_changes_nothing() -> None:
    """They often come from a set or a folder, whose order is nobody's."""
    known = ["photo_essay", "photo-essay"]

    assert nearest("photo essay", known) == nearest("photo essay", reversed(known))
