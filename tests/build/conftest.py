"""A tiny site under the barest theme."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from plugins.build.run import Run
from plugins.build.running import run_pelican
from tests.tiny import ONE_OF_EACH, ROOT, Built, TinySite, bare_theme

STORY_FILE = "recits/un-recit/index.md"
STORY_PAGE = "recits/un-recit/index.html"
_TAG = "{% macro tag(word) %}<b>{{ word }}</b>{% endmacro %}"
_STORY = '{% from "tag/tag.html" import tag %}{{ tag(page.title) }}{{ asset("theme.css") }}'
_LIST = (
    "{% for kind, documents in groups %}{% for document in documents %}{{ document.title }}"
    "{% endfor %}{% endfor %}"
)


class BareSite(TinySite):
    """A tiny site whose theme has nothing but the titles of its pages, and with its own cache."""

    @property
    def settings(self) -> dict[str, Any]:
        """Return the settings put over the project's."""
        theme = self.root / "theme"
        if not theme.exists():
            bare_theme(theme)
        return {
            "PATH": str(self.root / "content"),
            "THEME": str(theme),
            "THEME_TEMPLATES_OVERRIDES": [str(theme / "components")],
            "CACHE_PATH": str(self.root / ".cache"),
            # The files of an index are no product's: tests/search counts them.
            "SEARCH": False,
        }

    def build(self, preview: bool = False, **settings: Any) -> Built:
        """Build the site with the bare theme."""
        return super().build(preview, **{**self.settings, **settings})

    def build_with(self, files: Mapping[str, str | bytes], **settings: Any) -> Built:
        """Write files under ``content/``, then build."""
        self.write(files)
        return self.build(**settings)

    def run(self, files: Mapping[str, str | bytes] | None = None, **settings: Any) -> Run:
        """Write files under ``content/`` and build; return what was done. No refusal is caught."""
        self.write(files or {})
        override = {**self.settings, **settings}
        return run_pelican(ROOT / "pelicanconf.py", self.root / "output", False, override)

    def made(self, files: Mapping[str, str | bytes] | None = None, **settings: Any) -> set[str]:
        """Write files under ``content/`` and build; return the files that were made again."""
        return set(self.run(files, **settings).reasons)

    @property
    def photo(self) -> Path:
        """Return the only picture of the output, made of that of the gallery."""
        (file,) = (self.root / "output" / "photos").iterdir()
        return file

    def draw(self, file: str, text: str) -> None:
        """Write a file of the theme."""
        path = Path(self.settings["THEME"]) / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


@pytest.fixture
def site(tiny: TinySite) -> BareSite:
    """Return an empty tiny site under the barest theme."""
    return BareSite(tiny.root)


@pytest.fixture
def built(site: BareSite) -> BareSite:
    """Return a site with one text of each kind, built once.

    Lists show titles, the page of the story a component and the address of the style, that of the
    mission the day.
    """
    site.draw("components/tag/tag.html", _TAG)
    site.draw("templates/story.html", _STORY)
    site.draw("templates/list.html", _LIST)
    site.draw("templates/mission.html", "{{ settings.today }}")
    site.run(ONE_OF_EACH)
    return site


@pytest.fixture
def settings_file(site: BareSite, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the settings of a tiny project, whose content has one text of each kind."""
    monkeypatch.setattr(sys, "path", list(sys.path))
    site.build_with(ONE_OF_EACH)
    file = site.root / "pelicanconf.py"
    file.write_bytes((ROOT / "pelicanconf.py").read_bytes() + b"\nSEARCH = False\n")
    return file
