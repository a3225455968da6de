"""The fields that every kind has."""

from datetime import date
from typing import Any

import pytest

from tests.models.samples import TEXTS, complaints, made


@pytest.mark.parametrize("kind", TEXTS)
def test_a_title_and_a_date_are_asked_of_every_kind(kind: str) -> None:
    assert complaints(kind, title=None, date=None) == [
        "title : champ obligatoire absent.",
        "date : champ obligatoire absent.",
    ]


@pytest.mark.parametrize("kind", TEXTS)
def test_every_kind_is_published_and_listed_unless_said_otherwise(kind: str) -> None:
    assert made(kind).publication.slug == "published"


@pytest.mark.parametrize("kind", TEXTS)
@pytest.mark.parametrize("status", ["draft", "hidden"])
def test_every_kind_can_be_a_draft_or_hidden(kind: str, status: str) -> None:
    assert made(kind, status=status).publication.slug == status


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"title": "x" * 111}, "title : 110 signes au plus attendus, 111 reçus."),
        ({"summary": "x" * 301}, "summary : 300 signes au plus attendus, 301 reçus."),
        ({"status": "prêt"}, "status : mot de la liste attendu, « prêt » reçu."),
        ({"cover": "a/b.webp"}, "cover : forme attendue : nom d’une image du dossier ; "),
        ({"causes": ["sprot"]}, "causes[1] : mot de la liste attendu, « sprot » reçu."),
        ({"territories": ["972", "xx"]}, "territories[2] : mot de la liste attendu, « xx » reçu."),
        ({"tags": ["a", " "]}, "tags[2] : texte attendu, rien reçu."),
        ({"corrections": [{"date": "2026-03-05"}]}, "corrections[1].text : champ obligatoire"),
        ({"modified": "hier"}, "modified : date attendue, « hier » reçu."),
        ({"slug": "Été"}, "slug : forme attendue : lettres minuscules sans accent, chiffres et"),
    ],
)
def test_each_field_says_what_is_wrong_with_it(changes: dict[str, Any], complaint: str) -> None:
    (found,) = complaints("page", **changes)

    assert found.startswith(complaint)


@pytest.mark.parametrize("changes", [{"title": "x" * 110}, {"summary": "x" * 300}])
def test_a_text_may_be_as_long_as_its_bound(changes: dict[str, Any]) -> None:
    assert complaints("page", **changes) == []


def test_every_wrong_field_is_told_at_once() -> None:
    wrong = {"title": None, "date": "demain", "seats": "zéro", "mode": "remot", "colour": "red"}

    assert complaints("mission", **wrong) == [
        "title : champ obligatoire absent.",
        "date : date attendue, « demain » reçu.",
        "mode : mot de la liste attendu, « remot » reçu.",
        "seats : nombre attendu, « zéro » reçu.",
        "colour : champ inconnu.",
    ]


def test_words_are_found_by_their_french_names() -> None:
    page = made("page", territories=["Île-de-France", "93"], causes=["Éducation pour tous"])

    assert [term.slug for term in page.territories] == ["ile-de-france", "seine-saint-denis"]
    assert [term.slug for term in page.causes] == ["education"]


def test_dates_become_days() -> None:
    assert made("page").date == date(2026, 3, 5)


def test_the_samples_are_right() -> None:
    assert [complaints(kind) for kind in TEXTS] == [[]] * len(TEXTS)
