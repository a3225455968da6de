"""The web manifest: how the site stands among the applications of a telephone; and its icons.

Source: https://www.w3.org/TR/appmanifest/.
"""

import json
import re

from plugins.assets.offering import Assets
from plugins.discovery.icons import TooRich, draw, icon_address
from plugins.kinds.addresses import list_address
from plugins.kinds.settings import SiteSettings
from plugins.kinds.site import Site

_STYLE, _FAVICON = "theme.css", "images/favicon.svg"
_PAPER = re.compile(r"--paper:\s*(#[0-9a-f]{3,8})")


def manifest_address(lang: str, settings: SiteSettings) -> str:
    """Return the address of the web manifest in a language."""
    return f"{list_address(settings.prefix(lang), '')}manifest.webmanifest"


def manifest(site: Site, lang: str, sides: tuple[int, ...]) -> bytes:
    """Return the web manifest: how the site stands among the applications of a telephone.

    ``sides`` are those of its icons. Colours are those of the theme by day.
    """
    settings = site.settings
    paper = _PAPER.search(_asset(_STYLE, site).decode())
    colours = {"background_color": paper[1], "theme_color": paper[1]} if paper else {}
    home = settings.link(list_address(settings.prefix(lang), ""))
    told = {
        "name": settings.name,
        "short_name": settings.name,
        "description": settings.tagline.get(lang, ""),
        "lang": lang,
        "dir": "ltr",
        "id": home,
        "start_url": home,
        "scope": settings.link("/"),
        "display": "minimal-ui",
        **colours,
        "icons": [
            {
                "src": settings.link(icon_address(side)),
                "sizes": f"{side}x{side}",
                "type": "image/png",
            }
            for side in sides
        ],
    }
    return f"{json.dumps(told, ensure_ascii=False, indent=1)}\n".encode()


def has_icons(site: Site) -> bool:
    """Say whether the theme has a favicon that can be drawn in pixels."""
    assets: Assets = site.kept("assets")
    if _FAVICON not in assets.bundle.addresses:
        return False
    try:
        draw(_asset(_FAVICON, site), 1)
    except TooRich:
        return False
    return True


def icon(site: Site, side: int) -> bytes:
    """Return the icon of that side, in pixels."""
    return draw(_asset(_FAVICON, site), side)


def _asset(name: str, site: Site) -> bytes:
    """Return the bytes of an asset of the theme, given its plain name."""
    assets: Assets = site.kept("assets")
    return assets.bundle.files[assets.address(name).removeprefix(f"{site.settings.base_path}/")]
