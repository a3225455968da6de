"""What is measured of each generator: from nothing, then after less and less has changed."""

import sys
from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.measure import Measure, measure
from benchmarks.site import BenchmarkSite


@dataclass(frozen=True, slots=True)
class Scenario:
    """A situation. ``change`` makes it and returns the word that the output must then hold.

    ``is_cold`` starts without caches; ``on_lists`` also looks for the word on a page of a list.
    """

    name: str
    title: str
    change: Callable[[BenchmarkSite], str]
    is_cold: bool = False
    on_lists: bool = False


def _forget_everything(site: BenchmarkSite) -> str:
    site.forget_output()
    site.forget_caches()
    return ""


def _forget_output(site: BenchmarkSite) -> str:
    site.forget_output()
    return ""


SCENARIOS: dict[str, Scenario] = {
    scenario.name: scenario
    for scenario in (
        Scenario("cold", "Cold: no output, no cache", _forget_everything, is_cold=True),
        Scenario("kept", "Output deleted, caches kept", _forget_output),
        Scenario("body", "One body edited", BenchmarkSite.edit_body),
        Scenario("title", "One title edited", BenchmarkSite.edit_title, on_lists=True),
        Scenario("nothing", "Nothing changed", lambda site: ""),
    )
}
"""Each scenario by the name it has on the command line; every one is a new process."""

SERVER = "server"
"""The name of the one scenario that is no build: a text saved while its page is served."""


def measure_all(
    sites: list[BenchmarkSite], scenario: Scenario, runs: int
) -> dict[str, list[Measure]]:
    """Return ``runs`` measures of each site, by the name of its peer; fewer when a peer was wrong.

    The peers take turns, so that what else the machine does weighs on all of them.
    """
    found: dict[str, list[Measure]] = {site.peer.name: [] for site in sites}
    if not scenario.is_cold:
        for site in sites:
            _fill_caches(site)
    for number in range(1, runs + 1):
        for site in sites:
            _say(f"{scenario.title}: {site.peer.title}, {number}/{runs}")
            with site.may_fail():
                found[site.peer.name].append(measure_once(site, scenario))
    return found


def measure_once(site: BenchmarkSite, scenario: Scenario) -> Measure:
    """Return what one build costs in a scenario; raise WrongOutput when it missed the change."""
    word = scenario.change(site)
    found = measure(site.build(cached=not scenario.is_cold))
    site.require(word, site.story_page)
    if scenario.on_lists:
        site.require(word, site.peer.list_page)
    site.is_primed = site.is_primed and not scenario.is_cold
    return found


def _fill_caches(site: BenchmarkSite) -> None:
    if not site.is_primed:
        _say(f"{site.peer.title}: a first build, which is not measured")
        measure(site.build(cached=True))
        site.is_primed = True


def _say(words: str) -> None:
    print(f"\r\033[K{words}" if sys.stderr.isatty() else words, file=sys.stderr, flush=True)
