"""The manifest of an output: which files are ours, and in what state they were left."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.tracing.manifest import UNKNOWN, intact_names, is_whole, read_manifest, write_manifest
from tests.build.folders import Files, states

ROOT = Path(__file__).resolve().parents[2]
SITE = {"index.html": b"1", "b/c": b"22"}
ENTRIES = {"index.html": ("aa", 1, 10), "b/c": ("bb", 2, 20), "é\nx": UNKNOWN}


def stand(folder: Path, files: Files) -> None:
    for name, data in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(data)


@pytest.mark.parametrize("entries", [ENTRIES, {}])
def test_what_is_written_is_read(tmp_path: Path, entries: dict[str, tuple[str, int, int]]) -> None:
    write_manifest(tmp_path / "output", entries)

    assert read_manifest(tmp_path / "output") == entries
    assert [file.name for file in (tmp_path / "output").iterdir()] == [".plaidoyer.json"]


def test_the_order_of_the_files_changes_nothing(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    write_manifest(one, ENTRIES)
    write_manifest(other, dict(reversed(ENTRIES.items())))

    assert (one / ".plaidoyer.json").read_bytes() == (other / ".plaidoyer.json").read_bytes()


def test_a_folder_without_a_manifest_tells_no_file(tmp_path: Path) -> None:
    assert read_manifest(tmp_path) == {}
    assert read_manifest(tmp_path / "absent") == {}


def test_names_written_by_earlier_versions_are_of_unknown_state(tmp_path: Path) -> None:
    (tmp_path / ".plaidoyer.json").write_text(json.dumps(["a", "b/c"], indent=0))

    assert read_manifest(tmp_path) == {"a": UNKNOWN, "b/c": UNKNOWN}


@pytest.mark.parametrize(
    "told",
    [
        b"",
        b"\xff",
        b"null",
        b'["a", 1]',
        b"{}",
        b'{"names": 1, "checksums": 2, "sizes": 3, "times": 4}',
        b'{"names": ["a"], "checksums": ["x"], "sizes": [1], "times": [1, 2]}',
        b'{"names": ["a"], "checksums": ["x"], "sizes": [1], "times": ["1"]}',
        b'{"names": [["a"]], "checksums": ["x"], "sizes": [1], "times": [1]}',
    ],
)
def test_a_damaged_manifest_tells_no_file(tmp_path: Path, told: bytes) -> None:
    (tmp_path / ".plaidoyer.json").write_bytes(told)

    assert read_manifest(tmp_path) == {}


def test_a_manifest_that_cannot_be_written_leaves_the_earlier_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def replace(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    write_manifest(tmp_path, ENTRIES)
    monkeypatch.setattr(Path, "replace", replace)

    with pytest.raises(OSError, match="space"):
        write_manifest(tmp_path, {})
    assert read_manifest(tmp_path) == ENTRIES
    assert len(list(tmp_path.iterdir())) == 1


def test_a_site_that_stands_as_told_is_whole(tmp_path: Path) -> None:
    stand(tmp_path, SITE)
    (tmp_path / "theirs").write_bytes(b"3")
    manifest = states(tmp_path, SITE)

    assert intact_names(tmp_path, manifest) == set(SITE)
    assert is_whole(tmp_path, manifest)


@pytest.mark.parametrize("data", [b"?", b"longer", None])
def test_a_file_changed_or_deleted_is_not_intact(tmp_path: Path, data: bytes | None) -> None:
    stand(tmp_path, SITE)
    manifest = states(tmp_path, SITE)
    (tmp_path / "index.html").unlink()
    if data:
        (tmp_path / "index.html").write_bytes(data)

    assert intact_names(tmp_path, manifest) == {"b/c"}
    assert not is_whole(tmp_path, manifest)


@pytest.mark.parametrize("name", ["index.html", "absent", "index.html/x", "a\0b", "\ud800", "b"])
def test_what_is_unknown_or_has_no_possible_name_is_not_intact(tmp_path: Path, name: str) -> None:
    stand(tmp_path, SITE)
    manifest = {**states(tmp_path, SITE), name: UNKNOWN if name in SITE else ("aa", 1, 1)}

    assert name not in intact_names(tmp_path, manifest)
    assert not is_whole(tmp_path, manifest)


def test_neither_the_size_nor_the_time_is_enough_to_be_intact(tmp_path: Path) -> None:
    stand(tmp_path, {"a": b"1", "b": b"", "c": b"1"})
    for name in "abc":
        os.utime(tmp_path / name, ns=(0, 0))
    manifest = {"a": ("aa", 2, 0), "b": UNKNOWN, "c": ("aa", 1, 0)}

    assert intact_names(tmp_path, manifest) == {"c"}


def test_an_output_of_which_nothing_is_known_is_not_whole(tmp_path: Path) -> None:
    assert not is_whole(tmp_path, {})


def test_the_manifest_is_read_without_loading_the_generator() -> None:
    """It is read to know that there is nothing to do, which must take no time."""
    code = "import sys; import plugins.tracing.manifest; print(*sys.modules)"
    command = [sys.executable, "-S", "-c", code]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    tops = {name.partition(".")[0] for name in run.stdout.split()}

    assert tops - sys.stdlib_module_names <= {"__main__", "plugins"}
