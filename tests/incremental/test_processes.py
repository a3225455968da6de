"""Builds by several processes, and several builds at once, make what one build by one does."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import EPOCH
from tests.incremental.world import World, files_of
from tests.tiny import ROOT, STORY

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="work is shared on Linux only")

_BUILD = """
import sys
from pathlib import Path
from plugins.build.command import build_site
sys.exit(build_site(Path(sys.argv[1]), Path(sys.argv[2])))
"""


def start(settings: Path, output: Path, workers: int) -> "subprocess.Popen[str]":
    """Start a build by that many processes."""
    told = {"PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": EPOCH, "BUILD_WORKERS": str(workers)}
    return subprocess.Popen(
        [sys.executable, "-c", _BUILD, str(settings), str(output)],
        env={**os.environ, **told},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )


def end(build: "subprocess.Popen[str]") -> str:
    """Return what a build that ended well told."""
    _, told = build.communicate(timeout=120)
    assert build.returncode == 0, told
    return told


@pytest.fixture
def world(tmp_path: Path) -> World:
    """A site of a hundred stories more than usual; every tenth has a link that leads nowhere."""
    world = World(tmp_path)
    for number in range(100):
        text = STORY.replace("Un récit", f"Le récit {number}")
        text += f"\n[Un autre](recits:histoire-{(number * 7) % 100})\n"
        text += "" if number % 10 else "\n[Une ancre](#nulle)\n"
        world.sources.files[f"content/recits/histoire-{number}/index.md"] = text.encode()
    world.write()
    return world


def test_the_number_of_processes_changes_nothing(world: World) -> None:
    made = []
    for workers in (1, 2, 3):
        settings, output = world.settings(f"cache-{workers}"), world.root / f"site-{workers}"
        first = end(start(settings, output, workers))
        before = files_of(output)
        text = world.sources.files["theme/templates/foot.html"] + f"<i>{workers}</i>".encode()
        (world.root / "theme" / "templates" / "foot.html").write_bytes(text)
        end(start(settings, output, workers))
        assert len(before.items() & files_of(output).items()) < len(before) / 2
        (world.root / "theme" / "templates" / "foot.html").write_bytes(
            world.sources.files["theme/templates/foot.html"]
        )
        made.append((first, before, end(start(settings, output, workers)), files_of(output)))

    assert "l’ancre « nulle » n’existe pas" in made[0][0]
    assert made[0] == made[1] == made[2]
    assert made[0][:2] == made[0][2:]


def test_two_builds_at_once_leave_what_one_does(world: World) -> None:
    settings, output = world.settings("cache"), world.root / "site"
    for number in range(6):
        world.sources.files["content/recits/histoire-1/index.md"] += b"\nEncore.\n"
        world.sources.files[f"content/recits/de-plus-{number}/index.md"] = STORY.encode()
        world.write()
        if number == 3:
            world.lose("site")
        both = [start(settings, output, 1 + number % 2), start(settings, output, 1)]
        told = [end(build) for build in both]

        clean = world.clean_build()
        assert files_of(output) == clean.files
        assert told == [clean.told, clean.told]


def test_builds_of_two_outputs_at_once_share_the_cache(world: World) -> None:
    settings = world.settings("cache")
    outputs = [world.root / name for name in ("site", "second", "third")]

    told = [end(build) for build in [start(settings, output, 2) for output in outputs]]

    clean = world.clean_build()
    assert told == [clean.told] * 3
    assert [files_of(output) == clean.files for output in outputs] == [True] * 3
