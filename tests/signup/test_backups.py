"""Backups: a copy that can be put back, without those who were erased since."""

import subprocess
from pathlib import Path

import pytest
from django.db import connection

from benchmarks.signup.postgresql import binary
from signup.clock import clock
from signup.journey.leaving import erase
from signup.models import Application, Mission
from signup.operation import backups
from signup.operation.backups import BackupError, back_up, restore
from tests.signup.people import confirmed


@pytest.fixture
def programs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Use the programs of the very version that is tested."""
    run = subprocess.run

    def own(command: list[str], **options: object) -> object:
        return run([binary(command[0]), *command[1:]], **options)  # type: ignore[call-overload]

    monkeypatch.setattr(backups.subprocess, "run", own)


def test_a_copy_is_put_back_but_for_those_who_were_erased(service: Path, programs: None) -> None:
    kept, gone = confirmed("a@exemple.org"), confirmed("b@exemple.org")
    copy = back_up(service / "backups", clock.now())
    erase(gone)
    late = confirmed("c@exemple.org")

    assert restore(copy) == 1

    assert list(Application.objects.all()) == [kept]
    assert late.pk not in Application.objects.values_list("pk", flat=True)
    assert Mission.objects.get(slug="permanence").taken == 1
    assert copy.stat().st_mode & 0o077 == 0


def test_what_is_no_copy_is_not_put_back(service: Path, database: str, programs: None) -> None:
    person = confirmed()
    file = service / "copie"
    file.write_bytes(b"autre chose")

    with pytest.raises(BackupError):
        restore(file)
    with pytest.raises(BackupError):
        restore(service / "absente")

    assert list(Application.objects.all()) == [person]


def test_a_copy_that_fails_leaves_nothing_behind(
    service: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise BackupError("abîmée")

    monkeypatch.setattr(backups, "_verify", fail)
    monkeypatch.setattr(backups, "_run", fail)

    with pytest.raises(BackupError):
        back_up(service / "backups", clock.now())

    assert list((service / "backups").iterdir()) == []


def test_old_copies_are_forgotten(service: Path) -> None:
    folder = service / "backups"
    folder.mkdir()
    old, new = folder / "inscriptions-1.sqlite", folder / "inscriptions-2.sqlite"
    old.touch()
    new.touch()
    import os

    os.utime(old, (0, clock.now().timestamp() - 31 * 86400))

    assert backups.forget_old(folder, clock.now(), 30) == [old]
    assert new.exists()
    connection.close()
