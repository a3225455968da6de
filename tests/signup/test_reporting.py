"""What the state's aggregator is told: a click, a mission, a status, and nothing of anybody."""

import json
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from django.conf import settings

from signup.journey.actors import SERVICE
from signup.journey.answering import accept
from signup.journey.confirming import confirm
from signup.models import Application
from signup.reporting import report
from tests.signup.people import applied, confirmed

Asked = list[tuple[str, str, dict[str, Any]]]


@pytest.fixture
def asked(service: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Asked]:
    """Return what an aggregator of our own was told."""
    told: Asked = []

    class Aggregator(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            assert self.headers["x-api-key"] == "clef"
            told.append((self.command, self.path, body))
            answer = json.dumps({"ok": True, "data": {"_id": "a1"}}).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        do_PUT = do_POST

        def log_message(self, format: str, *args: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Aggregator)
    Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_address[1]}"
    used = replace(settings.CONFIGURATION, reports_key="clef", reports_address=address)
    monkeypatch.setattr(settings, "CONFIGURATION", used)
    yield told
    server.shutdown()
    server.server_close()


def test_a_click_is_followed_to_its_end_and_told_once(asked: Asked) -> None:
    application = applied(click_id="clic-1")
    assert report() == 0

    confirm(application)
    assert report() == 1
    assert report() == 0
    accept(application, SERVICE)
    assert report() == 1

    assert asked == [
        (
            "POST",
            "/v2/activity",
            {"type": "apply", "clickId": "clic-1", "missionClientId": "permanence"},
        ),
        ("PUT", "/v2/activity/a1", {"status": "VALIDATED"}),
    ]


def test_who_did_not_come_from_there_is_told_of_to_nobody(asked: Asked) -> None:
    confirmed()

    assert report() == 0
    assert asked == []


def test_an_aggregator_that_does_not_answer_is_told_later(
    service: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    used = replace(settings.CONFIGURATION, reports_key="k", reports_address="http://127.0.0.1:1")
    monkeypatch.setattr(settings, "CONFIGURATION", used)
    confirm(applied(click_id="clic-1"))

    assert report() == 0
    assert Application.objects.get().reported_state == ""
