"""Catalogues read from their sources."""

from pathlib import Path

from plugins.languages.catalogues import load_catalogue

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'


def write(theme: Path, lang: str, entries: str) -> None:
    file = theme / "translations" / f"{lang}.po"
    file.parent.mkdir(exist_ok=True)
    file.write_text(HEADER + entries, encoding="utf-8")


def test_a_catalogue_gives_the_words_of_its_language(tmp_path: Path) -> None:
    write(tmp_path, "en", 'msgid "Récits"\nmsgstr "Stories"\n')

    catalogue = load_catalogue(tmp_path, "en")

    assert catalogue.gettext("Récits") == "Stories"
    assert catalogue.gettext("Absent") == "Absent"


def test_the_source_language_needs_no_catalogue(tmp_path: Path) -> None:
    write(tmp_path, "fr", 'msgid "Récits"\nmsgstr "Autre"\n')

    assert load_catalogue(tmp_path, "fr").gettext("Récits") == "Récits"


def test_a_language_without_catalogue_keeps_the_source_words(tmp_path: Path) -> None:
    assert load_catalogue(tmp_path, "de").gettext("Récits") == "Récits"


def test_a_doubtful_translation_is_not_shown(tmp_path: Path) -> None:
    write(tmp_path, "en", '#, fuzzy\nmsgid "Récits"\nmsgstr "Novels"\n')

    assert load_catalogue(tmp_path, "en").gettext("Récits") == "Récits"
