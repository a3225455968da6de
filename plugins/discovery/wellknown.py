"""Files that machines look for at a place of their own: robots.txt, security.txt."""

from datetime import date
from typing import Any

from plugins.kinds.site import Site

SECURITY = "/.well-known/security.txt"


def robots(site: Site) -> bytes:
    """Return robots.txt: all is open, and the sitemap is there once the site has an address."""
    settings = site.settings
    sitemap = f"\nSitemap: {settings.absolute('/sitemap.xml')}\n" if settings.url else ""
    return f"User-agent: *\nAllow: /\n{sitemap}".encode()


def security(site: Site, expires: str) -> bytes:
    """Return security.txt (RFC 9116): whom to write to of a weakness, believed until that day."""
    settings = site.settings
    identity: Any = settings.identity
    lines = [
        f"Contact: mailto:{identity.email}",
        f"Expires: {expires}T00:00:00Z",
        f"Preferred-Languages: {', '.join(settings.languages)}",
        f"Canonical: {settings.absolute(SECURITY)}",
    ]
    return "".join(f"{line}\n" for line in lines).encode()


def security_end(today: date) -> str:
    """Return until when security.txt is believed: the last day of the half-year after this one.

    Less than a year away, as the RFC recommends, and the file changes twice a year.
    """
    is_first_half = today.month <= 6
    return f"{today.year}-12-31" if is_first_half else f"{today.year + 1}-06-30"
