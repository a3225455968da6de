"""Marks: found again after everything, and never mistaken for what an editor types."""

import pytest

from plugins.markup.marks import (
    BLOCK_OR_MARK,
    mark,
    read_mark,
    without_marks,
    without_marks_in_tags,
)


@pytest.mark.parametrize(("kind", "number"), [("o", 0), ("e", 7), ("f", 12), ("i", 345)])
def test_a_mark_is_read_as_it_was_written(kind: str, number: int) -> None:
    match = BLOCK_OR_MARK.fullmatch(mark(kind, number))

    assert match is not None
    assert read_mark(match) == (kind, number)


def test_a_mark_has_no_letter_or_digit_of_any_language() -> None:
    assert not any(char.isalnum() or char.isspace() for char in mark("o", 1234567890))


@pytest.mark.parametrize("kind", "oef")
def test_the_mark_of_a_block_takes_the_place_of_its_paragraph(kind: str) -> None:
    html = f'<p class="a > b">\n{mark(kind, 1)} </p>'

    assert BLOCK_OR_MARK.sub("", html) == ""


@pytest.mark.parametrize("tag", ["p", "pre"])
def test_a_mark_in_a_sentence_leaves_what_holds_it(tag: str) -> None:
    html = f"<{tag}>{mark('i', 1)}</{tag}>"

    assert BLOCK_OR_MARK.sub("", html) == f"<{tag}></{tag}>"


def test_what_could_pass_for_a_mark_is_taken_out() -> None:
    assert without_marks(f"a{mark('o', 1)}b\ue000c\ue010\x02d\x03") == "abcd"


def test_marks_stay_in_text_and_leave_attributes() -> None:
    held = mark("i", 1)

    assert without_marks_in_tags(f'<b title="< {held}">{held}</b>') == f'<b title="< ">{held}</b>'
