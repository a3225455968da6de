"""The page of components: each part of the theme with its parameters and its examples."""

from pathlib import Path
from typing import Any

import yaml

from plugins.kinds.page import Page, Product
from plugins.kinds.site import Site


def add_components_page(site: Site, pages: list[Product]) -> None:
    """Add the page ``/composants/`` in every language of a preview."""
    if not site.settings.preview:
        return
    for lang in site.settings.languages:
        address = f"{site.settings.prefix(lang)}/composants/"
        pages.append(Product(address, components_page, (lang, site.theme), is_indexed=False))


def components_page(site: Site, lang: str, theme: str) -> Page:
    """Return the page of the components of the theme whose check-sum is ``theme``."""
    address = f"{site.settings.prefix(lang)}/composants/"
    context = {"components": read_components(site.settings.theme)}
    return Page(address, "components", lang, "Composants", context=context, is_indexed=False)


def read_components(theme: Path) -> list[dict[str, Any]]:
    """Return the components of a theme by name, with what their ``example.yaml`` says.

    Each has ``name``, ``macro``, ``description``, ``params`` and ``examples``.
    """
    return [
        {
            "name": file.parent.name,
            "macro": file.parent.name.replace("-", "_"),
            **yaml.safe_load(file.read_text(encoding="utf-8")),
        }
        for file in sorted((theme / "components").glob("*/example.yaml"))
    ]
