"""State: what one build leaves to the next comes back whole, or not at all."""

import marshal
import pickle
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from plugins.tracing.state import _FORM, _SIZE, Inputs, State, is_same, load_before, load_state
from plugins.tracing.trees import Entry
from tests.tracing.conftest import FullDisk

CONTENT: dict[str, Entry] = {"recits/": (0, 0, 0, 0, "/"), "recits/a.md": (1, 2, 3, 4, "sum")}
INPUTS = Inputs("code", "settings", 739_000, CONTENT, {"0:base.css": (1, 2, 3, 4, "other")}, "")
STATE = State(
    INPUTS,
    "1 avertissement.",
    texts={"content/recits/a.md": ("sum", "key", ("story", 0, True), (("path", 1, "é"),))},
    paths=["content/recits/a.md"],
    rests=[("document", "\0", "title"), ("site", "listing", "story", 3)],
    asked=b"\0\1",
    others={("today",): 2**31},
    products={"index.html": (("make", "fr", ()), "sum", b"\0", (), {"a.webp": "content/a.webp"})},
    parts={2**63: b"\1\0"},
)
FIRST = (vars(INPUTS), "1 avertissement.")


def load(file: Path) -> State | None:
    """Return the state of a file, read in two goes as a build does."""
    before = load_before(file)
    return load_state(file, before) if before else None


def inputs_of(file: Path) -> tuple[Inputs, str] | None:
    """Return what the state of a file started from and told."""
    before = load_before(file)
    return before[:2] if before else None


def written(first: object, rest: object, form: bytes = _FORM) -> bytes:
    """Return a file of these two."""
    data = marshal.dumps(first)
    return form + len(data).to_bytes(_SIZE) + data + marshal.dumps(rest)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "states" / "site.state"


def test_a_state_comes_back_whole(file: Path) -> None:
    STATE.save(file)

    assert load(file) == STATE


def test_what_a_build_starts_from_comes_back_alone(file: Path) -> None:
    STATE.save(file)

    assert inputs_of(file) == (INPUTS, "1 avertissement.")


def test_a_first_build_has_no_state(file: Path) -> None:
    assert (inputs_of(file), load(file)) == (None, None)


def test_a_state_takes_the_place_of_the_one_before_and_leaves_nothing_else(file: Path) -> None:
    STATE.save(file)
    later = replace(STATE, report="Rien.")
    later.save(file)

    assert load(file) == later
    assert list(file.parent.iterdir()) == [file]


def test_a_state_that_was_cut_short_is_no_state(file: Path) -> None:
    STATE.save(file)
    data = file.read_bytes()

    for length in range(len(data)):
        file.write_bytes(data[:length])
        assert load(file) is None
        assert inputs_of(file) in (None, (INPUTS, "1 avertissement."))


@pytest.mark.parametrize(
    "data",
    [
        b"bonjour",
        b"{}",
        b"\xff" * 100,
        pickle.dumps(vars(INPUTS)),
        marshal.dumps(None),
        written(FIRST, {}, form=b"plaidoyer state 0\n"),
        written(({"code": ""}, ""), {}),
        written((5, ""), {}),
        written((vars(INPUTS),), {}),
        written((*FIRST, 1), {}),
        written(FIRST, 9),
        written(FIRST, (1,) * 9),
        written(FIRST, {"colour": "red"}),
        _FORM + b"(" * 40,
        _FORM + (2).to_bytes(_SIZE) + b"[[[[[[[",
    ],
)
def test_a_file_of_another_form_is_no_state(file: Path, data: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(data)

    assert load(file) is None


def test_a_folder_in_the_place_of_a_state_is_no_state(file: Path) -> None:
    file.mkdir(parents=True)

    assert (inputs_of(file), load(file)) == (None, None)


def test_a_full_disk_is_an_error_of_the_system_and_the_state_before_stays(
    file: Path, full_disk: FullDisk
) -> None:
    STATE.save(file)

    with full_disk(100), pytest.raises(OSError, match="File too large"):
        replace(STATE, report="x" * 1000).save(file)

    assert load(file) == STATE
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("code", "other"),
        ("settings", "other"),
        ("day", 739_001),
        ("content", {}),
        ("theme", {}),
        ("places", "other"),
    ],
)
def test_inputs_differ_when_one_of_them_does(field: str, value: Any) -> None:
    assert INPUTS.equals(replace(INPUTS))
    assert not INPUTS.equals(replace(INPUTS, **{field: value}))


@pytest.mark.parametrize(
    ("other", "same"),
    [
        ({"a": (9, 9, 9, 9, "sum")}, True),
        ({"a": (1, 2, 3, 4, "other")}, False),
        ({"b": (1, 2, 3, 4, "sum")}, False),
        ({"a": (1, 2, 3, 4, "sum"), "b": (1, 2, 3, 4, "sum")}, False),
        ({}, False),
    ],
    ids=["touched", "changed", "renamed", "added", "removed"],
)
def test_two_trees_are_the_same_when_their_files_have_the_same_bytes(
    other: dict[str, Entry], same: bool
) -> None:
    tree: dict[str, Entry] = {"a": (1, 2, 3, 4, "sum")}

    assert (is_same(tree, other), is_same(other, tree)) == (same, same)
