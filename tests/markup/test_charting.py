"""Charts drawn from the register of figures, and what cannot be drawn."""

import pytest

from plugins.kinds.body import Chart
from tests.conftest import BuildSite, LoadSite
from tests.markup.test_resolving import FIRST_LINE, STORY_PATH, page, resolved
from tests.tiny import FIGURES

_REGISTER = "".join(
    FIGURES.replace("recidive", name).replace("33", value).replace('"%"', unit)
    for name, value, unit in [
        ("un", "33", '"%"'),
        ("deux", '"46,5"', '"%"'),
        ("trois", '"53,7"', '"%"'),
        ("gens", "12", "personnes"),
        ("perte", '"-2"', '"%"'),
    ]
)


def site(chart: str) -> dict[str, str | bytes]:
    return page(f"{chart}\n", {"registres/chiffres.yaml": _REGISTER})


def chart(form: str, figures: str, *lines: str) -> str:
    options = "".join(f"{line}\n" for line in lines)
    return f"::: graphique {form}\ntitre : Un titre\nchiffres : {figures}\n{options}:::"


@pytest.mark.parametrize(
    ("form", "kept"), [("barres", "bars"), ("courbe", "line"), ("Parts", "shares")]
)
def test_a_chart_takes_its_figures_from_the_register(load: LoadSite, form: str, kept: str) -> None:
    loaded = load(site(chart(form, "un, deux", "noms : 12 mois, 24 mois")))
    (block,) = resolved(loaded).blocks()

    assert loaded.messages == []
    assert isinstance(block.target, Chart)
    assert block.target.form == kept
    assert [(name, shown, str(figure.value)) for name, shown, figure in block.target.points] == [
        ("un", "12\u00a0mois", "33"),
        ("deux", "24\u00a0mois", "46.5"),
    ]


def test_figures_without_a_short_name_keep_their_own(load: LoadSite) -> None:
    (block,) = resolved(load(site(chart("barres", "un, deux")))).blocks()

    assert {shown for _, shown, _ in block.target.points} == {"Récidive au bout d’un an"}


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (
            chart("barre", "un, deux"),
            "forme « barre » inconnue. Le plus proche : barres.",
        ),
        (
            chart("camembert", "un, deux"),
            "forme « camembert » inconnue. Formes : barres, courbe, parts.",
        ),
        (
            chart("barres", "un, dexu"),
            "chiffre « dexu » absent du registre. Le plus proche : deux.",
        ),
        (
            chart("barres", "un, deux", "noms : 12 mois"),
            "2 chiffres et 1 noms. En écrire autant, séparés par des virgules.",
        ),
        (
            chart("barres", "un"),
            "un graphique compare deux chiffres au moins. En ajouter un.",
        ),
        (
            chart("barres", "un, gens"),
            "ces chiffres n’ont pas la même unité : %, personnes. Ne comparer que des chiffres de "
            "même unité.",
        ),
        (
            chart("courbe", "un, perte"),
            "un chiffre négatif ne se dessine pas ici. Le citer dans le texte.",
        ),
        (
            chart("parts", "un, deux, trois"),
            "ces parts font plus de cent : 133.2. Choisir « barres ».",
        ),
    ],
)
def test_what_cannot_be_drawn_is_told(load: LoadSite, typed: str, told: str) -> None:
    loaded = load(site(typed))

    assert loaded.messages == [f"{STORY_PATH}:{FIRST_LINE}  {told}"]
    assert [block.target for block in resolved(loaded).blocks()] == [None]


@pytest.mark.parametrize("form", ["barres", "courbe", "parts"])
def test_a_chart_is_a_drawing_a_table_and_its_source(build_site: BuildSite, form: str) -> None:
    built = build_site(site(chart(form, "un, deux", "noms : 12 mois, 24 mois")))
    figure = built.one("/recits/ici/", ".prose figure")

    assert built.messages == []
    assert [cell.text(strip=True) for cell in figure.css("th[scope='row'], tr:first-child th")][
        -2:
    ] == ["12\u00a0mois", "24\u00a0mois"]
    numbers = " ".join(figure.text().split())
    assert "33" in numbers
    assert "46,5" in numbers
    assert all(drawing.attributes["aria-hidden"] == "true" for drawing in figure.css("svg"))
    sources = [link.attributes["href"] for link in figure.css("figcaption a")]
    assert sources == ["#source-un"]
    assert len(built.page("/recits/ici/").css("#source-un, #source-deux")) == 2


def test_a_feed_has_the_numbers_of_a_chart(build_site: BuildSite) -> None:
    feed = build_site(site(chart("courbe", "un, deux", "noms : 12 mois, 24 mois"))).text(
        "/recits/atom.xml"
    )

    assert "&lt;caption&gt;Un titre&lt;/caption&gt;" in feed
    assert "24\u00a0mois" in feed
