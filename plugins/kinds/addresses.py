"""Addresses: where a document stands on the site."""

from plugins.kinds.kind import Kind
from plugins.kinds.settings import SiteSettings

_EASY_PATH = "facile-a-lire"


def document_address(
    kind: Kind, slug: str, lang: str, is_easy: bool, settings: SiteSettings
) -> str:
    """Return the address of a document, from the root of the site: ``/recits/x/``."""
    parts = [settings.prefix(lang), kind.paths[lang], slug]
    address = "/".join(part.strip("/") for part in parts if part)
    return f"/{address}/{_EASY_PATH}/" if is_easy else f"/{address}/"


def list_address(prefix: str, path: str, number: int = 1) -> str:
    """Return the address of the page of that number of a list, counted from 1."""
    first = "/".join([prefix, path, ""]) if path else f"{prefix}/"
    return first if number == 1 else f"{first}page/{number}/"
