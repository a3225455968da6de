"""Licences by which others may take a text or a picture, and what each asks.

Source: https://creativecommons.org/share-your-work/cclicenses/.
"""

from typing import NamedTuple

from plugins.vocabulary import Term

_PAGE = "https://creativecommons.org/licenses/{code}/4.0/deed.{lang}"


class Terms(NamedTuple):
    """What a licence asks beside naming the authors; ``page`` explains it, empty when none does."""

    page: str = ""
    is_open: bool = False
    keeps_licence: bool = False
    is_unchanged: bool = True
    is_unpaid: bool = True


def terms_of(licence: Term | None, lang: str) -> Terms:
    """Return what a licence asks; all rights are reserved when nothing is said."""
    if licence is None or not licence.slug.startswith("cc-"):
        return Terms()
    code = licence.slug.removeprefix("cc-")
    asked = code.split("-")
    page = _PAGE.format(code=code, lang=lang)
    return Terms(page, True, "sa" in asked, "nd" in asked, "nc" in asked)
