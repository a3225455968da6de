"""The command that builds: Pelican run with our settings, told in French."""

import logging
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import TemplateError
from pelican import Pelican
from pelican.log import console
from pelican.settings import read_settings

from plugins.build.failures import explain_failure
from plugins.build.refusal import BuildRefused
from plugins.build.run import Run, run_of


def build_site(settings_file: Path, output: Path | None = None, preview: bool = False) -> int:
    """Build the site of a settings file and return the exit status: 0, or 1 when refused.

    ``preview`` keeps drafts and pages of the future.
    """
    if output and output.is_file():
        print(f"« {output.name} » est un fichier : donner le nom d’un dossier.", file=sys.stderr)
        return 1
    started = time.monotonic()
    try:
        run = run_pelican(settings_file, output, preview)
    except BuildRefused:
        return 1
    except (OSError, TemplateError) as error:
        print(explain_failure(error, settings_file.parent), file=sys.stderr)
        return 1
    elapsed = f"{time.monotonic() - started:.1f}".replace(".", ",")
    assert run.tree is not None
    print(
        f"{len(run.tree)} fichiers dans {run.tree.folder.name}/, "
        f"dont {run.changed_files} changés, en {elapsed} s."
    )
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
    _quieten()
    changes: dict[str, Any] = {**(override or {}), "PREVIEW": preview}
    if output:
        changes["OUTPUT_PATH"] = str(output)
    settings = read_settings(str(settings_file), override=changes)
    wanted = set(settings["PLUGINS"])
    pelican = Pelican(settings)
    missing = wanted - set(pelican.settings["PLUGINS"])
    if missing:
        raise ImportError(f"plugins that could not be loaded: {', '.join(sorted(missing))}")
    pelican.run()
    return run_of(pelican.settings)


def _quieten() -> None:
    """Keep Pelican's own English summary off the screen; its warnings stay."""
    console.quiet = True
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format="%(message)s")
