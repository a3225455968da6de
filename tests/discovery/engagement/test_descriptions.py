"""Descriptions hold the text of a mission, and what the platforms do not show otherwise."""

import re

import pytest

from plugins.discovery.engagement.descriptions import description_of, simple_html, text_of
from plugins.frontmatter import read_source, validate
from plugins.kinds.body import Block, Body
from plugins.markup.converting import Converter
from plugins.models import KeyFigure, Mission
from tests.tiny import MISSION, having

PAGE = "https://exemple.org/base/missions/accueil/"
TAGS = {"p", "strong", "ul", "ol", "li", "a"}

EVERYTHING = """## Présentation

Un *mot* **fort**[^1], 5 < 6 & « y », et le 2<sup>e</sup>.
Ligne  
coupée. Les ACI.

::: note À savoir
Un texte.
:::

::: citation
auteur : Une bénévole

Merci.
:::

::: appel Venez
lien : /missions/

Un appel.
:::

> Une parole.

### Les jours

| Jour | Heures |
|---|---|
| Lundi | 2 |

Terme
: Définition

1. un

- deux

![](01.webp)

*[ACI]: Ateliers

[^1]: La note.
"""  # noqa: W291  # two spaces at the end of a line cut it


def simple(text: str) -> str:
    body, _ = Converter("fr").convert(text, "index.md")
    return simple_html(body, PAGE)


def description(*fields: str, text: str = "Un texte.") -> str:
    source = read_source(having(MISSION, *fields).encode(), "index.md")
    mission, problems = validate(Mission, source.value, source.lines, "index.md")
    assert problems == []
    body, _ = Converter("fr").convert(text, "index.md")
    return description_of(mission.summary if mission else "", body, mission, PAGE)


def test_only_simple_tags_are_left() -> None:
    assert set(re.findall(r"</?(\w+)", simple(EVERYTHING))) <= TAGS


def lines(html: str) -> list[str]:
    """Return the lines of the text that the aggregator keeps, without bullets."""
    said = text_of(html).replace("\u00a0", " ").splitlines()
    return [line.strip(" •") for line in said if line.strip(" •")]


def test_a_text_keeps_its_words() -> None:
    assert lines(simple(EVERYTHING)) == [
        "Présentation",
        "Un mot fort, 5 < 6 & « y », et le 2e. Ligne coupée. Les ACI.",
        "À savoir",
        "Un texte.",
        "Merci.",
        "Une bénévole",
        "Une parole.",
        "Les jours",
        "Jour · Heures",
        "Lundi · 2",
        "Terme",
        "Définition",
        "un",
        "deux",
    ]


def test_headings_become_strong_paragraphs() -> None:
    assert simple("## Présentation\n\nUn mot.") == (
        "<p><strong>Présentation</strong></p> <p>Un mot.</p>"
    )


def test_links_are_whole() -> None:
    body = Body(('<p><a href="/base/x/" class="y">a</a> <a href="#s-b">b</a></p>',))
    assert simple_html(body, PAGE) == (
        '<p><a href="https://exemple.org/base/x/">a</a> '
        '<a href="https://exemple.org/base/missions/accueil/#s-b">b</a></p>'
    )


def test_a_figure_in_a_sentence_keeps_its_number() -> None:
    figure = KeyFigure.model_validate(
        {
            "value": "75897",
            "unit": "personnes",
            "label": "Un compte",
            "as_of": "2024",
            "scope": "Toutes",
            "source": {"publisher": "Ministère", "title": "Étude"},
        }
    )
    cite = Block("cite", "compte", {}, Body(), 1, figure)
    apart = Block("chiffre", "compte", {}, Body(), 1, figure)

    html = simple_html(Body(("<p>Ils sont ", cite, ".</p>", apart)), PAGE)

    assert html == "<p>Ils sont 75\u202f897&nbsp;personnes.</p>"


@pytest.mark.parametrize("typed", ["x<b>y", "a </p> b", "a <!-- b"])
def test_a_sign_that_opens_a_tag_is_never_read_as_one(typed: str) -> None:
    """Even by who decodes entities before reading HTML."""
    html = description(f'training: "{typed}"', f'summary: "{typed}"', text=f"`{typed}`")

    assert text_of(html).count(typed.replace("<", "< ")) == 3


def test_what_the_platforms_drop_is_said_again() -> None:
    html = description(
        "audiences: [seniors, parents]",
        "min_age: 16",
        "commitment: {type: recurring, duration: 2_hours, period: week, minimum: 3_month}",
        "starts: 2027-03-01",
        "ends: 2027-06-30",
        "apply_before: 2027-02-01",
        "requirements: [Savoir lire, Être à l’heure]",
        "skills: [écoute]",
        "training: Deux soirées.",
        "gains: [Un métier, Une équipe]",
        "contact: La coordination",
        "motivation_required: oui",
        "accessible: oui",
        "near_transport: oui",
        "mode: hybrid",
        'places: [{postal_code: "93200", city: Saint-Denis, department: "93"}]',
    )

    assert lines(html.split("En pratique")[1]) == [
        "Temps demandé : 2 heures par semaine, 3 mois au moins",
        "Dates : du 1er mars 2027 au 30 juin 2027",
        "Réponse attendue : avant la fin du 1er février 2027",
        "Lieu : Sur place et à distance, Saint-Denis (93)",
        "Accès : accessible à mobilité réduite ; transports publics à proximité",
        "Public aidé : Personnes âgées ; Parents",
        "Âge : dès 16 ans, avec l’accord écrit des responsables légaux pour les mineurs",
        "Conditions : Savoir lire ; Être à l’heure",
        "Compétences souhaitées : écoute",
        "Formation : Deux soirées.",
        "Ce que vous y gagnez : Un métier ; Une équipe",
        "Candidature : un mot de motivation est demandé",
        "Qui répond : La coordination",
    ]


def test_what_is_not_known_is_not_said() -> None:
    assert lines(description().split("En pratique")[1]) == [
        "Temps demandé : 2 heures",
        "Lieu : À distance",
        "Âge : 18 ans au moins",
    ]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        (["starts: 2027-03-01"], "le 1er mars 2027"),
        (["starts: 2027-03-02", "ends: 2027-03-02"], "le 2 mars 2027"),
        (["ends: 2027-03-02"], "jusqu’au 2 mars 2027"),
        (
            ["starts: 2027-03-02", "commitment: {type: recurring, duration: day, period: month}"],
            "à partir du 2 mars 2027",
        ),
    ],
)
def test_dates_are_said_as_one_says_them(fields: list[str], said: str) -> None:
    assert f"Dates :</strong> {said}</li>" in description(*fields).replace("\u00a0", " ")


def test_the_summary_opens_the_description() -> None:
    assert description("summary: Un & deux.").startswith("<p>Un &amp; deux.</p><p>Un texte.</p>")


def test_the_text_counts_what_the_aggregator_keeps() -> None:
    html = '<p>Un &amp;amp; <a href="https://e.org/">lien</a></p><ul><li>a</li></ul>'

    assert text_of(html) == "Un & lien [https://e.org/]\n\n\n • a"
