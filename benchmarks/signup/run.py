"""Running: every scenario on both databases, a table, then one line of JSON."""

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.machine import facts
from benchmarks.signup.postgresql import postgresql
from benchmarks.signup.scenarios import PEOPLE, SEATS, Figures, kills, load, rush
from benchmarks.signup.service import Service
from benchmarks.signup.site import built_site, site_with
from benchmarks.tables import in_columns

SECONDS, KILLS = 60, 100
ENGINES = ("sqlite", "postgresql")


def run(work: Path, seconds: int, times: int) -> None:
    """Print what the service bears: load for so many seconds, and so many kills."""
    folder = work / "signup"
    site = site_with(folder / "site", built_site(folder / "built"), SEATS)
    scenarios: dict[str, Callable[[Service], Figures]] = {
        "load": lambda service: load(service, seconds),
        "rush": lambda service: rush(service, PEOPLE),
        "kills": lambda service: kills(service, times),
    }
    found: dict[str, dict[str, Figures]] = {}
    for engine in ENGINES:
        for name, scenario in scenarios.items():
            shutil.rmtree(folder / "service", ignore_errors=True)
            with database(engine, folder / "service") as url:
                found.setdefault(name, {})[engine] = scenario(
                    Service(folder / "service", site, url)
                )
                print(engine, name, found[name][engine], flush=True)
    rows = [
        (name, figure, *(str(engines[engine].get(figure, "")) for engine in ENGINES))
        for name, engines in found.items()
        for figure in engines[ENGINES[0]] | engines[ENGINES[1]]
    ]
    print(in_columns([("Scenario", "Figure", *ENGINES), *rows]), end="\n\n")
    print(json.dumps({"benchmark": "signup", "machine": facts(), "found": found}))


@contextmanager
def database(engine: str, folder: Path) -> Iterator[str]:
    """Yield the address of an empty database."""
    if engine == "sqlite":
        yield f"sqlite:///{folder / 'data' / 'signup.sqlite'}"
        return
    # Its disk writes are as durable as those of SQLite: the figures are compared.
    with (
        TemporaryDirectory(prefix="plaidoyer-") as place,
        postgresql(Path(place) / "cluster", is_durable=True) as url,
    ):
        yield f"{url}/postgres"
