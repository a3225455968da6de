"""Which feeds a site has, and what each of them holds: worked out from Facts alone."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from heapq import nsmallest

from plugins.discovery.atom import write_atom
from plugins.discovery.entries import entry_of, picture_entries
from plugins.discovery.jsonfeed import write_json_feed
from plugins.kinds.addresses import list_address
from plugins.kinds.kind import KINDS
from plugins.kinds.page import Product
from plugins.kinds.site import Site
from plugins.kinds.terms import BY_GROUPING, term_path

_IN_THE_SITE_FEED = ("story", "mission", "report", "gallery", "campaign")
_OF_CAUSES = (*_IN_THE_SITE_FEED, "association")
_FORMATS = {"atom.xml": write_atom, "feed.json": write_json_feed}
_CAUSE = BY_GROUPING["cause"]


class Feeds:
    """The feeds of a site, each handed its title and its documents, newest first."""

    def __init__(self, site: Site) -> None:
        """Take a site that was read."""
        self._site = site
        self._structure = site.structure
        self._settings = site.settings

    def products(self) -> Iterator[Product]:
        """Yield the feeds of the site, of kinds, causes, associations and galleries."""
        for lang in self._settings.languages:
            yield from self._of_kinds(lang)
            yield from self._of_causes(lang)
        for path in self._structure.published:
            facts = self._structure.facts[path]
            if facts.kind in ("association", "gallery") and self._structure.is_listed(path):
                yield self._of_document(path)

    def _of_kinds(self, lang: str) -> Iterator[Product]:
        """Yield the feed of the site and that of each kind, in both formats."""
        kinds = [
            (kind, self._structure.listing(kind.name, lang)) for kind in KINDS if kind.has_list
        ]
        every = [path for kind, paths in kinds if kind.name in _IN_THE_SITE_FEED for path in paths]
        pages = [("", "", every)]
        pages += [(kind.label.label(lang), kind.paths[lang], paths) for kind, paths in kinds]
        for title, page, paths in pages:
            address = list_address(self._settings.prefix(lang), page)
            for name in _FORMATS:
                yield self._feed(address, name, lang, title, paths)

    def _of_causes(self, lang: str) -> Iterator[Product]:
        prefix, facts = self._settings.prefix(lang), self._structure.facts
        for term, paths in self._structure.groups("cause").items():
            address = list_address(prefix, term_path(_CAUSE, term, lang))
            told = [path for path in paths if facts[path].kind in _OF_CAUSES]
            told = self._structure.in_language(told, lang)
            yield self._feed(address, "atom.xml", lang, term.label(lang), told)

    def _of_document(self, path: str) -> Product:
        """Return the feed of an association, all that names it, or that of a gallery."""
        structure, facts = self._structure, self._structure.facts[path]
        address = structure.address(path)
        if facts.kind == "gallery":
            return Product(f"{address}atom.xml", gallery_feed, (path,), is_indexed=False)
        linked = structure.linked(structure.root(path))
        about = [other for name in _IN_THE_SITE_FEED for other in linked.get(name, ())]
        about = structure.in_language(about, facts.lang)
        return self._feed(address, "atom.xml", facts.lang, facts.title, about)

    def _feed(self, page: str, name: str, lang: str, title: str, paths: Iterable[str]) -> Product:
        newest = nsmallest(self._settings.feed_items, paths, key=self._ranks.__getitem__)
        handed = (page, name, lang, title, tuple(newest))
        return Product(f"{page}{name}", feed, handed, is_indexed=False)

    @cached_property
    def _ranks(self) -> dict[str, int]:
        """The rank of every document that feeds may tell, the one published last first."""
        structure, facts = self._structure, self._structure.facts
        listed = [path for path in structure.published if structure.is_listed(path)]
        listed.sort(key=lambda path: (-facts[path].date, structure.address(path)))
        return {path: rank for rank, path in enumerate(listed)}


def feed(site: Site, page: str, name: str, lang: str, title: str, paths: tuple[str, ...]) -> bytes:
    """Return the feed, of that name, of what stands at a page; the one of the site has no title."""
    entries = [entry_of(site, path) for path in paths]
    named = f"{site.settings.name} – {title}" if title else site.settings.name
    return _FORMATS[name](named, f"{page}{name}", page, lang, entries, site.settings)


def gallery_feed(site: Site, path: str) -> bytes:
    """Return the feed of the pictures of a gallery."""
    document, settings = site.document(path), site.settings
    title, page = f"{settings.name} – {document.title}", document.address
    entries = picture_entries(site, path)
    return write_atom(title, f"{page}atom.xml", page, document.lang, entries, settings)
