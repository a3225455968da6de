"""What changes on disk is told, and nothing else."""

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from plugins.editing import watching


@pytest.fixture
def settings_file(tmp_path: Path) -> Path:
    for name in ("content", "theme", "plugins"):
        (tmp_path / name).mkdir()
    return tmp_path / "pelicanconf.py"


class Watched:
    """A project that is watched."""

    def __init__(self, settings_file: Path) -> None:
        self.root = settings_file.parent
        self.changes = watching.changed_names(settings_file)
        next(self.changes)

    def after(self, act: Callable[[], object]) -> set[str]:
        """Return what is told of an act: all that comes before a silence."""
        act()
        told: set[str] = set()
        silent_since = time.monotonic()
        while time.monotonic() - silent_since < 0.35:
            if names := next(self.changes):
                told |= names
                silent_since = time.monotonic()
        return told

    def after_saving(self, name: str) -> set[str]:
        """Return what is told of a file saved as many editors do: beside, then renamed."""
        file = self.root / name
        beside = self.root / ".cache" / "beside"

        def save() -> None:
            beside.parent.mkdir(exist_ok=True)
            beside.write_text("x", encoding="utf-8")
            beside.replace(file)

        return self.after(save)


@pytest.fixture
def watched(settings_file: Path) -> Iterator[Watched]:
    settings_file.write_text("", encoding="utf-8")
    for name in ("content/recits", "plugins/__pycache__", "output", ".git", ".venv"):
        (settings_file.parent / name).mkdir()
    opened = Watched(settings_file)
    with closing(opened.changes):
        yield opened


@pytest.mark.parametrize(
    "name",
    [
        "content/a.md",
        "content/recits/a.md",
        "theme/base.css",
        "plugins/marks.py",
        "plugins/words.tsv",
        "places.json",
        "pelicanconf.py",
    ],
)
def test_a_file_is_followed_however_often_it_is_saved(watched: Watched, name: str) -> None:
    assert [watched.after_saving(name) for _ in range(3)] == [{name}] * 3


def test_what_is_not_of_the_site_is_not_followed(watched: Watched) -> None:
    names = ["output/a.html", ".git/index", ".venv/a.py", "README.md", "tasks.py"]
    hidden = ["content/.a.md", "plugins/.a.py", "plugins/__pycache__/a.pyc", "content/a.md~"]

    def save() -> None:
        for name in (*names, *hidden):
            (watched.root / name).write_text("x", encoding="utf-8")
        for name in ("content", "content/recits", "plugins"):
            (watched.root / name).touch()

    assert watched.after(save) == set()


@pytest.mark.parametrize("name", ["content", "theme", "plugins"])
def test_a_folder_made_again_is_followed_again(watched: Watched, name: str) -> None:
    folder = watched.root / name

    assert name in watched.after(lambda: shutil.rmtree(folder))
    assert name in watched.after(folder.mkdir)
    assert watched.after_saving(f"{name}/a.md") == {f"{name}/a.md"}


def test_a_folder_that_goes_away_as_it_is_watched_stops_nothing(
    monkeypatch: pytest.MonkeyPatch, watched: Watched
) -> None:
    content = watched.root / "content"
    assert "content" in watched.after(lambda: shutil.rmtree(content))
    real, lies = Path.is_dir, [True]

    def is_dir(path: Path) -> bool:
        return lies.pop() if lies and path == content else real(path)

    monkeypatch.setattr(Path, "is_dir", is_dir)
    theme = watched.root / "theme"

    assert "theme" in watched.after(lambda: theme.rename(watched.root / "output" / "theme"))
    assert lies == []
    assert watched.after_saving("plugins/a.py") == {"plugins/a.py"}
    assert "content" in watched.after(content.mkdir)
    assert watched.after_saving("content/a.md") == {"content/a.md"}
