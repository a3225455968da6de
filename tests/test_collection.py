"""Every test of the tree is one that the suite runs."""

from fnmatch import fnmatch
from pathlib import Path

import pytest

TESTS = Path(__file__).parent


def test_no_folder_of_tests_is_passed_over(pytestconfig: pytest.Config) -> None:
    passed_over = pytestconfig.getini("norecursedirs")
    folders = {file.parent.relative_to(TESTS) for file in TESTS.rglob("test_*.py")}
    names = {name for folder in folders for name in folder.parts}

    assert "build" in names
    assert not [name for name in names if any(fnmatch(name, each) for each in passed_over)]
