"""What is read is told to what is being made, and to nothing else."""

import pytest

from plugins.tracing.recording import current_frame, record, recording


def test_what_is_read_is_told_once_to_what_is_being_made() -> None:
    with recording() as frame:
        record("site", "listing", "story")
        record("today")
        record("today")

    assert frame.keys == {("site", "listing", "story"), ("today",)}


def test_what_is_read_for_nothing_is_told_to_nothing() -> None:
    record("today")

    assert current_frame() is None


def test_what_is_made_on_the_way_keeps_its_reads_to_itself() -> None:
    with recording() as page:
        record("page")
        with recording() as part:
            record("part")
        record("page", "again")

    assert part.keys == {("part",)}
    assert page.keys == {("page",), ("page", "again")}


def test_each_thing_made_starts_with_nothing() -> None:
    with recording() as first:
        record("today")
        first.problems.add("wrong")
        first.files["a.webp"] = "content/a.webp"
        first.cache["body"] = "<p>"
    with recording() as second:
        pass

    assert (second.keys, second.problems, second.files, second.cache) == (set(), set(), {}, {})


def test_what_could_not_be_made_hears_no_more() -> None:
    with recording() as page:
        with pytest.raises(ValueError, match="wrong"), recording() as part:
            raise ValueError("wrong")
        record("page")

    assert (part.keys, page.keys) == (set(), {("page",)})
    assert current_frame() is None
