"""OutputTree: the folder of the site changes all at once, and only where it must."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.build.output import OutputTree


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "output"


def put(folder: Path, files: dict[str, bytes]) -> int:
    tree = OutputTree(folder)
    for name, data in files.items():
        tree.write(name, data)
    return tree.commit()


def found(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and not file.relative_to(folder).parts[0].startswith(".")
    }


def test_nothing_changes_before_the_commit(folder: Path) -> None:
    put(folder, {"a.html": b"one", "b.html": b"two"})

    tree = OutputTree(folder)
    tree.write("a.html", b"changed")
    tree.write("c.html", b"new")

    assert found(folder) == {"a.html": b"one", "b.html": b"two"}
    tree.commit()
    assert found(folder) == {"a.html": b"changed", "c.html": b"new"}


def test_a_build_that_fails_leaves_the_folder_as_it_was(folder: Path) -> None:
    put(folder, {"a.html": b"one"})
    OutputTree(folder).write("a.html", b"lost")

    assert put(folder, {"a.html": b"one"}) == 0
    assert found(folder) == {"a.html": b"one"}
    assert [entry.name for entry in folder.parent.iterdir()] == ["output"]


def test_the_count_is_of_files_changed_added_and_removed(folder: Path) -> None:
    assert put(folder, {"a": b"1", "b": b"2", "c": b"3"}) == 3
    assert put(folder, {"a": b"1", "b": b"2", "c": b"3"}) == 0
    assert put(folder, {"a": b"1", "b": b"changed", "d": b"4"}) == 3


def test_a_file_that_has_not_changed_keeps_its_date(folder: Path) -> None:
    put(folder, {"a": b"1", "b": b"2"})
    for name in "ab":
        os.utime(folder / name, (1, 1))

    put(folder, {"a": b"1", "b": b"changed"})

    assert (folder / "a").stat().st_mtime == 1
    assert (folder / "b").stat().st_mtime > 1


def test_an_unchanged_site_is_not_touched_at_all(folder: Path) -> None:
    put(folder, {"a": b"1"})
    before = {entry.name: entry.stat().st_mtime_ns for entry in folder.iterdir()}

    put(folder, {"a": b"1"})

    assert {entry.name: entry.stat().st_mtime_ns for entry in folder.iterdir()} == before


def test_a_page_no_longer_made_goes_with_its_empty_folders(folder: Path) -> None:
    put(folder, {"index.html": b"1", "x/y/index.html": b"2", "x/z/index.html": b"3"})

    put(folder, {"index.html": b"1", "x/z/index.html": b"3"})
    assert not (folder / "x" / "y").exists()

    put(folder, {"index.html": b"1"})
    assert not (folder / "x").exists()


def test_files_of_somebody_else_stay(folder: Path) -> None:
    put(folder, {"x/index.html": b"1"})
    (folder / "CNAME").write_text("exemple.org")
    (folder / "x" / "notes.txt").write_text("à garder")

    put(folder, {"index.html": b"2"})

    assert sorted(found(folder)) == ["CNAME", "index.html", "x/notes.txt"]


def test_a_page_already_gone_is_no_error(folder: Path) -> None:
    put(folder, {"a": b"1", "b": b"2"})
    (folder / "a").unlink()

    put(folder, {"b": b"2"})

    assert found(folder) == {"b": b"2"}


@pytest.mark.parametrize("manifest", ["", "{", "null", "[1, 2]", '"a"'])
def test_a_damaged_manifest_removes_nothing(folder: Path, manifest: str) -> None:
    put(folder, {"a": b"1", "b": b"2"})
    (folder / ".plaidoyer.json").write_text(manifest)

    put(folder, {"b": b"2", "c": b"3"})

    assert "a" in found(folder)


@pytest.mark.parametrize(("before", "after"), [("a/index.html", "a"), ("a", "a/index.html")])
def test_a_file_and_a_folder_may_change_places(folder: Path, before: str, after: str) -> None:
    put(folder, {before: b"1"})

    put(folder, {after: b"2"})

    assert found(folder) == {after: b"2"}


def test_what_an_interrupted_build_left_is_cleared(folder: Path) -> None:
    """Only what is old: a younger one may belong to a build under way."""
    killed, alive = folder / ".plaidoyer-new-a", folder / ".plaidoyer-new-b"
    for waiting in (killed, alive):
        waiting.mkdir(parents=True)
        (waiting / "a").write_bytes(b"half")
    os.utime(killed, (0, 0))

    put(folder, {"b": b"1"})

    assert (killed.exists(), alive.exists()) == (False, True)
    assert found(folder) == {"b": b"1"}


def test_two_builds_at_once_do_not_meet(folder: Path) -> None:
    first, second = OutputTree(folder), OutputTree(folder)
    first.write("a", b"first")
    second.write("b", b"second")

    assert (first.commit(), second.commit()) == (1, 2)
    assert found(folder) == {"b": b"second"}


def test_a_build_killed_while_it_commits_leaves_nothing_for_ever(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree = OutputTree(folder)
    tree.write("new", b"1")
    monkeypatch.setattr(Path, "replace", killed_after(2))
    with pytest.raises(KeyboardInterrupt):
        tree.commit()
    monkeypatch.undo()

    put(folder, {"other": b"1"})

    assert found(folder) == {"other": b"1"}


def killed_after(moves: int) -> Callable[[Path, Path], Path]:
    """Return a ``replace`` that works so many times, then dies as a killed process would."""
    left, move = [moves], Path.replace

    def replace(self: Path, target: Path) -> Path:
        if not left[0]:
            raise KeyboardInterrupt
        left[0] -= 1
        return move(self, target)

    return replace


@pytest.mark.parametrize(
    ("theirs", "ours"), [("page/precious.txt", "page"), ("recits", "recits/index.html")]
)
def test_what_somebody_else_put_in_the_way_stops_the_commit(
    folder: Path, theirs: str, ours: str
) -> None:
    put(folder, {"a": b"1"})
    (folder / theirs).parent.mkdir(exist_ok=True)
    (folder / theirs).write_bytes(b"precious")

    with pytest.raises(FileExistsError):
        put(folder, {"a": b"2", ours: b"1"})
    assert found(folder) == {"a": b"1", theirs: b"precious"}


def test_a_name_written_twice_is_refused(folder: Path) -> None:
    tree = OutputTree(folder)
    tree.write("a", b"1")

    with pytest.raises(ValueError, match="'a' is written twice"):
        tree.write("a", b"1")


@pytest.mark.parametrize(
    "name", ["", ".", "..", "/etc/x", "../x", "a/../../x", "a/..", "./x", "a//b", "a/"]
)
def test_a_name_that_leaves_the_folder_is_refused(folder: Path, name: str) -> None:
    with pytest.raises(ValueError, match="outside of the output"):
        OutputTree(folder).write(name, b"1")

    assert list(folder.parent.iterdir()) == []


@pytest.mark.parametrize("name", ["..a", "a..b", "a/...", ".well-known/x"])
def test_dots_in_a_name_are_no_escape(folder: Path, name: str) -> None:
    put(folder, {name: b"1"})

    assert (folder / name).read_bytes() == b"1"


def test_an_output_that_is_a_file_is_an_error(folder: Path) -> None:
    folder.write_bytes(b"precious")

    with pytest.raises(NotADirectoryError, match="output"):
        OutputTree(folder)

    assert folder.read_bytes() == b"precious"


def test_a_tree_knows_how_many_files_it_has(folder: Path) -> None:
    tree = OutputTree(folder)
    tree.write("a", b"1")
    tree.write("b/c", b"2")

    assert len(tree) == 2


def test_the_same_files_leave_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "one", tmp_path / "two"
    put(first, {"a": b"1", "b/c": b"2"})
    put(second, {"b/c": b"2", "a": b"1"})

    assert (first / ".plaidoyer.json").read_bytes() == (second / ".plaidoyer.json").read_bytes()
