"""What templates are offered of the assets, and the files themselves as products."""

import pickle
from functools import cached_property
from importlib.metadata import version

from markupsafe import Markup, escape

from plugins.assets.bundle import Bundle, make_bundle
from plugins.assets.fonts import FACES, PRELOADED
from plugins.assets.france import MAP_NAME, MapOfFrance
from plugins.kinds.page import Product
from plugins.kinds.site import Site
from plugins.tracing.recording import record
from plugins.tracing.store import key_of
from plugins.tracing.trees import checksum


class Assets:
    """The assets of a site, made when they are first needed and kept from one build to the next."""

    def __init__(self, site: Site) -> None:
        """Take a site; nothing is made yet."""
        self._site = site

    @cached_property
    def bundle(self) -> Bundle:
        """Return every asset, from the store unless the theme has changed."""
        site, base_path = self._site, self._site.settings.base_path
        fonts = [(face.package, version(face.package)) for face in FACES]
        key = key_of("assets", site.theme, base_path, fonts, site.code)
        kept = site.store.part(key, "body")
        if kept is not None:
            bundle: Bundle = pickle.loads(kept)
            return bundle
        bundle = make_bundle(site.settings.theme, site.store.folder, base_path)
        parts = {"body": pickle.dumps(bundle, pickle.HIGHEST_PROTOCOL)}
        site.store.put([(key, parts)], site.day)
        return bundle

    def address(self, name: str) -> str:
        """Return the address of an asset; raise KeyError with the known names otherwise."""
        record("asset", name)
        return self.bundle.address(name)

    def all(self) -> dict[str, str]:
        """Return the address of every asset by its plain name."""
        record("assets")
        return dict(sorted(self.bundle.addresses.items()))

    def icon(self, name: str) -> Markup:
        """Return the drawing of that name."""
        address = escape(f"{self.address('icons.svg')}#{name}")
        return Markup(
            '<svg class="icon" aria-hidden="true" width="24" height="24">'
            f'<use href="{address}"/></svg>'
        )

    def map_of_france(self) -> MapOfFrance:
        """Return where the drawing of the départements is, and what stands around it."""
        return MapOfFrance(self.address(MAP_NAME))

    def preloaded_fonts(self) -> list[str]:
        """Return the addresses of the fonts that the first words are set in."""
        return [self.address(f"fonts/{name}.woff2") for name in PRELOADED]


def offer(site: Site) -> None:
    """Offer ``asset``, ``icon``, ``map_of_france``, ``preloaded_fonts``; to rooms, ``assets``."""
    assets = Assets(site)
    site.offer("asset", assets.address)
    site.offer("assets", assets.all)
    site.offer("icon", assets.icon)
    site.offer("map_of_france", assets.map_of_france)
    site.offer("preloaded_fonts", assets.preloaded_fonts)
    site.add_source("asset", lambda name: assets.bundle.addresses.get(name), is_of_theme=True)
    site.add_source("assets", lambda: sorted(assets.bundle.addresses.items()), is_of_theme=True)
    site.keep("assets", assets)


def add_products(site: Site, pages: list[Product]) -> None:
    """Add every asset under its fingerprinted name."""
    assets: Assets = site.kept("assets")
    pages += [
        Product(f"/{name}", asset_file, (name, checksum(data)), is_indexed=False)
        for name, data in sorted(assets.bundle.files.items())
    ]


def asset_file(site: Site, name: str, checksum: str) -> bytes:
    """Return the bytes of an asset, those of that check-sum."""
    assets: Assets = site.kept("assets")
    return assets.bundle.files[name]
