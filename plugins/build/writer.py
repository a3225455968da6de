"""The Pelican writer: pages rendered in their language, everything kept until the end."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache
from pelican import signals
from pelican.writers import Writer

from plugins.build.output import OutputTree
from plugins.build.run import run_of
from plugins.languages import localised


class SiteWriter(Writer):  # type: ignore[misc]  # Pelican is not typed
    """Renders templates and keeps bytes in an OutputTree."""

    def __init__(self, output_path: str, settings: Mapping[str, Any]) -> None:
        """Start an empty tree for the output folder."""
        super().__init__(output_path, settings=settings)
        self.tree = run_of(settings).tree = OutputTree(Path(output_path))
        self._theme = Path(settings["THEME"])
        self._compiled_folder = Path(settings["CACHE_PATH"]) / "templates"
        self._environments: dict[tuple[int, str], Environment] = {}

    def write_bytes(self, name: str, data: bytes) -> None:
        """Keep a file made elsewhere."""
        self.tree.write(name, data)

    def write_page(
        self, name: str, template: str, base: Environment, lang: str, values: Mapping[str, Any]
    ) -> None:
        """Render a template, found by ``base``, in a language, and keep the page."""
        html = self._localised(base, lang).get_template(template).render(values)
        self.tree.write(name, html.encode())
        signals.content_written.send(name, context=values)

    def _localised(self, base: Environment, lang: str) -> Environment:
        key = (id(base), lang)
        if key not in self._environments:
            self._environments[key] = localised(base, self._theme, lang)
            self._environments[key].bytecode_cache = self._compiled(lang)
        return self._environments[key]

    def _compiled(self, lang: str) -> FileSystemBytecodeCache:
        """Return where templates compiled before are kept, each told by a digest of its source.

        One set a language: Jinja compiles what filters make of constants into the template.
        """
        self._compiled_folder.mkdir(parents=True, exist_ok=True)
        return FileSystemBytecodeCache(str(self._compiled_folder), f"{lang}-%s.cache")


def writers(pelican: Any) -> type[Writer]:
    """Return the writer, for Pelican's signal ``get_writer``."""
    return SiteWriter


def commit(pelican: Any) -> None:
    """Put the finished site in the place of the old one."""
    run = run_of(pelican.settings)
    assert run.tree is not None, "Pelican finished without asking for its writer"
    run.changed_files = run.tree.commit()
