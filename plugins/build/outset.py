"""Outset: what a build starts from, looked at before Pelican is even imported."""

import runpy
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from plugins.tracing.clock import today
from plugins.tracing.generator import code_checksum
from plugins.tracing.state import PLACES, Before, Inputs, load_before
from plugins.tracing.trees import Entry, checksum, read_entry, scan

_NOTHING: Mapping[str, Entry] = {}


@dataclass(frozen=True)
class Outset:
    """The settings of a build: those of a file, and those that replace them.

    ``is_complete`` when the latter are all the settings, and the file is not to be read.
    """

    settings_file: Path
    override: Mapping[str, Any]
    is_complete: bool = False

    @cached_property
    def values(self) -> dict[str, Any]:
        """Return every setting by name. Whatever the file raises is raised."""
        if self.is_complete:
            return dict(self.override)
        executed = runpy.run_path(str(self.settings_file))
        named = {name: value for name, value in executed.items() if name.isupper()}
        return {**named, **self.override}

    def path(self, name: str) -> Path:
        """Return the folder that a setting names."""
        return (self.settings_file.parent / str(self.values[name])).resolve()

    @property
    def output(self) -> Path:
        """Return the folder of the site."""
        return self.path("OUTPUT_PATH")

    @property
    def cache(self) -> Path:
        """Return the folder of what is kept from one build to the next."""
        return self.path("CACHE_PATH")

    @property
    def state_file(self) -> Path:
        """Return where the state of the builds of that output is kept."""
        name = checksum(str(self.output).encode())[:16]
        return self.cache / "states" / f"{name}.state"

    @property
    def places(self) -> Path:
        """Return the file of the seats taken, whether it is there or not."""
        return self.path("PATH").parent / str(self.values.get("PLACES_PATH") or PLACES)

    @property
    def theme_folders(self) -> list[Path]:
        """Return the folder of the theme, and those of templates that stand elsewhere."""
        theme = self.path("THEME")
        others = [
            (self.settings_file.parent / folder).resolve()
            for folder in self.values.get("THEME_TEMPLATES_OVERRIDES", [])
        ]
        return [theme, *(folder for folder in others if not folder.is_relative_to(theme))]

    @cached_property
    def before(self) -> Before | None:
        """Return what the last build of that output started from, if that is known."""
        return load_before(self.state_file)

    @cached_property
    def inputs(self) -> Inputs:
        """Return the inputs as they are."""
        return self.look(self.before.inputs if self.before else None)

    def look(self, earlier: Inputs | None) -> Inputs:
        """Return the inputs as they are; what the earlier build knew saves reading files again."""
        values = sorted((name, repr(value)) for name, value in self.values.items())
        theme: dict[str, Entry] = {}
        known = earlier.theme if earlier else _NOTHING
        for number, folder in enumerate(self.theme_folders):
            start = f"{number}:"
            here = {path[len(start) :]: e for path, e in known.items() if path.startswith(start)}
            theme |= {f"{start}{path}": e for path, e in scan(str(folder), here).items()}
        return Inputs(
            code_checksum(),
            checksum(repr(values).encode()),
            today(self.values.get("TIMEZONE") or "Europe/Paris").toordinal(),
            scan(str(self.path("PATH")), earlier.content if earlier else _NOTHING),
            theme,
            read_entry(str(self.places))[4],
        )
