"""The sitemap, with the translations of each page, and robots.txt."""

from collections.abc import Iterable
from html import escape

from plugins.kinds.page import Page
from plugins.kinds.settings import SiteSettings


def write_sitemap(pages: Iterable[Page], settings: SiteSettings) -> bytes:
    """Return the sitemap of the pages that search engines may list."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        'xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ]
    for page in sorted(pages, key=lambda page: page.address):
        if page.is_indexed:
            lines += _entry(page, settings)
    return "\n".join([*lines, "</urlset>", ""]).encode()


def _entry(page: Page, settings: SiteSettings) -> list[str]:
    lines = ["<url>", f"<loc>{escape(settings.absolute(page.address))}</loc>"]
    if page.document:
        lines.append(f"<lastmod>{page.document.updated.isoformat()}</lastmod>")
    if len(page.alternates) > 1:
        lines += [
            f'<xhtml:link rel="alternate" hreflang="{lang}" '
            f'href="{escape(settings.absolute(address))}"/>'
            for lang, address in sorted(page.alternates.items())
        ]
    return [*lines, "</url>"]


def write_robots(settings: SiteSettings) -> bytes:
    """Return robots.txt: all is open, and the sitemap is there once the site has an address."""
    sitemap = f"\nSitemap: {settings.absolute('/sitemap.xml')}\n" if settings.url else ""
    return f"User-agent: *\nAllow: /\n{sitemap}".encode()
