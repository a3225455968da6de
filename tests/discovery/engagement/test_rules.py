"""Each rule of the importer and of JeVeuxAider, and the words in which it is told."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.discovery.engagement.rules import Finding, advice, refusals, rejections
from plugins.vocabulary import vocabulary
from tests.discovery.engagement.samples import FRIENDS, OFFER, TODAY, imported, offer

KEPT_OUT = "La mission n’est pas envoyée."


def found(**changes: Any) -> list[Finding]:
    one = offer(**changes)
    return [*refusals(one, TODAY), *rejections(one, TODAY), *advice(one, TODAY)]


def test_nothing_is_said_of_a_good_offer() -> None:
    assert found() == []


@pytest.mark.parametrize("title", ["Photographe", "2025", "Photographier\u202f!", "\ufeff Trier"])
def test_a_title_of_one_word_is_refused(title: str) -> None:
    """Its words are told apart by plain spaces alone."""
    assert list(refusals(offer(title=title), TODAY)) == [
        Finding(
            "title",
            f"API Engagement refuse un titre d’un seul mot. {KEPT_OUT}",
            "Écrire une phrase : « J’aide à l’accueil ».",
        )
    ]


@pytest.mark.parametrize(
    ("changes", "field", "is_of_organisation"),
    [
        ({"title": "Je code en &#39;"}, "title", False),
        ({"title": "Je code en &\x00#39;"}, "title", False),
        ({"description": f"{OFFER.description}<p>Taper &amp;# puis 5</p>"}, "", False),
        ({"organisation": replace(FRIENDS, name="Les &#39; amis")}, "title", True),
    ],
)
def test_what_looks_like_a_mistake_of_encoding_is_refused(
    changes: dict[str, Any], field: str, is_of_organisation: bool
) -> None:
    message = "API Engagement refuse « &# », qu’elle prend pour une erreur de codage."
    assert list(refusals(offer(**changes), TODAY)) == [
        Finding(field, f"{message} {KEPT_OUT}", "L’écrire autrement.", is_of_organisation)
    ]
    assert imported(offer(**changes))[0]["refusal"].startswith("Problème d'encodage")


def test_a_description_of_more_than_20_000_characters_is_refused() -> None:
    longest = f"<p>{'a' * 20_000}</p>"

    assert found(description=longest) == []
    assert list(refusals(offer(description=f"{longest}<p>b</p>"), TODAY)) == [
        Finding(
            "",
            "API Engagement refuse un texte de plus de 20 000 signes, 20003 comptés. " + KEPT_OUT,
            "Le raccourcir : l’essentiel tient en 3 000 signes.",
        )
    ]


def test_a_mission_whose_association_is_not_published_is_held_back() -> None:
    assert list(refusals(offer(organisation=None, addresses=()), TODAY)) == [
        Finding(
            "association",
            "API Engagement perd une mission sans association, et celle-ci n’est pas publiée. "
            + KEPT_OUT,
            "Publier la page de l’association.",
        )
    ]
    assert imported(offer(slug="b", organisation=None), OFFER)[0]["clientId"] == "mission-accueil"


def test_a_mission_without_an_address_is_held_back() -> None:
    assert list(refusals(offer(addresses=()), TODAY)) == [
        Finding(
            "city",
            "une mission à distance est envoyée avec l’adresse de l’association, incomplète. "
            + KEPT_OUT,
            "Y écrire postal_code, city et department : "
            "JeVeuxAider refuse une mission sans commune.",
            is_of_organisation=True,
        )
    ]


def days(start: int | None, end: int | None) -> dict[str, date | None]:
    """Return the dates of a mission, in days from today."""
    return {
        "starts": None if start is None else TODAY + timedelta(days=start),
        "ends": None if end is None else TODAY + timedelta(days=end),
    }


@pytest.mark.parametrize(
    ("start", "end", "is_rejected"),
    [
        (7, 20, True),
        (8, 20, False),
        (7, 21, False),
        (-30, 10, True),
        (None, 10, True),
        (None, 30, False),
        (3, None, False),
    ],
)
def test_dates_that_leave_no_time_are_rejected(
    start: int | None, end: int | None, is_rejected: bool
) -> None:
    expected = Finding(
        "ends",
        "JeVeuxAider refuse une mission qui commence dans la semaine et finit dans les trois "
        "semaines.",
        "L’annoncer plus tôt ; une mission déjà acceptée n’est pas concernée.",
    )

    rejected = list(rejections(offer(**days(start, end)), TODAY))

    assert rejected == ([expected] if is_rejected else [])


def test_a_description_of_less_than_300_characters_is_rejected() -> None:
    assert found(description=f"<p>{'a' * 300}</p>") == []
    assert list(rejections(offer(description=f"<p>{'a' * 299}</p>"), TODAY)) == [
        Finding(
            "",
            "JeVeuxAider refuse un texte de moins de 300 signes, 299 comptés.",
            "Dire à quoi ressemble la mission, et à qui elle sert.",
        )
    ]


def test_a_domain_that_jeveuxaider_does_not_take_is_told() -> None:
    refused = {
        term.slug
        for term in vocabulary("cause")
        if list(rejections(offer(domain=term.slug), TODAY))
    }

    assert refused == {
        *("autre", "batiment-industrie-logistique", "benevolat-competences", "communication"),
        *("gestion-finance-droit", "memoire-et-citoyennete", "numerique", "recherche"),
        "service-public-defense-securite",
    }
    assert found(domain="numerique") == [
        Finding(
            "causes",
            "JeVeuxAider ne prend pas les missions de la cause « numerique ».",
            "Ajouter une cause qui convient, parmi : animaux, culture-loisirs, education, emploi, "
            "environnement, humanitaire, prevention-protection, sante, solidarite-insertion, "
            "sport, vivre-ensemble.",
        )
    ]


@pytest.mark.parametrize("title", ["Aider à l’accueil", "Jeter et trier", "jeune et vieux"])
def test_a_title_is_better_in_the_first_person(title: str) -> None:
    assert found(title=title) == [
        Finding(
            "title",
            "JeVeuxAider veut un titre qui commence par « Je » ou « J’ ».",
            "Par exemple : « J’accueille le public ».",
        )
    ]


@pytest.mark.parametrize(
    "title", ["J’aide un peu", "J'aide un peu", "Je trie tout", "je trie tout"]
)
def test_a_title_in_the_first_person_is_good(title: str) -> None:
    assert found(title=title) == []


def test_words_that_moderators_notice_are_told() -> None:
    text = f"{OFFER.description}<p>Un stage à l’<strong>Église</strong>, sans mérite.</p>"

    assert found(description=text) == [
        Finding(
            "",
            "la modération de JeVeuxAider relève ces mots : stage, église.",
            "Vérifier que la mission n’est ni un emploi, ni payante, ni un acte religieux.",
        )
    ]


def test_an_association_is_known_by_its_rna() -> None:
    assert found(organisation=replace(FRIENDS, rna="")) == [
        Finding(
            "rna",
            "API Engagement reconnaît une association à son numéro RNA, absent ici.",
            "L’ajouter : rna: W751234567.",
            is_of_organisation=True,
        )
    ]


def once(start: int) -> dict[str, Any]:
    return {"is_recurring": False, **days(start, 60)}


@pytest.mark.parametrize(
    ("good", "noticed", "expected"),
    [
        (
            {"seats": 70},
            {"seats": 71},
            Finding(
                "seats",
                "la modération de JeVeuxAider vérifie une mission de plus de 70 bénévoles.",
                "La couper en plusieurs missions, par lieu ou par jour.",
            ),
        ),
        (
            {"hours_a_year": 1091},
            {"hours_a_year": 1092},
            Finding(
                "commitment",
                "la modération de JeVeuxAider vérifie une mission de plus de 1 091 heures par an.",
                "Demander moins de temps, ou dire pourquoi.",
            ),
        ),
        (
            once(0),
            once(-1),
            Finding(
                "starts",
                "la modération de JeVeuxAider vérifie une mission ponctuelle déjà commencée.",
                "Changer son premier jour, ou la fermer.",
            ),
        ),
    ],
    ids=["seats", "hours", "started"],
)
def test_what_moderators_look_at_twice_is_told(
    good: dict[str, Any], noticed: dict[str, Any], expected: Finding
) -> None:
    assert found(**good) == []
    assert found(**noticed) == [expected]


def paragraphs() -> Iterator[st.SearchStrategy[str]]:
    yield st.text(max_size=80)
    yield st.sampled_from(["&amp;#39;", "&amp;#", "&lt;b&gt;", "&amp;amp;#", "&nbsp;"])


@given(st.lists(st.one_of(*paragraphs()), max_size=5))
def test_a_description_that_is_not_held_back_is_accepted(words: list[str]) -> None:
    said = "".join(f"<p>{word.replace('<', '').replace('>', '')}</p>" for word in words)
    one = offer(description=f"{OFFER.description}{said}")

    (mission,) = imported(one)

    assert bool(mission["refusal"]) == any(refusals(one, TODAY))
