"""The benchmark ``search``: what the index of a site costs its builds, and what it weighs."""

import json
import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from benchmarks.corpus import Corpus
from benchmarks.machine import facts, load
from benchmarks.measure import Measure, measure
from benchmarks.peers import OURS, PEERS
from benchmarks.site import BenchmarkSite, WrongOutput
from benchmarks.tables import in_columns, seconds

_INDEX = Path("output") / "pagefind"
_SWITCH = "\nSEARCH = {wanted}\n"


def run(work: Path, stories: int) -> None:
    """Build with and without an index, print a table, then one line of JSON."""
    machine = facts()
    site = BenchmarkSite(PEERS[OURS], Corpus(stories), work / "search")
    site.write()
    settings = site.folder / "pelicanconf.py"
    written = settings.read_text(encoding="utf-8")

    def build(wanted: bool) -> Measure:
        settings.write_text(written + _SWITCH.format(wanted=wanted), encoding="utf-8")
        return measure(site.build(cached=True))

    found = {name: _measured(name, step, site, build) for name, step in _STEPS.items()}
    _require_all(site)
    rows = [(name, seconds(each), f"{each.megabytes:.0f} MB") for name, each in found.items()]
    print(in_columns([("Build", "Wall", "Memory"), *rows]), end="\n\n")
    print(json.dumps(_as_json(found, site, machine)))


Build = Callable[[bool], Measure]


def _measured(
    name: str, step: Callable[[BenchmarkSite, Build], Measure], site: BenchmarkSite, build: Build
) -> Measure:
    print(name, file=sys.stderr, flush=True)
    return step(site, build)


def _cold(site: BenchmarkSite, build: Build, wanted: bool) -> Measure:
    site.forget_output()
    site.forget_caches()
    return build(wanted)


def _index_alone(site: BenchmarkSite, build: Build) -> Measure:
    """Measure a build that finds everything but the index and its files."""
    shutil.rmtree(site.folder / ".cache" / "search")
    shutil.rmtree(site.folder / _INDEX)
    return build(True)


def _one_edit(site: BenchmarkSite, build: Build) -> Measure:
    site.edit_body()
    return build(True)


_STEPS: Mapping[str, Callable[[BenchmarkSite, Build], Measure]] = {
    "cold, without an index": lambda site, build: _cold(site, build, wanted=False),
    "cold, with the index": lambda site, build: _cold(site, build, wanted=True),
    "the index alone made again": _index_alone,
    "one body edited": _one_edit,
    "nothing changed": lambda site, build: build(True),
}


def _require_all(site: BenchmarkSite) -> None:
    """Raise WrongOutput unless every text is in the index."""
    entry = json.loads((site.folder / _INDEX / "pagefind-entry.json").read_bytes())
    indexed, wanted = entry["languages"]["fr"]["page_count"], sum(1 for _ in site.corpus.texts())
    if indexed != wanted:
        raise WrongOutput(f"the index holds {indexed} texts of {wanted}")


def _as_json(
    found: Mapping[str, Measure], site: BenchmarkSite, machine: dict[str, object]
) -> dict[str, object]:
    files = [file for file in (site.folder / _INDEX).rglob("*") if file.is_file()]
    return {
        "benchmark": "search",
        "machine": {**machine, "load_after": load()},
        "stories": site.corpus.size,
        "texts": sum(1 for _ in site.corpus.texts()),
        "seconds": {name: round(each.seconds, 2) for name, each in found.items()},
        "megabytes": {name: round(each.megabytes) for name, each in found.items()},
        "index_files": len(files),
        "index_megabytes": round(sum(file.stat().st_size for file in files) / 1e6, 1),
    }
