"""Report: all that one run found, as a JSON object."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from benchmarks.goals import Figures, Outcome, outcomes
from benchmarks.measure import Measure, middle
from benchmarks.peers import PEERS
from benchmarks.scenarios import SCENARIOS, SERVER

TITLES: Mapping[str, str] = {
    **{name: scenario.title for name, scenario in SCENARIOS.items()},
    SERVER: "Save to refreshed page, development server",
}
"""What each scenario is called, by its name."""


@dataclass
class Report:
    """One run. ``measures`` are by scenario, then by peer; ``scaling`` by size, then by scenario.

    ``absent`` tells why a peer could not be installed, ``faults`` how many of its builds did not
    show the change, and are no figures; ``is_one_version`` is false when the code
    of Plaidoyer changed meanwhile, and its figures are of several.
    """

    machine: dict[str, Any]
    corpus: Mapping[str, int]
    runs: int
    versions: dict[str, str] = field(default_factory=dict)
    absent: dict[str, str] = field(default_factory=dict)
    pages: dict[str, int] = field(default_factory=dict)
    measures: dict[str, dict[str, list[Measure]]] = field(default_factory=dict)
    scaling: dict[int, dict[str, list[Measure]]] = field(default_factory=dict)
    faults: dict[str, int] = field(default_factory=dict)
    is_one_version: bool = True

    @property
    def figures(self) -> Figures:
        """Return the medians by scenario, then by peer."""
        return {
            scenario: {peer: middle(found) for peer, found in peers.items() if found}
            for scenario, peers in self.measures.items()
        }

    @property
    def outcomes(self) -> list[Outcome]:
        """Return every goal with what was found."""
        return outcomes(self.figures)

    def ratio(self, scenario: str, peer: str) -> float | None:
        """Return a time over that of Hugo: its cold build, or its own server."""
        base = SERVER if scenario == SERVER else "cold"
        hugo = self.figures.get(base, {}).get("hugo")
        return self.figures[scenario][peer].seconds / hugo.seconds if hugo else None

    def as_json(self) -> dict[str, Any]:
        """Return every figure, as JSON holds it; seconds, MB of a million bytes, and ratios."""
        return {
            "benchmark": "builds",
            "machine": dict(self.machine),
            "corpus": dict(self.corpus),
            "runs": self.runs,
            "one_version": self.is_one_version,
            "peers": {name: self._peer(name) for name in [*self.versions, *self.absent]},
            "results": [
                {"scenario": scenario, "peer": peer, **_figures(found)}
                | {"to_hugo": _rounded(self.ratio(scenario, peer))}
                for scenario, peers in self.measures.items()
                for peer, found in peers.items()
                if found
            ],
            "goals": [_goal(outcome) for outcome in self.outcomes],
            "scaling": [
                {"stories": size, "scenario": scenario, **_figures(found)}
                for size, scenarios in self.scaling.items()
                for scenario, found in scenarios.items()
            ],
        }

    def _peer(self, name: str) -> dict[str, Any]:
        if name in self.absent:
            return {"absent": self.absent[name]}
        differences = PEERS[name].differences
        found = {"version": self.versions[name], "differences": differences}
        return {**found, "pages": self.pages.get(name), "faults": self.faults.get(name, 0)}


def _figures(found: Sequence[Measure]) -> dict[str, Any]:
    median = middle(list(found))
    return {
        "seconds": _rounded(median.seconds),
        "megabytes": _rounded(median.megabytes),
        "every_seconds": [_rounded(each.seconds) for each in found],
        "every_megabytes": [_rounded(each.megabytes) for each in found],
    }


def _goal(outcome: Outcome) -> dict[str, Any]:
    goal = outcome.goal
    return {
        "title": goal.title,
        "limit": goal.limit,
        "unit": goal.unit or "ratio",
        "value": _rounded(outcome.value),
        "reached": outcome.is_reached,
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
