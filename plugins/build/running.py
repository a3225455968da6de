"""Running Pelican once, with our settings."""

import gc
import logging
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from jinja2 import TemplateError
from pelican import Pelican
from pelican.log import console
from pelican.settings import read_settings

from plugins.build.explaining import explain_product
from plugins.build.failures import explain_failure
from plugins.build.outset import Outset
from plugins.build.refusal import BuildRefused
from plugins.build.run import KEY, Run
from plugins.tracing.state import State, load_state

_PATHS = ("PATH", "OUTPUT_PATH", "CACHE_PATH", "THEME")


def run_and_tell(outset: Outset, explain: str, tell: Callable[[int, int], None]) -> int:
    """Build, tell what stopped the build or what it did, and return the exit status."""
    try:
        run = run_outset(outset)
    except BuildRefused:
        return 1
    except (OSError, TemplateError) as error:
        print(explain_failure(error, outset.settings_file.parent), file=sys.stderr)
        return 1
    if explain:
        print(explain_product(explain, run))
    tell(run.files, run.changed_files)
    return 0


def run_pelican(
    settings_file: Path,
    output: Path | None,
    preview: bool,
    override: Mapping[str, Any] | None = None,
) -> Run:
    """Run Pelican once and return what it did; raise BuildRefused when the content has errors.

    ``override`` holds settings that replace those of the file. A plugin that cannot be loaded is an
    ImportError: Pelican alone would go on without it.
    """
    changes: dict[str, Any] = {**(override or {}), "PREVIEW": preview}
    if output:
        changes["OUTPUT_PATH"] = str(output)
    return run_outset(Outset(settings_file, changes))


def run_outset(outset: Outset, earlier: State | None = None) -> Run:
    """Run Pelican once from there, as ``run_pelican`` does.

    ``earlier`` is the state that the build before left, when it is at hand.
    """
    _quieten()
    # Read from the file by Pelican, they could be those that Python compiled in the same second.
    paths = {name: str(outset.path(name)) for name in _PATHS}
    settings = read_settings(override={**outset.values, **paths})
    wanted = set(settings["PLUGINS"])
    # What is loaded holds no cycle: looking for some, again and again as it grows, finds none.
    gc.disable()
    try:
        run = _start(outset, earlier)
    finally:
        gc.enable()
    settings[KEY] = run
    pelican = Pelican(settings)
    missing = wanted - set(pelican.settings["PLUGINS"])
    if missing:
        raise ImportError(f"plugins that could not be loaded: {', '.join(sorted(missing))}")
    pelican.run()
    return run


def _start(outset: Outset, earlier: State | None) -> Run:
    """Return a Run, with what the build before left as far as it can be used."""
    if earlier:
        inputs = outset.look(earlier.inputs)
        return Run(outset, inputs, earlier.inputs, earlier if inputs.allow(earlier) else None)
    inputs, before = outset.inputs, outset.before
    if before is None:
        return Run(outset, inputs, None, None)
    state = load_state(outset.state_file, before) if inputs.allow(before) else None
    return Run(outset, inputs, before.inputs, state)


def _quieten() -> None:
    """Keep Pelican's own English summary off the screen; its warnings stay."""
    console.quiet = True
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format="%(message)s")
