"""Whether an address has applied is told to nobody but its owner, by mail."""

from statistics import median
from time import perf_counter

import pytest
from django.http import HttpResponse
from django.test import Client

from signup.addresses import PATHS, Door, address
from signup.journey.confirming import confirm
from signup.models import Application, Kind, Mail
from signup.public.urls import DOORS
from tests.signup.public.conftest import ANSWERS, Applied

FORM = address(Door.FORM, "fr", "permanence")


def sent(visitor: Client, email: str) -> tuple[HttpResponse, HttpResponse]:
    """Return what a form is answered, and the page that it leads to."""
    answer = visitor.post(FORM, {**ANSWERS, "email": email})
    return answer, visitor.get(answer.headers["Location"].partition("#")[0])


def bare(answer: HttpResponse) -> dict[str, str]:
    """Return the headers without the token."""
    headers = dict(answer.headers.items())
    location = headers.pop("Location")
    return {**headers, "shape": f"{len(location)} {location.split('/')[:3]}"}


def test_a_known_address_is_answered_as_one_that_is_not(visitor: Client, applied: Applied) -> None:
    confirm(applied(email="connue@exemple.org"))
    applied(email="autre1@exemple.org")
    known, page = sent(visitor, "connue@exemple.org")
    unknown, other = sent(visitor, "neuve1@exemple.org")
    waiting, third = sent(visitor, "autre1@exemple.org")

    assert known.status_code == unknown.status_code == waiting.status_code == 303
    assert known.content == unknown.content == waiting.content == b""
    assert bare(known) == bare(unknown) == bare(waiting)
    pages = {
        each.content.replace(email, b"")
        for each, email in [
            (page, b"connue@exemple.org"),
            (other, b"neuve1@exemple.org"),
            (third, b"autre1@exemple.org"),
        ]
    }
    assert len(pages) == 1
    assert Mail.objects.filter(kind=Kind.ALREADY).count() == 1


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
def test_neither_takes_noticeably_longer(visitor: Client, applied: Applied) -> None:
    """In this process and with a disk that answers: what is left is noise, and the mail written."""
    confirm(applied(email="connue@exemple.org"))
    times: dict[str, list[float]] = {"known": [], "unknown": []}
    for rank in range(40):
        for name, email in [("known", "connue@exemple.org"), ("unknown", f"p{rank}@exemple.org")]:
            start = perf_counter()
            visitor.post(FORM, {**ANSWERS, "email": email})
            times[name].append(perf_counter() - start)

    known, unknown = (median(times[name]) for name in ("known", "unknown"))
    assert 1 / 3 < known / unknown < 3


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
def test_every_form_of_a_mission_goes_through_the_one_door(
    visitor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No second way in: whatever address makes an application calls ``apply``."""
    came: list[str] = []
    monkeypatch.setattr(
        "signup.public.applying.apply", lambda mission, form: came.append(mission.id)
    )
    for lang, paths in PATHS.items():
        for door in paths:
            if DOORS[door][1]:
                visitor.post(address(door, lang, "permanence"), ANSWERS)

    assert came == ["permanence"] * len(PATHS)
    assert not Application.objects.exists()
