"""What leads readers and machines to the pages, as products: feeds, sitemap, robots.txt."""

from collections.abc import Iterator
from typing import Any

from plugins.discovery.feeds import write_feed
from plugins.discovery.sitemap import write_robots, write_sitemap
from plugins.kinds.addresses import list_address
from plugins.kinds.kind import BY_NAME, KINDS
from plugins.kinds.page import Product
from plugins.kinds.site import Site
from plugins.kinds.structure import Structure

_IN_THE_SITE_FEED = ("story", "mission", "report", "gallery", "campaign")


def add_products(site: Site, pages: list[Product]) -> None:
    """Add the feeds of every language, robots.txt, and the sitemap once the site has an address."""
    pages += _feeds(site)
    if site.settings.url:
        pages.append(Product("/sitemap.xml", sitemap, is_indexed=False))
    pages.append(Product("/robots.txt", robots, is_indexed=False))


def _feeds(site: Site) -> Iterator[Product]:
    """Yield the feed of the site and that of each kind, handed their documents, newest first."""
    structure = site.structure
    for lang in site.settings.languages:
        home = list_address(site.settings.prefix(lang), "")
        every = [path for name in _IN_THE_SITE_FEED for path in structure.listing(name, lang)]
        newest = _newest(every, structure, site.settings.feed_items)
        yield Product(f"{home}atom.xml", feed, ("", lang, newest), is_indexed=False)
        for kind in KINDS:
            if kind.has_list:
                page = list_address(site.settings.prefix(lang), kind.paths[lang])
                newest = _newest(
                    structure.listing(kind.name, lang), structure, site.settings.feed_items
                )
                about = (kind.name, lang, newest)
                yield Product(f"{page}atom.xml", feed, about, is_indexed=False)


def _newest(paths: list[str], structure: Structure, count: int) -> tuple[str, ...]:
    """Return the documents published last, newest first."""
    ordered = sorted(paths, key=lambda path: (-structure.facts[path].date, structure.address(path)))
    return tuple(ordered[:count])


def feed(site: Site, name: str, lang: str, paths: tuple[str, ...]) -> bytes:
    """Return the feed of a kind, or that of the site, in a language."""
    settings = site.settings
    kind = BY_NAME.get(name)
    title = f"{settings.name} – {kind.label.label(lang)}" if kind else settings.name
    page = list_address(settings.prefix(lang), kind.paths[lang] if kind else "")

    def content_of(document: Any) -> str:
        return site.render("feed-entry.html", lang, {"document": document})

    documents = site.documents_of(paths)
    return write_feed(title, f"{page}atom.xml", page, lang, documents, content_of, settings)


def sitemap(site: Site) -> bytes:
    """Return the sitemap of every page."""
    return write_sitemap(site.pages, site.settings)


def robots(site: Site) -> bytes:
    """Return robots.txt."""
    return write_robots(site.settings)
