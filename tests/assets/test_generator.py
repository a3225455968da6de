"""What templates are offered, and the files written."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import Environment

from plugins.assets.generator import AssetsGenerator, offer_to_templates


@pytest.fixture
def generator(theme: Path, cache: Path) -> Any:
    settings = {
        "THEME": str(theme),
        "CACHE_PATH": str(cache),
        "SITEURL": "https://exemple.org/base/",
    }
    return SimpleNamespace(context={}, settings=settings, env=Environment(autoescape=True))


def test_templates_ask_for_assets_icons_and_fonts(generator: Any) -> None:
    offer_to_templates(generator)

    template = "{{ asset('theme.css') }} {{ icon('tick') }} {{ preloaded_fonts|length }}"
    written = generator.env.from_string(template).render()
    address = generator.context["assets"].address("icons.svg")
    assert written.startswith("/base/assets/theme.")
    assert f'<use href="{address}#tick"/></svg>' in written
    assert '<svg class="icon" aria-hidden="true"' in written
    assert written.endswith(" 2")


def test_the_bundle_is_made_once_a_run(generator: Any) -> None:
    offer_to_templates(generator)
    first = generator.context["assets"]

    other = SimpleNamespace(
        context=generator.context, settings={}, env=Environment(autoescape=True)
    )
    offer_to_templates(other)

    assert other.context["assets"] is first
    assert other.env.globals["asset"]("theme.css") == first.address("theme.css")


def test_every_file_is_written_in_order(generator: Any) -> None:
    offer_to_templates(generator)
    writer: list[tuple[str, bytes]] = []
    glue = object.__new__(AssetsGenerator)
    glue.context = generator.context

    glue.generate_output(
        SimpleNamespace(write_bytes=lambda name, data: writer.append((name, data)))
    )

    assert writer == sorted(generator.context["assets"].files.items())
    assert all(name.startswith("assets/") for name, _ in writer)
