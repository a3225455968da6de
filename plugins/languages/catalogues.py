"""Catalogues: gettext translations read straight from their sources."""

from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations

SOURCE_LANGUAGE = "fr"


def load_catalogue(theme: Path, lang: str) -> NullTranslations:
    """Return the words of the theme in that language; the source language needs none."""
    file = theme / "translations" / f"{lang}.po"
    if lang == SOURCE_LANGUAGE or not file.is_file():
        return NullTranslations()
    with file.open("rb") as source:
        catalogue = read_po(source, locale=lang)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Translations(compiled)
