"""Association, Campaign, ExperienceReport, Partner, Photo, Identity: what each refuses."""

from typing import Any

import pytest

from plugins.frontmatter import Lines, validate
from plugins.models import Identity, Photo
from tests.models.samples import complaints

PHOTO = {"file": "01.webp", "alt": "Une cour", "credit": "L’atelier"}
CALL = {"title": "Agir", "text": "Venez.", "label": "Venir", "url": "missions:x"}


@pytest.mark.parametrize(
    ("kind", "changes", "complaint"),
    [
        ("association", {"rna": "751234567"}, "rna : forme attendue : numéro RNA ; « 751234567 »"),
        ("association", {"rna": "W2C1234567"}, "rna : forme attendue : numéro RNA ; « W2C"),
        ("association", {"siren": "12"}, "siren : forme attendue : numéro SIREN de neuf chiffres"),
        ("association", {"siren": "732829321"}, "siren : « 732829321 » n’est pas un numéro SIREN"),
        (
            "association",
            {"postal_code": "93300", "department": "75"},
            "department : le code postal 93300 n’est pas du département « 75 ».",
        ),
        ("association", {"email": "x"}, "email : forme attendue : adresse électronique ; « x »"),
        ("association", {"social": {"mastodon": "x"}}, "social.mastodon : forme attendue : "),
        ("association", {"needs": [{"text": "Un local"}]}, "needs[1].level : champ obligatoire"),
        (
            "association",
            {"needs": [{"level": "grave", "text": "Un local"}]},
            "needs[1].level : mot de la liste attendu, « grave » reçu.",
        ),
        ("association", {"legal_form": None}, "legal_form : champ obligatoire absent."),
        ("association", {"founded": "1.5"}, "founded : nombre attendu, « 1.5 » reçu."),
        (
            "campaign",
            {"period": {"start": "2026-05", "end": "2026-04-30"}},
            "period.end : « end » vient avant « start ».",
        ),
        ("campaign", {"call": None}, "call : champ obligatoire absent."),
        ("campaign", {"call": {**CALL, "url": " "}}, "call.url : texte attendu, rien reçu."),
        ("report", {"means": {"human": []}}, "means.human : 1 élément au moins attendu, aucun"),
        (
            "report",
            {"means": {"human": [{"role": "Accueil", "count": "des"}]}},
            "means.human[1].count : nombre attendu, « des » reçu.",
        ),
        (
            "report",
            {"period": {"start": "2020", "state": "fini"}},
            "period.state : mot de la liste attendu, « fini » reçu.",
        ),
        ("report", {"themes": []}, "themes : 1 élément au moins attendu, aucun reçu."),
        ("partner", {"kind": "artsit"}, "kind : mot de la liste attendu, « artsit » reçu."),
        ("partner", {"links": [{"label": "Site"}]}, "links[1].url : champ obligatoire absent."),
        ("page", {"menu": "haut"}, "menu : mot de la liste attendu, « haut » reçu."),
        ("page", {"order": "-1"}, "order : 0 au moins attendu, « -1 » reçu."),
    ],
)
def test_what_cannot_be_is_told(kind: str, changes: dict[str, Any], complaint: str) -> None:
    (found,) = complaints(kind, **changes)

    assert found.startswith(complaint)


@pytest.mark.parametrize(
    "changes",
    [
        {"siren": "732829320"},
        {"rna": "W751234567"},
        {"rna": "W2A1000567"},
        {"rna": "W9R1003126"},
        {"department": "2A"},
        {"postal_code": "20260", "city": "Calvi", "department": "2B"},
    ],
)
def test_an_association_is_taken_as_its_register_has_it(changes: dict[str, Any]) -> None:
    assert complaints("association", **changes) == []


@pytest.mark.parametrize("end", ["2026", "2026-05", "2026-05-01"])
def test_a_campaign_may_end_within_the_year_or_month_it_starts(end: str) -> None:
    """A year alone may mean its last day: it does not come before its own May."""
    assert complaints("campaign", period={"start": "2026-05", "end": end}) == []


def photo_complaints(**changes: Any) -> list[str]:
    fields = {key: value for key, value in {**PHOTO, **changes}.items() if value is not None}
    _, problems = validate(Photo, fields, Lines(), "photos.yaml")
    return [f"{problem.field} : {problem.message}" for problem in problems]


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"alt": None}, " : description de l’image absente."),
        ({"credit": None}, "credit : champ obligatoire absent."),
        ({"file": None}, "file : champ obligatoire absent."),
        ({"focus": "milieu"}, "focus : forme attendue : deux fractions entre 0 et 1 ; « milieu »"),
    ],
)
def test_a_picture_says_what_it_shows_and_whose_it_is(
    changes: dict[str, Any], complaint: str
) -> None:
    (found,) = photo_complaints(**changes)

    assert found.startswith(complaint)


def test_a_picture_may_be_said_to_be_decorative_on_purpose() -> None:
    assert photo_complaints(alt=None, decorative="true") == []


def test_every_missing_legal_fact_is_told() -> None:
    _, problems = validate(Identity, {"name": "x"}, Lines(), "x", ("IDENTITY",))

    assert [problem.field for problem in problems] == [
        "IDENTITY.legal_form",
        "IDENTITY.address",
        "IDENTITY.email",
        "IDENTITY.phone",
        "IDENTITY.publication_director",
        "IDENTITY.data_contact",
        "IDENTITY.accessibility_contact",
        "IDENTITY.host",
    ]
