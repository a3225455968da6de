"""The waiting list: seats offered in order, for two days, to nobody twice."""

from datetime import timedelta
from pathlib import Path

import pytest

from signup.clock import clock
from signup.journey.actors import OPERATOR, SERVICE
from signup.journey.answering import accept, decline, put_on_list, set_seats
from signup.journey.leaving import withdraw
from signup.journey.moving import Moved, NoSeat
from signup.journey.passing import pass_time
from signup.journey.waiting import accept_offer, leave_offer, move_first, offer, position
from signup.models import Application, Kind, Mail, Mission, Reason, State
from tests.signup.people import confirmed


def crowd(count: int) -> list[Application]:
    """Return so many people who confirmed for two seats, in order."""
    return [confirmed(f"p{rank}@exemple.org") for rank in range(count)]


def states(people: list[Application]) -> list[str]:
    for person in people:
        person.refresh_from_db()
    return [person.state for person in people]


def kinds(person: Application) -> list[str]:
    return list(person.mail_set.order_by("created_at", "kind").values_list("kind", flat=True))


def taken() -> int:
    return Mission.objects.get(slug="permanence").taken


def test_a_seat_given_back_is_offered_to_the_first_in_line(service: Path) -> None:
    people = crowd(4)

    withdraw(people[0], Reason.NOT_AVAILABLE)

    assert states(people) == ["cancelled", "pending", "offered", "waiting"]
    assert taken() == 2
    assert kinds(people[2])[-1] == Kind.OFFER
    assert position(people[3]) == 1


def test_a_newcomer_does_not_pass_before_those_who_wait(service: Path) -> None:
    people = crowd(3)
    Mission.objects.filter(slug="permanence").update(seats=3)

    late = confirmed("tard@exemple.org")

    assert late.state == State.WAITING
    pass_time()
    assert states([*people, late]) == ["pending", "pending", "offered", "waiting"]


def test_an_offer_is_taken_or_left(service: Path) -> None:
    people = crowd(5)
    decline(people[0], Reason.OTHER, SERVICE)
    decline(people[1], Reason.OTHER, SERVICE)
    states(people)

    accept_offer(people[2])
    leave_offer(people[3])

    assert states(people) == ["declined", "declined", "pending", "cancelled", "offered"]
    assert taken() == 2
    with pytest.raises(Moved):
        accept_offer(people[3])


def test_an_offer_that_nobody_answers_goes_to_the_next(
    service: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    people = crowd(4)
    withdraw(people[0], Reason.OTHER)
    later = clock.now() + timedelta(days=4, minutes=1)
    monkeypatch.setattr(clock, "_seen", later)

    pass_time()

    assert states(people) == ["cancelled", "pending", "cancelled", "offered"]
    assert people[2].reason == Reason.NO_RESPONSE
    assert kinds(people[2])[-1] == Kind.OFFER_OVER


def test_more_seats_are_offered_at_once_and_fewer_than_taken_are_refused(service: Path) -> None:
    people = crowd(4)

    assert set_seats("permanence", 3, OPERATOR)
    assert not set_seats("permanence", 2, OPERATOR)

    assert states(people) == ["pending", "pending", "offered", "waiting"]
    assert Mission.objects.get(slug="permanence").seats == 3


def test_who_is_put_on_the_list_is_last_unless_moved_first(service: Path) -> None:
    people = crowd(4)
    put_on_list(people[0], SERVICE)
    assert states(people) == ["waiting", "pending", "offered", "waiting"]
    assert (position(people[3]), position(people[0])) == (1, 2)

    move_first(people[0], SERVICE)

    assert (position(people[0]), position(people[3])) == (1, 2)


def test_nobody_is_offered_a_seat_that_is_not_there(service: Path) -> None:
    people = crowd(3)

    with pytest.raises(NoSeat):
        offer(people[2], SERVICE)

    assert states(people) == ["pending", "pending", "waiting"]
    assert Mail.objects.filter(kind=Kind.OFFER).count() == 0


def test_two_decisions_at_once_are_one(service: Path) -> None:
    (person,) = crowd(1)
    same = Application.objects.get(pk=person.pk)
    accept(person, SERVICE)

    with pytest.raises(Moved):
        decline(same, Reason.OTHER, SERVICE)

    assert states([person]) == ["accepted"]
    assert kinds(person).count(Kind.DECLINED) == 0
