"""The daily mail: once a day, when something waits, with what waits too long."""

from datetime import timedelta

from signup.clock import clock
from signup.coordination.digest import queue_digests
from signup.models import Application, Coordinator, Kind, Mail, Membership
from tests.signup.coordination.conftest import Applied


def digests() -> list[Mail]:
    return list(Mail.objects.filter(kind=Kind.DIGEST).order_by("created_at"))


def aged(application: Application, **ago: int) -> None:
    moved = clock.now() - timedelta(**ago)
    Application.objects.filter(pk=application.pk).update(changed_at=moved)


def test_nothing_is_sent_when_nothing_waits(anne: Coordinator, applied: Applied) -> None:
    assert queue_digests(clock.now()) == 0
    assert digests() == []


def test_each_is_told_what_waits_once_a_day(
    anne: Coordinator, bilal: Coordinator, applied: Applied
) -> None:
    camille, lou = applied(), applied("Lou")
    applied("Sam")
    aged(camille, days=7)
    aged(lou, days=6, hours=23)

    assert queue_digests(clock.now()) == 1
    queue_digests(clock.now())
    (mail,) = digests()
    assert mail.coordinator == anne
    assert mail.payload == {
        "missions": [
            {
                "slug": "permanence",
                "title": "Tenir la permanence",
                "pending": 2,
                "late": 1,
                "waiting": 1,
            }
        ]
    }

    queue_digests(clock.now() + timedelta(days=1))
    assert len(digests()) == 2


def test_what_is_looked_at_is_late_after_two_months(anne: Coordinator, applied: Applied) -> None:
    camille = applied()
    Application.objects.filter(pk=camille.pk).update(state="processing")
    aged(camille, days=58)
    queue_digests(clock.now())
    aged(camille, days=63)
    queue_digests(clock.now() + timedelta(days=1))

    assert [mail.payload["missions"][0]["late"] for mail in digests()] == [0, 1]


def test_who_cannot_sign_in_is_left_in_peace(anne: Coordinator, applied: Applied) -> None:
    applied()
    Coordinator.objects.filter(pk=anne.pk).update(is_active=False)
    invited = Coordinator.objects.create_user("nouvelle@amis.example")
    Membership.objects.create(coordinator=invited, association="les-amis")

    assert queue_digests(clock.now()) == 0


def test_who_answers_for_several_associations_has_one_mail(
    anne: Coordinator, applied: Applied
) -> None:
    Membership.objects.create(coordinator=anne, association="les-autres")
    applied(), applied("Lou", slug="ailleurs")

    queue_digests(clock.now())

    (mail,) = digests()
    assert {each["slug"] for each in mail.payload["missions"]} == {"permanence", "ailleurs"}
