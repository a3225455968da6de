"""The second factor: on once a code was typed, asked at each entry, each code taken once."""

from datetime import timedelta

import pyotp
import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from signup.clock import clock
from signup.coordination.second_factor import PERIOD, opened, sealed, step_of, take_code
from signup.models import Coordinator
from tests.signup.coordination.conftest import PASSWORD, SignIn

FACTOR = "/coordination/compte/double-verification/"
CODE = "/coordination/connexion/code/"


def code_of(secret: str, periods: int = 0) -> str:
    return pyotp.HOTP(secret).at(int(clock.now().timestamp()) // PERIOD + periods)


@pytest.fixture
def secret(anne: Coordinator) -> str:
    """Return the key of a coordinator who has one."""
    made = pyotp.random_base32()
    Coordinator.objects.filter(pk=anne.pk).update(totp_secret=sealed(made))
    return made


def half_in(anne: Coordinator) -> Client:
    browser = Client()
    sign_in = {"email": anne.email, "password": PASSWORD}
    assert browser.post("/coordination/connexion/", sign_in)["Location"] == CODE
    return browser


def test_a_key_is_kept_once_one_of_its_codes_is_typed(anne: Coordinator, sign_in: SignIn) -> None:
    browser = sign_in(anne)
    page = LexborHTMLParser(browser.get(FACTOR).content)
    shown = page.css_first(".desk__key").text().replace(" ", "")
    assert page.css_first(".desk__code svg") is not None

    wrong = browser.post(FACTOR, {"code": "000000" if code_of(shown) != "000000" else "1"})
    assert wrong.status_code == 422
    assert LexborHTMLParser(wrong.content).css_first(".desk__key").text().replace(" ", "") == shown
    anne.refresh_from_db()
    assert anne.totp_secret == ""

    assert browser.post(FACTOR, {"code": code_of(shown)}).status_code == 303
    anne.refresh_from_db()
    assert opened(anne.totp_secret) == shown
    assert shown not in anne.totp_secret


def test_the_code_that_put_it_in_place_does_not_serve_again(
    anne: Coordinator, sign_in: SignIn
) -> None:
    browser = sign_in(anne)
    shown = LexborHTMLParser(browser.get(FACTOR).content).css_first(".desk__key").text()
    code = code_of(shown.replace(" ", ""))
    browser.post(FACTOR, {"code": code})

    assert half_in(anne).post(CODE, {"code": code}).status_code == 422


def test_a_password_alone_opens_nothing(anne: Coordinator, secret: str) -> None:
    browser = half_in(anne)

    assert browser.get("/coordination/").status_code == 303
    assert browser.post(CODE, {"code": code_of(secret)}).status_code == 303
    assert browser.get("/coordination/").status_code == 200


def test_a_code_serves_once(anne: Coordinator, secret: str) -> None:
    code = code_of(secret)

    assert half_in(anne).post(CODE, {"code": code}).status_code == 303
    assert half_in(anne).post(CODE, {"code": code}).status_code == 422


def test_a_code_may_be_a_period_early_or_late_and_no_more(secret: str) -> None:
    present = step_of(secret, code_of(secret))

    assert present is not None
    assert [step_of(secret, code_of(secret, by)) for by in (-1, 1)] == [present - 1, present + 1]
    assert step_of(secret, code_of(secret, -2)) is None
    assert step_of(secret, "é²⁶") is None


def test_five_wrong_codes_lock_the_account(anne: Coordinator, secret: str) -> None:
    browser = half_in(anne)
    for _ in range(4):  # the password was a first try
        browser.post(CODE, {"code": "nul"})

    assert browser.post(CODE, {"code": code_of(secret)}).status_code == 422


def test_the_code_is_asked_for_five_minutes(
    anne: Coordinator, secret: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = half_in(anne)
    monkeypatch.setattr(clock, "_seen", clock.now() + timedelta(minutes=6))

    answer = browser.post(CODE, {"code": code_of(secret)})

    assert answer["Location"] == "/coordination/connexion/"


def test_it_is_removed_with_the_password(anne: Coordinator, secret: str) -> None:
    browser = half_in(anne)
    browser.post(CODE, {"code": code_of(secret)})

    assert browser.post(FACTOR, {"present": "faux"}).status_code == 422
    assert browser.post(FACTOR, {"present": PASSWORD}).status_code == 303
    anne.refresh_from_db()
    assert anne.totp_secret == ""


def test_a_key_sealed_with_another_secret_refuses_rather_than_fails(anne: Coordinator) -> None:
    anne.totp_secret = "gAAAAABsomething"

    assert take_code(anne, "123456") is False
