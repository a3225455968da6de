"""The commands a person types: how they are listed and documented, and what they hand on."""

import ast
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from invoke import Collection, Context, Exit

import tasks
from plugins.build import command
from plugins.editing import environment, toolchain

ROOT = Path(tasks.__file__).parent
COLLECTION = Collection.from_module(tasks)
COMMANDS = sorted(COLLECTION.task_names)
LIST_INDENT = 2 + max(map(len, COMMANDS)) + 3


@pytest.mark.parametrize("command", COMMANDS)
def test_readme_tells_of_every_command(command: str) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    assert re.search(rf"tasks\.py {command}\b", readme)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_explained_on_one_line_of_a_terminal(command: str) -> None:
    explanation = COLLECTION[command].__doc__

    assert explanation.endswith(".")
    assert "\n" not in explanation
    assert LIST_INDENT + len(explanation) <= 80


def test_running_the_file_without_arguments_lists_the_commands() -> None:
    listed = subprocess.run(
        [sys.executable, "-m", "invoke", "--list"], cwd=ROOT, capture_output=True, encoding="utf-8"
    )

    assert sorted(re.findall(r"^  ([\w-]+)", listed.stdout, re.MULTILINE)) == COMMANDS


def test_an_old_python_can_read_the_file_that_turns_it_away() -> None:
    source = (ROOT / "tasks.py").read_text(encoding="utf-8")

    ast.parse(source, feature_version=(3, 7))


def test_an_old_python_is_turned_away_in_french() -> None:
    pretend = "import runpy, sys; sys.version_info = (3, 9, 2); runpy.run_path('tasks.py')"

    run = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", pretend],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
    )

    assert run.returncode == 1
    assert (
        run.stderr.strip() == "Plaidoyer demande Python 3.11 ou plus récent ; celui-ci est le 3.9.2"
    )


@pytest.fixture
def modules_run(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """What tasks ask ``python -m`` to run, nothing being run; ruff's check is said to fail."""
    runs: list[tuple[str, ...]] = []

    def run_module(*arguments: str) -> int:
        runs.append(arguments)
        return int(arguments[:2] == ("ruff", "check"))

    monkeypatch.setattr(tasks, "run_module", run_module)
    monkeypatch.setattr(toolchain, "install_development_tools", lambda root: None)
    monkeypatch.setattr(toolchain, "install_html_validator", lambda root: None)
    return runs


def test_pytest_receives_the_arguments_written_either_way(modules_run: Any) -> None:
    COLLECTION["test"].body(Context(remainder="--maxfail 1"), args="-k 'two words'")

    assert modules_run == [("pytest", "-k", "two words", "--maxfail", "1")]


def test_the_whole_suite_runs_on_several_processors(modules_run: Any) -> None:
    COLLECTION["test"].body(Context())

    [(module, *arguments)] = modules_run
    assert module == "pytest"
    assert arguments[:2] == ["--numprocesses", "auto"]


def test_a_build_is_told_what_was_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    builds: list[tuple[Any, ...]] = []

    def build_site(*arguments: Any, **named: Any) -> int:
        builds.append((*arguments, named))
        return 0

    monkeypatch.setattr(command, "build_site", build_site)
    COLLECTION["build"].body(Context())
    COLLECTION["build"].body(
        Context(), output="ailleurs", publish=True, explain="/recits/x/", profile=True
    )

    plain = {"preview": False, "explain": "", "profile": False}
    asked = {"preview": False, "explain": "/recits/x/", "profile": True}
    assert builds == [
        (ROOT / "pelicanconf.py", None, plain),
        (ROOT / "publishconf.py", Path("ailleurs").resolve(), asked),
    ]


def test_lint_runs_every_check_and_fails_with_any(modules_run: Any) -> None:
    with pytest.raises(Exit) as failure:
        COLLECTION["lint"].body(Context())

    assert failure.value.code == 1
    assert [run[0] for run in modules_run] == ["ruff", "ruff", "mypy"]


def test_a_command_ends_with_the_status_of_its_work() -> None:
    tasks.finish(0)

    with pytest.raises(Exit) as failure:
        tasks.finish(3)

    assert failure.value.code == 3


def test_a_failed_set_up_ends_the_command_in_french(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(root: Path) -> None:
        raise environment.SetupError("Le réseau est injoignable.")

    monkeypatch.setattr(toolchain, "install_development_tools", fail)

    with pytest.raises(Exit, match="injoignable") as failure:
        tasks.prepare_tools()

    assert failure.value.code == 1
