"""The developers' tools: installed once a lock, missed politely."""

import shutil
import subprocess
from pathlib import Path

import pytest

from plugins.editing import environment, toolchain


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name in ("", "-films", "-dev"):
        (tmp_path / f"requirements{name}.txt").write_text("1")
    (tmp_path / "package-lock.json").write_text("1")
    environment.folder(tmp_path).mkdir()
    return tmp_path


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the locks installed so far."""
    names: list[str] = []
    monkeypatch.setattr(environment, "install", lambda home, lock: names.append(lock.name))
    return names


def test_development_tools_are_installed_once(project: Path, installed: list[str]) -> None:
    toolchain.install_development_tools(project)
    toolchain.install_development_tools(project)

    assert installed == ["requirements-dev.txt"]


def test_ffmpeg_is_installed_once_beside_them(project: Path, installed: list[str]) -> None:
    toolchain.install_film_tools(project)
    toolchain.install_film_tools(project)
    toolchain.install_development_tools(project)

    assert installed == ["requirements-films.txt", "requirements-dev.txt"]


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-dev.txt"])
def test_a_changed_lock_installs_them_again(project: Path, installed: list[str], lock: str) -> None:
    toolchain.install_development_tools(project)
    (project / lock).write_text("2")
    toolchain.install_development_tools(project)

    assert len(installed) == 2


class TestInstallHtmlValidator:
    @pytest.fixture
    def runs(self, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
        """The commands given to an npm that fills node_modules."""
        commands: list[list[str]] = []

        def run(command: list[str], cwd: Path, **_: object) -> subprocess.CompletedProcess[bytes]:
            commands.append(command)
            (cwd / "node_modules").mkdir(exist_ok=True)
            return subprocess.CompletedProcess(command, 0)

        monkeypatch.setattr(subprocess, "run", run)
        monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
        return commands

    def test_it_is_installed_once(self, project: Path, runs: list[list[str]]) -> None:
        toolchain.install_html_validator(project)
        toolchain.install_html_validator(project)

        assert runs == [["/usr/bin/npm", "ci", "--silent"]]

    def test_without_npm_it_is_missed_aloud(
        self, project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr(shutil, "which", lambda name: None)

        toolchain.install_html_validator(project)

        assert toolchain.NO_NPM in capsys.readouterr().out

    def test_a_failing_npm_is_tried_again_next_time(
        self, project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr(shutil, "which", lambda name: "/usr/bin/npm")
        monkeypatch.setattr(
            subprocess, "run", lambda command, **_: subprocess.CompletedProcess(command, 1)
        )

        toolchain.install_html_validator(project)

        assert toolchain.NPM_FAILED in capsys.readouterr().out
        assert not (project / "node_modules").exists()
