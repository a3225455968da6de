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


def test_what_no_build_has_used_for_two_months_goes(
    derivatives: Derivatives, tmp_path: Path
) -> None:
    derivatives.prune()
    for name, days in {"old": 61, "used": 61, "recent": 59}.items():
        derivatives.keep(name, [("a-320.avif", b"a")])
        past = time.time() - days * DAY
        os.utime(tmp_path / "pictures" / name, (past, past))
    derivatives.read("used", "a-320.avif")

    derivatives.prune()

    assert sorted(path.name for path in (tmp_path / "pictures").iterdir()) == ["recent", "used"]
