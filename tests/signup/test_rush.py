"""Many people at once for few seats: as many as there are, and a line for the others."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import sleep

import pytest
from django.db import IntegrityError, connection
from django.db.models import F

from signup.journey import moving
from signup.journey.actors import SERVICE
from signup.journey.confirming import confirm
from signup.journey.moving import move
from signup.journey.waiting import waiting_list
from signup.models import Application, Mail, Mission, State
from tests.signup.people import applied

SEATS, PEOPLE, AT_ONCE = 5, 60, 16


@pytest.fixture
def crowd(service: Path) -> list[Application]:
    """Return people who are about to confirm."""
    Mission.objects.filter(slug="permanence").update(seats=SEATS)
    return [applied(f"p{rank}@exemple.org") for rank in range(PEOPLE)]


def together(crowd: list[Application], act: Callable[[Application], None]) -> list[Exception]:
    """Have all of them act at once; return what went wrong."""

    def one(application: Application) -> Exception | None:
        try:
            act(application)
        except Exception as error:
            return error
        finally:
            connection.close()
        return None

    with ThreadPoolExecutor(AT_ONCE) as threads:
        return [error for error in threads.map(one, crowd) if error]


def test_a_rush_takes_the_seats_and_forms_a_line(crowd: list[Application]) -> None:
    assert together(crowd, confirm) == []

    mission = Mission.objects.get(slug="permanence")
    assert mission.taken == SEATS
    assert Application.objects.filter(state=State.PENDING).count() == SEATS
    line = list(waiting_list("permanence"))
    assert len(line) == PEOPLE - SEATS
    assert line == sorted(line, key=lambda each: (each.waiting_since, each.id))
    assert Mail.objects.exclude(kind="confirm").count() == PEOPLE


def test_a_seat_that_was_counted_first_would_be_given_twice(
    crowd: list[Application], database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control of the test above: to look, then to take, is not enough."""
    if database == "sqlite":
        pytest.skip("SQLite has one writer: nobody takes a seat between the two.")

    def look_then_take(slug: str) -> bool:
        mission = Mission.objects.get(slug=slug)
        sleep(0.05)
        if mission.taken >= mission.seats:
            return False
        Mission.objects.filter(slug=slug).update(taken=F("taken") + 1)
        return True

    monkeypatch.setattr(moving, "take_seat", look_then_take)

    errors = together(crowd, confirm)

    # The rule of the table is what is left to refuse them.
    assert [error for error in errors if isinstance(error, IntegrityError)]


def test_the_same_person_is_moved_once_by_all_who_try(crowd: list[Application]) -> None:
    together(crowd[:SEATS], confirm)
    person = crowd[0]
    person.refresh_from_db()
    copies = [Application.objects.get(pk=person.pk) for _ in range(AT_ONCE)]

    def accept(copy: Application) -> None:
        from signup.writing import writing

        with writing():
            move(copy, State.ACCEPTED, SERVICE)

    errors = together(copies, accept)

    assert len(errors) == AT_ONCE - 1
    assert Mission.objects.get(slug="permanence").taken == SEATS
