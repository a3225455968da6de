"""Lists: what waits first, chosen by state and date, never by a name in an address."""

from datetime import timedelta

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from signup.clock import clock
from signup.coordination.listing import PAGE
from signup.models import Application, Coordinator, Mission
from tests.signup.coordination.conftest import Applied, SignIn

PAGE_OF = "/coordination/missions/exigeante/"


@pytest.fixture
def browser(anne: Coordinator, sign_in: SignIn) -> Client:
    """Return the browser of the coordinator of ``les-amis``."""
    return sign_in(anne)


@pytest.fixture
def people(applied: Applied) -> dict[str, Application]:
    """Return applications in several states: Ana, Bo, Cy and Di applied in that order."""
    made = {name: applied(name, slug="exigeante") for name in ("Ana", "Bo", "Cy", "Di")}
    states = {"Ana": "accepted", "Bo": "pending", "Cy": "declined", "Di": "pending"}
    for rank, (name, state) in enumerate(states.items()):
        found = Application.objects.filter(pk=made[name].pk)
        found.update(state=state, last_name=name, created_at=clock.now() - timedelta(days=9 - rank))
    return made


def names(browser: Client, query: str = "") -> list[str]:
    page = LexborHTMLParser(browser.get(f"{PAGE_OF}{query}").content)
    return [link.text().split()[0] for link in page.css(".records__name a")]


@pytest.mark.parametrize(
    ("query", "seen"),
    [
        ("", ["Bo", "Di", "Ana", "Cy"]),
        ("?order=date", ["Di", "Cy", "Bo", "Ana"]),
        ("?order=name", ["Ana", "Bo", "Cy", "Di"]),
        ("?state=to_answer", ["Bo", "Di"]),
        ("?state=declined", ["Cy"]),
        ("?state=guardian", []),
        ("?state=inconnu&order=inconnu&since=hier", ["Bo", "Di", "Ana", "Cy"]),
    ],
)
def test_applications_are_chosen_and_put_in_order(
    browser: Client, people: dict[str, Application], query: str, seen: list[str]
) -> None:
    assert names(browser, query) == seen


def test_applications_are_chosen_by_the_day_they_came(
    browser: Client, people: dict[str, Application]
) -> None:
    day = (clock.now() - timedelta(days=7)).date()

    assert names(browser, f"?since={day}&order=name") == ["Cy", "Di"]


def test_a_long_list_is_cut_into_pages(browser: Client, applied: Applied) -> None:
    Mission.objects.filter(slug="exigeante").update(seats=PAGE + 5)
    first = applied("Ana", slug="exigeante")
    fields = {
        field.name: getattr(first, field.attname if field.name != "mission" else "mission")
        for field in Application._meta.concrete_fields
        if field.name not in ("id", "address_key")
    }
    Application.objects.bulk_create(
        Application(**fields, address_key=str(number)) for number in range(PAGE + 2)
    )

    assert len(names(browser)) == PAGE
    assert len(names(browser, "?page=2")) == 3
    page = browser.get(f"{PAGE_OF}?order=name&page=2").content.decode()
    assert 'href="?order=name&amp;page=1"' in page


def test_a_minor_is_told_apart_and_no_more_is_claimed_than_is_known(
    browser: Client, applied: Applied
) -> None:
    applied("Lou", slug="exigeante", age_band="16_17", guardian="parent@exemple.org")
    applied("Maé", slug="exigeante", age_band="15")

    page = browser.get(PAGE_OF).content.decode()

    assert "Mineur·e, autorisation reçue par courriel" in page
    assert "Mineur·e, sans autorisation reçue" in page


def test_home_counts_what_waits_and_what_is_late(browser: Client, applied: Applied) -> None:
    camille = applied()
    applied("Lou"), applied("Sam")
    Application.objects.filter(pk=camille.pk).update(changed_at=clock.now() - timedelta(days=8))

    page = LexborHTMLParser(browser.get("/coordination/").content)

    assert "2\u00a0candidatures attendent une réponse, dont 1\u00a0depuis trop longtemps." in (
        page.css_first(".page-heading__lead").text()
    )
    row = page.css_first(".records__row")
    told = [" ".join(cell.text().split()) for cell in row.css(".records__cell")]
    assert told == ["Complète", "2 sur 2", "2 1 en retard", "1", "–"]


def test_the_list_of_the_day_holds_who_is_accepted(browser: Client, applied: Applied) -> None:
    lou = applied(
        "Lou", slug="exigeante", age_band="16_17", guardian="p@exemple.org", phone="+33612345678"
    )
    applied("Sam", slug="exigeante", phone="0611111111")
    body = {"act": "accept", "seen": "pending"}
    browser.post(f"/coordination/candidatures/{lou.pk}/", body)

    page = browser.get(f"{PAGE_OF}liste/").content.decode()

    assert "06\u00a012\u00a034\u00a056\u00a078" in page
    assert "Dominique Durand" in page
    assert "Durand Sam" not in page
    assert "exemple.org" not in page
