"""What templates are offered of the assets, and the files published."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment

from plugins.assets import offering
from plugins.assets.bundle import Bundle, make_bundle
from plugins.assets.offering import Assets, add_products, offer
from plugins.kinds.page import Product
from plugins.kinds.site import Site
from plugins.tracing.recording import recording
from plugins.tracing.store import Store
from tests.conftest import LoadSite


@pytest.fixture
def site(load: LoadSite, theme: Path, cache: Path) -> Site:
    """Return a site of the small theme, under ``/base``."""
    site = load({}, SITEURL="https://exemple.org/base/").site
    site.settings = replace(site.settings, theme=theme)
    # Fonts are cut once for every test: they are kept beside the store.
    site.store = Store(cache / "readings.sqlite")
    site.theme = str(theme)
    offer(site)
    return site


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[Bundle]:
    """Return the bundles that are made from now on."""
    bundles: list[Bundle] = []

    def making(*about: Any) -> Bundle:
        bundles.append(make_bundle(*about))
        return bundles[-1]

    monkeypatch.setattr(offering, "make_bundle", making)
    return bundles


def drawn(site: Site, template: str) -> str:
    environment = Environment(autoescape=True)
    environment.globals.update(site.offered)
    return environment.from_string(template).render()


def bundle_of(site: Site) -> Bundle:
    assets: Assets = site.kept("assets")
    return assets.bundle


def test_templates_ask_for_assets_icons_and_fonts(site: Site) -> None:
    written = drawn(site, "{{ asset('theme.css') }} {{ icon('tick') }} {{ preloaded_fonts() }}")

    assert written.startswith("/base/assets/theme.")
    assert f'<use href="{bundle_of(site).address("icons.svg")}#tick"/></svg>' in written
    assert '<svg class="icon" aria-hidden="true"' in written
    assert written.count("/base/assets/fonts/") == 2


def test_the_name_of_an_icon_is_no_markup(site: Site) -> None:
    assert "&lt;b&gt;" in drawn(site, "{{ icon('<b>') }}")


def test_an_asset_that_is_not_there_is_an_error_which_names_those_that_are(site: Site) -> None:
    with pytest.raises(KeyError, match=r"no asset is named 'themes\.css'.*theme\.css"):
        drawn(site, "{{ asset('themes.css') }}")


def test_a_page_depends_on_the_assets_that_it_shows(site: Site) -> None:
    with recording() as frame:
        drawn(site, "{{ asset('theme.css') }} {{ icon('tick') }}")

    assert frame.keys == {("asset", "theme.css"), ("asset", "icons.svg")}
    for key, name in frame.keys:
        assert site.sources[key](name) == bundle_of(site).address(name)
    assert site.sources["asset"]("gone.css") is None


def test_nothing_is_made_before_it_is_asked_for(site: Site, made: list[Bundle]) -> None:
    assert made == []
    drawn(site, "{{ asset('theme.css') }} {{ asset('note.js') }}")
    assert len(made) == 1


def test_the_bundle_is_kept_from_one_build_to_the_next(site: Site, made: list[Bundle]) -> None:
    first = bundle_of(site)
    offer(site)

    assert bundle_of(site) is not first
    assert bundle_of(site) == first
    assert len(made) == 1


@pytest.mark.parametrize("change", ["theme", "code", "address"])
def test_the_bundle_is_made_again_when_what_it_is_made_of_has_changed(
    site: Site, made: list[Bundle], change: str
) -> None:
    bundle_of(site)
    if change == "address":
        site.settings = replace(site.settings, url="https://exemple.org/other")
    else:
        setattr(site, change, "another")
    offer(site)

    assert bundle_of(site).base_path == ("/other" if change == "address" else "/base")
    assert len(made) == 2


def test_every_file_is_published_in_order(site: Site) -> None:
    pages: list[Product] = []
    add_products(site, pages)
    bundle = bundle_of(site)

    assert [product.name for product in pages] == sorted(bundle.files)
    assert all(product.name.startswith("assets/") for product in pages)
    assert {p.name: p.make(site, *p.handed) for p in pages} == bundle.files
    assert not any(product.is_indexed for product in pages)


def test_a_file_is_made_again_when_its_bytes_have_changed(site: Site) -> None:
    pages: list[Product] = []
    add_products(site, pages)
    (licence, *_) = (page for page in pages if page.name.endswith("-licence.txt"))
    bundle_of(site).files[licence.name] += b" more"
    again: list[Product] = []
    add_products(site, again)
    recipes = {page.name: page.recipe for page in again}

    assert recipes[licence.name] != licence.recipe
    assert all(recipes[page.name] == page.recipe for page in pages if page is not licence)
