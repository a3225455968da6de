"""Pelican as it comes: its own articles, its own writer, its own caches when they are asked for."""

import sys
from importlib.metadata import version
from pathlib import Path
from typing import ClassVar

from benchmarks.corpus import Story, Text
from benchmarks.peers.peer import Command, Peer

_CACHED = ("--extra-settings", "CACHE_CONTENT=true", "LOAD_CONTENT_CACHE=true")


class StockPelican(Peer):
    """Pelican. It has one category a text: the territory; causes are its tags."""

    name: ClassVar[str] = "pelican"
    title: ClassVar[str] = "Pelican"
    output: ClassVar[str] = "output"
    caches: ClassVar[tuple[str, ...]] = ("cache",)
    list_page: ClassVar[str] = "index.html"
    differences: ClassVar[str] = (
        "Python-Markdown with the extensions it has by default, no typography; one list for "
        "stories, missions and associations together; links between texts checked; one feed; "
        "CACHE_CONTENT and LOAD_CONTENT_CACHE in all but the cold build"
    )

    def install(self, root: Path, work: Path) -> str:
        """Return the version: our generator brought it."""
        return version("pelican")

    def file(self, text: Text) -> str:
        """Return an article."""
        return f"content/{text.folder}/{text.slug}.md"

    def front_matter(self, text: Text) -> str:
        """Return the lines of metadata that Python-Markdown reads."""
        fields = {
            "Title": text.title,
            "Date": text.date.isoformat(),
            "Slug": text.slug,
            "Section": text.folder,
            "Category": text.territory.fr,
            "Tags": "".join(f"{cause.fr};" for cause in text.causes),  # a cause may hold a comma
            "Summary": text.summary,
        }
        if isinstance(text, Story):
            fields |= {"Author": text.author.fr, "Keywords": ", ".join(text.tags)}
        return "".join(f"{name}: {value}\n" for name, value in fields.items()) + "\n"

    def story_target(self, slug: str) -> str:
        """Return the way Pelican links to a text, which it checks."""
        return f"{{filename}}/recits/{slug}.md"

    def picture_target(self, text: Text, name: str) -> str:
        """Return the way Pelican links to a file that it copies."""
        return f"{{static}}/images/{text.slug}-{name}"

    def picture_file(self, story: Story, name: str) -> str:
        """Return a file of the folder that is copied."""
        return f"content/images/{story.slug}-{name}"

    def build(self, folder: Path, cached: bool) -> Command:
        """Return ``pelican``; its caches are settings, off by default."""
        command = (sys.executable, "-m", "pelican", "content", "--settings", "pelicanconf.py")
        return Command((*command, "--quiet", *(_CACHED if cached else ())), folder)
