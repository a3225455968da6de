"""Applying: the one door through which an application comes in."""

import hashlib
from dataclasses import asdict, dataclass, field
from datetime import timedelta

from django.db import IntegrityError

from plugins.models.exchange import Mission
from signup.clock import clock
from signup.journey.delays import OUTAGE
from signup.keys import Purpose, address_key, digest, token
from signup.models import Application, Guardian, Kind, State
from signup.models.application import AgeBand
from signup.outbox import put_off, queue
from signup.retention import periods
from signup.writing import writing


@dataclass(frozen=True)
class Answers:
    """What a volunteer wrote, checked: the fields of an Application that are theirs."""

    first_name: str
    last_name: str
    email: str
    phone: str = ""
    age_band: str = AgeBand.ADULT
    availability: list[str] = field(default_factory=list)
    motivation: str = ""
    message: str = ""
    requirements: list[str] = field(default_factory=list)
    answers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Sent:
    """A form that was sent; ``submission`` is the same when it is sent twice."""

    answers: Answers
    lang: str
    guardian_name: str = ""
    guardian_email: str = ""
    submission: str = ""
    click_id: str = ""


def apply(mission: Mission, sent: Sent) -> None:
    """Keep an application, and have its address asked to confirm it.

    Whether the address had applied already is told by mail alone.
    """
    key = address_key(sent.answers.email)
    try:
        with writing():
            _keep(mission, sent, key)
    except IntegrityError:
        # The same form came in by two doors at once, and the other is kept.
        with writing():
            _keep(mission, sent, key)


def _keep(mission: Mission, sent: Sent, key: str) -> None:
    submission = sent.submission or hashlib.sha256(f"{mission.id}:{key}".encode()).hexdigest()
    known = Application.objects.filter(mission_id=mission.id, address_key=key, is_live=True)
    application = known.first()
    if application is None:
        application = _create(mission, sent, key, submission)
        queue(Kind.CONFIRM, application, due_at=put_off(key))
    elif application.state != State.UNCONFIRMED:
        queue(Kind.ALREADY, application, clock.now().date(), due_at=put_off(key))
    elif application.submission != submission or _differs(application, sent):
        _replace(application, sent, submission)
        queue(Kind.CONFIRM, application, application.version, due_at=put_off(key))


def _create(mission: Mission, sent: Sent, key: str, submission: str) -> Application:
    now = clock.now()
    application = Application(
        mission_id=mission.id,
        address_key=key,
        submission=submission,
        lang=sent.lang,
        click_id=sent.click_id,
        created_at=now,
        changed_at=now,
        due_at=now + OUTAGE + timedelta(hours=periods().unconfirmed_hours),
        **asdict(sent.answers),
    )
    application.confirm_digest = digest(token(Purpose.CONFIRM, application.pk))
    application.follow_digest = digest(token(Purpose.FOLLOW, application.pk))
    application.save(force_insert=True)
    _name_guardian(application, sent)
    return application


def _differs(application: Application, sent: Sent) -> bool:
    told = asdict(sent.answers)
    return any(getattr(application, name) != value for name, value in told.items())


def _replace(application: Application, sent: Sent, submission: str) -> None:
    """Put what was sent last in the place of what nobody has confirmed."""
    application.submission = submission
    application.lang = sent.lang
    application.version += 1
    for name, value in asdict(sent.answers).items():
        setattr(application, name, value)
    application.save()
    Guardian.objects.filter(application=application).delete()
    _name_guardian(application, sent)


def _name_guardian(application: Application, sent: Sent) -> None:
    if not application.is_minor:
        return
    Guardian.objects.create(
        application=application,
        name=sent.guardian_name,
        email=sent.guardian_email,
        address_key=address_key(sent.guardian_email),
        token_digest=digest(token(Purpose.GUARDIAN, application.pk, application.version)),
        generation=application.version,
    )
