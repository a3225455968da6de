"""Records: what the search knows of each text, taken when its page is made."""

import zlib
from contextlib import suppress
from typing import NamedTuple

from plugins.kinds.document import Document
from plugins.kinds.page import Product
from plugins.kinds.single_pages import single_page, terms_of
from plugins.kinds.site import Site
from plugins.tracing.trees import checksum

SEARCH = "search"
"""What the source of an index starts with."""
_FILTERS = ("cause", "territory")


class Source(NamedTuple):
    """A record of an index: the address and path of its text, the check-sum of what it says."""

    name: str
    address: str
    path: str
    checksum: str


class RecordKeeper:
    """Takes the record of each text whose page is made, and keeps it for the index."""

    def __init__(self, site: Site) -> None:
        """Take a site."""
        self._site = site

    def look(self, product: Product, data: bytes) -> None:
        """Take the record of a text that lists may name, when that is its page."""
        # By its recipe: a product made again alone knows no more of itself.
        if product.make is not single_page or not data:
            return
        document = self._site.document(product.handed[0])
        if not document.is_listed:
            return
        record = self.draw(document)
        source = Source(SEARCH, document.address, document.path, checksum(record))
        self._site.publish(f"{SEARCH}{document.address}", tuple(source))
        # Not kept, as on a full disk, it is drawn again.
        with suppress(OSError):
            parts = {"body": zlib.compress(record, 1)}
            self._site.store.put([(_key(source), parts)], self._site.day)

    def read(self, source: Source) -> bytes:
        """Return the record of a source."""
        kept = self._site.store.part(_key(source), "body")
        return zlib.decompress(kept) if kept else self.draw(self._site.document(source.path))

    def draw(self, document: Document) -> bytes:
        """Return the page that Pagefind reads of a document, which is published nowhere."""
        terms = terms_of(document, self._site)
        filters = [("kind", document.kind.label)]
        filters += [(name, term) for name in _FILTERS for term, _ in terms[name]]
        values = {"document": document, "filters": filters}
        return self._site.render("search-record.html", document.lang, values).encode()


def _key(source: Source) -> str:
    return f"{SEARCH} {source.checksum}"
