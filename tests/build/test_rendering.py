"""Pages drawn by the templates of the theme, in their language."""

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment, TemplateNotFound

from pelicanconf import JINJA_ENVIRONMENT
from plugins.build.rendering import Renderer
from plugins.tracing.recording import recording
from tests.build.conftest import BareSite
from tests.tiny import ONE_OF_EACH, TinySite, bare_theme

TEMPLATES = {
    "page.html": '{{ _("Titre") }} : {{ title }}, {{ lang }}, {{ 1234.5 | number }}',
    "asking.html": "{{ shout('a') }}",
}


@pytest.fixture
def renderer(tiny: TinySite) -> Renderer:
    """A renderer of two templates, and of a function offered to them."""
    theme = bare_theme(tiny.root / "theme")
    site = tiny.load(THEME=str(theme)).site
    site.offer("shout", str.upper)
    base = Environment(loader=DictLoader(TEMPLATES), **JINJA_ENVIRONMENT)
    return Renderer(base, tiny.root / ".cache", site)


def test_a_template_speaks_the_language_of_the_page(renderer: Renderer) -> None:
    french, english = (renderer.render("page.html", lang, {"title": "T"}) for lang in ("fr", "en"))

    assert french == "Titre : T, fr, 1\u202f234,5"
    assert english == "Title : T, en, 1,234.5"


def test_a_page_drawn_in_two_languages_in_turn_is_the_same(renderer: Renderer) -> None:
    drawn = [renderer.render("page.html", lang, {"title": "T"}) for lang in ("fr", "en", "fr")]

    assert drawn[0] == drawn[2] != drawn[1]


def test_templates_have_what_rooms_offer_them(renderer: Renderer) -> None:
    assert renderer.render("asking.html", "fr", {}) == "A"


def test_the_template_and_its_words_are_told_as_read(renderer: Renderer) -> None:
    with recording() as frame:
        renderer.render("page.html", "en", {"title": "T"})

    assert frame.keys == {("template", "page.html"), ("catalogue", "en")}


def test_a_template_that_is_not_there_is_told(renderer: Renderer) -> None:
    with pytest.raises(TemplateNotFound):
        renderer.render("absent.html", "fr", {})


def test_compiled_templates_are_kept_by_language(renderer: Renderer, tiny: TinySite) -> None:
    for lang in ("fr", "en"):
        renderer.render("page.html", lang, {"title": "T"})

    kept = sorted(file.name.split("-")[0] for file in (tiny.root / ".cache/templates").iterdir())
    assert kept == ["en", "fr"]


def test_what_is_typed_is_escaped(renderer: Renderer) -> None:
    assert "&lt;b&gt;" in renderer.render("page.html", "fr", {"title": "<b>"})


def test_compiled_templates_that_are_damaged_are_compiled_again(site: BareSite) -> None:
    files = site.build_with(ONE_OF_EACH).files()
    compiled: list[Path] = list((site.root / ".cache/templates").iterdir())
    assert compiled
    for file in compiled:
        file.write_bytes(b"")

    run = site.run(SITENAME="Le Média Solidaire !")

    assert run.changed_files > 0
    assert site.build().files() == files
