"""The sitemap, with the translations of each page, and robots.txt."""

from collections.abc import Iterable
from html import escape

from plugins.kinds.page import Product
from plugins.kinds.settings import SiteSettings


def write_sitemap(pages: Iterable[Product], settings: SiteSettings) -> bytes:
    """Return the sitemap of pages, in their order."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        'xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ]
    for page in pages:
        lines += _entry(page, settings)
    return "\n".join([*lines, "</urlset>", ""]).encode()


def _entry(page: Product, settings: SiteSettings) -> list[str]:
    lines = ["<url>", f"<loc>{escape(settings.absolute(page.address))}</loc>"]
    if page.updated:
        lines.append(f"<lastmod>{page.updated}</lastmod>")
    if len(page.alternates) > 1:
        lines += [
            f'<xhtml:link rel="alternate" hreflang="{lang}" '
            f'href="{escape(settings.absolute(address))}"/>'
            for lang, address in sorted(page.alternates)
        ]
    return [*lines, "</url>"]


def write_robots(settings: SiteSettings) -> bytes:
    """Return robots.txt: all is open, and the sitemap is there once the site has an address."""
    sitemap = f"\nSitemap: {settings.absolute('/sitemap.xml')}\n" if settings.url else ""
    return f"User-agent: *\nAllow: /\n{sitemap}".encode()
