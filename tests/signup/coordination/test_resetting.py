"""Choosing a password by a link: an hour after it was forgotten, a week after an invitation."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from signup.clock import clock
from signup.coordination.inviting import CannotInvite, invite
from signup.models import Coordinator, Kind, Mail
from tests.signup.coordination.conftest import PASSWORD, SignIn

FORGOTTEN = "/coordination/mot-de-passe/"
NEW = "une agrafe qui galope"


def mailed(kind: Kind) -> str:
    """Return the address of the page that the latest mail of a kind leads to."""
    token = Mail.objects.filter(kind=kind).latest("created_at").payload["token"]
    return f"/coordination/{'invitation' if kind == Kind.INVITATION else 'mot-de-passe'}/{token}/"


def opens(email: str, password: str) -> bool:
    sign_in = {"email": email, "password": password}
    return Client().post("/coordination/connexion/", sign_in).status_code == 303


def test_whether_an_address_is_known_is_told_by_mail_alone(anne: Coordinator) -> None:
    answers = [Client().post(FORGOTTEN, {"email": email}) for email in (anne.email, "x@y.example")]

    assert {answer.status_code for answer in answers} == {303}
    assert answers[0]["Location"] == answers[1]["Location"]
    assert answers[0].content == answers[1].content
    assert Mail.objects.get().coordinator == anne


def test_an_account_is_sent_three_links_an_hour_at_most(anne: Coordinator) -> None:
    for _ in range(5):
        Client().post(FORGOTTEN, {"email": anne.email})

    assert Mail.objects.filter(kind=Kind.RESET).count() == 3


def test_a_link_serves_once_and_unlocks(anne: Coordinator, sign_in: SignIn) -> None:
    elsewhere = sign_in(anne)
    Client().post(FORGOTTEN, {"email": anne.email})
    for _ in range(5):
        assert not opens(anne.email, "faux")
    page = mailed(Kind.RESET)

    assert Client().get(page).status_code == 200
    assert Client().post(page, {"password": NEW}).status_code == 303

    assert opens(anne.email, NEW)
    assert elsewhere.get("/coordination/").status_code == 303
    assert Client().post(page, {"password": "un autre encore"}).status_code == 410
    assert opens(anne.email, NEW)


def test_a_link_dies_after_an_hour_with_the_password_and_when_changed(
    anne: Coordinator, sign_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    Client().post(FORGOTTEN, {"email": anne.email})
    page = mailed(Kind.RESET)
    number, until, seal = page.split("/")[-2].split(".")
    altered = [
        f"{number}.{int(until) + 1}.{seal}",
        f"{int(number) + 1}.{until}.{seal}",
        f"{number}.{until}.{seal[:-1]}",
        f"{number}.{until}",
        "é.é.é",
    ]
    for link in altered:
        assert Client().get(f"{FORGOTTEN}{link}/").status_code == 410
    as_invitation = page.replace("mot-de-passe", "invitation")
    assert Client().get(as_invitation).status_code == 410

    with monkeypatch.context() as patch:
        patch.setattr(clock, "_seen", clock.now() + timedelta(minutes=61))
        assert Client().get(page).status_code == 410
    monkeypatch.setattr(clock, "_seen", clock.now() - timedelta(minutes=62))
    browser = sign_in(anne)
    changed = {"present": PASSWORD, "password": NEW}
    assert browser.post("/coordination/compte/mot-de-passe/", changed).status_code == 303
    assert Client().get(page).status_code == 410


@pytest.mark.parametrize(
    ("password", "said"),
    [
        ("court", "au moins 12 signes"),
        ("motdepasse12", ""),
        ("password1234", "trop connu"),
        ("anne@amis.example", "ressemble trop"),
        ("x" * 1001, "au plus 1"),
    ],
)
def test_what_is_wrong_with_a_password_is_told(anne: Coordinator, password: str, said: str) -> None:
    Client().post(FORGOTTEN, {"email": anne.email})
    answer = Client().post(mailed(Kind.RESET), {"password": password})

    assert answer.status_code == (422 if said else 303)
    assert said in answer.content.decode()


def test_a_changed_password_keeps_this_session_and_ends_the_others(
    anne: Coordinator, sign_in: SignIn
) -> None:
    here, there = sign_in(anne), sign_in(anne)
    wrong = {"present": "faux", "password": NEW}
    assert here.post("/coordination/compte/mot-de-passe/", wrong).status_code == 422

    here.post("/coordination/compte/mot-de-passe/", {"present": PASSWORD, "password": NEW})

    assert here.get("/coordination/").status_code == 200
    assert there.get("/coordination/").status_code == 303


def test_an_invitation_opens_an_account_for_a_week(
    anne: Coordinator, monkeypatch: pytest.MonkeyPatch
) -> None:
    call_command("signup_invite", "Zoé@Amis.example", association=["les-amis"], stdout=StringIO())
    made = Coordinator.objects.get(email="zoé@amis.example")
    page = mailed(Kind.INVITATION)
    assert [str(each) for each in made.memberships.all()] == ["les-amis"]
    monkeypatch.setattr(clock, "_seen", clock.now() + timedelta(days=6))
    assert Client().post(page, {"password": NEW}).status_code == 303
    assert opens(made.email, NEW)
    assert Client().get(page).status_code == 410


def test_who_has_a_password_is_given_no_link(anne: Coordinator) -> None:
    invite(anne.email, ["les-autres"])

    assert Mail.objects.get().payload == {"token": "", "associations": ["les-autres"]}
    assert anne.memberships.count() == 2
    assert opens(anne.email, PASSWORD)


@pytest.mark.parametrize(
    ("email", "associations", "said"),
    [
        ("a@b.example", ["les-ami"], "Vouliez-vous dire « les-amis »"),
        ("a@b.example", ["rien-de-tel"], "inconnue du site."),
        ("a@b.example", [], "--association"),
        ("a b@c", ["les-amis"], "inexacte"),
    ],
)
def test_an_invitation_that_cannot_be_is_refused_in_french(
    anne: Coordinator, email: str, associations: list[str], said: str
) -> None:
    with pytest.raises(CannotInvite, match=said.replace(" ", ".")):
        invite(email, associations)
    with pytest.raises(CommandError):
        call_command("signup_invite", email, association=associations)

    assert Coordinator.objects.count() == 1
    assert not Mail.objects.exists()
