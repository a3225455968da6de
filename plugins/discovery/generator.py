"""The Pelican generator of feeds, sitemap and robots.txt."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pelican.generators import Generator

from plugins.discovery.feeds import write_feed
from plugins.discovery.sitemap import write_robots, write_sitemap
from plugins.kinds.addresses import list_address
from plugins.kinds.document import Document
from plugins.kinds.kind import KINDS
from plugins.kinds.site import Site
from plugins.languages import localised

_IN_THE_SITE_FEED = ("story", "mission", "report", "gallery", "campaign")


class DiscoveryGenerator(Generator):  # type: ignore[misc]  # Pelican is not typed
    """Writes what leads to the pages."""

    def generate_output(self, writer: Any) -> None:
        """Write the feeds of every language, then the sitemap and robots.txt."""
        site: Site = self.context["site"]
        for lang in site.settings.languages:
            environment = localised(self.env, Path(self.theme), lang)
            content = environment.get_template("feed-entry.html")

            def content_of(document: Document, template: Any = content) -> str:
                return str(template.render(document=document))

            for title, page, documents in self._feeds(lang):
                address = f"{page}atom.xml"
                feed = write_feed(title, address, page, lang, documents, content_of, site.settings)
                writer.write_bytes(address.lstrip("/"), feed)
        if site.settings.url:
            writer.write_bytes("sitemap.xml", write_sitemap(self.context["pages"], site.settings))
        writer.write_bytes("robots.txt", write_robots(site.settings))

    def _feeds(self, lang: str) -> Iterator[tuple[str, str, list[Document]]]:
        """Yield the title, the page and the documents, newest first, of each feed."""
        site: Site = self.context["site"]
        limit = int(self.settings.get("FEED_ITEMS", 20))
        prefix = site.settings.prefix(lang)
        every = [doc for name in _IN_THE_SITE_FEED for doc in site.listing(name, lang)]
        yield site.settings.name, list_address(prefix, ""), newest(every)[:limit]
        for kind in KINDS:
            if kind.has_list:
                title = f"{site.settings.name} – {kind.label.label(lang)}"
                documents = newest(site.listing(kind.name, lang))
                yield title, list_address(prefix, kind.paths[lang]), documents[:limit]


def newest(documents: list[Document]) -> list[Document]:
    """Return the documents by date of publication, newest first."""
    return sorted(documents, key=lambda document: (-document.date.toordinal(), document.address))


def generators(pelican: Any) -> type[Generator]:
    """Return the generator, for Pelican's signal ``get_generators``."""
    return DiscoveryGenerator
