"""Health: what the service says of itself to whoever watches it."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.db import OperationalError
from django.test import Client

from signup.clock import clock
from signup.models import Mail
from signup.operation import health
from tests.signup.people import applied


def asked() -> tuple[int, dict[str, object]]:
    answer = Client().get("/health")
    return answer.status_code, answer.json()


def test_a_service_that_can_do_its_work_is_well(service: Path) -> None:
    applied()
    Mail.objects.update(due_at=clock.now() - timedelta(minutes=20))

    status, told = asked()

    assert (status, told["status"], told["database"]) == (200, "ok", "ok")
    mail = told["mail"]
    assert isinstance(mail, dict)
    assert mail["waiting"] == 1
    assert 1200 <= mail["late"] < 1260


def test_a_database_that_is_away_is_told(service: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def away() -> None:
        raise OperationalError

    with monkeypatch.context() as patch:
        patch.setattr(health.connection, "cursor", away)
        status, told = asked()

    assert (status, told["database"]) == (503, "OperationalError")


def test_a_site_that_is_not_built_is_told(service: Path) -> None:
    (service / "site" / "site.json").write_text("{", encoding="utf-8")
    (service / "site").rename(service / "ailleurs")

    status, told = asked()

    assert (status, told["site"]) == (503, "missing")
