"""Time: what is due is done, once, and what is past its time is erased."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from signup.clock import clock
from signup.journey.passing import pass_time
from signup.journey.purging import purge
from signup.models import Application, JournalEntry, Kind, Mail, Mission, State
from signup.retention import months_after
from tests.signup.people import accepted, applied, confirmed, minor
from tests.signup.site import SITE, mission, write_site


def after(monkeypatch: pytest.MonkeyPatch, **delay: float) -> datetime:
    """Set the clock so much later, and return what it says."""
    later = clock.now() + timedelta(**delay)
    monkeypatch.setattr(clock, "_seen", later)
    return later


def dated(service: Path, slug: str, starts: date, ends: date) -> None:
    """Put a mission on days of its own."""
    told = [mission(slug, starts=str(starts), ends=str(ends), is_recurring=False)]
    write_site(service / "site", missions=told)


def test_who_never_confirms_is_forgotten_whole(
    service: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    applied()
    after(monkeypatch, hours=95)
    pass_time()
    assert Application.objects.count() == 1

    after(monkeypatch, hours=2)
    pass_time()

    assert (Application.objects.count(), Mail.objects.count()) == (0, 0)


def test_a_guardian_who_does_not_answer_ends_it(
    service: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    minor()
    after(monkeypatch, hours=121)

    pass_time()
    pass_time()

    application = Application.objects.get()
    assert (application.state, application.reason) == (State.CANCELLED, "no_response")
    assert Mail.objects.filter(kind=Kind.GUARDIAN_LATE).count() == 1


def test_who_is_expected_is_reminded_the_day_before_and_thanked_after(
    service: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    application = accepted()
    today = clock.now().date()
    dated(service, "permanence", today + timedelta(days=3), today + timedelta(days=3))
    pass_time()
    assert Mail.objects.filter(kind=Kind.REMINDER).count() == 0

    after(monkeypatch, days=2)
    pass_time()
    pass_time()
    assert Mail.objects.filter(kind=Kind.REMINDER).count() == 1

    after(monkeypatch, days=2)
    pass_time()
    pass_time()
    application.refresh_from_db()
    assert application.state == State.DONE
    assert Mail.objects.filter(kind=Kind.THANKS).count() == 1
    assert Mission.objects.get(slug="permanence").taken == 1


def test_who_waits_for_an_answer_is_told_when_the_mission_is_over(
    service: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    confirmed()
    today = clock.now().date()
    dated(service, "permanence", today, today)
    after(monkeypatch, days=2)

    pass_time()

    application = Application.objects.get()
    assert (application.state, application.reason) == (State.DECLINED, "mission_terminated")


def test_a_clock_that_is_set_back_revives_nothing(
    service: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = clock.now()
    monkeypatch.setattr(clock, "_seen", now + timedelta(hours=1))

    assert clock.now() == now + timedelta(hours=1)


def test_what_is_past_its_time_is_erased_and_counted(
    service: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, gone = accepted("a@exemple.org"), confirmed("b@exemple.org")
    from signup.journey.leaving import withdraw
    from signup.models import Reason

    withdraw(gone, Reason.OTHER)
    Mail.objects.update(sent_at=clock.now())
    assert not purge()

    after(monkeypatch, days=93)
    receipt = purge()

    assert list(Application.objects.all()) == [kept]
    assert receipt["applications"] == 1
    assert receipt["mails"] == 3
    assert JournalEntry.objects.filter(act__startswith="swept 1 applications, 3 mails").count() == 1


def test_nothing_of_who_was_erased_is_left_in_the_file(service: Path, database: str) -> None:
    if database == "postgresql":
        pytest.skip("PostgreSQL writes over its pages in its own time.")
    from django.db import connection

    from signup.journey.leaving import erase

    person = confirmed("introuvable@exemple.org")
    file = Path(str(connection.settings_dict["NAME"]))
    Mail.objects.update(sent_at=datetime.now(UTC))
    assert b"introuvable" in file.read_bytes()

    erase(person)
    Mail.objects.all().delete()

    left = [
        each for each in file.parent.glob(f"{file.name}*") if b"introuvable" in each.read_bytes()
    ]
    assert left == []


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2027, 11, 30), 3, date(2028, 2, 29)),
        (date(2026, 12, 15), 12, date(2027, 12, 15)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
    ],
)
def test_months_are_those_of_the_calendar(day: date, months: int, then: date) -> None:
    assert months_after(day, months) == then


def test_a_mission_that_left_the_site_keeps_its_volunteers(
    service: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    accepted()
    write_site(service / "site", missions=SITE["missions"][1:])

    pass_time()

    assert Application.objects.get().state == State.ACCEPTED
