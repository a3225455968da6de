"""Addresses of what others take, beside the page that it comes from."""

from plugins.kinds.settings import SiteSettings

REPUBLISH = {"fr": "republier/", "en": "republish/"}
EMBED = {"fr": "integrer/", "en": "embed/"}
OEMBED = "oembed.json"


def host(settings: SiteSettings) -> str:
    """Return where the site stands; while developing, where a preview does.

    What stands on other sites has no meaning without it.
    """
    return settings.url or "http://localhost:8000"


def origin(settings: SiteSettings) -> str:
    """Return the same without the path under which the site lives."""
    return host(settings).removesuffix(settings.base_path)
