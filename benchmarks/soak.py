"""The benchmark ``soak``: what the preview holds after one save, after thousands."""

import json
import sys
from pathlib import Path

from benchmarks.corpus import Corpus
from benchmarks.machine import facts
from benchmarks.peers import OURS, PEERS
from benchmarks.serving import memory_by_saves
from benchmarks.site import BenchmarkSite
from benchmarks.tables import in_columns

STORIES, SAVES = 1000, 3000
_POINTS = 12


def run(work: Path, stories: int, saves: int) -> None:
    """Save again and again, print a table of the memory, then one line of JSON."""
    site = BenchmarkSite(PEERS[OURS], Corpus(stories), work / "soak")
    site.write()
    found = []
    for number, megabytes in memory_by_saves(site, saves, max(1, saves // _POINTS)):
        print(f"{number}/{saves}: {megabytes:.1f} MB", file=sys.stderr, flush=True)
        found.append((number, megabytes))
    rows = [(f"{number:,}", f"{megabytes:.1f} MB") for number, megabytes in found]
    print(in_columns([("Saves", "Memory"), *rows]), end="\n\n")
    told = {"benchmark": "soak", "machine": facts(), "stories": stories, "megabytes": dict(found)}
    print(json.dumps(told))
