"""Mails: never lost, whatever the server that carries them does; never told to the wrong person."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings

from benchmarks.signup.smtp import Sink, smtp_server
from signup.clock import clock
from signup.journey.leaving import erase
from signup.mails import sending
from signup.mails.sending import MOST_ATTEMPTS, next_due, send_due
from signup.models import Application, Coordinator, Kind, Mail, Membership, State
from tests.signup.people import applied, confirmed, minor


@pytest.fixture
def sink(service: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Sink]:
    """Return the mail server of a service."""
    with smtp_server() as found:
        used = replace(settings.CONFIGURATION, smtp=found.smtp)
        monkeypatch.setattr(settings, "CONFIGURATION", used)
        yield found


def body(sink: Sink, rank: int = -1, form: str = "plain") -> str:
    part = sink.letters[rank].get_body((form,))
    assert part is not None
    return str(part.get_content())


def test_who_applies_is_asked_to_confirm(sink: Sink) -> None:
    application = applied()

    assert send_due() == 1

    (mail,) = Mail.objects.all()
    (letter,) = sink.letters
    assert letter["To"] == "anne@exemple.org"
    assert letter["Subject"] == "À confirmer\N{NO-BREAK SPACE}: votre candidature"
    assert letter["Message-ID"] == f"<{mail.id}@media.example>"
    assert letter["Auto-Submitted"] == "auto-generated"
    assert mail.sent_at is not None
    application.refresh_from_db()
    assert application.due_at == mail.sent_at + timedelta(hours=48)
    assert send_due() == 0


def test_the_first_mail_has_no_word_of_who_wrote_it(sink: Sink) -> None:
    """Otherwise the form would write to strangers for anybody."""
    applied(answers={"first_name": "BUY NOW", "message": "http://spam.example", "phone": "0612"})

    send_due()

    for form in ("plain", "html"):
        assert "BUY" not in body(sink, form=form)
        assert "spam" not in body(sink, form=form)


@pytest.mark.parametrize("mood", ["451", "hang up"])
def test_a_server_that_is_not_ready_is_tried_again_later(sink: Sink, mood: str) -> None:
    applied()
    sink.mood = mood

    assert send_due() == 0

    (mail,) = Mail.objects.all()
    assert (mail.attempts, mail.sent_at, mail.failed_at) == (1, None, None)
    assert timedelta(seconds=50) < mail.due_at - clock.now() <= timedelta(minutes=1)
    assert next_due() == mail.due_at
    sink.mood = ""
    Mail.objects.update(due_at=clock.now())
    assert send_due() == 1


def test_a_server_that_is_down_delays_all_mails_alike(
    service: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with smtp_server() as gone:
        pass
    used = replace(settings.CONFIGURATION, smtp=gone.smtp)
    monkeypatch.setattr(settings, "CONFIGURATION", used)
    applied("a@exemple.org")
    applied("b@exemple.org")

    assert send_due() == 0

    assert list(Mail.objects.values_list("attempts", flat=True)) == [1, 1]


def test_an_address_that_is_refused_is_not_tried_again_and_coordinators_are_told(
    sink: Sink,
) -> None:
    member = Coordinator.objects.create_user("c@amis.example")
    Membership.objects.create(coordinator=member, association="les-amis")
    confirmed()
    sink.mood = "550"

    assert send_due() == 0

    assert Mail.objects.filter(failed_at=None, coordinator=None).count() == 0
    sink.mood = ""
    assert send_due() == 2
    assert {letter["To"] for letter in sink.letters} == {"c@amis.example"}
    assert "Le Goff" not in body(sink)


def test_after_two_days_of_trying_a_mail_is_given_up(sink: Sink) -> None:
    applied()
    Mail.objects.update(attempts=MOST_ATTEMPTS)
    sink.mood = "451"

    send_due()

    assert Mail.objects.get().failed_at is not None
    assert next_due() is None


def test_a_process_killed_after_the_server_took_a_mail_sends_one_copy(
    sink: Sink, monkeypatch: pytest.MonkeyPatch
) -> None:
    applied("a@exemple.org")
    applied("b@exemple.org")

    def killed(mail: Mail) -> None:
        raise SystemExit

    with monkeypatch.context() as patch:
        patch.setattr(sending, "_mark", killed)
        with pytest.raises(SystemExit):
            send_due()

    assert send_due() == 2
    assert len(sink.ids) == 3
    assert len(set(sink.ids)) == 2


def test_an_address_is_sent_three_mails_a_day_that_strangers_asked_for(sink: Sink) -> None:
    for slug in ("permanence", "ailleurs", "exigeante", "adultes", "complete"):
        applied("victime@exemple.org", slug)

    assert send_due() == 3
    assert sorted(Mail.objects.filter(sent_at=None).values_list("due_at", flat=True))[0] > (
        clock.now() + timedelta(hours=23)
    )


def test_a_form_sent_twice_is_one_application_and_one_mail(sink: Sink) -> None:
    applied()
    applied()

    assert send_due() == 1
    assert Application.objects.count() == 1


def test_who_applied_already_is_told_by_mail_alone(sink: Sink) -> None:
    confirmed()
    send_due()
    applied()

    assert send_due() == 1
    assert sink.letters[-1]["Subject"] == "Vous vous êtes déjà proposé·e pour cette mission"
    assert Application.objects.get().state == State.PENDING


def test_a_guardian_is_written_to_apart(sink: Sink) -> None:
    minor()

    send_due()

    subjects = {letter["To"]: letter["Subject"] for letter in sink.letters[1:]}
    assert subjects == {
        "camille@exemple.org": "Votre accord est demandé pour une mission bénévole",
        "lou@exemple.org": "Nous avons écrit à votre parent\N{NO-BREAK SPACE}: Tenir la permanence",
    }
    guardians = next(
        n for n, each in enumerate(sink.letters) if each["To"] == "camille@exemple.org"
    )
    assert "Anne" not in body(sink, guardians)


def test_who_is_erased_is_told_and_forgotten(sink: Sink) -> None:
    application = confirmed()
    send_due()

    erase(application)

    assert send_due() == 1
    assert sink.letters[-1]["Subject"] == "Vos données sont effacées"
    assert list(Mail.objects.values_list("kind", "payload")) == [(Kind.ERASED, {})]
