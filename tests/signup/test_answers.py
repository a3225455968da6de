"""What is answered when nothing can be done, and what is then written down."""

import io
import json
import logging
from pathlib import Path

import pytest
from django.db import OperationalError
from django.test import Client

from signup.answers import HEADERS
from signup.operation.logs import Lines
from signup.public import applying

FORM = "/inscription/permanence/"
SENT = {
    "first_name": "Anne",
    "last_name": "Le Goff",
    "email": "anne@exemple.org",
    "age_band": "adult",
    "availability": "evenings",
}


@pytest.fixture
def written() -> io.StringIO:
    """Return what the service writes in its log."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(Lines())
    logger = logging.getLogger("signup")
    logger.addHandler(handler)
    yield stream
    logger.removeHandler(handler)


def sent(error: Exception, monkeypatch: pytest.MonkeyPatch) -> tuple[int, str, dict[str, str]]:
    """Send a form to a service in which that goes wrong; return what is answered."""

    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(applying, "apply", fail)
    client = Client(raise_request_exception=False, headers={"sec-fetch-site": "same-origin"})
    answer = client.post(FORM, SENT)
    return answer.status_code, answer.content.decode(), dict(answer.headers)


def test_a_database_that_does_not_answer_is_said_to_be_away_for_a_moment(
    service: Path, monkeypatch: pytest.MonkeyPatch, written: io.StringIO
) -> None:
    status, page, headers = sent(OperationalError("disk full: anne@exemple.org"), monkeypatch)

    assert (status, headers["Retry-After"]) == (503, "120")
    assert "Revenez en arrière, vos réponses y sont encore" in page
    assert headers.items() >= HEADERS.items()
    assert json.loads(written.getvalue())["error"] == "OperationalError"
    assert "anne" not in written.getvalue()


def test_a_mistake_of_ours_is_written_down_without_what_people_wrote(
    service: Path, monkeypatch: pytest.MonkeyPatch, written: io.StringIO
) -> None:
    status, page, _ = sent(ValueError("anne@exemple.org"), monkeypatch)

    assert status == 500
    assert "interrompu un moment" in page
    told = json.loads(written.getvalue())
    assert (told["what"], told["error"]) == ("failed", "ValueError")
    assert any("applying.py" in line for line in told["lines"])
    assert "anne" not in written.getvalue()


def test_a_page_that_is_not_there_is_no_failure(service: Path, written: io.StringIO) -> None:
    assert Client().get("/rien/").status_code == 404
    assert written.getvalue() == ""
