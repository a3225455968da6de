"""OutputTree: the folder of the site changes all at once, and only where it must."""

import copy
import json
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.build import waiting
from plugins.build.output import OutputTree
from plugins.tracing.manifest import is_whole, read_manifest
from plugins.tracing.trees import checksum
from tests.build.folders import Files, clutter, found, put, states, times

SITE = {"a": b"1", "b/c": b"2"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "output"


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


@pytest.mark.parametrize("keeps", [False, True])
def test_an_unchanged_site_is_not_touched_at_all(folder: Path, keeps: bool) -> None:
    put(folder, SITE)
    before = times(folder)

    assert put(folder, SITE, keeps) == 0
    assert times(folder) == before


def test_what_is_known_to_be_the_same_is_not_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(folder, SITE)
    read, files = Path.read_bytes, []

    def read_bytes(self: Path) -> bytes:
        files.append(self.name)
        return read(self)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    put(folder, SITE)

    assert set(files) == {".plaidoyer.json", ".plaidoyer-changing.json"}


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


@pytest.mark.parametrize("manifest", ["", "{", "null", "[1, 2]", '"a"', "{}"])
def test_a_damaged_manifest_removes_nothing(folder: Path, manifest: str) -> None:
    put(folder, {"a": b"1", "b": b"2"})
    (folder / ".plaidoyer.json").write_text(manifest)

    put(folder, {"b": b"2", "c": b"3"})

    assert "a" in found(folder)


def test_a_manifest_that_names_files_elsewhere_removes_none(folder: Path) -> None:
    put(folder, {"a": b"1"})
    outside = folder.parent / "outside"
    outside.write_bytes(b"precious")
    (folder / ".plaidoyer.json").write_text(json.dumps(["../outside", str(outside), "a"]))

    assert put(folder, {"b": b"2"}) == 2
    assert outside.read_bytes() == b"precious"


def test_a_manifest_of_names_only_still_tells_what_is_stale(folder: Path) -> None:
    """As earlier versions wrote it."""
    put(folder, {**SITE, "stale": b"3"})
    (folder / ".plaidoyer.json").write_text(json.dumps(["a", "b/c", "stale"]))

    assert put(folder, SITE) == 1
    assert found(folder) == SITE
    assert read_manifest(folder) == states(folder, SITE)


def test_without_its_manifest_a_site_is_known_again_and_not_touched(folder: Path) -> None:
    put(folder, SITE)
    before = times(folder / "a"), times(folder / "b" / "c")
    (folder / ".plaidoyer.json").unlink()

    assert put(folder, SITE) == 0
    assert (times(folder / "a"), times(folder / "b" / "c")) == before
    assert read_manifest(folder) == states(folder, SITE)
    assert clutter(folder) == []


def test_a_file_changed_by_somebody_is_not_trusted(folder: Path) -> None:
    put(folder, SITE)
    for _ in range(20):
        # At once, and of the same size.
        (folder / "a").write_bytes(b"?")
        tree = OutputTree(folder)

        assert (tree.checksum("a"), tree.checksum("b/c")) == ("", checksum(b"2"))
        with pytest.raises(ValueError, match="'a' is not as an earlier build left it"):
            tree.keep("a")
        assert put(folder, SITE, keeps=True) == 1
        assert found(folder) == SITE


def test_pages_take_their_place_later_than_the_time_they_bear(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However coarse the clock of the disk: whatever somebody changes then has another time."""
    tick, places, move = 50_000_000, [], Path.replace

    def replace(self: Path, target: Path) -> Path:
        places.append(time.time_ns() // tick)
        return move(self, target)

    def utime(path: Path) -> None:
        touch(path, ns=(0, time.time_ns() // tick * tick))

    touch = os.utime
    monkeypatch.setattr(os, "utime", utime)
    monkeypatch.setattr(Path, "replace", replace)
    tree = OutputTree(folder)
    tree.write("a", b"1")
    written = time.time_ns() // tick
    tree.commit()

    assert min(places) > written


def test_a_disk_whose_clock_stands_still_stops_no_build(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    touch = os.utime
    monkeypatch.setattr(os, "utime", lambda path: touch(path, (1, 1)))
    monkeypatch.setattr(waiting, "_COARSEST_CLOCK", 0.01)

    assert put(folder, SITE) == 2
    assert found(folder) == SITE


@pytest.mark.parametrize(("before", "after"), [("a/index.html", "a"), ("a", "a/index.html")])
def test_a_file_and_a_folder_may_change_places(folder: Path, before: str, after: str) -> None:
    put(folder, {before: b"1"})

    put(folder, {after: b"2"})

    assert found(folder) == {after: b"2"}


def test_what_an_interrupted_build_left_is_cleared(folder: Path) -> None:
    """Only what is old: a younger one may belong to a build under way."""
    killed, alive = folder / ".plaidoyer-new-a", folder / ".plaidoyer-new-b"
    for hidden in (killed, alive):
        hidden.mkdir(parents=True)
        (hidden / "a").write_bytes(b"half")
    manifest = folder / ".plaidoyer-new-c.json"
    manifest.write_bytes(b"half")
    for left in (killed, manifest):
        os.utime(left, (0, 0))

    put(folder, {"b": b"1"})

    assert (killed.exists(), manifest.exists(), alive.exists()) == (False, False, True)
    assert found(folder) == {"b": b"1"}


def test_what_another_build_clears_at_the_same_time_is_no_error(folder: Path) -> None:
    folder.mkdir()
    (folder / ".plaidoyer-new-a").symlink_to("cleared")

    assert put(folder, SITE) == 2


def test_two_builds_at_once_do_not_meet(folder: Path) -> None:
    first, second = OutputTree(folder), OutputTree(folder)
    first.write("a", b"first")
    second.write("b", b"second")

    assert (first.commit(), second.commit()) == (1, 2)
    assert found(folder) == {"b": b"second"}


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        ("page/precious.txt", "page"),
        ("recits", "recits/index.html"),
        ("recits", "recits/x/y/index.html"),
        ("old/precious.txt", "old"),
        ("old/x/y/precious.txt", "old"),
    ],
)
def test_what_somebody_else_put_in_the_way_stops_the_commit(
    folder: Path, theirs: str, ours: str
) -> None:
    site = {"a": b"1", "old/index.html": b"2"}
    put(folder, site)
    (folder / theirs).parent.mkdir(parents=True, exist_ok=True)
    (folder / theirs).write_bytes(b"precious")
    before = times(folder / "a"), read_manifest(folder)

    with pytest.raises(FileExistsError):
        put(folder, {"a": b"2", ours: b"1"})
    assert found(folder) == {**site, theirs: b"precious"}
    assert (times(folder / "a"), read_manifest(folder)) == before
    assert clutter(folder) == []


def test_an_empty_folder_of_somebody_else_is_in_the_way_too(folder: Path) -> None:
    (folder / "page").mkdir(parents=True)

    with pytest.raises(FileExistsError):
        put(folder, {"page": b"1"})
    assert (folder / "page").is_dir()


def test_a_link_to_nothing_where_a_folder_must_be_is_in_the_way(folder: Path) -> None:
    put(folder, {"a": b"1"})
    (folder / "b").symlink_to("nowhere")

    with pytest.raises(FileExistsError):
        put(folder, {"a": b"2", "b/c": b"3"})
    assert found(folder) == {"a": b"1"}


def test_a_link_to_a_folder_elsewhere_is_a_folder(folder: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    folder.mkdir()
    (folder / "b").symlink_to(elsewhere)
    put(folder, SITE)

    assert (elsewhere / "c").read_bytes() == b"2"
    assert put(folder, SITE, keeps=True) == 0
    put(folder, {"a": b"1"})
    assert list(elsewhere.iterdir()) == []


@pytest.mark.parametrize("name", ["a", "b", "new"])
@pytest.mark.parametrize("turn", [1, -1])
def test_a_page_cannot_be_a_folder_of_another(folder: Path, name: str, turn: int) -> None:
    put(folder, SITE)
    before = read_manifest(folder)

    with pytest.raises(FileExistsError):
        put(folder, dict.fromkeys([name, f"{name}/x/y"][::turn], b"9"))
    assert (found(folder), read_manifest(folder)) == (SITE, before)


def test_a_link_in_a_folder_that_must_become_a_page_is_in_the_way(
    folder: Path, tmp_path: Path
) -> None:
    put(folder, {"b/c": b"2", "b/link/d": b"3"})
    (folder / "b" / "link").rename(tmp_path / "elsewhere")
    (folder / "b" / "link").symlink_to(tmp_path / "elsewhere")

    with pytest.raises(FileExistsError):
        put(folder, {"b": b"1"})
    assert (folder / "b" / "c").read_bytes() == b"2"


def test_a_stale_page_that_somebody_made_a_folder_stays(folder: Path) -> None:
    put(folder, SITE)
    (folder / "a").unlink()
    (folder / "a").mkdir()
    (folder / "a" / "theirs").write_bytes(b"precious")

    put(folder, {"b/c": b"2"})

    assert found(folder) == {"a/theirs": b"precious", "b/c": b"2"}


def test_of_two_builds_at_once_the_second_to_end_is_made_right_by_a_third(folder: Path) -> None:
    put(folder, SITE)
    first, second = OutputTree(folder), OutputTree(folder)
    first.write("a", b"?")
    for name in SITE:
        second.keep(name)
    first.commit()
    second.commit()

    assert put(folder, SITE, keeps=True) > 0
    assert found(folder) == SITE


@pytest.mark.parametrize("first", ["write", "keep", "adopt"])
@pytest.mark.parametrize("second", ["write", "keep", "adopt"])
def test_a_name_given_twice_is_refused(folder: Path, first: str, second: str) -> None:
    put(folder, SITE)
    tree = OutputTree(folder)
    give: dict[str, Callable[[], object]] = {
        "write": lambda: tree.write("a", b"2"),
        "keep": lambda: tree.keep("a"),
        "adopt": lambda: tree.adopt("a", checksum(b"1"), is_changed=False),
    }
    give[first]()

    with pytest.raises(ValueError, match="'a' is written twice"):
        give[second]()


def test_what_was_never_written_cannot_be_kept(folder: Path) -> None:
    put(folder, SITE)
    (folder / "theirs").write_bytes(b"1")

    for name in ("theirs", "absent", "b"):
        with pytest.raises(ValueError, match=f"'{name}' is not as"):
            OutputTree(folder).keep(name)


def test_what_another_process_staged_is_adopted(folder: Path) -> None:
    put(folder, SITE)
    tree = OutputTree(folder)
    # A forked process has its own copy of the tree.
    children = [copy.deepcopy(tree) for _ in range(3)]
    wanted = {"a": b"1", "b/c": b"changed", "new/d": b"3"}
    staged = [
        (name, *child.stage(name, data))
        for child, (name, data) in zip(children, wanted.items(), strict=True)
    ]

    assert [is_changed for _, _, is_changed in staged] == [False, True, True]
    assert found(folder) == SITE
    for name, digest, is_changed in staged:
        assert digest == checksum(wanted[name])
        tree.adopt(name, digest, is_changed)
    assert tree.commit() == 2
    assert found(folder) == wanted
    assert read_manifest(folder) == states(folder, wanted)


def test_what_was_staged_and_not_adopted_is_not_of_the_site(folder: Path) -> None:
    tree = OutputTree(folder)
    tree.stage("a", b"1")
    tree.write("b", b"2")
    tree.commit()

    assert found(folder) == {"b": b"2"}
    assert clutter(folder) == []


def test_a_file_lost_before_the_commit_changes_nothing(folder: Path) -> None:
    put(folder, SITE)
    tree = OutputTree(folder)
    tree.adopt("a", checksum(b"never staged"), is_changed=True)

    with pytest.raises(FileNotFoundError):
        tree.commit()
    assert found(folder) == SITE
    assert is_whole(folder, read_manifest(folder))


def test_a_file_that_changes_while_a_site_is_made_is_not_trusted(folder: Path) -> None:
    put(folder, SITE)
    (folder / ".plaidoyer.json").unlink()
    tree = OutputTree(folder)
    for name, data in SITE.items():
        tree.write(name, data)
    (folder / "a").write_bytes(b"?")
    (folder / "b" / "c").unlink()
    tree.commit()

    assert put(folder, SITE, keeps=True) == 2
    assert found(folder) == SITE


@pytest.mark.parametrize("site", [SITE, {}])
def test_a_site_discarded_leaves_the_output_as_it_was(folder: Path, site: Files) -> None:
    put(folder, site)
    before = sorted(folder.parent.rglob("*"))
    tree = OutputTree(folder)
    tree.write("a", b"changed")
    tree.write("d", b"new")
    tree.discard()

    assert sorted(folder.parent.rglob("*")) == before
    assert found(folder) == site


def test_writing_tells_the_checksum(folder: Path) -> None:
    tree = OutputTree(folder)

    assert tree.write("a", b"1") == checksum(b"1")
    assert tree.checksum("a") == ""
    tree.commit()
    assert OutputTree(folder).checksum("a") == checksum(b"1")


@pytest.mark.parametrize(
    "name", ["", ".", "..", "/etc/x", "../x", "a/../../x", "a/..", "./x", "a//b", "a/"]
)
def test_a_name_that_leaves_the_folder_is_refused(folder: Path, name: str) -> None:
    with pytest.raises(ValueError, match="outside of the output"):
        OutputTree(folder).write(name, b"1")
    with pytest.raises(ValueError, match="outside of the output"):
        OutputTree(folder).stage(name, b"1")
    with pytest.raises(ValueError, match="outside of the output"):
        OutputTree(folder).adopt(name, checksum(b"1"), is_changed=True)

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


def test_the_size_of_a_file_is_known_wherever_it_is(tmp_path: Path) -> None:
    """Left by an earlier build, waiting, or in place; of what nobody gave, it is nothing."""
    folder = tmp_path / "output"
    first = OutputTree(folder)
    first.write("a.txt", b"four")
    assert (first.size("a.txt"), first.size("b.txt")) == (4, 0)
    first.commit()
    assert first.size("a.txt") == 4

    second = OutputTree(folder)
    assert second.size("a.txt") == 4
    second.write("a.txt", b"seven..")
    assert second.size("a.txt") == 7
