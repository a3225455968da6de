"""The command that runs the service: started, killed, stopped, as operators do."""

import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

import pytest

from benchmarks.signup.client import form
from benchmarks.signup.service import Service
from benchmarks.signup.smtp import smtp_server
from signup.command import main
from tests.signup.site import SITE, write_site

ROOT = Path(__file__).resolve().parents[2]
FORM = "/inscription/permanence/"


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Service]:
    """Return a service of one's own, on SQLite, that has been started."""
    write_site(tmp_path / "site", **SITE)
    url = f"sqlite:///{tmp_path / 'data' / 'signup.sqlite'}"
    service = Service(tmp_path, tmp_path / "site", url)
    with smtp_server() as sink:
        service.mail_port = sink.port
        service.start()
        yield service
        service.kill()


def asked(service: Service, method: str, path: str, body: str = "") -> tuple[int, str]:
    """Return the status and the words of an answer."""
    headers = {"Sec-Fetch-Site": "same-origin"}
    if body:
        headers["Content-Type"] = "application/x-www-form-urlencoded"
    with closing(HTTPConnection("127.0.0.1", service.port, timeout=30)) as connection:
        connection.request(method, path, body or None, headers)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()


def send(service: Service, email: str) -> int:
    return asked(service, "POST", FORM, urlencode(form(email)))[0]


def kept(service: Service) -> set[str]:
    with closing(sqlite3.connect(service.folder / "data" / "signup.sqlite")) as database:
        return {email for (email,) in database.execute("SELECT email FROM signup_application")}


def test_what_was_acknowledged_outlives_a_kill(running: Service) -> None:
    assert send(running, "a@exemple.org") == 303
    running.kill()

    running.start()

    assert kept(running) == {"a@exemple.org"}
    assert send(running, "b@exemple.org") == 303
    running.stop()
    assert kept(running) == {"a@exemple.org", "b@exemple.org"}


def test_it_answers_what_is_watched_and_says_nothing_of_anybody(running: Service) -> None:
    send(running, "personne@exemple.org")
    told = json.loads(asked(running, "GET", "/places.json")[1])
    health = json.loads(asked(running, "GET", "/health")[1])
    running.stop()

    assert told == {"version": 1, "missions": {}}
    assert health["status"] == "ok"
    log = (running.folder / "log").read_text(encoding="utf-8")
    assert "personne" not in log
    assert FORM not in log


def test_a_site_that_is_not_built_is_told_in_french(tmp_path: Path) -> None:
    service = Service(tmp_path, tmp_path / "absent", f"sqlite:///{tmp_path / 'x.sqlite'}")
    ended = subprocess.run(
        [sys.executable, "-m", "signup.command", "serve", "--address", "127.0.0.1:0"],
        cwd=ROOT,
        env={**service.told(), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
    )

    assert ended.returncode == 1
    assert "Construire le site : python3 tasks.py build." in ended.stderr
    assert "Traceback" not in ended.stderr


def test_copies_are_made_and_put_back_by_commands(
    service: Path, capsys: pytest.CaptureFixture[str], database: str
) -> None:
    if database == "postgresql":
        pytest.skip("The programs of PostgreSQL are tried by tests/signup/test_backups.py.")
    assert main(["backup"]) == 0
    (copy,) = (service / "data" / "backups").iterdir()
    assert main(["restore", "--file", str(copy)]) == 0
    assert main(["restore", "--file", str(service / "absente")]) == 1
    assert main(["purge"]) == 0

    printed = capsys.readouterr()
    assert "Copie faite" in printed.out
    assert "Rien n’a été remis en place." in printed.err
