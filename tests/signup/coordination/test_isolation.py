"""Isolation: each page × each role × own or another's thing. What is not theirs is not found."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client
from django.urls import URLPattern

from signup.coordination import urls
from signup.models import Application, Coordinator, Mail, Mission
from signup.models.journal import JournalEntry
from tests.signup.coordination.conftest import Applied, SignIn, bare

BOTH_ENGINES = True

OPEN = {"sign_in", "code", "sign_out", "forgotten", "asked", "reset", "invitation"}
"""The pages of who is not signed in."""

OF_ONE_SELF = {"home", "account", "password", "factor"}
OF_A_MISSION = {"mission", "message_to_mission", "day_list", "export", "journal"}
OF_AN_APPLICATION = {"application", "message_to_one"}

BODIES = (
    {"act": "close"},
    {"act": "seats", "seats": "40"},
    {"act": "accept", "seen": "pending"},
    {"act": "decline", "seen": "pending", "reason": "other"},
    {"audience": "everybody", "words": "Bonjour", "key": "1"},
)


def patterns() -> Iterator[URLPattern]:
    for pattern in urls.urlpatterns:
        assert isinstance(pattern, URLPattern)
        yield pattern


def address(name: str, slug: str, application: Application) -> str:
    route = next(str(each.pattern) for each in patterns() if each.name == name)
    filled = route.replace("<slug:slug>", slug).replace("<uuid:number>", str(application.pk))
    return f"/coordination/{filled}"


def kept() -> list[object]:
    """Return all that a page could have changed."""
    return [
        list(Mission.objects.order_by("slug").values()),
        list(Application.objects.order_by("id").values()),
        Mail.objects.count(),
        JournalEntry.objects.exclude(act__in=("signed_in", "sign_in_tried")).count(),
    ]


def answers(browser: Client, page: str) -> set[int]:
    """Return how a page answers when it is read, and when each thing is asked of it."""
    found = {browser.get(page).status_code, browser.head(page).status_code}
    found |= {browser.post(page, body).status_code for body in BODIES}
    return found - {405}


def test_every_page_is_of_a_kind_that_is_tried_here() -> None:
    names = {pattern.name for pattern in patterns()}

    assert names - {"nowhere"} == OPEN | OF_ONE_SELF | OF_A_MISSION | OF_AN_APPLICATION


def test_nobody_is_sent_to_sign_in(applied: Applied) -> None:
    mine = applied()
    before = kept()

    for name in OF_ONE_SELF | OF_A_MISSION | OF_AN_APPLICATION:
        page = address(name, "permanence", mine)
        assert answers(Client(), page) == {303}, page
        answer = Client().post(page, BODIES[0])
        if answer.status_code == 303:
            assert answer["Location"].startswith("/coordination/connexion/?suite="), page

    assert kept() == before


@pytest.mark.parametrize("role", ["bilal", "operator", "stranger"])
def test_what_is_of_another_association_is_not_found(
    role: str, applied: Applied, sign_in: SignIn, request: pytest.FixtureRequest, service: Path
) -> None:
    mine = applied()
    if role == "stranger":
        who = Coordinator.objects.create_user("sans@association.example", "un cheval qui agrafe")
    else:
        who = request.getfixturevalue(role)
    browser, before = sign_in(who), kept()

    for name in OF_A_MISSION | OF_AN_APPLICATION:
        assert answers(browser, address(name, "permanence", mine)) == {404}, name
    assert b"Camille" not in browser.get("/coordination/").content

    assert kept() == before


def test_what_does_not_exist_is_answered_as_what_is_anothers(
    anne: Coordinator, applied: Applied, sign_in: SignIn
) -> None:
    browser = sign_in(anne)
    theirs = applied(slug="ailleurs")
    nothing = Application(mission_id="permanence")
    pages = [
        browser.get(address("mission", "ailleurs", theirs)).content,
        browser.get(address("mission", "nulle-part", theirs)).content,
        browser.get(address("application", "", theirs)).content,
        browser.get("/coordination/rien/de/tel").content,
        browser.get(address("application", "", nothing)).content,
    ]

    assert len(set(map(bare, pages))) == 1


def test_ones_own_is_found(anne: Coordinator, applied: Applied, sign_in: SignIn) -> None:
    mine, browser = applied(), sign_in(anne)

    for name in OF_ONE_SELF | OF_A_MISSION | OF_AN_APPLICATION:
        page = address(name, "permanence", mine)
        answer = browser.post(page) if name == "export" else browser.get(page)
        assert answer.status_code == 200, page


def test_an_application_of_another_cannot_be_slipped_among_ones_own(
    anne: Coordinator, applied: Applied, sign_in: SignIn
) -> None:
    mine, theirs, browser = applied(), applied("Sam", slug="ailleurs"), sign_in(anne)

    numbers = {"number": [str(mine.pk), str(theirs.pk)]}
    browser.post(address("mission", "permanence", mine), {"act": "accept", **numbers})
    to = {"audience": "some", "to": numbers["number"], "words": "Bonjour", "key": "1"}
    browser.post(address("message_to_mission", "permanence", mine), to)

    states = dict(Application.objects.values_list("pk", "state"))
    assert (states[mine.pk], states[theirs.pk]) == ("accepted", "pending")
    assert set(Mail.objects.filter(kind="message").values_list("application", flat=True)) == {
        mine.pk
    }


def test_who_is_no_member_any_more_sees_nothing_at_once(
    anne: Coordinator, applied: Applied, sign_in: SignIn
) -> None:
    mine, browser = applied(), sign_in(anne)
    anne.memberships.all().delete()

    assert browser.get(address("application", "", mine)).status_code == 404
    assert browser.get(address("mission", "permanence", mine)).status_code == 404


def test_an_address_that_nobody_confirmed_is_not_shown(
    anne: Coordinator, applied: Applied, sign_in: SignIn
) -> None:
    mine, browser = applied(), sign_in(anne)
    Application.objects.update(state="unconfirmed")

    assert browser.get(address("application", "", mine)).status_code == 404
    assert b"Camille" not in browser.get(address("mission", "permanence", mine)).content


def test_pages_read_missions_and_applications_through_the_scope_alone() -> None:
    folder = Path(urls.__file__).parent
    direct = [
        file.name
        for file in sorted(folder.glob("*.py"))
        if file.name != "scope.py"
        and any(f"{name}.objects" in file.read_text() for name in ("Application", "Mission"))
    ]

    assert direct == []
