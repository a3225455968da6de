"""The preview: one build after another, whatever happens to them."""

import _thread
import errno
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader

from plugins.build.run import Run
from plugins.editing import preview
from plugins.problems import Problem, ProblemLog
from tests.tiny import ROOT


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
    assert calls == [(settings_file, folder, {"preview": True, "override": {"SITEURL": ""}})]
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


TEMPLATES = {
    "broken.html": "<p>\n{% if %}\n</p>",
    "undefined.html": "<p>\n\n{{ nobody.name }}</p>",
    "failing.html": "{{ 1 / 0 }}",
    "parent.html": "<p>\n{% include 'undefined.html' %}",
    "absent.html": "<p>\n{% include 'nowhere.html' %}",
}


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("broken.html", "theme/broken.html, ligne 2, a échoué. TemplateSyntaxError : Expected"),
        ("undefined.html", "theme/undefined.html, ligne 3, a échoué. UndefinedError : 'nobody'"),
        ("failing.html", "theme/failing.html, ligne 1, a échoué. ZeroDivisionError : division"),
        ("parent.html", "theme/undefined.html, ligne 3, a échoué. UndefinedError : 'nobody'"),
        ("absent.html", "theme/absent.html, ligne 2, a échoué. TemplateNotFound : 'nowhere.html'"),
    ],
)
def test_a_template_that_fails_is_told_with_its_line(
    monkeypatch: pytest.MonkeyPatch,
    settings_file: Path,
    server: Any,
    template: str,
    expected: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    theme = settings_file.parent / "theme"
    for name, text in TEMPLATES.items():
        (theme / name).write_text(text, encoding="utf-8")
    environment = Environment(loader=FileSystemLoader(theme))
    monkeypatch.setattr(
        preview, "run_pelican", lambda *a, **b: environment.get_template(template).render()
    )

    preview.rebuild(settings_file, server)

    assert server.told[0].startswith(f"Le gabarit {expected}")
    assert "File " not in server.told[0]
    assert capsys.readouterr().err == f"La construction a échoué. {server.told[0]}\n"


def test_a_port_already_taken_is_told_in_french(
    settings_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]

        assert preview.serve(settings_file, str(port)) == 1

    other_port = port + 1 if port < 65535 else 8000
    assert capsys.readouterr().out == (
        f"Le port {port} est déjà pris. Essayer : python3 tasks.py serve --port {other_port}\n"
    )


@pytest.mark.parametrize(
    ("error", "port", "expected"),
    [
        (PermissionError(errno.EACCES, ""), "80", "Le port 80 est réservé au système. {} 8000"),
        (OSError(errno.EADDRINUSE, ""), "65535", "Le port 65535 est déjà pris. {} 8000"),
    ],
)
def test_a_port_that_cannot_be_had_is_told_with_another_to_try(
    monkeypatch: pytest.MonkeyPatch,
    settings_file: Path,
    capsys: pytest.CaptureFixture[str],
    error: OSError,
    port: str,
    expected: str,
) -> None:
    def refuse(*arguments: Any) -> None:
        raise error

    monkeypatch.setattr(preview, "PreviewServer", refuse)

    assert preview.serve(settings_file, port) == 1

    advice = "Essayer : python3 tasks.py serve --port"
    assert capsys.readouterr().out == f"{expected.format(advice)}\n"


@pytest.mark.parametrize("port", ["abc", "", "65536", "99999", "-1", "80.5", "²"])
def test_what_is_no_port_is_told_in_french(
    settings_file: Path, capsys: pytest.CaptureFixture[str], port: str
) -> None:
    assert preview.serve(settings_file, port) == 1

    assert capsys.readouterr().out == "Le port doit être un nombre entre 1 et 65535.\n"


def test_the_command_leaves_the_port_to_be_told_in_french(
    capfd: pytest.CaptureFixture[str],
) -> None:
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    script = (
        "import sys, tasks; from invoke import Program, Collection;"
        "Program(namespace=Collection.from_module(tasks)).run(sys.argv)"
    )

    ended = subprocess.run(
        [sys.executable, "-c", script, "serve", "--port", "abc"],
        cwd=ROOT,
        env=environment,
        check=False,
    )

    assert ended.returncode == 1
    told = capfd.readouterr()
    assert (told.out, told.err) == ("Le port doit être un nombre entre 1 et 65535.\n", "")


@contextmanager
def interrupted_after(seconds: float) -> Iterator[None]:
    """End with Ctrl-C what would go on for ever."""
    timer = threading.Timer(seconds, _thread.interrupt_main)
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def test_serving_builds_says_where_and_stops_with_ctrl_c(
    monkeypatch: pytest.MonkeyPatch, settings_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    calls = outcome(monkeypatch, Run())
    ports: list[int] = []

    def interrupted(settings_file: Path, server: Any, changes: Any) -> None:
        ports.append(server.port)
        raise KeyboardInterrupt

    monkeypatch.setattr(preview, "follow", interrupted)

    assert preview.serve(settings_file, "0") == 0

    assert len(calls) == 1
    assert ports[0] > 0
    assert capsys.readouterr().out == (
        f"Le site est sur http://localhost:{ports[0]} ; Ctrl-C pour arrêter.\n\nArrêt.\n"
    )


def test_ctrl_c_during_the_first_build_stops(
    monkeypatch: pytest.MonkeyPatch, settings_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    outcome(monkeypatch, KeyboardInterrupt())

    assert preview.serve(settings_file, "0") == 0

    assert capsys.readouterr().out == "\nArrêt.\n"


def test_what_is_saved_during_a_build_is_built_once_after_it(
    monkeypatch: pytest.MonkeyPatch, settings_file: Path
) -> None:
    seen: list[int] = []
    content = settings_file.parent / "content"

    def build(*arguments: Any, **named: Any) -> Run:
        seen.append(len(list(content.iterdir())))
        if len(seen) <= 2:  # The first build, then one that a change started.
            for number in range(5):
                (content / f"{len(seen)}-{number}.md").write_text("x", encoding="utf-8")
            time.sleep(0.3)
        else:
            threading.Timer(0.6, _thread.interrupt_main).start()
        return Run()

    monkeypatch.setattr(preview, "run_pelican", build)

    with interrupted_after(8):
        assert preview.serve(settings_file, "0") == 0

    assert seen == [0, 5, 10]


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note each rebuild and each restart of the command."""
    taken: list[str] = []
    monkeypatch.setattr(preview, "rebuild", lambda *arguments: taken.append("rebuild"))
    monkeypatch.setattr(preview, "restart", lambda *arguments: taken.append("restart"))
    return taken


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (set(), []),
        ({"content/recits/x/index.md"}, ["rebuild"]),
        ({"content/a.md", "theme/styles/base.css"}, ["rebuild"]),
        ({"pelicanconf.py"}, ["rebuild"]),
        ({"content/plugins/x.py"}, ["rebuild"]),
        ({"content/a.md", "plugins/vocabulary/data/words.tsv"}, ["restart", "rebuild"]),
        ({"plugins/markup/marks.py"}, ["restart", "rebuild"]),
        ({"plugins"}, ["restart", "rebuild"]),
    ],
)
def test_a_change_builds_again_and_one_of_the_code_starts_again(
    settings_file: Path, server: Any, steps: list[str], names: set[str], expected: list[str]
) -> None:
    preview.follow(settings_file, server, [names])

    assert steps == expected


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
