"""``python -m benchmarks <name>``: what ``python3 tasks.py bench <name>`` starts."""

import argparse
import signal
import sys
from collections.abc import Callable, Iterable

from benchmarks.builds import WORK, Choice, run
from benchmarks.filtering import COUNT as MISSIONS
from benchmarks.filtering import RUNS as GESTURES
from benchmarks.filtering import run as filtering
from benchmarks.installing import PeerAbsent
from benchmarks.measure import CommandFailed
from benchmarks.peers import PEERS
from benchmarks.pictures.photographs import COUNT
from benchmarks.pictures.run import run as measure_pictures
from benchmarks.scenarios import SCENARIOS, SERVER
from benchmarks.searching import run as measure_search
from benchmarks.serving import ServerStuck
from benchmarks.signup.run import KILLS, SECONDS
from benchmarks.signup.run import run as measure_signup
from benchmarks.site import WrongOutput
from benchmarks.soak import SAVES, STORIES
from benchmarks.soak import run as soak

_STORIES = 10_000
_RUNS = 3
NAMES = ("builds", "filtering", "pictures", "search", "signup", "soak")
_SCENARIOS = (*SCENARIOS, SERVER)


def main(arguments: list[str]) -> int:
    """Run a benchmark and return the exit status: 1, with the reason, when a build went wrong."""
    parser = _parser()
    chosen = parser.parse_args(arguments)
    if chosen.write_docs and not chosen.scenarios:
        parser.error("--write-docs needs scenarios: the page compares the generators")
    if chosen.name == "pictures":
        return _pictures(chosen.size or COUNT, chosen.runs or _RUNS)
    size, runs = chosen.size or _STORIES, chosen.runs or _RUNS
    try:
        if chosen.name == "filtering":
            filtering(WORK, chosen.size or MISSIONS, chosen.runs or GESTURES)
        elif chosen.name == "soak":
            soak(WORK, chosen.size or STORIES, chosen.runs or SAVES)
        elif chosen.name == "signup":
            measure_signup(WORK, chosen.size or SECONDS, chosen.runs or KILLS)
        elif chosen.name == "search":
            measure_search(WORK, size)
        else:
            choice = Choice(size, runs, chosen.peers, chosen.scenarios, chosen.scaling)
            run(choice, chosen.write_docs)
    except (CommandFailed, ServerStuck, WrongOutput) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _pictures(count: int, runs: int) -> int:
    try:
        measure_pictures(count, runs)
    except (CommandFailed, PeerAbsent) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("name", choices=NAMES, help="the benchmark")
    add = parser.add_argument
    what = f"how many stories (default: {_STORIES:,}), or photographs (default: {COUNT})"
    add("--size", type=int, default=0, help=what)
    times = f"how many times each figure is taken (default: {_RUNS}), or saves ({SAVES:,})"
    add("--runs", type=int, default=0, help=times)
    add("--peers", type=_names(PEERS), default=[*PEERS], help=f"among {', '.join(PEERS)}")
    add(
        "--scenarios",
        type=_names(_SCENARIOS),
        default=[*_SCENARIOS],
        help=f"among {', '.join(_SCENARIOS)}; none for the scaling alone",
    )
    add("--scaling", type=_sizes, default=[], help="sizes at which ours is measured: 1000,10000")
    add("--write-docs", action="store_true", help="write docs/benchmarks/")
    return parser


def _names(known: Iterable[str]) -> Callable[[str], list[str]]:
    """Return what reads names between commas; ``none`` is no name at all."""

    def read(typed: str) -> list[str]:
        names = [] if typed == "none" else typed.split(",")
        unknown = sorted(set(names) - set(known))
        if unknown:
            raise argparse.ArgumentTypeError(f"unknown: {', '.join(unknown)}")
        return names

    return read


def _sizes(typed: str) -> list[int]:
    return [int(size) for size in typed.split(",")]


if __name__ == "__main__":
    # Ended from outside, it still ends the servers it has started.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    sys.exit(main(sys.argv[1:]))
