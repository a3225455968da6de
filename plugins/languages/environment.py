"""A Jinja environment a language: same templates, its own words, dates and numbers."""

from pathlib import Path
from typing import Any

from jinja2 import Environment
from jinja2.ext import InternationalizationExtension

from plugins.languages.catalogues import load_catalogue
from plugins.languages.formats import Formats
from plugins.vocabulary import Term


def localised(base: Environment, theme: Path, lang: str) -> Environment:
    """Return an environment like ``base`` whose templates speak that language.

    The language belongs to the environment and not to the context of a page, so that imported
    macros speak it too.
    """
    environment = base.overlay()
    environment.globals = {**base.globals, "lang": lang}
    environment.filters = {**base.filters, **_filters(lang)}
    # The method that Jinja gave to ``base`` still belongs to it: each overlay has its extension.
    extension: Any = environment.extensions[InternationalizationExtension.identifier]
    extension._install(load_catalogue(theme, lang), newstyle=True)
    return environment


def _filters(lang: str) -> dict[str, object]:
    formats = Formats(lang)

    def label(term: Term) -> str:
        return term.label(lang)

    return {
        "date": formats.date,
        "duration": formats.duration,
        "join_words": formats.join_words,
        "label": label,
        "month_year": formats.month_year,
        "number": formats.number,
        "short_date": formats.short_date,
    }
