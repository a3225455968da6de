"""Licences by which others may take a text or a picture, and what each asks.

Source: https://creativecommons.org/share-your-work/cclicenses/.
"""

from typing import NamedTuple

from plugins.vocabulary import Term

_TEXT = "https://creativecommons.org/licenses/{code}/4.0/"


class Terms(NamedTuple):
    """What a licence asks beside naming the authors; ``address`` is its text, empty without one."""

    address: str = ""
    is_open: bool = False
    keeps_licence: bool = False
    is_unchanged: bool = True
    is_unpaid: bool = True

    def page(self, lang: str) -> str:
        """Return the page that explains it in a language; empty when none does."""
        return f"{self.address}deed.{lang}" if self.address else ""


def terms_of(licence: Term | None) -> Terms:
    """Return what a licence asks; all rights are reserved when nothing is said."""
    if licence is None or not licence.slug.startswith("cc-"):
        return Terms()
    code = licence.slug.removeprefix("cc-")
    asked = code.split("-")
    address = _TEXT.format(code=code)
    return Terms(address, True, "sa" in asked, "nd" in asked, "nc" in asked)
