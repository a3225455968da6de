"""What a build starts from, known before Pelican is imported."""

import os
from pathlib import Path
from typing import Any

import pytest

from plugins.build.outset import Outset
from plugins.tracing.state import Inputs

SETTINGS = """
from datetime import date
small = "not a setting"
PATH = "content"
OUTPUT_PATH = "output"
CACHE_PATH = "cache"
THEME = "theme"
THEME_TEMPLATES_OVERRIDES = ["theme/components", "elsewhere"]
TIMEZONE = "Europe/Paris"
SITENAME = "Un site"
"""
# An hour to midnight in Paris, on 20 November 2026.
EVENING = 1795212000


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of one text, whose files are old enough to be trusted."""
    for name, text in {
        "settings.py": SETTINGS,
        "content/a.md": "un",
        "content/.b.md": "caché",
        "theme/templates/a.html": "un",
        "elsewhere/b.html": "deux",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(EVENING))
    return tmp_path


def outset(project: Path, **override: Any) -> Outset:
    return Outset(project / "settings.py", override)


def test_settings_are_those_of_the_file_and_those_that_replace_them(project: Path) -> None:
    values = outset(project, SITENAME="Autre", PREVIEW=True).values

    assert (values["SITENAME"], values["PREVIEW"], values["PATH"]) == ("Autre", True, "content")
    assert "small" not in values
    assert "date" not in values


def test_folders_are_found_from_where_the_settings_are(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir("/")
    found = outset(project)

    assert (found.output, found.cache) == (project / "output", project / "cache")
    assert found.theme_folders == [project / "theme", project / "elsewhere"]


def test_each_output_has_a_state_of_its_own(project: Path) -> None:
    other = outset(project, OUTPUT_PATH=str(project / "autre"))

    assert other.state_file != outset(project).state_file
    assert other.state_file.parent == outset(project).state_file.parent == project / "cache/states"


def test_nothing_that_has_changed_is_nothing_to_do(project: Path) -> None:
    first = outset(project).look(None)

    assert outset(project).look(first).equals(first)
    assert outset(project).look(None).equals(first)


def test_files_copied_as_they_were_are_the_same(project: Path) -> None:
    first = outset(project).look(None)
    os.utime(project / "content/a.md", (1, 1))

    assert outset(project).look(first).equals(first)


@pytest.mark.parametrize(
    "name",
    [
        "content/a.md",
        "content/new.md",
        "theme/templates/a.html",
        "elsewhere/b.html",
        "settings.py",
        "places.json",
    ],
)
def test_a_file_that_changes_is_something_to_do(project: Path, name: str) -> None:
    first = outset(project).look(None)
    file = project / name
    before = file.read_text(encoding="utf-8") if file.exists() else ""
    file.write_text(f"{before}\nMORE = 1\n", encoding="utf-8")

    assert not outset(project).look(first).equals(first)


def test_a_file_of_the_same_size_saved_at_once_is_seen(project: Path) -> None:
    """Saved within the grain of the disk's clock, it may bear the same time."""
    file = project / "content/a.md"
    first = outset(project).look(None)
    state = file.stat()
    file.write_text("ux", encoding="utf-8")
    os.utime(file, ns=(state.st_atime_ns, state.st_mtime_ns))

    assert not outset(project).look(first).equals(first)


@pytest.mark.parametrize(
    ("settings", "place"),
    [
        ({}, "places.json"),
        ({"PLACES_PATH": "service/seats.json"}, "service/seats.json"),
        ({"PATH": "elsewhere/content"}, "elsewhere/places.json"),
    ],
)
def test_the_seats_taken_are_beside_the_content_unless_a_setting_says_where(
    project: Path, settings: dict[str, str], place: str
) -> None:
    assert outset(project, **settings).places == project / place


@pytest.mark.parametrize("name", ["content/a.md", "elsewhere/b.html"])
def test_a_file_that_goes_is_something_to_do(project: Path, name: str) -> None:
    first = outset(project).look(None)
    (project / name).unlink()

    assert not outset(project).look(first).equals(first)


def test_another_setting_is_something_to_do(project: Path) -> None:
    first = outset(project).look(None)

    assert not outset(project, SITENAME="Autre").look(first).equals(first)


def test_the_day_is_that_of_the_time_zone(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first: Inputs = outset(project).look(None)
    assert outset(project, TIMEZONE="Pacific/Auckland").look(None).day == first.day + 1
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(EVENING + 3599))
    assert outset(project).look(first).equals(first)

    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(EVENING + 3600))

    assert not outset(project).look(first).equals(first)


def test_settings_that_fail_say_so(project: Path) -> None:
    (project / "settings.py").write_text("1 / 0", encoding="utf-8")

    with pytest.raises(ZeroDivisionError):
        outset(project).look(None)
