"""A build of the demonstration site stays quick, even when nothing was kept from another."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tiny import ROOT

resource = pytest.importorskip("resource", reason="only Unix tells the time of children")

_BUDGET = 10
_BUILD = """
import sys
from pathlib import Path
from plugins.build.command import run_pelican
run_pelican(Path("pelicanconf.py").resolve(), Path(sys.argv[1]), False, {"CACHE_PATH": sys.argv[2]})
"""


def test_a_build_from_cold_takes_less_than_ten_seconds(tmp_path: Path) -> None:
    """Of processor time: the build is one process, and the machine may be busy with others."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    output, cache = tmp_path / "output", tmp_path / "cache"
    command = [sys.executable, "-c", _BUILD, str(output), str(cache)]
    subprocess.run(command, cwd=ROOT, check=True, env={**os.environ, "PYTHONPATH": str(ROOT)})
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    assert (output / "index.html").is_file()
    assert spent < _BUDGET
