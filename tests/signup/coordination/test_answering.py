"""Answering: what a coordinator does is done once, told, and never to what has changed."""

import json
from pathlib import Path

import pytest
from django.http import HttpResponse
from django.test import Client

from signup.journey.actors import coordinating
from signup.journey.answering import accept
from signup.models import Application, Coordinator, Mail, Mission, State
from tests.signup.coordination.conftest import Applied, SignIn, coordinator

BOTH_ENGINES = True


@pytest.fixture
def browser(anne: Coordinator, sign_in: SignIn) -> Client:
    """Return the browser of the coordinator of ``les-amis``."""
    return sign_in(anne)


def page_of(application: Application) -> str:
    return f"/coordination/candidatures/{application.pk}/"


def answered(browser: Client, application: Application, act: str, **fields: str) -> str:
    """Return what the page that follows says, once an answer was sent as the page shows it."""
    body = {"act": act, "seen": application.state, **fields}
    answer = browser.post(page_of(application), body)
    assert answer.status_code == 303, answer.content.decode()
    return browser.get(answer["Location"]).content.decode()


def state(application: Application) -> State:
    return State(Application.objects.get(pk=application.pk).state)


def mails(application: Application) -> list[str]:
    told = Mail.objects.filter(application=application).order_by("created_at")
    return list(told.values_list("kind", flat=True))


def taken() -> int:
    return Mission.objects.get(slug="permanence").taken


@pytest.mark.parametrize(
    ("act", "to", "said"),
    [
        ("accept", State.ACCEPTED, "La candidature est acceptée."),
        ("take_up", State.PROCESSING, "en cours d’examen"),
        ("decline", State.DECLINED, "La candidature est refusée."),
    ],
)
def test_an_answer_is_given_and_told_once(
    browser: Client, applied: Applied, act: str, to: State, said: str
) -> None:
    camille = applied()

    page = answered(browser, camille, act, reason="requirements_not_fulfilled")

    assert state(camille) == to
    assert said in page
    assert said not in browser.get(page_of(camille)).content.decode()


def test_declining_asks_for_a_reason(browser: Client, applied: Applied) -> None:
    camille = applied()
    for reason in ("", "guardian_refused", "n’importe"):
        body = {"act": "decline", "seen": "pending", "reason": reason}
        answer = browser.post(page_of(camille), body)
        assert answer.status_code == 422
        assert 'href="#reason"' in answer.content.decode()

    assert state(camille) == State.PENDING


def test_a_reason_is_kept_and_the_seat_goes_to_the_next(browser: Client, applied: Applied) -> None:
    camille, lou, sam = applied(), applied("Lou"), applied("Sam")
    assert (state(sam), taken()) == (State.WAITING, 2)

    answered(browser, camille, "decline", reason="change_mind")

    camille.refresh_from_db()
    assert (camille.state, camille.reason) == (State.DECLINED, "change_mind")
    assert (state(lou), state(sam), taken()) == (State.PENDING, State.OFFERED, 2)


def test_what_changed_since_it_was_shown_is_left_as_it_is(
    browser: Client, applied: Applied
) -> None:
    """A colleague accepted it meanwhile: the page that still offers to decline it does nothing."""
    camille = applied()
    colleague = coordinator("chloe@amis.example", "les-amis")
    accept(Application.objects.get(pk=camille.pk), coordinating(colleague))

    page = answered(browser, camille, "decline", reason="other")

    assert state(camille) == State.ACCEPTED
    assert "cette candidature avait changé entre-temps" in page
    assert "Acceptée" in page


@pytest.mark.parametrize("act", ["offer", "first", "rien", ""])
def test_what_cannot_be_done_to_a_state_is_not(browser: Client, applied: Applied, act: str) -> None:
    camille = applied()

    assert "Rien n’a été fait" in answered(browser, camille, act)
    assert state(camille) == State.PENDING


def test_the_waiting_list_is_put_in_another_order(browser: Client, applied: Applied) -> None:
    camille, _, sam, nour = (applied(name) for name in ("Camille", "Lou", "Sam", "Nour"))

    assert "la première de la liste" in answered(browser, nour, "first")
    answered(browser, camille, "decline", reason="other")

    assert (state(sam), state(nour)) == (State.WAITING, State.OFFERED)


def test_a_seat_is_offered_out_of_order_only_where_one_is_left(
    browser: Client, applied: Applied
) -> None:
    applied(), applied("Lou"), applied("Sam")
    nour = applied("Nour")
    assert "il ne reste aucune place" in answered(browser, nour, "offer")
    assert state(nour) == State.WAITING

    Mission.objects.filter(slug="permanence").update(seats=3)
    assert "La place est proposée" in answered(browser, nour, "offer")
    assert (state(nour), taken()) == (State.OFFERED, 3)


def test_who_is_put_on_the_list_gives_their_seat_to_the_next(
    browser: Client, applied: Applied
) -> None:
    camille, _, sam = applied(), applied("Lou"), applied("Sam")

    answered(browser, camille, "list")

    assert (state(camille), state(sam), taken()) == (State.WAITING, State.OFFERED, 2)


def test_nobody_is_put_on_a_list_where_nobody_waits(browser: Client, applied: Applied) -> None:
    camille = applied()

    assert "personne d’autre n’attend" in answered(browser, camille, "list")
    assert (state(camille), mails(camille)) == (State.PENDING, ["confirm", "received"])


def seats(browser: Client, number: str) -> HttpResponse:
    body = {"act": "seats", "seats": number}
    return browser.post("/coordination/missions/permanence/", body)


def test_seats_are_never_fewer_than_are_taken(browser: Client, applied: Applied) -> None:
    applied(), applied("Lou")

    answer = seats(browser, "1")

    assert answer.status_code == 422
    assert "Il y a plus de places prises que cela." in answer.content.decode()
    assert 'value="1"' in answer.content.decode()
    assert Mission.objects.get(slug="permanence").seats == 2


@pytest.mark.parametrize("number", ["", "0", "-3", "trois", "10001", "²", "9" * 30])
def test_seats_are_a_number(browser: Client, number: str) -> None:
    assert seats(browser, number).status_code == 422


def test_more_seats_are_offered_to_who_waits(
    browser: Client, applied: Applied, service: Path
) -> None:
    applied(), applied("Lou")
    sam = applied("Sam")

    assert seats(browser, "4").status_code == 303

    assert state(sam) == State.OFFERED
    told = json.loads((service / "places.json").read_text())["missions"]["permanence"]
    assert told == {"taken": 3, "seats": 4}


def test_a_mission_is_closed_and_opened_again(browser: Client, service: Path) -> None:
    page = "/coordination/missions/permanence/"
    browser.post(page, {"act": "close"})
    assert "ne prend plus de candidatures" in browser.get(page).content.decode()
    assert json.loads((service / "places.json").read_text())["missions"] == {
        "permanence": {"taken": 0, "closed": True}
    }

    browser.post(page, {"act": "reopen"})

    assert Mission.objects.get(slug="permanence").is_closed is False


def test_several_are_accepted_at_once_and_the_others_told(
    browser: Client, applied: Applied
) -> None:
    camille, lou = applied(), applied("Lou")
    page = "/coordination/missions/permanence/"
    body = {"act": "accept", "number": [str(camille.pk), str(lou.pk), "nul"]}

    browser.post(page, body)
    assert "2&nbsp;candidatures acceptées" in browser.get(page).content.decode()
    browser.post(page, body)
    assert "Les autres avaient changé entre-temps" in browser.get(page).content.decode()
    browser.post(page, {"act": "accept"})
    assert "aucune candidature n’était cochée" in browser.get(page).content.decode()

    assert {state(camille), state(lou)} == {State.ACCEPTED}
    assert mails(camille).count("accepted") == 1


def test_a_message_sent_twice_leaves_once(browser: Client, applied: Applied) -> None:
    camille, lou = applied(), applied("Lou")
    page = "/coordination/missions/permanence/message/"
    body = {"audience": "everybody", "words": " Bonjour à vous. ", "key": "la même"}

    for _ in range(2):
        assert browser.post(page, body).status_code == 303
    browser.post(page, {**body, "words": "Une autre chose."})

    told = Mail.objects.filter(kind="message").order_by("created_at")
    assert [mail.payload for mail in told] == [{"words": "Bonjour à vous."}] * 2 + [
        {"words": "Une autre chose."}
    ] * 2
    assert {mail.application_id for mail in told} == {camille.pk, lou.pk}


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({"audience": "everybody", "words": "  "}, "Écrire votre message."),
        ({"audience": "everybody", "words": "x" * 5001}, "Raccourcir le message"),
        ({"audience": "some", "words": "Bonjour"}, "Choisir au moins une personne"),
        ({"audience": "accepted", "words": "Bonjour"}, "Choisir au moins une personne"),
        ({"audience": "autre", "words": "Bonjour"}, "Choisir au moins une personne"),
    ],
)
def test_a_message_that_cannot_leave_is_kept_and_explained(
    browser: Client, applied: Applied, body: dict[str, str], said: str
) -> None:
    applied()

    answer = browser.post("/coordination/missions/permanence/message/", body)

    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert body["words"] in answer.content.decode()
    assert not Mail.objects.filter(kind="message").exists()


def test_a_message_to_one_is_for_them_alone(browser: Client, applied: Applied) -> None:
    camille, _ = applied(), applied("Lou")
    browser.post(f"{page_of(camille)}message/", {"words": "Bonjour", "key": "1"})

    assert Mail.objects.get(kind="message").application == camille
