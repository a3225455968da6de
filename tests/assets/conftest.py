"""A theme of two components, and fonts cut once for every test."""

from pathlib import Path

import pytest

from plugins.assets.bundle import Bundle, make_bundle

ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M4 4h16"/></svg>'
FILES = {
    "styles/reset.css": "* { margin: 0 }",
    "styles/base.css": "body { color: black }",
    "styles/print.css": "@media print { nav { display: none } }",
    "components/tag/tag.css": ".tag { color: red }",
    "components/note/note.css": ".note { color: blue }",
    "components/note/note.js": "const opened = true;",
    "components/tag/tag.js": "const opened = false;",
    "static/icons/tick.svg": ICON,
    "static/images/favicon.svg": ICON,
}


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder where fonts are kept from one test to the next."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    """Return a small theme."""
    folder = tmp_path / "theme"
    for name, text in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def bundle(theme: Path, cache: Path) -> Bundle:
    """Return the assets of the small theme, for a site under ``/base``."""
    return make_bundle(theme, cache, "/base")
