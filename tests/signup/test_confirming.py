"""Confirming: a seat for whoever comes first, the waiting list for the others."""

import json
from pathlib import Path

from plugins.models.exchange import Mission as Told
from signup.journey.applying import Answers, Sent, apply
from signup.journey.confirming import confirm
from signup.models import Application, Mail, Mission, State
from signup.site import missions


def told(slug: str = "permanence") -> Told:
    return missions().by_slug[slug]


def applied(email: str, slug: str = "permanence") -> Application:
    apply(told(slug), Sent(Answers("Anne", "Le Goff", email), "fr"))
    return Application.objects.get(email=email, mission_id=slug)


def test_the_first_to_confirm_have_the_seats(service: Path) -> None:
    people = [applied(f"p{rank}@exemple.org") for rank in range(4)]
    assert Mission.objects.get(slug="permanence").taken == 0

    for application in reversed(people):
        confirm(application)

    assert [person.state for person in people] == [
        State.WAITING,
        State.WAITING,
        State.PENDING,
        State.PENDING,
    ]
    assert Mission.objects.get(slug="permanence").taken == 2
    assert json.loads((service / "places.json").read_text())["missions"] == {
        "permanence": {"taken": 2, "waiting": 2}
    }
    assert Mail.objects.count() == 8
