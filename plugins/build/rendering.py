"""Renderer: pages drawn by the templates of the theme, in their language."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache

from plugins.build.parts import Parts
from plugins.kinds.site import Site
from plugins.languages import localised
from plugins.tracing.recording import record


class Renderer:
    """Renders templates; which one, and in which language, is told as read."""

    def __init__(self, base: Environment, cache: Path, site: Site) -> None:
        """Take Pelican's environment, where compiled templates are kept, and a site."""
        self._base = base
        self._cache = cache
        self._site = site
        self._environments: dict[str, Environment] = {}

    def render(self, template: str, lang: str, values: Mapping[str, Any]) -> str:
        """Return what a template makes of these values in a language."""
        record("template", template)
        record("catalogue", lang)
        return self._environment(lang).get_template(template).render(values)

    def _environment(self, lang: str) -> Environment:
        if lang not in self._environments:
            environment = localised(self._base, self._site.settings.theme, lang)
            environment.globals.update(self._site.offered)
            environment.globals["part"] = Parts(self._site, lang).part
            environment.bytecode_cache = self._compiled(lang)
            self._environments[lang] = environment
        return self._environments[lang]

    def _compiled(self, lang: str) -> FileSystemBytecodeCache:
        """Return where templates compiled before are kept, each told by a digest of its source.

        One set a language: Jinja compiles what filters make of constants into the template.
        """
        folder = self._cache / "templates"
        folder.mkdir(parents=True, exist_ok=True)
        return FileSystemBytecodeCache(str(folder), f"{lang}-%s.cache")
