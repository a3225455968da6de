"""What is asked of the operating system, and pip's complaints put into French."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.editing import system


@pytest.mark.parametrize(
    ("output", "explanation"),
    [
        ("WARNING: ... Failed to establish a new connection: [Errno -3]", system.NO_NETWORK),
        ("WARNING: ... ReadTimeoutError: Read timed out.", system.NO_NETWORK),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM ...", system.WRONG_HASH),
        ("ERROR: Could not install packages: No space left on device", system.NO_SPACE),
        ("WARNING: ... SSLError [SSL: CERTIFICATE_VERIFY_FAILED] ...", system.NO_TRUST),
    ],
)
def test_known_failures_of_pip_are_explained(output: str, explanation: str) -> None:
    assert system.explain_pip_failure(output) == explanation


def test_an_unknown_failure_of_pip_is_quoted() -> None:
    said = system.explain_pip_failure("Collecting one\nERROR: No matching distribution\n")

    assert said == f"{system.PIP_FAILED}\n    ERROR: No matching distribution"


class TestInstallMissingPackage:
    @pytest.fixture
    def commands(self, monkeypatch: pytest.MonkeyPatch) -> list[str]:
        """The commands run on a Debian without python3-venv; installing it gives it."""
        run: list[str] = []

        def record(command: list[str], **_: object) -> subprocess.CompletedProcess[bytes]:
            run.append(" ".join(command))
            return subprocess.CompletedProcess(command, 0)

        monkeypatch.setattr(subprocess, "run", record)
        monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
        monkeypatch.setattr(sys, "base_prefix", "/usr")
        monkeypatch.setattr(system, "can_make_environments", lambda: "python3-venv" in run[-1])
        return run

    def test_root_installs_it_without_a_question(
        self, commands: list[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)

        assert system.install_missing_package()
        assert commands == [
            "env DEBIAN_FRONTEND=noninteractive apt-get -qq update",
            "env DEBIAN_FRONTEND=noninteractive apt-get -qq install --yes"
            " --no-install-recommends python3-venv",
        ]

    def test_so_does_who_may_use_sudo_without_a_password(
        self, commands: list[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)

        assert system.install_missing_package()
        assert commands[0] == "/usr/bin/sudo -n true"
        assert commands[-1].startswith("/usr/bin/sudo -n env DEBIAN_FRONTEND=noninteractive")

    def test_a_python_that_is_not_debians_is_left_alone(
        self, commands: list[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
        monkeypatch.setattr(sys, "base_prefix", "/opt/python")

        assert not system.install_missing_package()
        assert commands == []


def test_without_root_nor_sudo_nobody_installs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(shutil, "which", lambda name: None)

    assert system.administrator() is None


def test_a_lock_has_one_holder_at_a_time(tmp_path: Path) -> None:
    with (tmp_path / "lock").open("a+b") as first, (tmp_path / "lock").open("a+b") as second:
        assert system.try_lock(first)
        assert not system.try_lock(second)
        first.close()
        assert system.try_lock(second)


def test_a_folder_in_memory_is_used_when_it_has_room(tmp_path: Path) -> None:
    assert system.folder_in_memory(tmp_path, 1) == tmp_path
    assert system.folder_in_memory(tmp_path, 2**60) is None
    assert system.folder_in_memory(tmp_path / "absent", 1) is None
