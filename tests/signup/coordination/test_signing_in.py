"""Signing in: a password, five tries; an unknown address is answered as a known one."""

from collections.abc import Callable
from datetime import timedelta
from statistics import median
from time import perf_counter

import pytest
from django.http import HttpResponse
from django.test import Client

from signup.clock import clock
from signup.models import Coordinator, Mail
from signup.models.journal import JournalEntry
from tests.signup.coordination.conftest import PASSWORD, SignIn, bare

SIGN_IN = "/coordination/connexion/"


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Callable[[timedelta], None]:
    """Return a function that moves the clock on."""

    def moved(by: timedelta) -> None:
        to = clock.now() + by
        monkeypatch.setattr(clock, "_seen", to)

    return moved


def tried(email: str, password: str, browser: Client | None = None) -> HttpResponse:
    return (browser or Client()).post(SIGN_IN, {"email": email, "password": password})


def test_a_password_opens_the_pages(anne: Coordinator, sign_in: SignIn) -> None:
    browser = sign_in(anne)

    assert browser.get("/coordination/").status_code == 200
    anne.refresh_from_db()
    assert (anne.failures, anne.locked_until) == (0, None)


def test_an_address_is_known_however_it_is_written(anne: Coordinator) -> None:
    assert tried("  ANNE@amis.example ", PASSWORD).status_code == 303


def test_the_session_is_a_new_one(anne: Coordinator) -> None:
    browser = Client()
    planted = browser.session
    planted["by"] = "somebody else"
    planted.save()

    tried(anne.email, PASSWORD, browser)

    assert browser.session.session_key != planted.session_key
    assert not planted.exists(planted.session_key)


def test_the_cookie_is_kept_from_scripts_and_other_sites(anne: Coordinator) -> None:
    cookie = tried(anne.email, PASSWORD).cookies["__Host-session"]

    assert (cookie["httponly"], cookie["secure"], cookie["samesite"]) == (True, True, "Lax")
    assert (cookie["path"], cookie["domain"]) == ("/", "")


@pytest.mark.parametrize(
    ("asked", "reached"),
    [
        ("/coordination/compte/", "/coordination/compte/"),
        ("https://ailleurs.example/coordination/", "/coordination/"),
        ("//ailleurs.example/coordination/", "/coordination/"),
        ("/coordination\\@ailleurs.example", "/coordination/"),
        ("/inscription/", "/coordination/"),
        ("/admin/", "/coordination/"),
        ("javascript:alert(1)", "/coordination/"),
    ],
)
def test_signing_in_leads_to_a_page_of_ours(anne: Coordinator, asked: str, reached: str) -> None:
    answer = Client().post(SIGN_IN, {"email": anne.email, "password": PASSWORD, "suite": asked})

    assert answer["Location"] == reached


def test_a_page_asked_for_before_is_the_one_that_follows(anne: Coordinator) -> None:
    sent_away = Client().get("/coordination/missions/permanence/")

    assert (sent_away.status_code, sent_away["Location"]) == (
        303,
        "/coordination/connexion/?suite=%2Fcoordination%2Fmissions%2Fpermanence%2F",
    )


def test_five_wrong_passwords_lock_an_account_even_for_the_right_one(
    anne: Coordinator, later: Callable[[timedelta], None]
) -> None:
    for _ in range(5):
        assert tried(anne.email, "un autre").status_code == 422

    assert tried(anne.email, PASSWORD).status_code == 422
    later(timedelta(minutes=14))
    assert tried(anne.email, PASSWORD).status_code == 422
    later(timedelta(minutes=2))
    assert tried(anne.email, PASSWORD).status_code == 303


def test_a_lock_lasts_longer_each_time(
    anne: Coordinator, later: Callable[[timedelta], None]
) -> None:
    lasted = []
    for _ in range(3):
        for _ in range(5):
            tried(anne.email, "un autre")
        anne.refresh_from_db()
        assert anne.locked_until is not None
        lasted.append(round((anne.locked_until - clock.now()).total_seconds() / 60))
        anne.locked_until = None
        anne.save()

    assert lasted[0] == 15
    assert lasted == sorted(set(lasted))


def test_an_unknown_address_is_answered_with_the_same_bytes(anne: Coordinator) -> None:
    pages = [
        bare(tried(email, "faux").content).replace(email.encode(), b"")
        for email in (anne.email, "nulle@part.example")
    ]

    assert pages[0] == pages[1]


@pytest.mark.parametrize("page", [SIGN_IN, "/coordination/mot-de-passe/"])
def test_an_unknown_address_is_answered_in_the_same_time(anne: Coordinator, page: str) -> None:
    """As much is read, hashed and written for one as for the other, in turns."""
    known, unknown = [], []
    for number in range(30):
        Coordinator.objects.update(locked_until=None)
        Mail.objects.all().delete()
        for times, email in ((known, anne.email), (unknown, f"nulle{number}@part.example")):
            start = perf_counter()
            Client().post(page, {"email": email, "password": "faux"})
            times.append(perf_counter() - start)

    assert median(unknown) == pytest.approx(median(known), rel=0.25)


def test_nobody_signs_in_as_nobody(anne: Coordinator) -> None:
    tried("nulle@part.example", "faux")
    nobody = Coordinator.objects.get(email="")
    nobody.set_password(PASSWORD)
    nobody.save()

    assert tried("", PASSWORD).status_code == 422


def test_an_account_that_was_closed_opens_nothing(anne: Coordinator, sign_in: SignIn) -> None:
    browser = sign_in(anne)
    Coordinator.objects.filter(pk=anne.pk).update(is_active=False)

    assert browser.get("/coordination/").status_code == 303
    assert tried(anne.email, PASSWORD).status_code == 422


def test_a_session_lasts_eight_hours_however_busy(
    anne: Coordinator, sign_in: SignIn, later: Callable[[timedelta], None]
) -> None:
    browser = sign_in(anne)
    later(timedelta(hours=7, minutes=59))
    assert browser.get("/coordination/").status_code == 200
    later(timedelta(minutes=2))

    assert browser.get("/coordination/").status_code == 303


def test_signing_out_is_a_post_and_ends_the_session(anne: Coordinator, sign_in: SignIn) -> None:
    browser = sign_in(anne)
    assert browser.get("/coordination/deconnexion/").status_code == 405
    kept = browser.cookies["__Host-session"].value

    browser.post("/coordination/deconnexion/")

    browser.cookies["__Host-session"] = kept
    assert browser.get("/coordination/").status_code == 303


def test_a_form_of_another_site_is_refused_in_words(anne: Coordinator, sign_in: SignIn) -> None:
    browser = sign_in(anne, enforce_csrf_checks=False)
    browser.handler.enforce_csrf_checks = True

    answer = browser.post("/coordination/missions/permanence/", {"act": "close"})

    assert answer.status_code == 403
    assert "Ce formulaire a trop attendu" in answer.content.decode()


def test_tries_and_entries_are_written_down_without_who_was_looked_for(anne: Coordinator) -> None:
    tried(anne.email, "faux")
    tried("nulle@part.example", "faux")
    tried(anne.email, PASSWORD)

    acts = JournalEntry.objects.order_by("id").values_list("act", "coordinator__email")
    assert list(acts) == [
        ("sign_in_tried", anne.email),
        ("sign_in_tried", ""),
        ("sign_in_tried", anne.email),
        ("signed_in", anne.email),
    ]
