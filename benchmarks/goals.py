"""Goals: what Plaidoyer should reach beside its peers, in the figures of one run."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from benchmarks.measure import Measure
from benchmarks.peers import OURS
from benchmarks.scenarios import SERVER

Figures = Mapping[str, Mapping[str, Measure]]
"""Medians by scenario, then by peer."""

BUILDS = "builds"
"""A scenario of no figure of its own: the worst of every build."""


@dataclass(frozen=True, slots=True)
class Goal:
    """At most ``limit``: of what ``beside`` measured in its scenario, or in itself.

    ``of`` takes the seconds or the megabytes of a measure; ``unit`` is empty for a ratio.
    """

    title: str
    scenario: str
    limit: float
    unit: str = ""
    beside: tuple[str, str] | None = None
    of: Callable[[Measure], float] = lambda found: found.seconds


@dataclass(frozen=True, slots=True)
class Outcome:
    """A goal and what was found; nothing when what it compares was not measured."""

    goal: Goal
    value: float | None

    @property
    def is_reached(self) -> bool | None:
        """Say whether the goal is reached, or nothing when that is not known."""
        return None if self.value is None else self.value <= self.goal.limit


def _megabytes(found: Measure) -> float:
    return found.megabytes


def _milliseconds(found: Measure) -> float:
    return found.seconds * 1000


_HUGO = ("cold", "hugo")
GOALS: tuple[Goal, ...] = (
    Goal("Cold build, to Hugo", "cold", 2, beside=_HUGO),
    Goal("Cold build, to Hugo (further)", "cold", 1.5, beside=_HUGO),
    Goal("Cold build, to Eleventy", "cold", 0.6, beside=("cold", "eleventy")),
    Goal("Cold build, to stock Pelican", "cold", 0.3, beside=("cold", "pelican")),
    Goal("Output deleted, caches kept, to Hugo", "kept", 0.9, beside=_HUGO),
    Goal("One body edited, to Hugo", "body", 0.08, beside=_HUGO),
    Goal("One title edited, to Hugo", "title", 0.15, beside=_HUGO),
    Goal("Nothing changed, to Hugo", "nothing", 0.06, beside=_HUGO),
    Goal("Save to refreshed page", SERVER, 200, "ms", of=_milliseconds),
    Goal("Save to refreshed page, to hugo server", SERVER, 0.2, beside=(SERVER, "hugo")),
    Goal("Peak memory, any build", BUILDS, 300, "MB", of=_megabytes),
    Goal("Peak memory, development server", SERVER, 300, "MB", of=_megabytes),
)


def outcomes(figures: Figures) -> list[Outcome]:
    """Return every goal with what the figures say of it."""
    builds = [found[OURS] for name, found in figures.items() if name != SERVER and OURS in found]
    if builds:
        seconds, peak = (max(figure) for figure in zip(*map(_pair, builds), strict=True))
        figures = {**figures, BUILDS: {OURS: Measure(seconds, peak)}}
    return [Outcome(goal, _value(goal, figures)) for goal in GOALS]


def _pair(found: Measure) -> tuple[float, float]:
    return found.seconds, found.megabytes


def _value(goal: Goal, figures: Figures) -> float | None:
    ours = figures.get(goal.scenario, {}).get(OURS)
    if ours is None or goal.beside is None:
        return None if ours is None else goal.of(ours)
    scenario, peer = goal.beside
    theirs = figures.get(scenario, {}).get(peer)
    return None if theirs is None else goal.of(ours) / goal.of(theirs)
