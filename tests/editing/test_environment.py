"""The set-up of ``.venv``: when it happens, what stops it, what it leaves behind."""

import os
import signal
import subprocess
import sys
import time
import venv
from pathlib import Path

import pytest

from plugins.editing import environment, system

ROOT = Path(environment.__file__).parents[2]
SETUP_MODULES = ["environment", "system", "toolchain"]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project whose environment is there, empty, and stamped."""
    (tmp_path / "requirements.txt").write_text("one==1\n")
    venv.create(environment.folder(tmp_path), symlinks=os.name != "nt")
    stamp(tmp_path)
    return tmp_path


def stamp(project: Path) -> None:
    """Record that the environment holds what the lock asks for."""
    (environment.folder(project) / environment.STAMP).write_text(environment.signature(project))


def python_of(project: Path) -> Path:
    """The interpreter of the project's environment."""
    return environment.interpreter(environment.folder(project))


@pytest.mark.parametrize("module", SETUP_MODULES)
def test_the_set_up_needs_nothing_but_the_standard_library(module: str) -> None:
    imported = subprocess.run(
        [sys.executable, "-S", "-c", f"import plugins.editing.{module}"], cwd=ROOT
    )

    assert imported.returncode == 0


class TestIsReady:
    def test_a_stamped_environment_is_ready(self, project: Path) -> None:
        assert environment.is_ready(project)

    def test_a_project_never_set_up_is_not(self, tmp_path: Path) -> None:
        (tmp_path / "requirements.txt").touch()

        assert not environment.is_ready(tmp_path)

    def test_a_changed_lock_asks_for_a_new_environment(self, project: Path) -> None:
        (project / "requirements.txt").write_text("one==2\n")

        assert not environment.is_ready(project)

    def test_so_does_a_moved_folder(self, project: Path) -> None:
        moved = project.rename(project.with_name("moved"))

        assert not environment.is_ready(moved)

    def test_so_does_a_deleted_interpreter(self, project: Path) -> None:
        python_of(project).unlink()

        assert not environment.is_ready(project)

    def test_so_does_an_upgraded_python(
        self, project: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        home = str(environment.folder(project))
        monkeypatch.setattr(environment, "ask", lambda *_: f"cpython-399\n{home}")

        assert not environment.is_ready(project)

    def test_so_does_an_interrupted_set_up(self, project: Path) -> None:
        (environment.folder(project) / environment.STAMP).unlink()

        assert not environment.is_ready(project)


class TestEnter:
    @pytest.fixture
    def steps(self, monkeypatch: pytest.MonkeyPatch) -> list[str]:
        """The steps taken, none of which does anything but a stamp for a creation."""
        taken: list[str] = []

        def create(root: Path) -> None:
            taken.append("create")
            stamp(root)

        def restart(python: Path, argv: list[str]) -> None:
            taken.append(" ".join([python.relative_to(python.parents[2]).as_posix(), *argv]))

        monkeypatch.setattr(environment, "create", create)
        monkeypatch.setattr(environment, "restart", restart)
        return taken

    def test_from_outside_it_starts_again_inside(self, project: Path, steps: list[str]) -> None:
        environment.enter(project, ["tasks.py", "build"])

        python = python_of(project).relative_to(project).as_posix()
        assert steps == [f"{python} tasks.py build"]

    def test_inside_a_ready_environment_it_goes_on(
        self, project: Path, steps: list[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sys, "prefix", str(environment.folder(project)))

        environment.enter(project, ["tasks.py"])

        assert steps == []

    def test_inside_a_stale_one_it_makes_it_again(
        self, project: Path, steps: list[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sys, "prefix", str(environment.folder(project)))
        (project / "requirements.txt").write_text("one==2\n")

        environment.enter(project, ["tasks.py"])

        assert steps[0] == "create"
        assert len(steps) == 2

    @pytest.mark.parametrize(
        ("error", "message"),
        [
            (environment.SetupError("Le réseau est injoignable."), "Le réseau est injoignable."),
            (PermissionError(13, "refusé"), "vérifier la place et les droits"),
            (KeyboardInterrupt(), "la prochaine commande la reprendra"),
        ],
    )
    def test_a_failed_set_up_ends_with_a_french_line(
        self,
        project: Path,
        monkeypatch: pytest.MonkeyPatch,
        error: BaseException,
        message: str,
    ) -> None:
        def create(root: Path) -> None:
            raise error

        monkeypatch.setattr(environment, "create", create)
        (project / "requirements.txt").write_text("one==2\n")

        with pytest.raises(SystemExit, match=message):
            environment.enter(project, ["tasks.py"])


class TestCreate:
    def test_without_ensurepip_it_names_the_package_to_install(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(system, "can_make_environments", lambda: False)
        monkeypatch.setattr(system, "administrator", lambda: None)

        with pytest.raises(environment.SetupError, match="sudo apt install python3-venv"):
            environment.create(tmp_path)

    def test_a_failed_installation_leaves_nothing_half_done(
        self, project: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def install(home: Path, lock: Path) -> None:
            raise environment.SetupError("Le réseau est injoignable.")

        monkeypatch.setattr(venv, "create", lambda home, **_: home.mkdir(exist_ok=True))
        monkeypatch.setattr(environment, "install", install)

        with pytest.raises(environment.SetupError):
            environment.create(project)

        assert not environment.folder(project).exists()

    def test_it_says_so_when_the_new_environment_does_not_start(
        self, project: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(venv, "create", lambda home, **_: None)
        monkeypatch.setattr(environment, "install", lambda home, lock: None)
        monkeypatch.setattr(environment, "ask", lambda *_: "")

        with pytest.raises(environment.SetupError, match="ne démarre pas"):
            environment.create(project)


def test_packages_are_wheels_checked_by_hash(monkeypatch: pytest.MonkeyPatch) -> None:
    commands: list[list[str]] = []

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        commands.append(command)
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(subprocess, "run", run)

    environment.install(Path("env"), Path("lock.txt"))

    assert "--require-hashes" in commands[0]
    assert commands[0][-4:] == ["--only-binary", ":all:", "--requirement", "lock.txt"]


def test_on_windows_the_interpreter_is_in_scripts() -> None:
    python = environment.interpreter(Path("project", ".venv"), system_name="nt")

    assert python == Path("project", ".venv", "Scripts", "python.exe")


def test_a_second_command_waits_for_the_first(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = iter([False, False, True])
    pauses: list[float] = []
    monkeypatch.setattr(system, "try_lock", lambda file: next(answers))
    monkeypatch.setattr(time, "sleep", pauses.append)

    with environment.exclusive(project):
        assert len(pauses) == 1

    assert "attente" in capsys.readouterr().out


class TestRestart:
    """The Windows way, which every system can follow."""

    def test_the_status_of_the_child_is_passed_on(self) -> None:
        with pytest.raises(SystemExit) as end:
            environment.restart(Path(sys.executable), ["-c", "exit(3)"], replace=False)

        assert end.value.code == 3

    def test_the_child_speaks_utf_8(self) -> None:
        ask = "import sys; exit(sys.flags.utf8_mode)"

        with pytest.raises(SystemExit) as end:
            environment.restart(Path(sys.executable), ["-c", ask], replace=False)

        assert end.value.code == 1

    @pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise on Windows")
    def test_ctrl_c_lets_the_child_finish(self, tmp_path: Path) -> None:
        child = tmp_path / "child.py"
        child.write_text(
            "import time\n"
            "try:\n    print('ready', flush=True); time.sleep(30)\n"
            "except KeyboardInterrupt:\n    time.sleep(0.2); exit(7)\n"
        )
        start = (
            "import sys; from pathlib import Path; from plugins.editing import environment;"
            f"environment.restart(Path(sys.executable), [{str(child)!r}], replace=False)"
        )
        parent = subprocess.Popen(
            [sys.executable, "-c", start],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            start_new_session=True,
        )
        with parent:
            assert parent.stdout is not None
            parent.stdout.readline()
            os.killpg(parent.pid, signal.SIGINT)

            assert parent.wait(timeout=60) == 7


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp850"])
def test_french_never_crashes_a_console(encoding: str) -> None:
    speak = (
        "from plugins.editing import environment;"
        "environment.accept_any_console(); print('Prêt\u202f! … →')"
    )

    spoken = subprocess.run(
        [sys.executable, "-c", speak],
        cwd=ROOT,
        env=os.environ | {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"},
        capture_output=True,
    )

    assert spoken.returncode == 0
    assert spoken.stdout.startswith("Prêt".encode(encoding, errors="replace"))
