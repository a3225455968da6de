"""The same content makes the same site, byte for byte, on any computer."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import EPOCH
from tests.tiny import ONE_OF_EACH, ROOT, STORY, TinySite, having

FILES = {
    **ONE_OF_EACH,
    "recits/deux/index.md": having(
        STORY,
        "causes: [sport, sante]",
        "tags: [b, a]",
        "territories: [paris, martinique]",
        "associations: [les-amis]",
    ),
    "recits/trois/index.md": having(STORY, "causes: [sport]", "authors: [Un atelier, Autre]"),
    "recits/trois/index.en.md": STORY,
    "recits/trois/index.falc.md": STORY,
}
BUILD = """
import sys
from tests.tiny import TinySite
from pathlib import Path
built = TinySite(Path(sys.argv[1]), search=True).build()
assert not built.refused, built.messages
"""


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of a first build."""
    site = TinySite(tmp_path_factory.mktemp("first"), search=True)
    site.write(FILES)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", EPOCH)
        built = site.build()
    assert not built.refused, built.messages
    return built.files()


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


@pytest.mark.slow
def test_two_builds_are_the_same_whatever_the_order_of_files(
    first: dict[str, bytes], tmp_path: Path
) -> None:
    again = TinySite(tmp_path / "again", search=True)
    again.write(dict(sorted(FILES.items(), reverse=True)))

    assert differing(first, again.build().files()) == []


@pytest.mark.slow
def test_two_builds_are_the_same_whatever_the_order_of_sets(
    first: dict[str, bytes], tmp_path: Path
) -> None:
    """Python shuffles sets of strings anew in each process, by this seed."""
    other = TinySite(tmp_path / "other", search=True)
    other.write(FILES)
    command = [sys.executable, "-c", BUILD, str(other.root)]
    environment = {**os.environ, "PYTHONHASHSEED": "4242"}
    run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)

    assert run.returncode == 0, run.stderr
    written = {
        file.relative_to(other.root / "output").as_posix(): file.read_bytes()
        for file in (other.root / "output").rglob("*")
        if file.is_file() and not file.name.startswith(".")
    }
    assert differing(first, written) == []


@pytest.mark.slow
def test_building_over_an_earlier_site_is_the_same_as_building_anew(
    first: dict[str, bytes], tmp_path: Path
) -> None:
    tiny = TinySite(tmp_path, search=True)
    changed = {"recits/deux/index.md": having(STORY, "title: Autre"), "recits/a/index.md": STORY}
    tiny.write({**FILES, **changed})
    assert not tiny.build().refused
    tiny.write({"recits/deux/index.md": FILES["recits/deux/index.md"]})
    shutil.rmtree(tiny.root / "content" / "recits" / "a")

    assert differing(first, tiny.build().files()) == []
