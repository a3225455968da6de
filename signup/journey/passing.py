"""Passing: what time itself does to applications. Done again, it changes nothing."""

from contextlib import suppress
from datetime import datetime, timedelta

from plugins.models.exchange import Mission
from signup.clock import clock
from signup.journey.actors import SERVICE
from signup.journey.answering import end_mission
from signup.journey.moving import Moved, move, note
from signup.journey.waiting import end_offers, promote_all
from signup.models import Application, Kind, Reason, State
from signup.models.application import OVER
from signup.outbox import queue
from signup.site import is_over, missions, shell
from signup.writing import writing


def pass_time() -> None:
    """Do all that is due."""
    now = clock.now()
    forget_unconfirmed(now)
    end_guardians(now)
    end_offers(now)
    promote_all()
    today = now.astimezone(shell().zone).date()
    live = Application.objects.exclude(state__in=[*OVER, State.UNCONFIRMED])
    for slug in live.values_list("mission_id", flat=True).distinct():
        mission = missions().by_slug.get(slug)
        if mission is None:
            continue  # Its page is gone: the association ends what it began.
        if is_over(mission, today):
            _thank(mission)
        elif mission.starts == today + timedelta(days=1):
            _remind(mission)


def forget_unconfirmed(now: datetime) -> int:
    """Forget who never confirmed their address; return how many."""
    late = Application.objects.filter(state=State.UNCONFIRMED, due_at__lte=now)
    forgotten = 0
    for application in late:
        with writing():
            still = Application.objects.filter(
                pk=application.pk, state=State.UNCONFIRMED, due_at__lte=now
            )
            if still.delete()[0]:
                note(SERVICE, "forgotten", application.mission_id, application)
                forgotten += 1
    return forgotten


def end_guardians(now: datetime) -> None:
    """End the applications whose guardian did not answer in time."""
    late = Application.objects.filter(state=State.GUARDIAN, due_at__lte=now)
    for application in late:
        with suppress(Moved), writing():
            queue(Kind.GUARDIAN_LATE, application)
            move(application, State.CANCELLED, SERVICE, reason=Reason.NO_RESPONSE)


def _remind(mission: Mission) -> None:
    accepted = Application.objects.filter(mission_id=mission.id, state=State.ACCEPTED)
    told = Application.objects.filter(mail__kind=Kind.REMINDER, mail__sequence=str(mission.starts))
    for application in accepted.exclude(pk__in=told):
        with writing():
            queue(Kind.REMINDER, application, mission.starts)


def _thank(mission: Mission) -> None:
    end_mission(mission.id, SERVICE)
    for application in Application.objects.filter(mission_id=mission.id, state=State.ACCEPTED):
        with suppress(Moved), writing():
            queue(Kind.THANKS, application)
            move(application, State.DONE, SERVICE)
