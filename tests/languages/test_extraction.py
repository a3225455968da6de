"""The words of the theme: gathered, kept in order, and all of them translated."""

import re
import shutil
from pathlib import Path

import pytest
from babel.messages import Message
from babel.messages.pofile import read_po

from plugins.languages.extraction import gather, update_catalogues

THEME = Path(__file__).resolve().parents[2] / "theme"
SERVICE = THEME.parent / "signup" / "templates"
EMPTY = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]|%%")


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    files = {
        "templates/page.html": "{{ _('Récits') }}"
        "{% trans n=n %}Un{% pluralize %}{{ n }}{% endtrans %}",
        "components/tag/tag.html": "{% macro tag() %}\n"
        "{% trans %}\n  Deux\n  mots\n{% endtrans %}{% endmacro %}",
        "translations/en.po": EMPTY,
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def messages(file: Path) -> list[Message]:
    with file.open("rb") as source:
        catalogue = read_po(source, locale=file.stem)
    assert list(catalogue.obsolete) == [], "obsolete entries"
    return [message for message in catalogue if message.id]


def forms(texts: str | tuple[str, ...]) -> list[str]:
    return [texts] if isinstance(texts, str) else list(texts)


def test_every_marked_string_is_gathered(theme: Path) -> None:
    found = {message.id: [place for place, _ in message.locations] for message in gather(theme)}

    del found[""]
    assert found == {
        "Récits": ["templates/page.html"],
        ("Un", "%(n)s"): ["templates/page.html"],
        "Deux mots": ["components/tag/tag.html"],
    }


def test_the_words_of_the_service_are_gathered_with_those_of_the_theme(
    theme: Path, tmp_path: Path
) -> None:
    service = tmp_path / "service"
    (service / "mails").mkdir(parents=True)
    (service / "mails" / "sent.txt").write_text("{{ _('Trois') }}", encoding="utf-8")

    found = {
        message.id: [place for place, _ in message.locations] for message in gather(theme, service)
    }

    assert found["Trois"] == ["signup/mails/sent.txt"]
    assert "Récits" in found


def test_an_update_keeps_translations_and_drops_what_is_gone(theme: Path) -> None:
    catalogue = theme / "translations" / "en.po"
    made = 'msgid "Récits"\nmsgstr "Stories"\n\nmsgid "Parti"\nmsgstr "Gone"\n'
    catalogue.write_text(f"{EMPTY}\n{made}", encoding="utf-8")

    update_catalogues(theme)

    translated = {message.id: message.string for message in messages(catalogue)}
    assert translated == {"Récits": "Stories", "Deux mots": "", ("Un", "%(n)s"): ("", "")}


def test_an_update_changes_nothing_the_second_time(theme: Path) -> None:
    update_catalogues(theme)
    first = (theme / "translations" / "en.po").read_bytes()

    update_catalogues(theme)

    assert (theme / "translations" / "en.po").read_bytes() == first
    assert b"POT-Creation-Date" not in first


def test_a_new_string_close_to_an_old_one_is_not_guessed(theme: Path) -> None:
    catalogue = theme / "translations" / "en.po"
    catalogue.write_text(f'{EMPTY}\nmsgid "Récit"\nmsgstr "Story"\n', encoding="utf-8")

    update_catalogues(theme)

    assert {message.string for message in messages(catalogue) if message.id == "Récits"} == {""}


def test_the_catalogue_of_the_theme_is_up_to_date(tmp_path: Path) -> None:
    shutil.copytree(THEME, tmp_path / "theme")

    update_catalogues(tmp_path / "theme", SERVICE)

    for file in (THEME / "translations").glob("*.po"):
        updated = (tmp_path / "theme" / "translations" / file.name).read_bytes()
        assert file.read_bytes() == updated, "python3 tasks.py translations changes it"


def test_english_is_complete() -> None:
    english = messages(THEME / "translations" / "en.po")

    missing = [message.id for message in english if not all(forms(message.string))]
    assert english != []
    assert missing == []
    assert [message.id for message in english if message.fuzzy] == []


def test_english_keeps_every_placeholder() -> None:
    changed = [
        (message.id, translated)
        for message in messages(THEME / "translations" / "en.po")
        for translated in forms(message.string)
        if translated
        and set(PLACEHOLDER.findall(translated))
        not in [set(PLACEHOLDER.findall(source)) for source in forms(message.id)]
    ]

    assert changed == []
