"""The Pelican generator that publishes the files of the bundles."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pelican.generators import Generator

from plugins.kinds.document import Document


class MediaGenerator(Generator):  # type: ignore[misc]  # Pelican is not typed
    """Writes each published file beside the page of its document."""

    def generate_output(self, writer: Any) -> None:
        """Write every picture and file, once for all the languages that share it."""
        files: dict[str, Path] = {}
        for document in self.context["site"].documents:
            files.update(_files(document))
        for name in sorted(files):
            writer.write_bytes(name, files[name].read_bytes())


def _files(document: Document) -> Iterator[tuple[str, Path]]:
    folder = document.root.address.lstrip("/")
    for name in [*document.pictures, *document.files]:
        yield f"{folder}{name}", document.bundle / name


def generators(pelican: Any) -> type[Generator]:
    """Return the generator, for Pelican's signal ``get_generators``."""
    return MediaGenerator
