"""Addresses: where a document stands on the site."""

from collections.abc import Mapping

from plugins.kinds.settings import SiteSettings

Addresses = tuple[tuple[str, str], ...]
"""The addresses of one page by language."""

_EASY_PATH = "facile-a-lire"


def document_address(path: str, slug: str, prefix: str, is_easy: bool) -> str:
    """Return the address of a document, from the root of the site: ``/recits/x/``.

    ``path`` is the first part for its kind, and ``prefix`` what its language starts with.
    """
    parts = [prefix, path, slug]
    address = "/".join(part.strip("/") for part in parts if part)
    return f"/{address}/{_EASY_PATH}/" if is_easy else f"/{address}/"


def list_address(prefix: str, path: str, number: int = 1) -> str:
    """Return the address of the page of that number of a list, counted from 1."""
    first = "/".join([prefix, path, ""]) if path else f"{prefix}/"
    return first if number == 1 else f"{first}page/{number}/"


def list_addresses(paths: Mapping[str, str], settings: SiteSettings) -> Addresses:
    """Return the address of a list in every language, given its paths."""
    return tuple(
        (lang, list_address(settings.prefix(lang), paths[lang])) for lang in settings.languages
    )
