"""YAML kept as it was typed, with the line of each key, and what is wrong with it in French."""

from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from plugins.frontmatter import Lines, load
from plugins.frontmatter import yaml as reading
from plugins.frontmatter.yaml import Location, dotted

QUOTE = "Mettre la valeur entre guillemets."
COLON = "Mettre la valeur entre guillemets quand elle contient « : »."
UNREADABLE = {
    "title: Le café : un lieu": (
        1,
        "deux-points inattendu.",
        COLON,
    ),
    "title: ok\n  seats: 2": (2, "deux-points inattendu.", COLON),
    "title: @atelier": (
        1,
        "caractère inattendu.",
        "Mettre la valeur entre guillemets, et des espaces plutôt que des tabulations.",
    ),
    'title: "ouvert\nseats: 2\nmode: x': (1, "guillemet jamais refermé.", "Fermer le guillemet."),
    "title: ok\ntags: [a\nseats: 2": (
        2,
        "crochet ou accolade jamais refermé.",
        "Le fermer, ou mettre la valeur entre guillemets.",
    ),
    "title: ok\nseats\n": (2, "deux-points absent après une clé.", "Écrire « clé: valeur »."),
    "title: ok\ngoal: 'l'eau'": (
        2,
        "retrait ou guillemets incohérents.",
        "Aligner les clés, et mettre entre guillemets une valeur qui en contient.",
    ),
    "title: *important*": (1, "astérisque inattendu.", QUOTE),
    "title: **très** important": (1, "astérisque inattendu.", QUOTE),
    "title: *urgent": (1, "astérisque inattendu.", QUOTE),
}
ONLY_LIBYAML = {
    "title: ok\n\tseats: 2": (
        2,
        "tabulation en tête de ligne.",
        "La remplacer par des espaces.",
    ),
}


@pytest.fixture(params=["libyaml", "PyYAML"])
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Each of the two parsers: not every computer has the fast one, and their words differ."""
    if request.param == "PyYAML":
        monkeypatch.setattr(reading, "_LOADER", yaml.BaseLoader)
    yield request.param


@pytest.mark.parametrize("text", UNREADABLE)
@pytest.mark.usefixtures("loader")
def test_what_cannot_be_read_is_told_with_its_line_and_remedy(text: str) -> None:
    line, message, hint = UNREADABLE[text]
    (problem,) = load(text, "x.md").problems

    assert (problem.path, problem.line, problem.field) == ("x.md", line, "")
    assert (problem.message, problem.hint) == (f"YAML illisible : {message}", hint)


@pytest.mark.parametrize("text", ONLY_LIBYAML)
def test_what_only_the_fast_parser_tells_apart_is_told_so(text: str) -> None:
    line, message, hint = ONLY_LIBYAML[text]
    (problem,) = load(text, "x.md").problems

    assert (problem.line, problem.hint) == (line, hint)
    assert problem.message == f"YAML illisible : {message}"


@pytest.mark.usefixtures("loader")
def test_a_character_that_nobody_sees_is_told_with_its_line() -> None:
    (problem,) = load("title: ok\nsummary: a\x07b", "x.md").problems

    assert str(problem) == "x.md:2  YAML illisible : caractère invisible interdit. L’effacer."


@pytest.mark.parametrize("text", ["title: {{ x }}", "a: 1\n---\nb: 2", "title: - a"])
@pytest.mark.usefixtures("loader")
def test_whatever_else_is_wrong_has_a_general_remedy(text: str) -> None:
    parsed = load(text, "x.md")
    (problem,) = parsed.problems

    assert parsed.value is None
    assert problem.message == "YAML illisible."
    assert (
        problem.hint == "Vérifier cette ligne et la précédente : guillemets, deux-points, retraits."
    )


def test_the_line_is_that_of_the_file_and_not_of_the_front_matter() -> None:
    (problem,) = load("title: ok\nsummary: a: b", "x.md", first_line=2).problems

    assert problem.line == 3


@pytest.mark.parametrize(
    "typed",
    ["01000", "18:30", "NO", "no", "1_000", "0x1F", "1e3", "2026-03-05", "true", "null", "~", ".5"],
)
@pytest.mark.usefixtures("loader")
def test_a_value_stays_as_it_was_typed(typed: str) -> None:
    """YAML 1.1 makes 512 of ``01000``, 1110 of ``18:30`` and false of ``NO``."""
    assert load(f"a: {typed}\nb: [{typed}]", "x.md").value == {"a": typed, "b": [typed]}


@pytest.mark.usefixtures("loader")
def test_a_key_left_empty_says_nothing() -> None:
    parsed = load("a:\nb: ''\nc: {d: , e: f}\ng: [{h: }]", "x.md")

    assert parsed.value == {"c": {"e": "f"}, "g": [{}]}


@pytest.mark.parametrize("text", ["", "\n", "# un commentaire\n"])
def test_an_empty_text_is_nothing_and_no_problem(text: str) -> None:
    parsed = load(text, "x.md")

    assert (parsed.value, parsed.problems) == (None, ())


@pytest.mark.usefixtures("loader")
def test_a_key_written_twice_is_told_with_both_lines() -> None:
    text = "seats: 1\ncommitment:\n  type: once\n  type: recurring\nseats: 2"
    told = [str(problem) for problem in load(text, "x.md").problems]

    assert told == [
        "x.md:4  commitment.type : clé écrite deux fois. Déjà écrite ligne 3 : n’en garder qu’une.",
        "x.md:5  seats : clé écrite deux fois. Déjà écrite ligne 1 : n’en garder qu’une.",
    ]


def test_the_same_key_in_two_entries_is_no_mistake() -> None:
    assert load("- a: 1\n- a: 2", "x.yaml").problems == ()


@pytest.mark.parametrize(
    ("location", "line"),
    [
        ((), 2),
        (("title",), 2),
        (("places",), 3),
        (("places", 0), 4),
        (("places", 1), 6),
        (("places", 1, "city"), 7),
        (("places", 1, "department"), 6),
        (("places", 5), 3),
        (("unknown",), 2),
    ],
)
def test_the_line_of_a_field_is_its_own_or_the_closest_around(
    location: Location, line: int
) -> None:
    text = "title: a\nplaces:\n  - street: b\n    city: c\n  - street: d\n    city: e"

    assert load(text, "x.md", first_line=2).lines.find(location) == line


def test_a_line_is_unknown_when_there_is_no_text() -> None:
    assert Lines().find(("title",)) == 0


@pytest.mark.parametrize(
    ("location", "text"),
    [
        ((), ""),
        (("seats",), "seats"),
        (("places", 0, "city"), "places[1].city"),
        ((1, "alt"), "[2].alt"),
        (("social", "a.b"), "social.a.b"),
    ],
)
def test_a_field_is_named_as_editors_count(location: Location, text: str) -> None:
    assert dotted(location) == text
