"""The command that builds, told in French. Pelican is imported only when there is work for it."""

import sys
import time
from pathlib import Path

from plugins.build.outset import Outset
from plugins.tracing.manifest import is_whole, read_manifest


def build_site(
    settings_file: Path,
    output: Path | None = None,
    preview: bool = False,
    explain: str = "",
    profile: bool = False,
) -> int:
    """Build the site of a settings file and return the exit status: 0, or 1 when refused.

    ``preview`` keeps drafts and pages of the future; ``explain`` is the address of a page of which
    to say why it was made again, or not; ``profile`` prints where the time went.
    """
    if profile:
        from plugins.build.profiling import profiled

        return profiled(lambda: build_site(settings_file, output, preview, explain))
    if output and output.is_file():
        print(f"« {output.name} » est un fichier : donner le nom d’un dossier.", file=sys.stderr)
        return 1
    started = time.monotonic()
    override = {"PREVIEW": preview, **({"OUTPUT_PATH": str(output)} if output else {})}
    outset = Outset(settings_file, override)
    unchanged = 0 if explain else _unchanged(outset)
    if unchanged:
        _tell(outset.output, unchanged, 0, started)
        return 0
    from plugins.build.running import run_and_tell

    return run_and_tell(outset, explain, lambda files, n: _tell(outset.output, files, n, started))


def _unchanged(outset: Outset) -> int:
    """Return how many files the site has when nothing of it has changed since the last build."""
    try:
        before, inputs = outset.before, outset.inputs
    except Exception:  # whatever the settings do wrong, the build itself will tell
        return 0
    if before is None or not inputs.equals(before.inputs):
        return 0
    manifest = read_manifest(outset.output)
    if not is_whole(outset.output, manifest):
        return 0
    if before.report:
        print(before.report, file=sys.stderr)
    return len(manifest)


def _tell(folder: Path, files: int, changed: int, started: float) -> None:
    elapsed = f"{time.monotonic() - started:.1f}".replace(".", ",")
    print(f"{files} fichiers dans {folder.name}/, dont {changed} changés, en {elapsed} s.")
