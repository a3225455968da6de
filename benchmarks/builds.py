"""The benchmark ``builds``: one corpus built by Plaidoyer and by its peers, in one run."""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.corpus import Corpus
from benchmarks.documents import write_documents
from benchmarks.installing import PeerAbsent
from benchmarks.machine import facts, load
from benchmarks.measure import Measure
from benchmarks.measured_code import code_digest
from benchmarks.peers import OURS, PEERS, Peer
from benchmarks.report import Report
from benchmarks.scenarios import SCENARIOS, SERVER, measure_all
from benchmarks.serving import measure_saves
from benchmarks.site import BenchmarkSite
from benchmarks.tables import figure_rows, goal_rows, in_columns, peer_words, scaling_rows

ROOT = Path(__file__).resolve().parents[1]
WORK = ROOT / ".cache" / "benchmarks"
_SCALED = ("cold", "body")


@dataclass(frozen=True, slots=True)
class Choice:
    """What to measure: ``size`` stories, ``runs`` times; ``scaling`` are other sizes, for ours.

    Sizes larger than ``size`` are built once only: they would take longer than all the rest.
    """

    size: int
    runs: int
    peers: Sequence[str]
    scenarios: Sequence[str]
    scaling: Sequence[int] = ()


def run(choice: Choice, writes_documents: bool) -> None:
    """Measure, print the tables, then one line of JSON; write ``docs/benchmarks/`` if asked.

    Nothing is written of a run during which the code of Plaidoyer changed.

    A build of a peer that ended well with a wrong output is told, and no figure. Raises
    CommandFailed, ServerStuck, or WrongOutput when it is ours.
    """
    before = code_digest(ROOT)
    report = measure_builds(choice)
    report.machine["load_after"] = load()
    report.is_one_version = code_digest(ROOT) == before
    tables = (figure_rows(report), goal_rows(report), scaling_rows(report))
    shown = [in_columns(rows) for rows in tables if len(rows) > 1]
    print("\n\n".join([*shown, peer_words(report)]), end="\n\n")
    if not report.is_one_version:
        print("The code changed meanwhile: the figures of Plaidoyer are of several versions.\n")
    elif writes_documents:
        write_documents(report, ROOT / "docs" / "benchmarks")
    print(json.dumps(report.as_json(), ensure_ascii=False))


def measure_builds(choice: Choice) -> Report:
    """Return the report of what is chosen; a peer that cannot be installed is told absent."""
    corpus = Corpus(choice.size)
    report = Report(facts(), sizes(corpus), choice.runs)
    peers = list(_installed(choice.peers if choice.scenarios else [OURS], report))
    sites = [_written(peer, corpus) for peer in peers] if choice.scenarios else []
    for name, scenario in SCENARIOS.items():
        if name in choice.scenarios:
            report.measures[name] = measure_all(sites, scenario, choice.runs)
            report.pages = {site.peer.name: site.pages() for site in sites}
    if SERVER in choice.scenarios:
        report.measures[SERVER] = {
            site.peer.name: measure_saves(site, choice.runs) for site in sites
        }
    report.faults = {site.peer.name: len(site.faults) for site in sites if site.faults}
    for size in choice.scaling:
        report.scaling[size] = _measure_size(size, choice.runs if size <= choice.size else 1)
    return report


def sizes(corpus: Corpus) -> dict[str, int]:
    """Return how many texts of each kind a corpus holds, and its seed."""
    return {
        "stories": corpus.size,
        "missions": corpus.missions,
        "associations": corpus.associations,
        "seed": corpus.seed,
    }


def _installed(names: Sequence[str], report: Report) -> Iterator[Peer]:
    for name in names:
        try:
            report.versions[name] = PEERS[name].install(ROOT, WORK)
        except PeerAbsent as reason:
            report.absent[name] = str(reason)
            print(f"{PEERS[name].title} is absent: {reason}", file=sys.stderr)
        else:
            yield PEERS[name]


def _written(peer: Peer, corpus: Corpus) -> BenchmarkSite:
    site = BenchmarkSite(peer, corpus, WORK / "sites" / peer.name)
    site.write()
    return site


def _measure_size(size: int, runs: int) -> dict[str, list[Measure]]:
    site = _written(PEERS[OURS], Corpus(size))
    return {name: measure_all([site], SCENARIOS[name], runs)[OURS] for name in _SCALED}
