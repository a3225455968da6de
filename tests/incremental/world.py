"""A whole small site held in memory, written to a folder as it changes, and built from there."""

import gc
import os
import shutil
import sys
from collections.abc import Callable, Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from typing import Any
from unittest.mock import patch

from jinja2 import TemplateError

from plugins.build.command import build_site
from plugins.build.failures import explain_failure
from plugins.build.refusal import BuildRefused
from plugins.build.session import Session
from plugins.problems import report
from plugins.tracing.manifest import HIDDEN
from plugins.tracing.trees import checksum
from tests.build.folders import clutter
from tests.conftest import EPOCH
from tests.incremental.content import SITE
from tests.tiny import ROOT

_THEME = Path(__file__).parent / "theme"
_CONF = "from runpy import run_path\n\nglobals().update(run_path({conf!r}))\n"


def _theme() -> dict[str, bytes]:
    files = (file for file in _THEME.rglob("*") if file.is_file())
    return {f"theme/{file.relative_to(_THEME).as_posix()}": file.read_bytes() for file in files}


@dataclass
class Sources:
    """All that a build depends on: the files of ``content/`` and ``theme/``, settings, the day."""

    files: dict[str, bytes] = field(default_factory=lambda: {**SITE, **_theme()})
    settings: dict[str, Any] = field(
        default_factory=lambda: {"PER_PAGE": 3, "FEED_ITEMS": 3, "SEARCH": False}
    )
    epoch: int = int(EPOCH)
    preview: bool = False

    def copy(self) -> "Sources":
        """Return the same, to be changed apart."""
        return Sources(dict(self.files), dict(self.settings), self.epoch, self.preview)

    def fingerprint(self, folder: str) -> str:
        """Return what tells these sources from others, of whose files only one folder counts."""
        files = sorted(item for item in self.files.items() if item[0].startswith(folder))
        return checksum(repr((files, sorted(self.settings.items()), folder)).encode())


@dataclass(frozen=True)
class Outcome:
    """What came of a build: how it ended, what the editor was told, the check-sum of each file."""

    end: str
    told: str
    files: Mapping[str, str]


class World:
    """Sources, and a folder in which they stand and are built.

    ``site/`` and ``second/`` are outputs that share ``cache/``. Each build is that of a command, or
    of one session while ``is_served``, which does its book-keeping at once if it ``settles``. Clean
    builds have an output and a cache of their own, empty each time.
    """

    def __init__(self, root: Path) -> None:
        """Start with the whole site, written but not built."""
        self.root = root
        self.sources = Sources()
        self.output = root / "site"
        self.is_served = False
        self.settles = True
        self._session: tuple[object, Session] | None = None
        self._written: dict[str, bytes] = {}
        self._changed: set[str] = set()
        self._clean: dict[object, Outcome] = {}
        self.link_fonts("cache")
        self.write()

    def write(self) -> None:
        """Make the files what the sources say; those that are the same are left alone."""
        wanted = {**self.sources.files, "conf.py": self._conf("cache")}
        for name in self._written.keys() - wanted.keys():
            self._remove(self.root / name)
            self._changed.add(name)
        for name, data in wanted.items():
            if self._written.get(name) != data:
                file = self.root / name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(data)
                self._changed.add(name)
        self._written = wanted

    def build(self) -> Outcome:
        """Write the sources and build, upon what the builds before left."""
        self.write()
        if not self.is_served:
            return self._outcome(lambda: self._command("conf.py", self.output), self.output)
        return self._outcome(self._serve, self.output)

    def end_session(self, is_settled: bool) -> None:
        """End what is served, as when somebody stops it, or when its process is killed."""
        if self._session and is_settled:
            self._session[1].settle()
        self._session = None
        self.is_served = False

    def clean_build(self) -> Outcome:
        """Write the sources and build them with nothing to start from, once for the same ones."""
        key = (self.sources.fingerprint(""), self.sources.epoch, self.sources.preview)
        if key not in self._clean:
            self.write()
            self.lose("clean", "clean-cache")
            settings, output = self.settings("clean-cache"), self.root / "clean"
            (self.root / "clean-cache" / "templates").symlink_to(self._compiled())
            self._clean[key] = self._outcome(lambda: self._command(settings, output), output)
        return self._clean[key]

    def check(self) -> Outcome:
        """Build, and assert that a clean build would have come to the same."""
        before = files_of(self.output)
        built, clean = self.build(), self.clean_build()
        told = f"{built.end}\n{built.told}"
        wanted_told = f"{clean.end}\n{clean.told}"
        assert told == wanted_told, f"told:\n{told}\nby a clean build:\n{wanted_told}"
        # Files are compared by name first, for a failure that says which differ.
        wanted = clean.files if built.end == "0" else before
        names = wanted.keys() | built.files.keys()
        differing = [name for name in sorted(names) if wanted.get(name) != built.files.get(name)]
        assert differing == [], f"files that differ: {differing}"
        # What waits in the output of a session stays when its process is killed, for an hour.
        left = [name for name in clutter(self.output) if not name.startswith(HIDDEN)]
        assert built.end != "0" or left == []
        return built

    def save(self) -> None:
        """Keep the sources, their output and the cache, to be restored as often as need be."""
        gc.collect()  # closes what the builds have left open
        saved = self.root / "saved"
        for name in ("content", "theme", "cache", "site"):
            shutil.copytree(self.root / name, saved / name, symlinks=True)
        self._saved = self.sources.copy(), dict(self._written)

    def restore(self) -> None:
        """Make all that was saved as it was then; the times of the files too."""
        self.end_session(is_settled=False)
        for name in ("content", "theme", "cache", "site", "second"):
            shutil.rmtree(self.root / name, ignore_errors=True)
        (self.root / "places.json").unlink(missing_ok=True)
        shutil.copytree(self.root / "saved", self.root, symlinks=True, dirs_exist_ok=True)
        sources, written = self._saved
        self.sources, self._written = sources.copy(), dict(written)
        self._written.pop("conf.py")
        self.output = self.root / "site"

    def lose(self, *names: str) -> None:
        """Delete outputs or caches."""
        for name in names:
            shutil.rmtree(self.root / name, ignore_errors=True)

    def settings(self, cache: str) -> Path:
        """Write the settings of builds with another cache, and return their file."""
        self.link_fonts(cache)
        file = self.root / f"{cache.replace('-', '_')}.py"
        file.write_bytes(self._conf(cache))
        return file

    def link_fonts(self, cache: str) -> None:
        """Give a cache the fonts that the project has cut already."""
        (self.root / cache).mkdir(parents=True, exist_ok=True)
        if not (self.root / cache / "fonts").exists():
            (self.root / cache / "fonts").symlink_to(ROOT / ".cache" / "fonts")

    def _conf(self, cache: str) -> bytes:
        """Return the file of the settings: the project's, with those of this site over them."""
        here = {
            "PATH": str(self.root / "content"),
            "THEME": str(self.root / "theme"),
            "THEME_TEMPLATES_OVERRIDES": [str(self.root / "theme" / "components")],
            "CACHE_PATH": str(self.root / cache),
            # The pictures are tiny: to start processes would take most of the time of a build.
            "PICTURE_EXECUTOR": "concurrent.futures.ThreadPoolExecutor",
            **self.sources.settings,
        }
        lines = [f"{name} = {value!r}\n" for name, value in here.items()]
        return "".join([_CONF.format(conf=str(ROOT / "pelicanconf.py")), *lines]).encode()

    def _compiled(self) -> Path:
        """Return where clean builds of one theme, with the same settings, leave its templates.

        To compile them takes half of the time of a build, and nothing else can change them.
        """
        folder = self.root / "compiled" / self.sources.fingerprint("theme/")
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    def _outcome(self, build: Callable[[], str], output: Path) -> Outcome:
        told = StringIO()
        environment = {"SOURCE_DATE_EPOCH": str(self.sources.epoch)}
        with (
            patch.dict(os.environ, environment),
            redirect_stdout(StringIO()),
            redirect_stderr(told),
        ):
            try:
                end = build()
            except Exception as error:
                end = f"{type(error).__name__}: {error}"
        return Outcome(end, told.getvalue(), files_of(output))

    def _command(self, conf: str | Path, output: Path) -> str:
        return str(build_site(self.root / conf, output, self.sources.preview))

    def _serve(self) -> str:
        """Build as the preview does, and tell what the command would tell."""
        about = (self.output, self.sources.preview)
        if self._session is None or self._session[0] != about:
            session = Session(self.root / "conf.py", self.output, {}, self.sources.preview)
            self._session, self._changed = (about, session), set()
        changed, self._changed = self._changed, set()
        end, told = "1", ""
        with redirect_stderr(StringIO()):
            try:
                told, end = report(self._session[1].build(changed).problems), "0"
            except BuildRefused as refusal:
                told = report(refusal.problems)
            except (OSError, TemplateError) as error:
                told = explain_failure(error, self.root)
        if self.settles:
            self._session[1].settle()
        if told:
            print(told, file=sys.stderr)
        return end

    def _remove(self, file: Path) -> None:
        file.unlink()
        for folder in file.parents:
            if folder == self.root or any(folder.iterdir()):
                return
            folder.rmdir()


def files_of(folder: Path) -> dict[str, str]:
    """Return the check-sums of the files of a folder by name, those that are hidden aside."""
    return {
        file.relative_to(folder).as_posix(): checksum(file.read_bytes())
        for file in folder.rglob("*")
        if file.is_file() and not file.relative_to(folder).parts[0].startswith(".")
    }
