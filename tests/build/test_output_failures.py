"""OutputTree: whatever stops a build, the next one makes the same site as a clean one."""

import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.build.output import OutputTree
from plugins.tracing.manifest import is_whole, read_manifest
from tests.build.folders import (
    Files,
    Killed,
    clutter,
    death,
    found,
    full_disk,
    put,
    states,
    times,
)

ROOT = Path(__file__).resolve().parents[2]
BEFORE = {"same": b"=", "page": b"one", "a/b/c": b"1", "d": b"2", "gone/x/y": b"3", "gone/z": b"4"}
AFTER = {"same": b"=", "page": b"two", "a": b"5", "d/e": b"6", "new/x": b"7", "new/y/z": b"8"}
Failure = Callable[[int], AbstractContextManager[None]]

either_failure = pytest.mark.parametrize("failure", [full_disk, death])


def assert_good(folder: Path, files: Files) -> None:
    """Check that a folder holds this site, that it is known, and that there is nothing to do."""
    assert found(folder) == files
    assert read_manifest(folder) == states(folder, files)
    before = times(folder)
    assert put(folder, files, keeps=True) == 0
    assert times(folder) == before


def put_and_fail(folder: Path, files: Files, failure: Failure, after: int) -> bool:
    """Say whether a build failed, as it does unless it makes fewer changes than ``after``."""
    with failure(after):
        try:
            put(folder, files)
        except (OSError, Killed):
            return True
    return False


@either_failure
@pytest.mark.parametrize("wanted", [BEFORE, AFTER, {"a/b": b"9", "e": b"0"}])
def test_the_next_build_is_a_clean_one_wherever_the_first_stopped(
    tmp_path: Path, failure: Failure, wanted: Files
) -> None:
    for after in count():
        folder = tmp_path / str(after)
        put(folder, BEFORE)
        if not put_and_fail(folder, AFTER, failure, after):
            break
        put(folder, wanted)

        assert_good(folder, wanted)
        assert failure is death or clutter(folder) == []
    assert after > len(AFTER)


@either_failure
def test_a_first_build_that_stops_is_made_again(tmp_path: Path, failure: Failure) -> None:
    for after in count():
        folder = tmp_path / str(after)
        if not put_and_fail(folder, AFTER, failure, after):
            break
        put(folder, BEFORE)

        assert_good(folder, BEFORE)
    assert after > len(AFTER)


def test_a_full_disk_leaves_whole_pages_and_nothing_waiting(tmp_path: Path) -> None:
    for after in count():
        folder = tmp_path / str(after)
        put(folder, BEFORE)
        if not put_and_fail(folder, AFTER, full_disk, after):
            break

        for name, data in found(folder).items():
            assert data in (BEFORE.get(name), AFTER.get(name))
        assert [name for name in clutter(folder) if name.startswith(".")] == []


def test_a_disk_full_before_the_commit_changes_nothing(tmp_path: Path) -> None:
    put(tmp_path, BEFORE)
    before = found(tmp_path), read_manifest(tmp_path)
    tree = OutputTree(tmp_path)

    with full_disk(1), pytest.raises(OSError, match="space"):
        tree.write("new", b"1")

    assert (found(tmp_path), read_manifest(tmp_path)) == before
    assert clutter(tmp_path) == []


def test_a_site_that_could_not_be_written_at_all_leaves_no_folder(tmp_path: Path) -> None:
    assert put_and_fail(tmp_path / "output", AFTER, full_disk, 1)

    assert list(tmp_path.iterdir()) == []


@either_failure
def test_between_two_sites_no_page_is_trusted_that_may_have_changed(
    tmp_path: Path, failure: Failure
) -> None:
    for after in count():
        folder = tmp_path / str(after)
        put(folder, BEFORE)
        if not put_and_fail(folder, AFTER, failure, after):
            break

        tree = OutputTree(folder)
        trusted = {name for name in {**BEFORE, **AFTER} if tree.checksum(name)}
        known = trusted != {"same"}
        assert not known or any(
            (found(folder), trusted) == (site, set(site)) for site in (BEFORE, AFTER)
        )
        assert is_whole(folder, read_manifest(folder)) == known


NAMES = ["a", "a/b", "a/b/c", "b/c", "b/d/e", "b/d/f", "g"]
CONTENTS = st.sampled_from([b"1", b"2", b"33", b""])


def is_possible(files: Files) -> bool:
    """Say whether none of the files is a folder of another."""
    return not any(other.startswith(f"{name}/") for name in files for other in files)


# A busy machine is no failure.
patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

SITES = st.dictionaries(st.sampled_from(NAMES), CONTENTS).filter(is_possible)
STOPS = st.tuples(st.sampled_from([full_disk, death]), st.integers(0, 25))
CHANGES = st.dictionaries(st.integers(0, 6), CONTENTS, max_size=4)
STEPS = st.tuples(SITES, st.none() | STOPS, st.booleans(), CHANGES)


def meddle(folder: Path, changes: dict[int, bytes]) -> None:
    """Change files of the site as somebody would, or delete them for want of content."""
    names = [name for name in found(folder) if not name.startswith("theirs")]
    for place, data in changes.items():
        if names:
            file = folder / names[place % len(names)]
            file.write_bytes(data) if data else file.unlink(missing_ok=True)


@given(st.lists(STEPS, max_size=6))
@patient
def test_any_builds_stopped_anywhere_end_in_the_last_site(
    steps: list[tuple[Files, tuple[Failure, int] | None, bool, dict[int, bytes]]],
) -> None:
    theirs = {"theirs/note": b"precious"}
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "theirs").mkdir()
        (folder / "theirs" / "note").write_bytes(b"precious")
        for site, stop, keeps, changes in steps:
            if stop:
                put_and_fail(folder, site, *stop)
            else:
                put(folder, site, keeps)
                assert found(folder) == {**site, **theirs}
                assert read_manifest(folder) == states(folder, site)
                assert put(folder, site, keeps=not keeps) == 0
            meddle(folder, changes)
            assert found(folder).items() >= theirs.items()


KILLS = """
import os, signal, sys
from pathlib import Path
from tests.build.folders import found, put
from tests.build.test_output_failures import AFTER, BEFORE

def killing(work):
    def attempt(*args, **options):
        global left
        left -= 1
        return work(*args, **options) if left >= 0 else os.kill(os.getpid(), signal.SIGKILL)
    return attempt

for after in range(100):
    folder = Path(sys.argv[1]) / str(after)
    put(folder, BEFORE)
    child = os.fork()
    if not child:
        left = after
        for name in ("write_bytes", "replace", "mkdir", "unlink", "rmdir"):
            setattr(Path, name, killing(getattr(Path, name)))
        put(folder, AFTER)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    put(folder, BEFORE, keeps=True)
    assert found(folder) == BEFORE, after
    if not status:
        break
print(after)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is of Unix")
def test_a_process_killed_at_any_change_does_no_harm(tmp_path: Path) -> None:
    command = [sys.executable, "-c", KILLS, str(tmp_path)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)

    assert run.returncode == 0, run.stderr
    assert int(run.stdout) > len(AFTER)
