"""The preview: one build after another, whatever happens to them."""

import _thread
import errno
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader

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


def ended(changed: int = 0) -> Any:
    """Return a build that changed so many files."""
    return SimpleNamespace(changed_files=changed)


class FakeSession:
    """Builds that all end in the same way, and what was asked of them."""

    def __init__(self, result: Any) -> None:
        self.result = result
        self.given: tuple[Any, ...] = ()
        self.steps: list[Any] = []

    def __call__(self, *arguments: Any, **named: Any) -> "FakeSession":
        """Take the place of the class."""
        self.given = (*arguments, named)
        return self

    def build(self, saved: Collection[str] = ()) -> Any:
        self.steps.append({*saved})
        if isinstance(self.result, BaseException):
            raise self.result
        return self.result

    def settle(self) -> None:
        self.steps.append("settled")


def outcome(monkeypatch: pytest.MonkeyPatch, result: Any) -> Any:
    """Make every build end so, and return the session that does them."""
    session = FakeSession(result)
    monkeypatch.setattr(preview, "Session", session)
    return session


def test_what_was_saved_is_built_and_the_pages_are_told(tmp_path: Path, server: Any) -> None:
    session: Any = FakeSession(ended(changed=4))

    preview.rebuild(session, server, tmp_path, {"content/a.md"})

    assert session.steps == [{"content/a.md"}]
    assert server.told == [4]


def test_a_refused_build_shows_its_report(tmp_path: Path, server: Any) -> None:
    log = ProblemLog()
    log.add(Problem("content/x.md", 3, "seats", "nombre attendu.", "Écrire un chiffre."))
    session: Any = FakeSession(preview.BuildRefused(log))

    preview.rebuild(session, server, tmp_path)

    assert server.told == [
        "Erreur  content/x.md:3  seats : nombre attendu. Écrire un chiffre.\n\n"
        "1 problème. Rien n’a été écrit : le dernier bon site est gardé."
    ]


@pytest.mark.parametrize("error", [ValueError("n’importe quoi"), ImportError("un module")])
def test_the_preview_outlives_what_a_template_or_a_setting_did(
    tmp_path: Path, server: Any, error: Exception, capsys: pytest.CaptureFixture[str]
) -> None:
    session: Any = FakeSession(error)

    preview.rebuild(session, server, tmp_path)

    message = f"{type(error).__name__} : {error}"
    assert server.told == [message]
    assert capsys.readouterr().err == f"La construction a échoué. {message}\n"


def test_ctrl_c_during_a_build_is_not_held_back(tmp_path: Path, server: Any) -> None:
    session: Any = FakeSession(KeyboardInterrupt())

    with pytest.raises(KeyboardInterrupt):
        preview.rebuild(session, server, tmp_path)


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
    session: Any = SimpleNamespace(build=lambda _: environment.get_template(template).render())

    preview.rebuild(session, server, settings_file.parent)

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
    session = outcome(monkeypatch, ended())
    ports: list[int] = []

    def interrupted(session: Any, server: Any, *_: Any) -> None:
        ports.append(server.port)
        raise KeyboardInterrupt

    monkeypatch.setattr(preview, "follow", interrupted)

    assert preview.serve(settings_file, "0") == 0

    assert session.steps == [set(), "settled"]
    assert ports[0] > 0
    assert capsys.readouterr().out == (
        f"Le site est sur http://localhost:{ports[0]} ; Ctrl-C pour arrêter.\n\nArrêt.\n"
    )


def test_builds_go_aside_with_drafts_at_the_root_of_the_server(
    monkeypatch: pytest.MonkeyPatch, settings_file: Path
) -> None:
    session = outcome(monkeypatch, KeyboardInterrupt())

    assert preview.serve(settings_file, "0") == 0

    folder = settings_file.parent / ".cache" / "preview"
    assert session.given == (settings_file, folder, {"override": {"SITEURL": ""}, "preview": True})


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

    def build(saved: Collection[str]) -> Any:
        seen.append(len(list(content.iterdir())))
        if len(seen) <= 2:  # The first build, then one that a change started.
            for number in range(5):
                (content / f"{len(seen)}-{number}.md").write_text("x", encoding="utf-8")
            time.sleep(0.3)
        else:
            threading.Timer(0.6, _thread.interrupt_main).start()
        return ended()

    session = outcome(monkeypatch, ended())
    monkeypatch.setattr(session, "build", build)

    with interrupted_after(8):
        assert preview.serve(settings_file, "0") == 0

    assert seen == [0, 5, 10]


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> FakeSession:
    """A session that notes each build, and each restart of the command."""
    fake = FakeSession(ended())
    monkeypatch.setattr(preview, "restart", lambda server: fake.steps.append("restart"))
    return fake


@pytest.mark.parametrize(
    ("names", "is_of_code"),
    [
        ({"content/recits/x/index.md"}, False),
        ({"content/a.md", "theme/styles/base.css"}, False),
        ({"pelicanconf.py"}, False),
        ({"content/plugins/x.py"}, False),
        ({"content/a.md", "plugins/vocabulary/data/words.tsv"}, True),
        ({"plugins/markup/marks.py"}, True),
        ({"plugins"}, True),
    ],
)
def test_a_change_builds_again_and_one_of_the_code_starts_again(
    settings_file: Path, server: Any, session: Any, names: set[str], is_of_code: bool
) -> None:
    preview.follow(session, server, settings_file.parent, [names])

    assert session.steps == [*(["settled", "restart"] if is_of_code else []), names]


def test_the_book_keeping_waits_until_nothing_changes(
    settings_file: Path, server: Any, session: Any
) -> None:
    changes: list[set[str]] = [{"content/a.md"}, {"content/b.md"}, set()]

    preview.follow(session, server, settings_file.parent, changes)

    assert session.steps == [{"content/a.md"}, {"content/b.md"}, "settled"]


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
