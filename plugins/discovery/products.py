"""What leads readers and machines to the pages, as products: feeds, sitemap, robots.txt."""

from collections.abc import Iterator

from plugins.discovery.feeds import Entry, write_feed
from plugins.discovery.sitemap import write_robots, write_sitemap
from plugins.kinds.addresses import list_address
from plugins.kinds.document import Document
from plugins.kinds.kind import BY_NAME, KINDS
from plugins.kinds.page import Product
from plugins.kinds.site import Site
from plugins.kinds.structure import Structure

_IN_THE_SITE_FEED = ("story", "mission", "report", "gallery", "campaign")


def add_products(site: Site, pages: list[Product]) -> None:
    """Add the feeds of every language, robots.txt, and the sitemap once the site has an address."""
    pages += _feeds(site)
    for path in site.structure.published:
        facts = site.structure.facts[path]
        if facts.kind == "gallery" and site.structure.is_listed(path):
            address = f"{site.structure.address(path)}atom.xml"
            pages.append(Product(address, gallery_feed, (path,), is_indexed=False))
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

    entries = [
        document_entry(document, site.render("feed-entry.html", lang, {"document": document}))
        for document in site.documents_of(paths)
    ]
    return write_feed(title, f"{page}atom.xml", page, lang, entries, settings)


def document_entry(document: Document, content: str) -> Entry:
    """Return what a feed tells of a document; ``content`` is its HTML."""
    return Entry(
        document.title,
        document.address,
        content,
        document.summary,
        ", ".join(getattr(document.fields, "authors", [])),
        document.date,
        document.updated,
        tuple(term.label(document.lang) for term in document.fields.causes),
    )


def gallery_feed(site: Site, path: str) -> bytes:
    """Return the feed of the pictures of a gallery, in its order."""
    document, settings = site.document(path), site.settings
    photos = document.photos
    entries = [
        Entry(
            picture.caption or picture.alt or document.title,
            f"{document.address}#{picture.anchor}",
            site.render("feed-picture.html", document.lang, {"picture": picture}),
            "",
            picture.credit,
            photos[name].date or document.date,
            document.updated,
        )
        for name, picture in document.pictures.items()
    ]
    title, page = f"{settings.name} – {document.title}", document.address
    return write_feed(title, f"{page}atom.xml", page, document.lang, entries, settings)


def sitemap(site: Site) -> bytes:
    """Return the sitemap of every page."""
    return write_sitemap(site.pages, site.settings)


def robots(site: Site) -> bytes:
    """Return robots.txt."""
    return write_robots(site.settings)
