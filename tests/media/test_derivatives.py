"""Derivatives are kept outside of the output, and go when they must."""

import os
import time
from pathlib import Path

import pytest

from plugins.media.derivatives import Derivatives

DAY = 86_400


@pytest.fixture
def derivatives(tmp_path: Path) -> Derivatives:
    return Derivatives(tmp_path / "pictures")


def test_what_is_kept_is_read(derivatives: Derivatives) -> None:
    derivatives.keep("source", [("a-320.avif", b"a"), ("a-640.avif", b"b")])

    assert derivatives.read("source", "a-640.avif") == b"b"
    assert derivatives.read("source", "a-960.avif") is None
    assert derivatives.read("other", "a-640.avif") is None


def test_what_was_made_of_a_source_is_forgotten(derivatives: Derivatives) -> None:
    derivatives.keep("source", [("a-320.avif", b"a")])
    derivatives.keep("other", [("b-320.avif", b"b")])

    derivatives.forget("source")
    derivatives.forget("unknown")

    assert derivatives.read("source", "a-320.avif") is None
    assert derivatives.read("other", "b-320.avif") == b"b"


def test_a_full_disk_leaves_no_half_file(
    derivatives: Derivatives, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Path, data: bytes) -> int:
        os.close(os.open(self, os.O_CREAT | os.O_WRONLY))
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    derivatives.keep("source", [("a-320.avif", b"a")])

    assert derivatives.read("source", "a-320.avif") is None
    assert [path.name for path in (tmp_path / "pictures").rglob("*") if path.is_file()] == []


def test_what_no_build_has_used_for_long_goes(derivatives: Derivatives, tmp_path: Path) -> None:
    ages = {"old": 61, "used": 61, "recent": 59, "gone": 3, "just gone": 1}
    present = {"old", "used", "recent"}
    derivatives.prune(present)
    for name, days in ages.items():
        derivatives.keep(name, [("a-320.avif", b"a")])
        past = time.time() - days * DAY
        os.utime(tmp_path / "pictures" / name, (past, past))
    derivatives.read("used", "a-320.avif")

    derivatives.prune(present)

    left = sorted(path.name for path in (tmp_path / "pictures").iterdir())
    assert left == ["just gone", "recent", "used"]


def test_what_a_killed_build_left_half_made_goes_a_day_later(
    derivatives: Derivatives, tmp_path: Path
) -> None:
    derivatives.keep("source", [("a.mp4", b"a")])
    folder = tmp_path / "pictures" / "source"
    for name, hours in {".b.mp4.12": 25, ".c.mp4.13": 1}.items():
        (folder / name).write_bytes(b"half")
        past = time.time() - hours * 3600
        os.utime(folder / name, (past, past))

    derivatives.prune({"source"})

    assert sorted(path.name for path in folder.iterdir()) == [".c.mp4.13", "a.mp4"]


def test_a_file_is_kept_once_it_is_whole(derivatives: Derivatives) -> None:
    with pytest.raises(ZeroDivisionError), derivatives.making("source", "a.mp4") as file:
        file.write_bytes(b"half")
        raise ZeroDivisionError
    assert derivatives.file("source", "a.mp4") is None

    with derivatives.making("source", "a.mp4") as file:
        file.write_bytes(b"whole")
    found = derivatives.file("source", "a.mp4")
    assert found is not None
    assert found.read_bytes() == b"whole"
    assert [path.name for path in found.parent.iterdir()] == ["a.mp4"]
