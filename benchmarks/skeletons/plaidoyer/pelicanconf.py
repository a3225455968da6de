"""Settings of the corpus built by Plaidoyer: those of the real site, with a bare theme."""

import runpy
from pathlib import Path

import benchmarks

ROOT = Path(__file__).resolve().parent
BENCHMARKS = Path(benchmarks.__file__).resolve().parent

# The plugins and all that is not said below stay those of the project, whatever they become.
real = runpy.run_path(str(BENCHMARKS.parent / "pelicanconf.py"))
globals().update({name: value for name, value in real.items() if name.isupper() and name != "ROOT"})

SITENAME = "Banc d’essai"
SITEURL = "https://example.org"
TAGLINE = {"fr": "Un corpus pour mesurer."}
LANGUAGES = ("fr",)
# No peer makes an index for readers to search in: ``bench search`` measures ours apart.
SEARCH = False
PATH = str(ROOT / "content")
OUTPUT_PATH = str(ROOT / "output")
CACHE_PATH = str(ROOT / ".cache")
THEME = str(BENCHMARKS / "theme")
THEME_TEMPLATES_OVERRIDES: list[str] = []
