"""Block directives: how they are typed, and what is said of those typed wrong."""

import pytest

from plugins.markup.directives import DIRECTIVES, mark_directives
from plugins.markup.marks import mark

PATH, FIRST_LINE = "content/recits/x/index.md", 10
UNOPENED = "« ::: » ne ferme rien. Retirer cette ligne, ou ouvrir un bloc au-dessus."
NO_TEXT = (
    "le bloc « figure » ne contient pas de texte. Écrire « légende : … », ou fermer le bloc avant."
)
INDENTED = (
    "« ::: » n’est pas en début de ligne. Commencer la ligne par « ::: », hors de toute liste."
)


def options(text: str) -> dict[str, str]:
    marked = mark_directives(text, PATH, FIRST_LINE)
    assert marked.problems == []
    return marked.directives[0].options


def complaints(text: str) -> list[str]:
    return [str(problem) for problem in mark_directives(text, PATH, FIRST_LINE).problems]


@pytest.mark.parametrize(
    ("typed", "name", "argument"),
    [
        ("::: note\n:::", "note", ""),
        ("::: note Un titre : long\n:::", "note", "Un titre : long"),
        (":::note Collé\n:::", "note", "Collé"),
        ("::: Note Majuscule\n:::", "note", "Majuscule"),
        ("::::: note Plus long   \n:::::", "note", "Plus long"),
        (":::\u00a0note\u00a0Insécable\n:::\u00a0", "note", "Insécable"),
        ("::: chiffre recidive\n:::", "chiffre", "recidive"),
        ("::: figure la-cour.webp\n:::", "figure", "la-cour.webp"),
        ("::: citation\nTexte.\n:::", "citation", ""),
        ("::: appel Venez !\nlien : missions:x\n:::", "appel", "Venez !"),
    ],
)
def test_a_directive_has_a_name_and_an_argument(typed: str, name: str, argument: str) -> None:
    marked = mark_directives(typed, PATH, FIRST_LINE)

    assert marked.problems == []
    assert [(found.name, found.argument) for found in marked.directives] == [(name, argument)]


def test_a_directive_becomes_two_marks_alone_in_their_paragraphs() -> None:
    marked = mark_directives("Avant.\n::: note\nDedans.\n:::\nAprès.", PATH, FIRST_LINE)

    paragraphs = [part for part in marked.text.split("\n\n") if part.strip()]
    assert [part.strip() for part in paragraphs] == [
        "Avant.",
        mark("o", 0),
        "Dedans.",
        mark("e", 0),
        "Après.",
    ]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("auteur : Une lectrice", {"auteur": "Une lectrice"}),
        ("auteur: Une lectrice", {"auteur": "Une lectrice"}),
        ("auteur\u00a0: Une lectrice  ", {"auteur": "Une lectrice"}),
        ("auteur\u202f: Une lectrice", {"auteur": "Une lectrice"}),
        ("Auteur : Une lectrice", {"auteur": "Une lectrice"}),
        ("auteur : A\nsource : B : C", {"auteur": "A", "source": "B : C"}),
        ("auteur : A\n\nsource : B", {"auteur": "A"}),
        ("auteur : A\nElle dit.\nsource : B", {"auteur": "A"}),
        ("\nauteur : A", {}),
        ("auteur :A", {}),
        ("Texte sans clé", {}),
    ],
)
def test_options_are_the_lines_right_under_the_opening(
    typed: str, expected: dict[str, str]
) -> None:
    assert options(f"::: citation\n{typed}\n:::") == expected


def test_an_accented_option_is_known_in_any_case() -> None:
    assert options("::: figure a.webp\nLégende : Une cour\n:::") == {"légende": "Une cour"}


def test_options_leave_the_text_and_the_text_stays() -> None:
    marked = mark_directives("::: citation\nauteur : A\nParole.\n:::", PATH, FIRST_LINE)

    assert "auteur" not in marked.text
    assert "Parole." in marked.text


def test_directives_are_nested_and_adjacent() -> None:
    typed = "::: note A\n::: note B\n:::\n:::\n::: note C\n:::"

    marked = mark_directives(typed, PATH, FIRST_LINE)

    assert marked.problems == []
    assert [(found.argument, found.line) for found in marked.directives] == [
        ("A", 10),
        ("B", 11),
        ("C", 14),
    ]
    order = [mark("o", 0), mark("o", 1), mark("e", 1), mark("e", 0), mark("o", 2), mark("e", 2)]
    assert marked.text.split() == order


@pytest.mark.parametrize(
    "typed",
    [
        "```\n::: note\n```",
        "~~~\n:::\n~~~",
        "````\n```\n::: note\n````",
        "```\n``` pas la fin\n::: note\n```",
        "```python\n    ::: note\n```",
    ],
)
def test_fenced_code_is_left_as_it_is(typed: str) -> None:
    marked = mark_directives(typed, PATH, FIRST_LINE)

    assert (marked.text, marked.directives, marked.problems) == (typed, [], [])


def test_a_fence_inside_a_directive_hides_its_own_colons() -> None:
    marked = mark_directives("::: note\n```\n:::\n```\n:::", PATH, FIRST_LINE)

    assert marked.problems == []
    assert "```\n:::\n```" in marked.text


def test_a_fence_never_closed_hides_nothing() -> None:
    marked = mark_directives("```\n::: note\n:::", PATH, FIRST_LINE)

    assert [found.line for found in marked.directives] == [11]


def test_text_right_under_a_mark_is_no_definition() -> None:
    marked = mark_directives("::: note\n: ceci\n:::", PATH, FIRST_LINE)

    assert "&#58; ceci" in marked.text


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (
            "Texte.\n::: note\nJamais fermé.",
            [":11  bloc « note » jamais fermé. Ajouter une ligne « ::: » à la fin du bloc."],
        ),
        ("Texte.\n\n:::", [f":12  {UNOPENED}"]),
        ("::: note\n:::\n:::", [f":12  {UNOPENED}"]),
        ("::: cittation\n:::", [":10  bloc « cittation » inconnu. Le plus proche : citation."]),
        ("::: note: Titre\n:::", [":10  bloc « note: » inconnu. Le plus proche : note."]),
        (
            "::: 12\n:::",
            [
                ":10  bloc « 12 » inconnu. Blocs possibles : appel, chiffre, citation, figure, "
                "graphique, note."
            ],
        ),
        (
            "::: chiffre\n:::",
            [
                ":10  le bloc « chiffre » attend l’identifiant d’un chiffre. "
                "Écrire « ::: chiffre … » sur la même ligne."
            ],
        ),
        (
            "::: figure\n:::",
            [
                ":10  le bloc « figure » attend le nom d’une image. "
                "Écrire « ::: figure … » sur la même ligne."
            ],
        ),
        (
            "::: appel\nlien : missions:x\n:::",
            [":10  le bloc « appel » attend un titre. Écrire « ::: appel … » sur la même ligne."],
        ),
        (
            "::: appel Venez\n\nTexte.\n:::",
            [
                ":10  lien : le bloc « appel » attend une ligne « lien : … ». "
                "L’ajouter sous l’ouverture."
            ],
        ),
        (
            "::: figure a.webp\nlegende : Une cour\n:::",
            [
                ":10  legende : « legende » n’est pas une option du bloc « figure ». "
                "Vouliez-vous écrire « légende » ?"
            ],
        ),
        (
            "::: note\nRappel : venez.\n:::",
            [
                ":10  rappel : « rappel » n’est pas une option du bloc « note ». "
                "Laisser une ligne vide avant le texte."
            ],
        ),
        ("::: figure a.webp\nlégende : A\n\nTexte.\nEncore.\n:::", [f":13  {NO_TEXT}"]),
        ("::: figure a.webp\n\n```\nx\n```\n:::", [f":12  {NO_TEXT}"]),
        ("::: figure a.webp\n\n::: note\nx\n:::\n:::", [f":12  {NO_TEXT}"]),
        (
            "::: chiffre recidive\nTexte.\n:::",
            [":11  le bloc « chiffre » ne contient pas de texte. Fermer le bloc avant."],
        ),
        (
            "::: figure a.webp\n\nTexte.",
            [":10  bloc « figure » jamais fermé. Ajouter une ligne « ::: » à la fin du bloc."],
        ),
        ("- a\n\n    ::: note\n    b\n", [f":12  {INDENTED}"]),
        ("- ::: note\n", [f":10  {INDENTED}"]),
        ("1. ::: note\n", [f":10  {INDENTED}"]),
        ("> ::: note\n", [f":10  {INDENTED}"]),
    ],
)
def test_a_mistake_is_told_with_its_line(typed: str, expected: list[str]) -> None:
    assert complaints(typed) == [f"{PATH}{line}" for line in expected]


def test_every_mistake_is_told_at_once() -> None:
    assert len(complaints("::: appel\n:::\n:::\n::: zzz\n")) == 5


@pytest.mark.parametrize("name", DIRECTIVES)
def test_every_directive_accepts_its_own_options(name: str) -> None:
    lines = "".join(f"{key} : valeur\n" for key in DIRECTIVES[name].options)

    text = "Texte.\n" if DIRECTIVES[name].holds_text else ""
    assert complaints(f"::: {name} argument\n{lines}\n{text}:::") == []


def test_text_without_directives_is_left_as_it_is() -> None:
    typed = "Un texte : deux points :: et trois ::: dans la phrase.\n\n    du code\n"

    assert mark_directives(typed, PATH, FIRST_LINE).text == typed
