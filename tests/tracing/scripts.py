"""Programs of their own, for what depends on how many threads and processes there are."""

import subprocess
import sys
from pathlib import Path
from textwrap import dedent

ROOT = Path(__file__).resolve().parents[2]


def start(code: str, *arguments: object) -> "subprocess.Popen[str]":
    """Start a program, which finds ``arguments`` in ``sys.argv``."""
    command = [sys.executable, "-c", dedent(code), *map(str, arguments)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def printed(program: "subprocess.Popen[str]") -> str:
    """Return what a program printed once it has ended well."""
    told, _ = program.communicate(timeout=60)
    assert program.returncode == 0, told
    return told


def run(code: str, *arguments: object) -> str:
    """Run a program to its end, and return what it printed."""
    return printed(start(code, *arguments))
