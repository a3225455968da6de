"""One Problem for each wrong field, on its line, under its name."""

import pytest

from plugins.frontmatter import load, validate
from plugins.models import Consent, Mission, Photo

MISSION = """title: Accueil
date: 2026-03-05
association: les-amis
activity: [accueil-de-public]
causes: [sport]
mode: on_site
commitment:
  type: once
  duration: day
seats: 2
places:
  - postal_code: "75011"
    city: Paris
    department: "75"
"""


def told(text: str) -> list[str]:
    parsed = load(text, "x.md", first_line=2)
    _, problems = validate(Mission, parsed.value, parsed.lines, "x.md")
    return [str(problem) for problem in sorted(problems)]


def test_front_matter_that_is_right_becomes_its_model() -> None:
    parsed = load(MISSION, "x.md")
    mission, problems = validate(Mission, parsed.value, parsed.lines, "x.md")

    assert problems == []
    assert mission is not None
    assert (mission.seats, mission.places[0].postal_code) == (2, "75011")


def test_every_wrong_field_is_told_at_once_on_its_line() -> None:
    text = MISSION.replace("seats: 2", "seats: zéro").replace("duration: day", "duration: days")
    text = text.replace("mode: on_site", "mode: surplace").replace("city: Paris", "ville: Paris")

    assert told(text) == [
        "x.md:7  mode : mot de la liste attendu, « surplace » reçu. Le plus proche : on_site.",
        "x.md:10  commitment.duration : mot de la liste attendu, « days » reçu. "
        "Le plus proche : day.",
        "x.md:11  seats : nombre attendu, « zéro » reçu. Écrire un nombre entier en chiffres.",
        "x.md:13  places[1].city : champ obligatoire absent. L’ajouter.",
        "x.md:14  places[1].ville : champ inconnu. "
        "Champs possibles : street, postal_code, city, department, lat, lon.",
    ]


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("seat: 3\n", "x.md:16  seat : champ inconnu. Vouliez-vous écrire « seats » ?"),
        ("Title: a\n", "x.md:16  Title : champ inconnu. Vouliez-vous écrire « title » ?"),
        ("motivation: true\n", "motivation : champ inconnu. Vouliez-vous écrire « motivation_req"),
    ],
)
def test_an_unknown_key_names_the_nearest(typed: str, problem: str) -> None:
    (found,) = told(MISSION + typed)

    assert problem in found


def test_an_unknown_key_with_no_near_one_names_them_all() -> None:
    (found,) = told(f"{MISSION}xyzxyz: 1\n")

    assert "xyzxyz : champ inconnu. Champs possibles : title, slug, lang, summary, " in found


def test_an_unknown_key_of_an_inner_model_names_its_own_keys() -> None:
    (found,) = told(MISSION.replace("  type: once", "  type: once\n  periode: week"))

    assert found == (
        "x.md:10  commitment.periode : champ inconnu. Vouliez-vous écrire « period » ?"
    )


def test_a_rule_between_fields_points_at_the_field_to_mend() -> None:
    (found,) = told(f"{MISSION}starts: 2026-05-02\nends: 2026-05-01\n")

    assert found == (
        "x.md:17  ends : « ends » vient avant « starts ». Corriger l’une des deux dates."
    )


def test_a_rule_about_an_absent_field_points_at_the_whole() -> None:
    (found,) = told(MISSION.split("places:")[0])

    assert found == "x.md:2  places : « places » est nécessaire ici. L’ajouter."


def test_an_entry_of_a_register_is_named_with_its_field() -> None:
    parsed = load("abc:\n  scope: [site]\n  media: [photo]\n  from: 2026-01-01\n", "x.yaml")
    _, problems = validate(Consent, parsed.value["abc"], parsed.lines, "x.yaml", ("abc",))

    assert [(problem.line, problem.field) for problem in problems] == [
        (3, "abc.media[1]"),
        (1, "abc.until"),
    ]


def test_an_alias_is_the_name_that_editors_know() -> None:
    """The field is ``from_`` in Python, where ``from`` is a keyword."""
    _, problems = validate(Consent, {"form": "2026-01-01"}, load("", "").lines, "x.yaml")
    (unknown,) = [problem for problem in problems if problem.message == "champ inconnu."]

    assert unknown.hint == "Vouliez-vous écrire « from » ?"
    assert "from" in [problem.field for problem in problems]


def test_what_is_no_list_of_keys_at_all_is_told() -> None:
    _, problems = validate(Photo, "01.webp", load("- 01.webp", "p").lines, "p", (0,))

    assert [str(problem) for problem in problems] == [
        "p:1  [1] : liste de clés et de valeurs attendue, « 01.webp » reçu. "
        "Écrire une clé par ligne, en retrait."
    ]
