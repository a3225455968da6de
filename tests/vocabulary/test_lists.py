"""A word is found by its slug, its code or its French name."""

import pytest

from plugins.vocabulary import Term, names, vocabulary
from plugins.vocabulary.lists import Vocabulary


@pytest.mark.parametrize(
    ("name", "word", "slug"),
    [
        ("territory", "seine-saint-denis", "seine-saint-denis"),
        ("territory", "Seine-Saint-Denis", "seine-saint-denis"),
        ("territory", "93", "seine-saint-denis"),
        ("territory", "2a", "corse-du-sud"),
        ("territory", "ile de france", "ile-de-france"),
        ("territory", "01", "ain"),
        ("format", "Essai photographique", "photo_essay"),
        ("format", "photo-essay", "photo_essay"),
        ("mode", "à distance", "remote"),
        ("status", "BROUILLON", "draft"),
        ("duration", "2_hours", "2_hours"),
    ],
)
def test_a_word_is_found_by_slug_code_or_french_name(name: str, word: str, slug: str) -> None:
    term = vocabulary(name).find(word)

    assert term is not None
    assert term.slug == slug


@pytest.mark.parametrize("word", ["", "Narnia", "1", "999"])
def test_a_word_outside_the_list_is_not_found(word: str) -> None:
    """``1`` is what YAML makes of an unquoted ``01`` elsewhere: here it is nobody's code."""
    assert vocabulary("territory").find(word) is None


@pytest.mark.parametrize(
    ("name", "word", "slug"),
    [
        ("territory", "seine saint deni", "seine-saint-denis"),
        ("cause", "solidarité insertion", "solidarite-insertion"),
        ("format", "reportages", "reportage"),
        ("mode", "remot", "remote"),
    ],
)
def test_the_nearest_word_is_offered(name: str, word: str, slug: str) -> None:
    close = vocabulary(name).nearest(word)

    assert close is not None
    assert close.slug == slug


def test_no_word_is_offered_when_all_are_far() -> None:
    assert vocabulary("mode").nearest("xyzw") is None


def test_a_slug_wins_over_the_name_of_another_term() -> None:
    words = Vocabulary("x", [Term("a", "b", "B"), Term("b", "c", "C")])

    assert words.find("b") == words["b"]


def test_the_first_of_two_terms_of_one_name_is_found_by_it() -> None:
    words = Vocabulary("x", [Term("a", "Même nom", "A"), Term("b", "Même nom", "B")])

    assert words.find("même nom") == words["a"]


def test_an_unknown_list_is_an_error_of_the_programmer() -> None:
    with pytest.raises(KeyError, match="no vocabulary is named 'colours'"):
        vocabulary("colours")


def test_terms_come_in_the_order_of_their_file() -> None:
    assert [term.slug for term in vocabulary("need_level")] == ["urgent", "important", "useful"]


def test_a_term_speaks_french_unless_asked_for_english() -> None:
    term = vocabulary("mode")["remote"]

    assert [term.label("fr"), term.label("en"), term.label("de"), str(term)] == [
        "À distance",
        "Remote",
        "À distance",
        "remote",
    ]


def test_every_list_that_is_named_can_be_read() -> None:
    assert all(list(vocabulary(name)) for name in names())
    assert {"status", "territory", "cause", "format"} <= set(names())
