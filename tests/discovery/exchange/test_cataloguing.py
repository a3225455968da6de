"""catalogue.json: all that the sign-up service needs of missions, and nothing about a person."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from plugins.discovery.exchange.schemas import schema
from tests.conftest import BuildSite
from tests.tiny import ASSOCIATION, MISSION, ONE_OF_EACH, having

TEXT = "missions/une-mission/index.md"
EN = "missions/une-mission/index.en.md"
FULL = having(
    MISSION,
    "mode: hybrid",
    'places: [{postal_code: "01000", city: Bourg, department: "01", street: 1 rue Basse}]',
    "commitment: {type: recurring, duration: 2_hours, period: week, minimum: 3_month}",
    "starts: 2027-01-05",
    "ends: 2027-06-30",
    "apply_before: 2026-12-20",
    "seats: 7",
    "min_age: 16",
    "requirements: [Avoir un vélo, Venir le mardi]",
    "motivation_required: true",
    "training: Une matinée",
    "questions: [{text: Quel jour ?, required: true}, Par qui nous connaissez-vous ?]",
    "contact: La coordination",
)
ENGLISH = FULL.replace("## Présentation", "## Presentation").replace("## Précisions", "## Details")
CONTACTED = having(ASSOCIATION, "email: contact@exemple.org", "phone: 01 02 03 04 05")


def catalogue(build_site: BuildSite, files: dict[str, str] | None = None) -> dict[str, Any]:
    """Return the catalogue of the site that has these texts, held against its schema."""
    built = build_site({**ONE_OF_EACH, **(files or {})}, SITEURL="https://exemple.org")
    assert not built.refused, built.messages
    made: dict[str, Any] = json.loads(built.text("catalogue.json"))
    Draft202012Validator(schema("catalogue")).validate(made)
    return made


def test_a_mission_is_told_whole(build_site: BuildSite) -> None:
    made = catalogue(build_site, {TEXT: FULL, "associations/les-amis/index.md": CONTACTED})
    [mission] = made["missions"]
    for item in (*mission["requirements"], *mission["questions"]):
        assert len(item.pop("id")) == 12

    assert mission == {
        "id": "une-mission",
        "association": "les-amis",
        "status": "open",
        "is_draft": False,
        "seats": 7,
        "min_age": 16,
        "mode": "hybrid",
        "is_recurring": True,
        "starts": "2027-01-05",
        "ends": "2027-06-30",
        "apply_until": "2026-12-20",
        "motivation_required": True,
        "requirements": [
            {"text": {"fr": "Avoir un vélo"}},
            {"text": {"fr": "Venir le mardi"}},
        ],
        "questions": [
            {"required": True, "text": {"fr": "Quel jour\u202f?"}},
            {"required": False, "text": {"fr": "Par qui nous connaissez-vous\u202f?"}},
        ],
        "places": [
            {
                "street": "1 rue Basse",
                "postal_code": "01000",
                "city": "Bourg",
                "department": "01",
            }
        ],
        "words": {
            "fr": {
                "title": "J’aide à l’accueil",
                "summary": "Un résumé.",
                "address": "/missions/une-mission/",
                "where": "Bourg (01) et à distance",
                "when": "Du 5\u00a0janvier 2027 au 30\u00a0juin 2027",
                "how_long": "2\u00a0heures par semaine, 3\u00a0mois au moins",
                "training": "Une matinée",
                "contact": "La coordination",
            }
        },
    }
    assert made["associations"] == [
        {
            "id": "les-amis",
            "name": {"fr": "Les amis"},
            "address": {"fr": "/associations/les-amis/"},
            "email": "contact@exemple.org",
            "phone": "01 02 03 04 05",
        }
    ]
    assert (made["version"], made["url"]) == (1, "https://exemple.org")
    assert made["languages"] == ["fr", "en"]


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ([], "open"),
        (["status: full"], "full"),
        (["status: closed"], "closed"),
        (["status: done", "outcome: Fait."], "done"),
        (["status: hidden"], "open"),
    ],
)
def test_every_published_mission_is_there(
    build_site: BuildSite, fields: list[str], status: str
) -> None:
    """The service must know those that are over, to refuse who still applies."""
    [mission] = catalogue(build_site, {TEXT: having(MISSION, *fields)})["missions"]

    assert mission["status"] == status


def test_drafts_are_there_in_a_preview_only(build_site: BuildSite) -> None:
    files = {TEXT: having(MISSION, "status: draft")}

    assert catalogue(build_site, files)["missions"] == []
    [mission] = json.loads(build_site({}, preview=True).text("catalogue.json"))["missions"]
    assert mission["is_draft"]


@pytest.mark.parametrize(
    ("fields", "last"),
    [
        ([], None),
        (["ends: 2027-01-01"], "2027-01-01"),
        (["apply_before: 2026-12-01"], "2026-12-01"),
        (["apply_before: 2026-12-01", "ends: 2027-01-01"], "2026-12-01"),
    ],
)
def test_one_applies_until_the_first_of_both_days(
    build_site: BuildSite, fields: list[str], last: str | None
) -> None:
    [mission] = catalogue(build_site, {TEXT: having(MISSION, *fields)})["missions"]

    assert mission["apply_until"] == last


def test_a_translation_adds_its_words(build_site: BuildSite) -> None:
    english = having(
        ENGLISH,
        "title: I help",
        "slug: i-help",
        "requirements: [Have a bicycle, Come on Tuesdays]",
        "questions: [{text: Which day?, required: false}, Who told you of us?]",
    )
    [mission] = catalogue(build_site, {TEXT: FULL, EN: english})["missions"]

    assert mission["id"] == "une-mission"
    assert mission["words"]["en"]["address"] == "/en/missions/i-help/"
    assert mission["words"]["en"]["where"] == "Bourg (01) and remotely"
    assert mission["requirements"][0]["text"] == {"en": "Have a bicycle", "fr": "Avoir un vélo"}
    assert mission["questions"][0]["required"]
    assert [list(question["text"]) for question in mission["questions"]] == [["en", "fr"]] * 2


def test_a_translation_that_forgets_a_question_is_told_and_asks_it_in_french(
    build_site: BuildSite,
) -> None:
    english = having(ENGLISH, "questions: [Which day?]")
    built = build_site({**ONE_OF_EACH, TEXT: FULL, EN: english})
    [mission] = json.loads(built.text("catalogue.json"))["missions"]

    assert [list(question["text"]) for question in mission["questions"]] == [["fr"], ["fr"]]
    assert [message.partition("  ")[2] for message in built.messages] == [
        "questions : 2 éléments attendus comme dans l’original, 1 reçus. "
        "Les traduire tous, dans le même ordre ; d’ici là, le formulaire les montre en français."
    ]


def test_what_tells_a_question_from_the_others_does_not_follow_its_rank(
    build_site: BuildSite,
) -> None:
    def ids(questions: str) -> list[str]:
        text = having(MISSION, f"questions: {questions}")
        [mission] = catalogue(build_site, {TEXT: text})["missions"]
        return [question["id"] for question in mission["questions"]]

    first, second = ids("[Un jour ?, Un lieu ?]")
    assert ids("[Un lieu ?, Un jour ?]") == [second, first]
    assert len(set(ids("[Un jour ?, Un jour ?]"))) == 2


def test_no_private_person_is_in_the_catalogue(build_site: BuildSite) -> None:
    """Names of fields say what could be there: this list grows after thought only."""
    names: set[str] = set()

    def walk(value: Any) -> None:
        for item in value.values() if isinstance(value, dict) else value:
            if isinstance(item, dict | list):
                walk(item)
        names.update(value if isinstance(value, dict) else ())

    walk(catalogue(build_site, {TEXT: FULL, "associations/les-amis/index.md": CONTACTED}))
    about_people = {"email", "phone", "contact", "name"}

    assert names & {"authors", "people", "address_line", "birth", "first_name"} == set()
    assert about_people <= names


def test_titles_come_back_as_they_were_typed(build_site: BuildSite) -> None:
    title = "« Été » & <b> fin \U0001f6b2"
    text = having(MISSION, f"title: '{title}'", "mode: on_site").replace(
        "mode: on_site",
        'mode: on_site\nplaces: [{postal_code: "75011", city: "L’Île & <Co>", department: "75"}]',
    )
    [mission] = catalogue(build_site, {TEXT: text})["missions"]

    assert mission["words"]["fr"]["where"] == "L’Île & <Co> (75)"
    assert mission["words"]["fr"]["title"].replace("\u00a0", " ") == title
