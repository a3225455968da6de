"""The dependency locks: every package pinned by hash, and no address of any machine or registry."""

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LOCKS = ["requirements.txt", "requirements-films.txt", "requirements-dev.txt"]


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_one_version_and_its_hashes(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8").replace("\\\n", " ")
    entries = [line for line in text.splitlines() if line.strip() and "#" not in line[:5]]

    assert entries
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []
    assert [entry for entry in entries if not re.match(r"[\w.-]+==[\w.]+ ", entry)] == []


@pytest.mark.parametrize(
    "lock", [*LOCKS, "requirements.in", "requirements-films.in", "requirements-dev.in"]
)
def test_no_lock_names_where_packages_come_from(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")

    assert not re.search(r"://|--find-links|--(extra-)?index-url| @ |/home/|/tmp/", text)


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_asked_for_is_locked(lock: str) -> None:
    asked = (ROOT / lock).with_suffix(".in").read_text(encoding="utf-8").splitlines()
    names = {line.lower().partition("[")[0] for line in asked if line and line[0].isalpha()}
    locked = set(re.findall(r"^([\w.-]+)==", (ROOT / lock).read_text(encoding="utf-8"), re.M))

    assert names <= locked


def test_npm_packages_are_locked_by_hash_and_not_by_address() -> None:
    packages = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    installed = {name: package for name, package in packages.items() if name}

    assert installed
    assert [name for name, package in installed.items() if "integrity" not in package] == []
    assert [name for name, package in installed.items() if "resolved" in package] == []
