"""Keys: what is read has a number, the same in every process and at the next build."""

import pytest

from plugins.tracing import keys as module
from plugins.tracing.keys import Keys, packed, unpacked, whole
from plugins.tracing.recording import Key

A, B = "content/a.md", "content/b.md"
ABOUT: list[Key] = [
    ("document", A, "title"),
    ("document", B, "title"),
    ("site", "listing", A, 3),
    ("file", A),
]
ABOUT_NOTHING: list[Key] = [("today",), ("site", "listing", "story", "fr"), ("file", "c.webp")]


def test_each_key_has_a_number_of_its_own() -> None:
    keys = Keys([A, B])

    assert len({keys.number(key) for key in [*ABOUT, *ABOUT_NOTHING]}) == 7


def test_a_key_is_found_again_by_the_number_of_its_path() -> None:
    keys = Keys([A, B])

    for key in ABOUT:
        assert list(keys.keys(keys.number(key))) == [key]


def test_numbers_stay_the_same_from_one_build_to_the_next() -> None:
    keys = Keys([A])
    keys.add_path(B)
    numbers = [keys.number(key) for key in [*ABOUT, *ABOUT_NOTHING]]
    again = Keys(keys.paths, keys.rests)
    again.add_path(A)
    again.add_path("content/c.md")

    assert [again.number(key) for key in [*ABOUT, *ABOUT_NOTHING]] == numbers
    assert list(again.keys(numbers[0])) == [ABOUT[0]]


def test_a_key_that_another_process_met_is_known_by_its_rest() -> None:
    here, there = Keys([A, B]), Keys([A, B])
    number = there.number(ABOUT[0])
    assert list(here.keys(number)) == []

    for rest in there.rests:
        here.add_rest(rest)
    assert list(here.keys(number)) == [ABOUT[0]]


@pytest.mark.parametrize("key", [*ABOUT, *ABOUT_NOTHING])
def test_a_key_is_whole_again_from_its_path_and_its_rest(key: Key) -> None:
    keys = Keys([A, B])
    path, rest = keys.split(key)

    assert whole(path, rest) == key
    assert path == (next(iter({A, B} & {*key}), ""))
    if path:
        assert keys.about(path, rest) == keys.number(key)


def test_two_keys_of_one_number_are_both_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page is then made once too often, never once too few."""
    monkeypatch.setattr(module, "low_of", lambda key: 5)
    keys = Keys([A])
    both: list[Key] = [("document", A, "title"), ("document", A, "date")]

    assert keys.number(both[0]) == keys.number(both[1])
    assert list(keys.keys(keys.number(both[0]))) == both


def test_numbers_come_back_as_they_were_kept() -> None:
    assert list(unpacked(packed([1, 2**63, 0]))) == [1, 2**63, 0]
