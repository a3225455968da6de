"""Whatever people do and in whatever order, the seats are those of a small model."""

import os
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from signup.clock import clock
from signup.journey.actors import SERVICE
from signup.journey.answering import AloneInLine, accept, decline, put_on_list, set_seats, take_up
from signup.journey.confirming import authorise, confirm, refuse
from signup.journey.leaving import erase, withdraw
from signup.journey.passing import pass_time
from signup.journey.waiting import accept_offer, leave_offer, waiting_list
from signup.models import Application, Mail, Mission, Reason
from signup.models.application import HOLDING
from tests.signup.model import WITHDRAWABLE, Model
from tests.signup.people import applied

SLUG = "permanence"
ANSWERABLE = ("pending", "processing")
# Shared by the two databases.
STEPS = int(os.environ.get("SIGNUP_STEPS", "2000")) // 2


class Journey(RuleBasedStateMachine):
    """Applications to one mission, beside the model."""

    def __init__(self) -> None:
        """Start with two seats and nobody."""
        super().__init__()
        Mail.objects.all().delete()
        Application.objects.all().delete()
        Mission.objects.filter(slug=SLUG).update(seats=2, taken=0)
        self.model = Model(2)
        self.minors: set[str] = set()
        self.count = 0

    def found(self, name: str) -> Application:
        return Application.objects.get(email=name, is_live=True)

    def choose(self, data: Any, *states: str) -> str | None:
        names = self.model.of(*states)
        return data.draw(st.sampled_from(names)) if names else None

    @rule(is_minor=st.booleans())
    def apply(self, is_minor: bool) -> None:
        self.count += 1
        name = f"p{self.count}@exemple.org"
        guardian = {"guardian_name": "C", "guardian_email": f"g{self.count}@exemple.org"}
        if is_minor:
            self.minors.add(name)
            applied(name, SLUG, answers={"age_band": "16_17"}, **guardian)
        else:
            applied(name, SLUG)
        self.model.apply(name)

    @rule(data=st.data())
    def confirm(self, data: Any) -> None:
        if name := self.choose(data, "unconfirmed"):
            confirm(self.found(name))
            self.model.confirm(name, name in self.minors)

    @rule(data=st.data(), agrees=st.booleans())
    def answer_for_a_minor(self, data: Any, agrees: bool) -> None:
        if name := self.choose(data, "awaiting_guardian"):
            guardian = self.found(name).guardian
            if agrees:
                authorise(guardian, "texte")
                self.model.seat_or_list(name)
            else:
                refuse(guardian, "texte")
                self.model.move(name, "cancelled")

    @rule(data=st.data())
    def withdraw(self, data: Any) -> None:
        if name := self.choose(data, *WITHDRAWABLE):
            withdraw(self.found(name), Reason.OTHER)
            self.model.move(name, "cancelled")

    @rule(data=st.data())
    def take_up(self, data: Any) -> None:
        if name := self.choose(data, "pending"):
            take_up(self.found(name), SERVICE)
            self.model.move(name, "processing")

    @rule(data=st.data())
    def accept(self, data: Any) -> None:
        if name := self.choose(data, *ANSWERABLE):
            accept(self.found(name), SERVICE)
            self.model.move(name, "accepted")

    @rule(data=st.data())
    def decline(self, data: Any) -> None:
        if name := self.choose(data, *ANSWERABLE, "accepted", "waiting", "offered"):
            decline(self.found(name), Reason.OTHER, SERVICE)
            self.model.move(name, "declined")

    @rule(data=st.data())
    def put_on_the_list(self, data: Any) -> None:
        if name := self.choose(data, *ANSWERABLE, "accepted"):
            if self.model.line:
                put_on_list(self.found(name), SERVICE)
                self.model.wait(name)
            else:
                with pytest.raises(AloneInLine):
                    put_on_list(self.found(name), SERVICE)

    @rule(data=st.data(), takes=st.booleans())
    def answer_an_offer(self, data: Any, takes: bool) -> None:
        if name := self.choose(data, "offered"):
            (accept_offer if takes else leave_offer)(self.found(name))
            self.model.move(name, "pending" if takes else "cancelled")

    @rule(seats=st.integers(1, 6))
    def set_seats(self, seats: int) -> None:
        assert set_seats(SLUG, seats, SERVICE) is self.model.set_seats(seats)

    @rule(data=st.data())
    def erase(self, data: Any) -> None:
        if name := self.choose(data, *WITHDRAWABLE):
            erase(self.found(name))
            self.model.forget(name)

    @precondition(lambda self: self.model.of("offered", "unconfirmed", "awaiting_guardian"))
    @rule()
    def let_a_week_pass(self) -> None:
        """Everything that waits for an answer is over, until nothing is: offers follow offers."""
        clock.see(clock.now() + timedelta(days=7))
        pass_time()
        late = self.model.of("offered")
        for name in self.model.of("unconfirmed"):
            self.model.forget(name)
        for name in [*self.model.of("awaiting_guardian"), *late]:
            self.model.move(name, "cancelled")

    @invariant()
    def seats_are_those_of_the_model(self) -> None:
        mission = Mission.objects.get(slug=SLUG)
        held = Application.objects.filter(state__in=HOLDING).count()
        line = [each.email for each in waiting_list(SLUG)]
        states = dict(Application.objects.values_list("email", "state"))

        assert states == self.model.states
        assert line == self.model.line
        assert mission.taken == held == self.model.taken <= mission.seats


def test_seats_are_never_given_twice_nor_lost(
    service: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_state_machine_as_test(
        Journey,
        settings=settings(
            max_examples=STEPS // 50,
            stateful_step_count=50,
            suppress_health_check=list(HealthCheck),
        ),
    )
