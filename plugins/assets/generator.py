"""Pelican glue: ``asset`` and ``icon`` for templates, and the writing of the files."""

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup, escape
from pelican.generators import Generator

from plugins.assets.bundle import Bundle, make_bundle
from plugins.assets.fonts import PRELOADED


def offer_to_templates(generator: Any) -> None:
    """Give the templates of a generator ``asset(name)``, ``icon(name)`` and ``preloaded_fonts``."""
    # Pelican makes an environment for each generator, all in one run: the bundle is made once.
    bundle = generator.context.get("assets")
    if bundle is None:
        bundle = _bundle(generator.settings)
        generator.context["assets"] = bundle

    def icon(name: str) -> Markup:
        address = escape(f"{bundle.address('icons.svg')}#{name}")
        return Markup(
            '<svg class="icon" aria-hidden="true" width="24" height="24">'
            f'<use href="{address}"/></svg>'
        )

    generator.env.globals["asset"] = bundle.address
    generator.env.globals["icon"] = icon
    generator.env.globals["preloaded_fonts"] = [
        bundle.address(f"fonts/{name}.woff2") for name in PRELOADED
    ]


def _bundle(settings: Any) -> Bundle:
    base_path = urlsplit(settings.get("SITEURL", "")).path.rstrip("/")
    return make_bundle(Path(settings["THEME"]), Path(settings["CACHE_PATH"]), base_path)


class AssetsGenerator(Generator):  # type: ignore[misc]  # Pelican is not typed
    """Writes the assets."""

    def generate_output(self, writer: Any) -> None:
        """Write every asset under its fingerprinted name."""
        for name, data in sorted(self.context["assets"].files.items()):
            writer.write_bytes(name, data)


def generators(pelican: Any) -> type[Generator]:
    """Return the generator, for Pelican's signal ``get_generators``."""
    return AssetsGenerator
