"""The form in the page of a mission: it asks what the catalogue says, where it is taken."""

import json

import pytest

from tests.conftest import BuildSite
from tests.tiny import MISSION, ONE_OF_EACH, Built, having

FR, EN = "/missions/une-mission/", "/en/missions/a-mission/"
TEXT, ENGLISH = "missions/une-mission/index.md", "missions/une-mission/index.en.md"
ASKING = (
    "min_age: 16",
    "motivation_required: true",
    "requirements: [Être à l’aise, Être à l’aise]",
    "questions: [{text: Pourquoi ?, required: true}, Comment ?]",
)
SAID = (
    "slug: a-mission",
    "requirements: [Be at ease, Be at ease]",
    "questions: [{text: Why?, required: true}, How?]",
)


def names(built: Built, address: str) -> list[str]:
    """Return the names of what a form sends, in order, each once."""
    found = built.page(address).css("form[method=post] [name]")
    return list(dict.fromkeys(str(control.attributes["name"]) for control in found))


def values(built: Built, address: str, name: str) -> list[str | None]:
    found = built.page(address).css(f"form[method=post] [name={name}]")
    return [control.attributes["value"] for control in found]


def test_the_form_asks_for_what_the_catalogue_says(build_site: BuildSite) -> None:
    english = having(MISSION, *ASKING, *SAID).replace("Présentation", "Presentation")
    french = having(MISSION, *ASKING)
    built = build_site(
        {**ONE_OF_EACH, TEXT: french, ENGLISH: english.replace("Précisions", "Details")}
    )
    (told,) = json.loads(built.text("catalogue.json"))["missions"]

    questions = [f"question_{one['id']}" for one in told["questions"]]
    assert names(built, FR) == names(built, EN) == [
        "first_name",
        "last_name",
        "email",
        "phone",
        "age_band",
        "guardian_name",
        "guardian_email",
        "availability",
        "requirements",
        "motivation",
        *questions,
        "message",
        "website",
        "submission",
        "click_id",
        "issued",
    ]  # fmt: skip
    ids = [one["id"] for one in told["requirements"]]
    assert len(set(ids)) == 2
    assert values(built, FR, "requirements") == values(built, EN, "requirements") == ids
    actions = [built.one(page, "form[method=post]").attributes["action"] for page in (FR, EN)]
    assert actions == ["/inscription/une-mission/#erreurs", "/en/sign-up/une-mission/#erreurs"]
    assert "Be at ease" in built.text(EN)
    assert "required" in built.one(FR, f"#{questions[0]}").attributes
    assert "required" not in built.one(FR, f"#{questions[1]}").attributes


def test_a_mission_for_adults_asks_for_no_guardian(build_site: BuildSite) -> None:
    built = build_site(ONE_OF_EACH)

    assert {"guardian_name", "motivation", "requirements"}.isdisjoint(names(built, FR))
    assert built.one(FR, ".mission-facts__action a").attributes["href"] == "#candidater"
    assert built.one(FR, "#candidater h2").text().strip() == "Se proposer"


def test_a_full_mission_has_a_waiting_list(build_site: BuildSite) -> None:
    built = build_site({**ONE_OF_EACH, TEXT: having(MISSION, "status: full")})

    assert "Une liste d’attente" in built.one(FR, "#candidater").text()
    assert built.one(FR, ".mission-facts__action a").attributes["href"] == "#candidater"


@pytest.mark.parametrize(
    "fields", [("status: closed",), ("ends: 2026-01-01",), ("status: full", "ends: 2026-01-01")]
)
def test_a_mission_that_is_over_has_no_form(build_site: BuildSite, fields: tuple[str]) -> None:
    built = build_site({**ONE_OF_EACH, TEXT: having(MISSION, *fields)})

    assert built.page(FR).css("form[method=post], #candidater") == []


def test_a_site_that_takes_no_application_sends_to_the_association(build_site: BuildSite) -> None:
    built = build_site(ONE_OF_EACH, SIGN_UP=None)

    assert built.page(FR).css("form[method=post], #candidater") == []
    action = built.one(FR, ".mission-facts__action a")
    assert action.attributes["href"] == "/associations/les-amis/#contact"
    assert built.page("/confidentialite/").css(".retention-list") == []


def test_notice_and_privacy_page_say_the_periods_that_are_set(build_site: BuildSite) -> None:
    retention = {"unconfirmed_hours": 7, "declined_months": 0, "accepted_months": 17}
    told = {"data_location": "à Brest", "retention": {**retention, "backup_days": 13}}
    built = build_site(ONE_OF_EACH, SIGN_UP=told)

    for address in (FR, "/confidentialite/"):
        words = built.one(address, ".retention-list").text().replace("\u00a0", " ")
        for period in ("7 heures", "rien n’est gardé", "17 mois", "13 jours"):
            assert period in words
        assert "à Brest" in built.text(address)
    notice = built.one(FR, ".data-notice").text()
    for fact in ("Les amis", "Le Média Solidaire", "donnees@media-solidaire.example", "CNIL"):
        assert fact in notice


@pytest.mark.parametrize("told", [{}, {"data_location": ""}, {"data_location": "x", "autre": 1}])
def test_a_fact_of_the_notice_that_is_missing_or_wrong_stops_the_build(
    build_site: BuildSite, told: dict[str, str]
) -> None:
    built = build_site(ONE_OF_EACH, SIGN_UP=told)

    assert built.refused
    assert all("SIGN_UP" in message for message in built.messages if "Attention" not in message)
