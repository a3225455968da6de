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
    """Each address is asked about twice: the first time writes a mail, the second nothing."""
    people = range(25)
    for rank in people:
        confirm(applied(email=f"connue{rank}@exemple.org"))
    times: dict[tuple[str, int], list[float]] = {}
    for rank in people:
        for turn in (1, 2):
            for name in ("connue", "neuve"):
                start = perf_counter()
                visitor.post(FORM, {**ANSWERS, "email": f"{name}{rank}@exemple.org"})
                times.setdefault((name, turn), []).append(perf_counter() - start)

    for turn in (1, 2):
        known, unknown = (median(times[name, turn]) for name in ("connue", "neuve"))
        assert 1 / 2 < known / unknown < 2, turn


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
