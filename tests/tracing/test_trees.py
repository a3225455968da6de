"""Trees: every file is known by its bytes, and read again only when its state has changed."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.tracing.trees import Entry, Tree, checksum, read_entry, scan

NAME = "recits/a/index.md"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return the only file of a folder."""
    path = tmp_path / NAME
    path.parent.mkdir(parents=True)
    path.write_bytes(b"one")
    return path


def remembered(root: Path) -> dict[str, Entry]:
    """Return the tree of a folder with a check-sum that no file has: who gives it read nothing."""
    entries = scan(str(root), {})
    return {**entries, NAME: (*entries[NAME][:4], "remembered")}


def test_a_tree_holds_every_file_by_its_bytes_and_every_folder(tmp_path: Path, file: Path) -> None:
    (tmp_path / "note.txt").write_bytes(b"two")
    entries = scan(str(tmp_path), {})

    assert {path: entry[4] for path, entry in entries.items()} == {
        "recits/": "/",
        "recits/a/": "/",
        NAME: checksum(b"one"),
        "note.txt": checksum(b"two"),
    }


@pytest.mark.parametrize("name", [".git/config", ".note"])
def test_what_is_hidden_is_not_of_it(tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_bytes(b"x")

    assert scan(str(tmp_path), {}) == {}


@pytest.mark.usefixtures("an_hour_later")
def test_a_file_is_not_read_again_while_its_state_is_the_same(tmp_path: Path, file: Path) -> None:
    again = scan(str(tmp_path), remembered(tmp_path))

    assert again[NAME][4] == "remembered"


def rewritten(file: Path) -> None:
    file.write_bytes(b"another")


def touched(file: Path) -> None:
    os.utime(file, ns=(0, file.stat().st_mtime_ns + 1))


def rewritten_with_its_size_and_time(file: Path) -> None:
    before = file.stat()
    # The clock of a file system goes forward in steps.
    while file.stat().st_ctime_ns == before.st_ctime_ns:
        time.sleep(0.001)
        file.write_bytes(b"two")
        os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


def replaced_by_another_of_its_size_and_time(file: Path) -> None:
    before = file.stat()
    other = file.with_name("other")
    other.write_bytes(b"two")
    os.utime(other, ns=(before.st_atime_ns, before.st_mtime_ns))
    other.replace(file)


@pytest.mark.usefixtures("an_hour_later")
@pytest.mark.parametrize(
    "change",
    [
        rewritten,
        touched,
        rewritten_with_its_size_and_time,
        replaced_by_another_of_its_size_and_time,
    ],
)
def test_a_file_is_read_again_when_its_state_has_changed(
    tmp_path: Path, file: Path, change: Callable[[Path], None]
) -> None:
    known = remembered(tmp_path)
    change(file)

    assert scan(str(tmp_path), known)[NAME][4] == checksum(file.read_bytes())


@pytest.mark.parametrize("age", [0, 3600])
def test_a_young_file_is_not_trusted(tmp_path: Path, file: Path, age: int) -> None:
    """It may be written again within the same step of the clock; any time can be given to it."""
    os.utime(file, (time.time() - age,) * 2)

    assert scan(str(tmp_path), remembered(tmp_path))[NAME][4] == checksum(b"one")


@pytest.mark.usefixtures("an_hour_later")
def test_a_file_of_the_future_is_not_trusted(tmp_path: Path, file: Path) -> None:
    os.utime(file, (time.time() + 86400,) * 2)

    assert scan(str(tmp_path), remembered(tmp_path))[NAME][4] == checksum(b"one")


@pytest.mark.usefixtures("an_hour_later")
def test_what_is_gone_is_forgotten(tmp_path: Path, file: Path) -> None:
    known = scan(str(tmp_path), {})
    file.unlink()

    assert scan(str(tmp_path), known).keys() == {"recits/", "recits/a/"}


def test_a_file_that_cannot_be_read_stands_there_without_check_sum(tmp_path: Path) -> None:
    (tmp_path / "lost.md").symlink_to(tmp_path / "nowhere.md")
    tree = Tree(str(tmp_path), scan(str(tmp_path), {}))

    assert (tree.is_file("lost.md"), tree.checksum("lost.md")) == (True, "")


def test_a_link_that_leads_to_itself_stands_there_without_check_sum(tmp_path: Path) -> None:
    (tmp_path / "round").symlink_to(tmp_path / "round")

    assert scan(str(tmp_path), {})["round"][4] == ""


def test_a_link_to_a_folder_above_is_followed_to_an_end(tmp_path: Path, file: Path) -> None:
    (tmp_path / "recits" / "above").symlink_to(tmp_path)

    assert scan(str(tmp_path), {})[NAME][4] == checksum(b"one")


@pytest.mark.usefixtures("an_hour_later")
def test_a_file_looked_at_alone_is_as_in_its_tree(tmp_path: Path, file: Path) -> None:
    assert read_entry(str(file)) == scan(str(tmp_path), {})[NAME]
    assert read_entry(str(tmp_path / "nowhere"))[4] == ""


def test_a_young_file_looked_at_alone_is_not_trusted_either(file: Path) -> None:
    assert read_entry(str(file)) == (0, 0, 0, 0, checksum(b"one"))


def test_a_folder_that_cannot_be_read_stands_there_closed(
    tmp_path: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.scandir

    def scandir(folder: str) -> object:
        if folder.endswith("/a"):
            raise PermissionError(folder)
        return real(folder)

    monkeypatch.setattr("plugins.tracing.trees.os.scandir", scandir)
    tree = Tree(str(tmp_path), scan(str(tmp_path), {}))

    assert (tree.is_folder("recits/a"), tree.is_open("recits/a")) == (True, False)
    assert (tree.is_open("recits"), tree.is_open("")) == (True, True)
    assert not tree.is_file(NAME)


def test_a_folder_that_is_not_there_is_a_closed_tree(tmp_path: Path) -> None:
    root = str(tmp_path / "nowhere")
    tree = Tree(root, scan(root, {}))

    assert (tree.is_open(""), tree.names("")) == (False, [])


def test_a_tree_tells_files_from_folders_and_lists_them_in_order(tmp_path: Path) -> None:
    for name in ("b/z.md", "b/a/deep.md", "c.md", "a.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(name.encode())
    tree = Tree(str(tmp_path), scan(str(tmp_path), {}))

    assert tree.names("") == ["a.md", "b/", "c.md"]
    assert (tree.names("b"), tree.names("b/a"), tree.names("d")) == (
        ["a/", "z.md"],
        ["deep.md"],
        [],
    )
    assert (tree.is_file("b"), tree.is_folder("b"), tree.is_file("c.md")) == (False, True, True)
    assert (tree.checksum("c.md"), tree.checksum("d.md")) == (checksum(b"c.md"), "")
    assert tree.checksum("b/") == ""


def test_what_starts_with_an_underscore_is_of_it(tmp_path: Path) -> None:
    (tmp_path / "_partial.html").write_bytes(b"x")

    assert list(scan(str(tmp_path), {})) == ["_partial.html"]


def test_a_link_to_a_folder_of_the_tree_is_not_followed(tmp_path: Path) -> None:
    for name, other in (("a", "b"), ("b", "a")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "link").symlink_to(tmp_path / other)

    assert sorted(scan(str(tmp_path), {})) == ["a/", "a/link", "b/", "b/link"]
