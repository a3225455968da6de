"""Words: every code that the service knows has its own, and every page speaks both languages."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.template import engines

import signup
from signup.coordination import acts, listing
from signup.coordination.screens import terms, words
from signup.models import Application, Coordinator, Reason, State
from signup.models.application import AgeBand
from tests.signup.coordination.conftest import Applied, SignIn

LANGUAGES = ("fr", "en")
OF_NO_PAGE = {"invited", "operator_made", "swept "}
"""Acts of the operator or of time, about no mission nor account: the administration shows them."""


def acts_written_down() -> Iterator[str]:
    """Yield every act that a call of ``note`` names."""
    for file in Path(signup.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            is_note = isinstance(node, ast.Call) and getattr(node.func, "id", "") == "note"
            for constant in ast.walk(node.args[1]) if is_note else ():  # type: ignore[attr-defined]
                if isinstance(constant, ast.Constant) and isinstance(constant.value, str):
                    yield constant.value


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_code_has_words(folder: Path, lang: str) -> None:
    for state in set(State) - {State.UNCONFIRMED}:
        assert terms(lang, "state", state)
    for reason in Reason:
        assert terms(lang, "reason", reason)
    for age in AgeBand:
        assert terms(lang, "age", age)
    for group in listing.GROUPS:
        assert terms(lang, "group", group)
    for order in listing.ORDERS:
        assert terms(lang, "order", order)
    for act in {"list", "accept", "take_up", "offer", "first", "decline"}:
        assert words(lang, "notice", f"did_{act}", 1)
    assert {act for offered in acts._OFFERED.values() for act in offered} == {
        "list",
        "accept",
        "take_up",
        "offer",
        "first",
        "decline",
    }


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_act_of_the_journal_has_words(folder: Path, lang: str) -> None:
    told = engines[lang].env.get_template("coordination/acts.html").module  # type: ignore[attr-defined]
    written = set(acts_written_down()) - OF_NO_PAGE - {"seats "} | {*State} - {State.UNCONFIRMED}

    assert {"exported", "told", "closed", "reopened", "moved_first", "signed_in"} <= written
    assert [act for act in sorted(written) if told.act(act) == act] == []
    assert "12" in told.act("seats 12")


def test_the_journal_says_who_did_what_and_names_no_volunteer(
    anne: Coordinator, applied: Applied, sign_in: SignIn
) -> None:
    camille, browser = applied(), sign_in(anne)
    here = f"/coordination/candidatures/{camille.pk}/"
    browser.post(here, {"act": "take_up", "seen": "pending"})
    browser.post(here, {"act": "accept", "seen": "processing"})
    browser.post(f"{here}message/", {"words": "Bonjour", "key": "1"})
    browser.post("/coordination/missions/permanence/", {"act": "seats", "seats": "9"})
    browser.post("/coordination/missions/permanence/export/")

    page = browser.get("/coordination/missions/permanence/journal/").content.decode()

    for act in (
        "Examen commencé",
        "Acceptée",
        "Message écrit",
        "Mission portée à 9",
        "Candidatures exportées",
        "anne@amis.example",
        "La personne bénévole",
    ):
        assert act in page
    assert "Camille" not in page
    assert "Examen commencé" in browser.get(here).content.decode()


def test_a_page_speaks_the_language_of_its_reader(
    anne: Coordinator, applied: Applied, sign_in: SignIn
) -> None:
    camille, browser = applied(), sign_in(anne)
    here = f"/coordination/candidatures/{camille.pk}/"
    assert "Accepter" in browser.get(here, headers={"accept-language": "en"}).content.decode()
    assert "Decline the application" in browser.get(f"{here}?lang=en").content.decode()

    browser.post("/coordination/compte/", {"lang": "en"})
    assert "Decline the application" in browser.get(here).content.decode()
    browser.post("/coordination/compte/", {"lang": "xx"})

    anne.refresh_from_db()
    assert anne.lang == "en"


def test_an_application_is_shown_with_the_words_of_its_mission(
    anne: Coordinator, applied: Applied, sign_in: SignIn
) -> None:
    camille = applied(
        slug="exigeante",
        motivation="<b>Parce que</b>",
        message="Bonjour",
        requirements=["r1", "partie"],
        answers={"q1": "Ainsi", "vieille": "Oui"},
        phone="06 12 34 56 78",
    )

    page = sign_in(anne).get(f"/coordination/candidatures/{camille.pk}/").content.decode()

    assert "&lt;b&gt;Parce que&lt;/b&gt;" in page
    for told in ("Être à l’aise – oui", "partie – oui", "Pourquoi ?", "Ainsi", "vieille", "Oui"):
        assert told in page
    assert "Sans réponse" in page
    assert 'href="tel:0612345678"' in page


def test_who_cannot_answer_any_more_is_offered_nothing(
    anne: Coordinator, applied: Applied, sign_in: SignIn
) -> None:
    camille = applied()
    Application.objects.filter(pk=camille.pk).update(state="cancelled", reason="not_available")

    page = sign_in(anne).get(f"/coordination/candidatures/{camille.pk}/").content.decode()

    assert 'name="act"' not in page
    assert "Annulée" in page
