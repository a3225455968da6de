"""A tiny site under the barest theme."""

from collections.abc import Mapping
from typing import Any

import pytest

from tests.tiny import Built, TinySite, bare_theme


class BareSite(TinySite):
    """A tiny site whose theme has nothing but the titles of its pages."""

    def build(self, preview: bool = False, **settings: Any) -> Built:
        """Build the site with the bare theme."""
        theme = bare_theme(self.root / "theme")
        return super().build(preview, **{"THEME": str(theme), **settings})

    def build_with(self, files: Mapping[str, str | bytes], **settings: Any) -> Built:
        """Write files under ``content/``, then build."""
        self.write(files)
        return self.build(**settings)


@pytest.fixture
def site(tiny: TinySite) -> BareSite:
    """Return an empty tiny site under the barest theme."""
    return BareSite(tiny.root)
