"""Astro, static, with a content collection of Markdown."""

from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar

from benchmarks.corpus import Story, Text
from benchmarks.installing import install_node_peers
from benchmarks.node import node_command, version
from benchmarks.peers.fields import slug_fields, yaml_block
from benchmarks.peers.labels import labels
from benchmarks.peers.peer import Command, Peer

_QUIET = {"ASTRO_TELEMETRY_DISABLED": "1"}


class Astro(Peer):
    """Astro: it keeps the Markdown it converted, and renders every page again."""

    name: ClassVar[str] = "astro"
    title: ClassVar[str] = "Astro"
    output: ClassVar[str] = "dist"
    caches: ClassVar[tuple[str, ...]] = (".cache", ".astro")
    differences: ClassVar[str] = (
        "remark with GFM and its default typographer; front matter checked by a schema; links are "
        "plain addresses, not checked; one feed; no incremental build, but converted Markdown "
        "is kept"
    )

    def install(self, root: Path, work: Path) -> str:
        """Install the npm packages of the lock in ``work``."""
        install_node_peers(root, work)
        return version(work, "astro")

    def file(self, text: Text) -> str:
        """Return a Markdown file of the collection."""
        return f"content/{text.folder}/{text.slug}.md"

    def front_matter(self, text: Text) -> str:
        """Return YAML with slugs; ``labels.json`` names them."""
        return yaml_block(slug_fields(text))

    def story_target(self, slug: str) -> str:
        """Return a plain address."""
        return f"/recits/{slug}/"

    def picture_target(self, text: Text, name: str) -> str:
        """Return the address of a file that is copied as it is, not made into others."""
        return f"/images/{text.slug}-{name}"

    def picture_file(self, story: Story, name: str) -> str:
        """Return a file of the folder that is copied."""
        return f"public/images/{story.slug}-{name}"

    def extras(self) -> Mapping[str, str]:
        """Return the names of causes, territories and authors."""
        return {"src/labels.json": labels()}

    def build(self, folder: Path, cached: bool) -> Command:
        """Return ``astro build``."""
        return Command(
            node_command(folder, "astro", "astro.js", "build", "--silent"), folder, _QUIET
        )
