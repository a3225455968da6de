"""The benchmark ``filtering``: choosing among thousands of missions, in a slow browser.

The missions are of every department, cause, activity and time, on a page of the site's own theme.
"""

import json
import shutil
import statistics
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from random import Random
from typing import Any

from playwright.sync_api import ViewportSize, sync_playwright

from benchmarks.bodies import mission_body
from benchmarks.machine import facts
from benchmarks.peers.fields import yaml_block
from benchmarks.prose import Prose
from benchmarks.tables import in_columns
from plugins.build.running import run_pelican
from plugins.geography import communes
from plugins.vocabulary import Term, vocabulary

COUNT, RUNS = 5000, 7
_SLOWER = 6
_PHONE: ViewportSize = {"width": 360, "height": 740}
_ROOT = Path(__file__).resolve().parents[1]
_CONF = "from runpy import run_path\n\nglobals().update(run_path({conf!r}))\nPATH = {content!r}\n"
_ASSOCIATION = {
    "title": "Une association",
    "date": "2026-01-01",
    "legal_form": "Association loi 1901",
    "causes": ["sport"],
}
_GESTURES = {
    "a mode ticked": '.mission-filter__box[value="mode:on_site"]',
    "a cause added": '.mission-filter__box[value="cause:sport"]',
    "an activity added": '.mission-filter__box[value="activity:art"]',
    "the cause taken back": '.mission-filter__box[value="cause:sport"]',
}
_MEASURED = """
(selector) => new Promise((done) => {
  const status = document.querySelector(".mission-filter__state [role=status]");
  const box = document.querySelector(selector);
  const start = performance.now();
  const seen = new MutationObserver(() => {
    seen.disconnect();
    const filtered = performance.now() - start;
    requestAnimationFrame(() => setTimeout(() => done([filtered, performance.now() - start])));
  });
  seen.observe(document.querySelector("[data-missions]"), { childList: true });
  box.click();
})
"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing of each request."""


def run(work: Path, count: int, runs: int) -> None:
    """Print how long each gesture takes, then one line of JSON; times in milliseconds."""
    folder = work / "filtering"
    shutil.rmtree(folder, ignore_errors=True)
    _write(folder / "content", count)
    conf = _CONF.format(conf=str(_ROOT / "pelicanconf.py"), content=str(folder / "content"))
    (folder / "pelicanconf.py").write_text(f"{conf}CACHE_PATH = {str(folder / 'cache')!r}\n")
    run_pelican(folder / "pelicanconf.py", folder / "output", preview=False)
    found = _times(folder / "output", runs)
    size = (folder / "output" / "missions" / "index.json").stat().st_size
    rows = [(name, *(f"{value:.0f} ms" for value in values)) for name, values in found.items()]
    print(in_columns([("Gesture", "Filtered", "Painted"), *rows]), end="\n\n")
    told = {"benchmark": "filtering", "machine": facts(), "missions": count, "slower": _SLOWER}
    print(json.dumps({**told, "index_bytes": size, "milliseconds": found}))


def _times(site: Path, runs: int) -> dict[str, tuple[float, float]]:
    """Return the median times of each gesture: until the list is new, until it is painted."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in _GESTURES}
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        for _ in range(runs):
            page = chromium.new_page(viewport=_PHONE)
            page.goto(f"http://127.0.0.1:{server.server_address[1]}/missions/")
            page.wait_for_selector(".mission-filter__box")
            session = page.context.new_cdp_session(page)
            session.send("Emulation.setCPUThrottlingRate", {"rate": _SLOWER})
            for name, selector in _GESTURES.items():
                taken[name].append(page.evaluate(_MEASURED, selector))
            page.close()
        chromium.close()
    server.shutdown()
    return {name: _medians(several) for name, several in taken.items()}


def _medians(times: list[tuple[float, float]]) -> tuple[float, float]:
    filtered, painted = zip(*times, strict=True)
    return statistics.median(filtered), statistics.median(painted)


def _write(content: Path, count: int) -> None:
    for name, text in _texts(count):
        file = content / name / "index.md"
        file.parent.mkdir(parents=True)
        file.write_text(text, encoding="utf-8")


def _texts(count: int) -> Iterator[tuple[str, str]]:
    yield "associations/une-association", f"{yaml_block(_ASSOCIATION)}Un profil.\n"
    for number in range(count):
        chance = Random(f"filtering {number}")
        yield f"missions/m{number:05}", yaml_block(_fields(chance)) + mission_body(chance)


def _fields(chance: Random) -> dict[str, Any]:
    """Return the fields of a mission like no other."""

    def some(name: str, most: int = 1) -> list[str]:
        terms: list[Term] = [*vocabulary(name)]
        return [term.slug for term in chance.sample(terms, chance.randint(1, most))]

    commune = chance.choice(communes())
    return {
        "title": f"J’aide {Prose(chance).thing('à')}",
        "date": "2026-01-01",
        "association": "une-association",
        "activity": some("activity", 2),
        "causes": some("cause", 2),
        "audiences": some("audience", 3),
        "mode": chance.choice(["on_site", "on_site", "hybrid", "remote"]),
        "places": [
            {
                "postal_code": commune.postal_codes[0],
                "city": commune.name,
                "department": commune.department,
                "lat": commune.lat,
                "lon": commune.lon,
            }
        ],
        "commitment": {
            "type": "recurring",
            "duration": some("duration")[0],
            "period": some("period")[0],
        },
        "seats": chance.randint(1, 12),
        "min_age": chance.choice([16, 18]),
    }
