"""The preview: one build after another, whatever happens to them."""

import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from plugins.build.run import Run
from plugins.editing import preview
from plugins.problems import Problem, ProblemLog


class FakeServer:
    """Notes what the open pages would be told."""

    def __init__(self) -> None:
        self.told: list[Any] = []

    def show_site(self, changed: int) -> None:
        self.told.append(changed)

    def show_problems(self, problems: str) -> None:
        self.told.append(problems)

    def close(self) -> None:
        self.told.append("closed")


@pytest.fixture
def settings_file(tmp_path: Path) -> Path:
    for name in ("content", "theme", "plugins"):
        (tmp_path / name).mkdir()
    return tmp_path / "pelicanconf.py"


@pytest.fixture
def server() -> Any:
    return FakeServer()


def outcome(monkeypatch: pytest.MonkeyPatch, result: Run | BaseException) -> list[tuple[Any, ...]]:
    """Make every build end so, and return the arguments they will get."""
    calls: list[tuple[Any, ...]] = []

    def build(*arguments: Any, **named: Any) -> Run:
        calls.append((*arguments, named))
        if isinstance(result, BaseException):
            raise result
        return result

    monkeypatch.setattr(preview, "run_pelican", build)
    return calls


def test_a_build_goes_aside_with_its_drafts(
    monkeypatch: pytest.MonkeyPatch, settings_file: Path, server: Any
) -> None:
    calls = outcome(monkeypatch, Run(changed_files=4))

    preview.rebuild(settings_file, server)

    folder = settings_file.parent / ".cache" / "preview"
    assert calls == [(settings_file, folder, {"preview": True})]
    assert server.told == [4]


def test_a_refused_build_shows_its_report(
    monkeypatch: pytest.MonkeyPatch, settings_file: Path, server: Any
) -> None:
    log = ProblemLog()
    log.add(Problem("content/x.md", 3, "seats", "nombre attendu.", "Écrire un chiffre."))
    outcome(monkeypatch, preview.BuildRefused(log))

    preview.rebuild(settings_file, server)

    assert server.told == [
        "Erreur  content/x.md:3  seats : nombre attendu. Écrire un chiffre.\n\n"
        "1 problème. Rien n’a été écrit : le dernier bon site est gardé."
    ]


@pytest.mark.parametrize("error", [ValueError("n’importe quoi"), ImportError("un module")])
def test_the_preview_outlives_what_a_template_or_a_setting_did(
    monkeypatch: pytest.MonkeyPatch,
    settings_file: Path,
    server: Any,
    error: Exception,
    capsys: pytest.CaptureFixture[str],
) -> None:
    outcome(monkeypatch, error)

    preview.rebuild(settings_file, server)

    message = f"{type(error).__name__} : {error}"
    assert server.told == [message]
    assert capsys.readouterr().err == f"La construction a échoué. {message}\n"


def test_ctrl_c_during_a_build_is_not_held_back(
    monkeypatch: pytest.MonkeyPatch, settings_file: Path, server: Any
) -> None:
    outcome(monkeypatch, KeyboardInterrupt())

    with pytest.raises(KeyboardInterrupt):
        preview.rebuild(settings_file, server)


def test_a_port_already_taken_is_told_in_french(
    settings_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]

        assert preview.serve(settings_file, port) == 1

    assert capsys.readouterr().out == (
        f"Le port {port} est déjà pris. Essayer : python3 tasks.py serve --port {port + 1}\n"
    )


@pytest.mark.parametrize("port", [65536, 99999, -1])
def test_a_number_that_is_no_port_is_told_in_french(
    settings_file: Path, capsys: pytest.CaptureFixture[str], port: int
) -> None:
    assert preview.serve(settings_file, port) == 1

    assert capsys.readouterr().out.startswith("Le port est un nombre de 1 à 65535.")


def test_serving_builds_says_where_and_stops_with_ctrl_c(
    monkeypatch: pytest.MonkeyPatch, settings_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    calls = outcome(monkeypatch, Run())

    def interrupted(*arguments: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(preview, "follow", interrupted)

    assert preview.serve(settings_file, 0) == 0

    assert len(calls) == 1
    printed = capsys.readouterr().out
    assert printed.startswith("Le site est sur http://localhost:")
    assert printed.endswith("Ctrl-C pour arrêter.\n\nArrêt.\n")


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note each rebuild and each restart of the command."""
    taken: list[str] = []
    monkeypatch.setattr(preview, "rebuild", lambda *arguments: taken.append("rebuild"))
    monkeypatch.setattr(preview, "restart", lambda *arguments: taken.append("restart"))
    return taken


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("content/recits/x/index.md", ["rebuild"]),
        ("theme/styles/base.css", ["rebuild"]),
        ("pelicanconf.py", ["rebuild"]),
        ("plugins/vocabulary/data/words.tsv", ["rebuild"]),
        ("plugins/markup/marks.py", ["restart", "rebuild"]),
    ],
)
def test_a_change_builds_again_and_one_of_the_code_starts_again(
    monkeypatch: pytest.MonkeyPatch,
    settings_file: Path,
    server: Any,
    steps: list[str],
    name: str,
    expected: list[str],
) -> None:
    watched: list[Path] = []

    def watch(*folders: Path, **options: Any) -> Iterator[set[tuple[int, str]]]:
        watched.extend(folders)
        yield {(1, str(settings_file.parent / name))}

    monkeypatch.setattr(preview, "watch", watch)

    preview.follow(settings_file, server)

    assert steps == expected
    assert watched == [settings_file.parent / name for name in ("content", "theme", "plugins")]


def test_starting_again_frees_the_port_first(monkeypatch: pytest.MonkeyPatch, server: Any) -> None:
    def execute(program: str, arguments: list[str]) -> None:
        server.told.append((program, arguments))

    monkeypatch.setattr(preview.os, "execv", execute)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(sys, "orig_argv", ["python3", "tasks.py", "serve"])

    preview.restart(server)

    assert server.told == ["closed", (sys.executable, [sys.executable, "tasks.py", "serve"])]


def test_where_a_command_cannot_start_again_it_says_so(
    monkeypatch: pytest.MonkeyPatch, server: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")

    preview.restart(server)

    assert capsys.readouterr().out == "Le code a changé : relancer la commande.\n"
    assert server.told == []
