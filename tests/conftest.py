"""Fixtures shared by every test."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from plugins.assets import bundle
from plugins.assets.fonts import Face, cut_font
from plugins.build.running import run_pelican
from plugins.editing.environment import exclusive
from tests.chromium import axe, browser
from tests.tiny import ROOT, Built, Loaded, TinySite

# One browser a process, whichever folder its tests are in.
__all__ = ["axe", "browser"]

# 20 November 2026, at noon in Greenwich.
EPOCH = "1795176000"

# A busy machine is no mistake of the code; and a change is judged on the same examples as the one
# before it. New ones are looked for with ``--hypothesis-profile=explore``.
settings.register_profile("plaidoyer", deadline=None, derandomize=True)
settings.register_profile("explore", deadline=None, max_examples=3000)
settings.load_profile("plaidoyer")

# Under a path of its host, as sites often are.
DEMO_ADDRESS = "https://media.example/depot"

BuildSite = Callable[..., Built]
LoadSite = Callable[..., Loaded]


@pytest.fixture(autouse=True)
def fixed_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make it 20 November 2026 in every test, so that none of them ages."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)


@pytest.fixture(autouse=True, scope="session")
def fonts_cut_once() -> Iterator[None]:
    """Keep cut fonts with the project: sites with a cache of their own would each cut them."""

    def cut(face: Face, cache: Path) -> bytes:
        return cut_font(face, ROOT / ".cache" / "fonts")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bundle, "cut_font", cut)
        yield


@pytest.fixture(scope="session")
def published_demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the demonstration site, built for an address with a path."""
    folder = tmp_path_factory.mktemp("published") / "site"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", EPOCH)
        # The first to come makes the pictures ready for all.
        with exclusive(ROOT):
            run_pelican(ROOT / "pelicanconf.py", folder, False, {"SITEURL": DEMO_ADDRESS})
    return folder


@pytest.fixture
def tiny(tmp_path: Path) -> TinySite:
    """Return an empty tiny site."""
    return TinySite(tmp_path)


@pytest.fixture
def build_site(tiny: TinySite) -> BuildSite:
    """Return a function which writes files under ``content/`` and builds the site."""

    def build(files: Mapping[str, str | bytes], preview: bool = False, **settings: Any) -> Built:
        tiny.write(files)
        return tiny.build(preview, **settings)

    return build


@pytest.fixture
def load(tiny: TinySite) -> LoadSite:
    """Return a function which writes files under ``content/`` and reads the site, no more."""

    def read(files: Mapping[str, str | bytes], preview: bool = False, **settings: Any) -> Loaded:
        tiny.write(files)
        return tiny.load(preview, **settings)

    return read
