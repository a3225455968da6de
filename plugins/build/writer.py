"""The Pelican writer: pages rendered in their language, everything kept until the end."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, Template
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
        self._environments: dict[tuple[int, str], Environment] = {}

    def write_bytes(self, name: str, data: bytes) -> None:
        """Keep a file made elsewhere."""
        self.tree.write(name, data)

    def write_file(
        self, name: str, template: Template, context: Mapping[str, Any], **kwargs: Any
    ) -> None:
        """Render a template in the language of ``lang`` and keep the page."""
        if not name:
            return
        values = {**context, **kwargs, "output_file": name}
        html = self._localised(template, values["lang"]).render(values)
        self.tree.write(name, html.encode())
        signals.content_written.send(name, context=values)

    def _localised(self, template: Template, lang: str) -> Template:
        key = (id(template.environment), lang)
        if key not in self._environments:
            self._environments[key] = localised(template.environment, self._theme, lang)
        assert template.name is not None
        return self._environments[key].get_template(template.name)


def writers(pelican: Any) -> type[Writer]:
    """Return the writer, for Pelican's signal ``get_writer``."""
    return SiteWriter


def commit(pelican: Any) -> None:
    """Put the finished site in the place of the old one."""
    run = run_of(pelican.settings)
    assert run.tree is not None, "Pelican finished without asking for its writer"
    run.changed_files = run.tree.commit()
