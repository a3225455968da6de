"""One environment a language, out of one set of templates."""

from datetime import date
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from plugins.languages import localised
from plugins.vocabulary import Term

CATALOGUE = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"

msgid "Bonjour"
msgstr "Hello"

msgid "Bonjour %(name)s"
msgstr "Hello %(name)s"

msgid "Un récit"
msgid_plural "%(num)s récits"
msgstr[0] "One story"
msgstr[1] "%(num)s stories"
"""
TEMPLATES = {
    "macro": "{% macro greet() %}{{ _('Bonjour') }}, {{ lang }}{% endmacro %}",
    "page": "{% from 'macro' import greet %}{{ greet() }} / {{ _('Bonjour') }}",
    "block": "{% trans name=name %}Bonjour {{ name }}{% endtrans %}",
    "plural": "{% trans num=num %}Un récit{% pluralize %}{{ num }} récits{% endtrans %}",
    "filters": "{{ day|date }} {{ '1234.5'|number }} {{ term|label }}",
}


@pytest.fixture
def base() -> Environment:
    return Environment(
        loader=DictLoader(TEMPLATES), extensions=["jinja2.ext.i18n"], autoescape=True
    )


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    (tmp_path / "translations").mkdir()
    (tmp_path / "translations" / "en.po").write_text(CATALOGUE, encoding="utf-8")
    return tmp_path


def test_templates_and_the_macros_they_import_speak_the_language(
    base: Environment, theme: Path
) -> None:
    french, english = localised(base, theme, "fr"), localised(base, theme, "en")

    assert english.get_template("page").render() == "Hello, en / Hello"
    assert french.get_template("page").render() == "Bonjour, fr / Bonjour"
    assert english.get_template("page").render() == "Hello, en / Hello"


def test_the_environment_they_come_from_is_left_as_it_was(base: Environment, theme: Path) -> None:
    names, filters = set(base.globals), dict(base.filters)

    localised(base, theme, "en")

    assert set(base.globals) == names
    assert base.filters == filters


def test_each_environment_keeps_what_the_base_offers(base: Environment, theme: Path) -> None:
    base.globals["asset"] = str.upper
    base.filters["mine"] = str.lower

    english = localised(base, theme, "en")

    assert english.from_string("{{ asset('a') }}{{ 'B'|mine }}").render() == "Ab"


def test_what_is_put_into_a_sentence_is_escaped(base: Environment, theme: Path) -> None:
    english = localised(base, theme, "en")

    assert english.get_template("block").render(name="<b>") == "Hello &lt;b&gt;"


@pytest.mark.parametrize(
    ("lang", "number", "expected"),
    [
        ("en", 1, "One story"),
        ("en", 0, "0 stories"),
        ("fr", 1, "Un récit"),
        ("fr", 2, "2 récits"),
    ],
)
def test_plurals_follow_the_number(
    base: Environment, theme: Path, lang: str, number: int, expected: str
) -> None:
    assert localised(base, theme, lang).get_template("plural").render(num=number) == expected


@pytest.mark.parametrize(
    ("lang", "expected"),
    [("fr", "5\u00a0mars 2026 1\u202f234,5 Oui"), ("en", "5\u00a0March 2026 1,234.5 Yes")],
)
def test_filters_write_as_the_language_does(
    base: Environment, theme: Path, lang: str, expected: str
) -> None:
    values = {"day": date(2026, 3, 5), "term": Term("x", "Oui", "Yes")}

    assert localised(base, theme, lang).get_template("filters").render(values) == expected
