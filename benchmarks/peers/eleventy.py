"""Eleventy, with markdown-it and its footnotes, and layouts in Nunjucks."""

from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar

from benchmarks.corpus import Story, Text
from benchmarks.installing import install_node_peers
from benchmarks.node import node_command, version
from benchmarks.peers.fields import slug_fields, yaml_block
from benchmarks.peers.labels import labels
from benchmarks.peers.peer import Command, Peer

_SCRIPT = ("@11ty/eleventy", "cmd.cjs")


class Eleventy(Peer):
    """Eleventy: ``--incremental`` is for its server; a new process builds everything."""

    name: ClassVar[str] = "eleventy"
    title: ClassVar[str] = "Eleventy"
    output: ClassVar[str] = "_site"
    differences: ClassVar[str] = (
        "markdown-it without typographer; links are plain addresses, not checked; "
        "one feed; no incremental build from a new process"
    )

    def install(self, root: Path, work: Path) -> str:
        """Install the npm packages of the lock in ``work``."""
        install_node_peers(root, work)
        return version(work, "@11ty/eleventy")

    def file(self, text: Text) -> str:
        """Return a Markdown file of the input folder."""
        return f"content/{text.folder}/{text.slug}.md"

    def front_matter(self, text: Text) -> str:
        """Return YAML with slugs; ``labels.json`` names them."""
        return yaml_block(slug_fields(text))

    def story_target(self, slug: str) -> str:
        """Return a plain address."""
        return f"/recits/{slug}/"

    def picture_target(self, text: Text, name: str) -> str:
        """Return the address of a file that is copied as it is."""
        return f"/images/{text.slug}-{name}"

    def picture_file(self, story: Story, name: str) -> str:
        """Return a file of the folder that is copied."""
        return f"content/images/{story.slug}-{name}"

    def extras(self) -> Mapping[str, str]:
        """Return the names of causes, territories and authors."""
        return {"labels.json": labels()}

    def build(self, folder: Path, cached: bool) -> Command:
        """Return plain ``eleventy``."""
        return Command(node_command(folder, *_SCRIPT, "--quiet"), folder)

    def serve(self, folder: Path, port: int) -> Command:
        """Return the development server."""
        options = ("--quiet", "--serve", f"--port={port}")
        return Command(node_command(folder, *_SCRIPT, *options), folder)
