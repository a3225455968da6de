"""The generator is known by its code, by its Python and by what is installed."""

import sys
from pathlib import Path

import pytest

from plugins.tracing import generator
from plugins.tracing.generator import code_checksum


@pytest.fixture
def rooms(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a small generator."""
    folder = tmp_path / "plugins"
    (folder / "words" / "data").mkdir(parents=True)
    (folder / "words" / "lists.py").write_text("x = 1\n")
    (folder / "words" / "data" / "causes.tsv").write_text("sport\n")
    monkeypatch.setattr(generator, "_ROOMS", folder)
    return folder


@pytest.mark.parametrize("name", ["words/lists.py", "words/data/causes.tsv", "words/new.py"])
def test_a_change_of_any_file_is_another_generator(rooms: Path, name: str) -> None:
    before = code_checksum()
    (rooms / name).write_text("x = 2\n")

    assert code_checksum() != before


def test_a_file_renamed_or_removed_is_another_generator(rooms: Path) -> None:
    file = rooms / "words" / "lists.py"
    before = code_checksum()
    file.rename(renamed := file.with_name("listes.py"))
    after = code_checksum()
    renamed.unlink()

    assert len({before, after, code_checksum()}) == 3


def test_the_generator_is_the_same_wherever_and_whenever_it_stands(
    rooms: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = code_checksum()
    moved = rooms.rename(rooms.with_name("elsewhere"))
    monkeypatch.setattr(generator, "_ROOMS", moved)
    (moved / "words" / "lists.py").touch()
    (moved / "words" / "__pycache__").mkdir()
    (moved / "words" / "__pycache__" / "lists.pyc").write_bytes(b"x")

    assert code_checksum() == before


@pytest.mark.usefixtures("rooms")
def test_another_python_is_another_generator(monkeypatch: pytest.MonkeyPatch) -> None:
    before = code_checksum()
    monkeypatch.setattr(sys, "version", "4.0")

    assert code_checksum() != before


@pytest.mark.usefixtures("rooms")
@pytest.mark.parametrize("folder", ["site-packages", "dist-packages"])
def test_another_version_of_a_library_is_another_generator(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    installed = tmp_path / folder / "jinja2-3.1.dist-info"
    installed.mkdir(parents=True)
    monkeypatch.setattr(sys, "path", [str(tmp_path / folder), str(tmp_path / "nowhere")])
    before = code_checksum()
    installed.rename(installed.with_name("jinja2-3.2.dist-info"))

    assert code_checksum() != before


def test_the_generator_of_this_site_is_the_same_twice() -> None:
    assert code_checksum() == code_checksum()
