"""A disk that is full or read-only, a database that somebody else holds: said, and nothing lost."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client

from signup.models import Application, Mail
from tests.signup.people import applied
from tests.signup.test_answers import FORM, SENT


@pytest.fixture
def file(service: Path, database: str) -> Iterator[Path]:
    """Return the file of the database, whose limits are given back after the test."""
    if database == "postgresql":
        pytest.skip("These are troubles of a file; those of a server are told as its absence.")
    yield Path(str(connection.settings_dict["NAME"]))
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA max_page_count=1073741823")
        cursor.execute("PRAGMA query_only=OFF")
        cursor.execute("PRAGMA busy_timeout=20000")


def set_pragma(words: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA {words}")


def post(email: str) -> int:
    client = Client(headers={"sec-fetch-site": "same-origin"})
    return client.post(FORM, {**SENT, "email": email, "message": "x" * 900}).status_code


def test_a_full_disk_keeps_what_was_acknowledged(file: Path) -> None:
    applied()
    set_pragma("max_page_count=1")  # no more than there are now

    answers = [post(f"p{rank}@exemple.org") for rank in range(60)]

    assert set(answers) == {303, 503}
    assert answers.index(503) > 0
    kept = Application.objects.count()
    assert kept == 1 + answers.count(303)
    assert Mail.objects.count() == kept
    set_pragma("max_page_count=1073741823")
    assert post("apres@exemple.org") == 303


def test_a_disk_that_cannot_be_written_still_answers(file: Path) -> None:
    applied()
    set_pragma("query_only=ON")

    assert post("b@exemple.org") == 503
    assert Client().get(FORM).status_code == 200
    set_pragma("query_only=OFF")
    assert post("b@exemple.org") == 303


def test_a_database_that_somebody_else_holds_is_waited_for_then_given_up(file: Path) -> None:
    assert connection.settings_dict["OPTIONS"]["timeout"] == 20
    set_pragma("busy_timeout=200")
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    try:
        assert post("c@exemple.org") == 503
    finally:
        other.execute("ROLLBACK")
        other.close()

    assert post("c@exemple.org") == 303


def test_the_database_is_opened_as_it_must_be(file: Path) -> None:
    with connection.cursor() as cursor:
        found = {
            name: cursor.execute(f"PRAGMA {name}").fetchone()[0]
            for name in (
                "journal_mode",
                "synchronous",
                "secure_delete",
                "foreign_keys",
                "mmap_size",
            )
        }
    is_old = sqlite3.sqlite_version_info < (3, 51, 3)

    assert found["journal_mode"] == ("truncate" if is_old else "wal")
    assert found["synchronous"] == (3 if is_old else 2)
    assert (found["secure_delete"], found["foreign_keys"], found["mmap_size"]) == (1, 1, 0)
