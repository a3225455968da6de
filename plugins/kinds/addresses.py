"""Addresses: where a document stands on the site."""

from plugins.kinds.bundles import EASY, TextFile
from plugins.kinds.settings import SiteSettings

_EASY_PATH = "facile-a-lire"


def document_address(text: TextFile, slug: str | None, lang: str, settings: SiteSettings) -> str:
    """Return the address of a document, from the root of the site: ``/recits/x/``."""
    parts = [settings.prefix(lang), text.kind.paths[lang], slug or text.file.parent.name]
    address = "/".join(part.strip("/") for part in parts if part)
    return f"/{address}/{_EASY_PATH}/" if text.variant == EASY else f"/{address}/"


def list_address(prefix: str, path: str, number: int = 1) -> str:
    """Return the address of the page of that number of a list, counted from 1."""
    first = "/".join([prefix, path, ""]) if path else f"{prefix}/"
    return first if number == 1 else f"{first}page/{number}/"
