"""The HTML of every page of the demonstration site is valid."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.tiny import ROOT

_VALIDATOR = ROOT / "node_modules" / ".bin" / "html-validate"

pytestmark = pytest.mark.browser


def validate(target: str, report: Path) -> list[str]:
    """Return the errors that html-validate finds in the files that match, one line each."""
    if not _VALIDATOR.exists() or not shutil.which("node"):
        reason = "html-validate is not installed (it needs Node and npm)"
        if os.environ.get("PLAIDOYER_REQUIRE_BROWSER"):
            pytest.fail(reason)
        pytest.skip(reason)
    config = str(ROOT / ".htmlvalidate.json")
    result = subprocess.run(
        [str(_VALIDATOR), "--config", config, "--formatter", f"json={report}", target],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode in (0, 1), result.stderr
    return [
        f"{Path(file['filePath']).parent.name}:{fault['line']} {fault['ruleId']} {fault['message']}"
        for file in json.loads(report.read_text(encoding="utf-8"))
        for fault in file["messages"]
        if fault["severity"] == 2
    ]


def test_every_page_is_valid(demo_folder: Path, tmp_path: Path) -> None:
    assert validate(f"{demo_folder}/**/*.html", tmp_path / "report.json") == []


def test_the_validator_finds_a_fault_that_is_put_there(tmp_path: Path) -> None:
    """The check itself can fail."""
    page = tmp_path / "page.html"
    page.write_text("<!doctype html><html lang='fr'><title>x</title><p><div></div></p></html>")

    assert validate(str(page), tmp_path / "report.json") != []
