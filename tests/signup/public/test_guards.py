"""What stands before every form: whose page sent it, how fast, how often; and what is not read."""

import json
import time
from dataclasses import replace

import pytest
from django.conf import settings
from django.test import Client, RequestFactory

from signup.addresses import PATHS, Door, address
from signup.configuration import POSTS_PER_HOUR, ConfigurationError, read_configuration
from signup.models import Application, Mail
from signup.public.limiting import Limiter, address_of, limiter, network
from signup.public.origin import is_from_elsewhere
from signup.public.timing import fault, stamp
from signup.public.urls import DOORS
from tests.signup.public.conftest import ANSWERS, Applied, follow_address

sqlite = pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
FORM = address(Door.FORM, "fr", "permanence")


@pytest.mark.parametrize(
    ("headers", "is_elsewhere"),
    [
        ({}, False),
        ({"Sec-Fetch-Site": "same-origin"}, False),
        ({"Sec-Fetch-Site": "none"}, False),
        ({"Sec-Fetch-Site": "same-origin", "Origin": "https://ailleurs.example"}, False),
        ({"Sec-Fetch-Site": "cross-site"}, True),
        ({"Sec-Fetch-Site": "same-site"}, True),
        ({"Sec-Fetch-Site": "cross-site", "Origin": "https://testserver"}, True),
        ({"Origin": "https://testserver"}, False),
        ({"Origin": "https://TestServer"}, False),
        ({"Origin": "https://testserver:8001"}, True),
        ({"Origin": "https://ailleurs.example"}, True),
        ({"Origin": "null"}, True),
    ],
)
def test_who_sent_a_form(headers: dict[str, str], is_elsewhere: bool) -> None:
    request = RequestFactory().post("/", headers=headers)

    assert is_from_elsewhere(request) is is_elsewhere


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("192.0.2.7", "192.0.2.0/24"),
        ("::ffff:192.0.2.7", "192.0.2.0/24"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("", ""),
        ("not an address", ""),
    ],
)
def test_the_network_of_an_address(address: str, expected: str) -> None:
    assert network(address) == expected


@pytest.mark.parametrize(
    ("peer", "forwarded", "expected"),
    [
        ("192.0.2.7", "", "192.0.2.7"),
        ("192.0.2.7", "203.0.113.9", "192.0.2.7"),
        ("127.0.0.1", "203.0.113.9", "203.0.113.9"),
        ("127.0.0.1", "10.0.0.1, 203.0.113.9", "203.0.113.9"),
        ("::1", "203.0.113.9", "203.0.113.9"),
        ("", "203.0.113.9", "203.0.113.9"),
        ("127.0.0.1", "", "127.0.0.1"),
    ],
)
def test_a_proxy_is_believed_when_it_is_of_this_machine(
    peer: str, forwarded: str, expected: str
) -> None:
    headers = {"X-Forwarded-For": forwarded} if forwarded else {}

    assert address_of(RequestFactory().post("/", headers=headers, REMOTE_ADDR=peer)) == expected


def allow(monkeypatch: pytest.MonkeyPatch, posts: int) -> None:
    used = replace(settings.CONFIGURATION, posts_per_hour=posts)
    monkeypatch.setattr(settings, "CONFIGURATION", used)


def test_a_network_may_send_so_many_forms_an_hour(monkeypatch: pytest.MonkeyPatch) -> None:
    allow(monkeypatch, 60)
    counted = Limiter()

    assert [counted.wait("192.0.2.7") for _ in range(60)] == [0] * 60
    assert 0 < counted.wait("192.0.2.200") <= 60
    assert counted.wait("192.0.3.7") == 0
    counted.forget()
    assert counted.wait("192.0.2.7") == 0


def test_what_is_counted_comes_back_with_time(monkeypatch: pytest.MonkeyPatch) -> None:
    allow(monkeypatch, 60)
    now = [1000.0]
    monkeypatch.setattr("signup.public.limiting.monotonic", lambda: now[0])
    counted = Limiter()
    for _ in range(60):
        counted.wait("192.0.2.7")
    assert counted.wait("192.0.2.7") == 60

    now[0] += 60
    assert counted.wait("192.0.2.7") == 0
    assert counted.wait("192.0.2.7") == 60


def test_no_address_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    allow(monkeypatch, 60)
    counted = Limiter()
    counted.wait("192.0.2.7")

    assert "192.0.2" not in repr(vars(counted))


def test_how_many_forms_a_network_may_send_is_set_by_the_operator() -> None:
    assert read_configuration({}).posts_per_hour == POSTS_PER_HOUR
    assert read_configuration({"SIGNUP_POSTS_PER_HOUR": "0"}).posts_per_hour == 0
    with pytest.raises(ConfigurationError, match="SIGNUP_POSTS_PER_HOUR"):
        read_configuration({"SIGNUP_POSTS_PER_HOUR": "beaucoup"})


def test_no_limit_is_set_when_measuring(monkeypatch: pytest.MonkeyPatch) -> None:
    allow(monkeypatch, 0)
    counted = Limiter()

    assert {counted.wait("192.0.2.7") for _ in range(1000)} == {0}


@pytest.mark.parametrize(
    ("age", "expected"), [(0, "fast"), (1, "fast"), (4, None), (86_000, None), (86_500, "old")]
)
def test_when_a_form_was_drawn(
    age: int, expected: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    issued = stamp()
    real = time.time
    monkeypatch.setattr("django.core.signing.time.time", lambda: real() + age)

    assert fault(issued) == expected
    assert fault("form:0:forged") == "old"
    assert fault("") is None


@sqlite
def test_every_form_of_every_address_is_guarded(visitor: Client, applied: Applied) -> None:
    """All of them, whatever is added: another site is refused, and nothing is done."""
    application = applied()
    takers = [door for door, (_, send) in DOORS.items() if send]
    assert len(takers) >= 6
    before = [*Application.objects.values()], Mail.objects.count()
    for lang in PATHS:
        for door in takers:
            there = (
                address(door, lang, "permanence")
                if door == Door.FORM
                else follow_address(application, door, lang)
            )
            refused = Client().post(there, ANSWERS, headers={"Sec-Fetch-Site": "cross-site"})
            assert refused.status_code == 403, there

    assert ([*Application.objects.values()], Mail.objects.count()) == before


@sqlite
def test_too_many_forms_are_asked_to_wait(visitor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    allow(monkeypatch, 2)
    limiter.forget()
    statuses = [visitor.post(FORM, {}).status_code for _ in range(3)]
    refused = visitor.post(FORM, {})

    assert statuses == [422, 422, 429]
    assert 0 < int(refused.headers["Retry-After"]) <= 1800
    assert "Trop d’envois" in refused.content.decode()
    assert visitor.get(FORM).status_code == 200


@sqlite
def test_only_the_body_is_read(visitor: Client) -> None:
    query = "&".join(f"{name}={value}" for name, value in ANSWERS.items() if value)

    assert visitor.post(f"{FORM}?{query}", {}).status_code == 422
    assert not Application.objects.exists()


@sqlite
def test_who_fills_the_hidden_field_is_answered_as_others_are(visitor: Client) -> None:
    seen = visitor.post(FORM, {**ANSWERS, "website": "https://spam.example"})
    page = visitor.get(seen.headers["Location"].partition("#")[0])

    assert seen.status_code == 303
    assert not Application.objects.exists()
    assert not Mail.objects.exists()
    visitor.post(FORM, ANSWERS)
    assert Application.objects.count() == 1
    other = visitor.get(visitor.post(FORM, ANSWERS).headers["Location"].partition("#")[0])
    assert other.content == page.content


@sqlite
def test_a_form_answered_at_once_is_asked_for_again_and_loses_nothing(visitor: Client) -> None:
    asked = visitor.post(FORM, {**ANSWERS, "issued": stamp()})

    assert asked.status_code == 422
    html = asked.content.decode()
    assert "Vous avez répondu très vite" in html
    assert 'value="anne@exemple.org"' in html
    assert not Application.objects.exists()


@sqlite
@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"email=" + b"a" * 70_000, "application/x-www-form-urlencoded", 400),
        (b"&".join(b"a=1" for _ in range(300)), "application/x-www-form-urlencoded", 400),
        (b"\xff\xfe\x00", "application/x-www-form-urlencoded", 422),
        (json.dumps(ANSWERS).encode(), "application/json", 422),
        (b"--x", "multipart/form-data; boundary=x", 422),
        (b"--x", "multipart/form-data", 400),
    ],
)
def test_whatever_else_is_sent_is_answered_in_words(
    visitor: Client, body: bytes, kind: str, status: int
) -> None:
    answer = visitor.post(FORM, body, content_type=kind)

    assert answer.status_code == status
    assert b"<h1" in answer.content
    assert not Application.objects.exists()


@sqlite
def test_the_log_holds_neither_address_nor_secret(
    visitor: Client, applied: Applied, caplog: pytest.LogCaptureFixture
) -> None:
    application = applied()
    secret = follow_address(application)
    for there, data in [
        (secret, {}),
        (f"{secret}modifier/", {}),
        (FORM, {"email": "anne@exemple.org"}),
        (secret.replace("suivi/", "suivi/x"), {}),
    ]:
        visitor.post(there, data)
        visitor.get(there)
    visitor.post(secret, {}, headers={"Sec-Fetch-Site": "cross-site"})
    told = caplog.text

    assert "anne@" not in told
    assert secret.split("/")[3] not in told
