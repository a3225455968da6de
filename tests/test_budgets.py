"""A build of the demonstration site stays quick, even when nothing was kept from another."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tiny import ROOT

resource = pytest.importorskip("resource", reason="only Unix tells the time of children")

_FROM_COLD, _NOTHING_TO_DO = 10, 1
_SETTINGS = """
import sys
sys.path.insert(0, {root!r})
from pelicanconf import *
OUTPUT_PATH, CACHE_PATH = {output!r}, {cache!r}
"""
_BUILD = """
import sys
from pathlib import Path
from plugins.build.command import build_site
sys.exit(build_site(Path(sys.argv[1])))
"""


def spent_building(settings: Path) -> float:
    """Build; return the seconds of processor time spent: the machine may be busy with others."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-c", _BUILD, str(settings)]
    subprocess.run(command, cwd=ROOT, check=True, env={**os.environ, "PYTHONPATH": str(ROOT)})
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return float(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def test_a_build_from_cold_takes_less_than_ten_seconds_and_the_next_none(tmp_path: Path) -> None:
    settings = tmp_path / "settings.py"
    folders = {"output": str(tmp_path / "output"), "cache": str(tmp_path / "cache")}
    settings.write_text(_SETTINGS.format(root=str(ROOT), **folders), encoding="utf-8")

    first, next_one = spent_building(settings), spent_building(settings)

    assert (tmp_path / "output" / "index.html").is_file()
    assert first < _FROM_COLD
    assert next_one < _NOTHING_TO_DO
