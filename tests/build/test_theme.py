"""What each template depends on, and the words that it speaks with."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from plugins.build.theme import Theme
from plugins.tracing.store import Store
from tests.build.conftest import STORY_PAGE, BareSite

TEMPLATES = {
    "story.html": '{% extends "base.html" %}{% from "tag/tag.html" import tag %}',
    "page.html": '{% include "absent.html" ignore missing %}',
    "list.html": "{% include name %}",
    "base.html": '{% import "words.html" as words %}',
    "words.html": "x",
    "tag/tag.html": "{% macro tag() %}{% endmacro %}",
}


def checksums(folder: Path, more: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the check-sum of each template with what it depends on; some may be changed."""
    templates = {**TEMPLATES, **(more or {})}
    base = Environment(loader=DictLoader(templates))
    theme = Theme(base, folder, str(more), Store(folder / "readings.sqlite"), 1)
    return {name: theme.closure_checksum(name) for name in templates}


@pytest.mark.parametrize(
    ("changed", "touched"),
    [
        ("words.html", {"words.html", "base.html", "story.html", "list.html"}),
        ("tag/tag.html", {"tag/tag.html", "story.html", "list.html"}),
        ("page.html", {"page.html", "list.html"}),
        ("absent.html", {"absent.html", "page.html", "list.html"}),
    ],
)
def test_a_template_changes_with_all_that_it_names(
    tmp_path: Path, changed: str, touched: set[str]
) -> None:
    """One that works out a name may name any other, one that is not there may be one day."""
    before = checksums(tmp_path)

    after = checksums(tmp_path, {changed: "autre"})

    assert {name for name in after if after[name] != before.get(name)} == touched


def test_templates_that_name_each_other_are_no_trouble(tmp_path: Path) -> None:
    turn = {"a.html": '{% include "b.html" %}', "b.html": '{% include "a.html" %}'}

    found = checksums(tmp_path, turn)

    assert found["a.html"] == found["b.html"]


def test_a_language_has_the_checksum_of_its_words(tmp_path: Path) -> None:
    file = tmp_path / "translations" / "en.po"
    theme = Theme(Environment(), tmp_path, "", Store(tmp_path / "readings.sqlite"), 1)
    assert theme.catalogue_checksum("en") == theme.catalogue_checksum("fr") == ""

    file.parent.mkdir()
    file.write_text("a", encoding="utf-8")
    before = theme.catalogue_checksum("en")
    file.write_text("b", encoding="utf-8")

    assert "" != theme.catalogue_checksum("en") != before
    assert theme.catalogue_checksum("fr") == ""


def test_a_component_makes_the_pages_whose_templates_include_it(built: BareSite) -> None:
    built.draw("components/tag/tag.html", "{% macro tag(word) %}<i>{{ word }}</i>{% endmacro %}")

    assert built.made() == {STORY_PAGE}
    assert built.build().text("/recits/un-recit/").startswith("<i>Un récit</i>")


def test_a_template_makes_the_pages_that_it_draws(built: BareSite) -> None:
    built.draw("templates/association.html", "Autre")

    assert built.made() == {"associations/les-amis/index.html"}


def test_a_style_makes_its_file_and_the_pages_that_ask_for_it(built: BareSite) -> None:
    built.draw("styles/base.css", "h1 { margin: 1px }")

    made = built.made()

    styles = {name for name in made if name.endswith(".css")}
    # Manifests tell the colour of the paper.
    manifests = {"manifest.webmanifest", "en/manifest.webmanifest"}
    assert made - styles == {STORY_PAGE, "site.json", *manifests}
    assert [name for name in built.build().files() if name.endswith(".css")] == [*styles]


def test_words_make_the_pages_of_their_language(built: BareSite) -> None:
    words = built.root / "theme/translations/en.po"
    words.write_text(words.read_text(encoding="utf-8").replace("Title", "Heading"), "utf-8")

    made = built.made()

    assert "en/index.html" in made
    assert all(name.startswith("en/") for name in made)
    assert built.build().one("/en/", "h1").text().startswith("Heading : ")


def test_a_template_that_comes_is_seen_by_those_that_wanted_it(built: BareSite) -> None:
    built.draw("templates/association.html", '{% include "plus.html" ignore missing %}')
    assert built.made() == {"associations/les-amis/index.html"}
    built.draw("templates/plus.html", "Plus")

    assert built.made() == {"associations/les-amis/index.html"}
    assert built.build().text("/associations/les-amis/") == "Plus"
