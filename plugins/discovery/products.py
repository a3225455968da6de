"""What leads readers and machines to the pages, as products."""

from collections.abc import Iterator
from functools import partial

from plugins.discovery import calendars, icons, manifest, podcast, wellknown
from plugins.discovery.following import Feeds
from plugins.discovery.sitemap import sitemaps
from plugins.discovery.subscribing import subscribe_products, subscriptions
from plugins.kinds.page import Product
from plugins.kinds.site import Site

_file = partial(Product, is_indexed=False)


def provide(site: Site) -> None:
    """Offer ``subscriptions``, ``mission_calendar`` and ``manifest_address`` to templates."""
    site.offer("subscriptions", lambda lang: subscriptions(lang, site.settings))
    site.offer("mission_calendar", calendars.mission_calendar)
    site.offer("manifest_address", lambda lang: manifest.manifest_address(lang, site.settings))


def add_products(site: Site, pages: list[Product]) -> None:
    """Add feeds, calendars, what machines look for, and the page that tells readers of them."""
    has_icons = manifest.has_icons(site)
    pages += subscribe_products(site.settings)
    pages += Feeds(site).products()
    pages += _calendars(site)
    pages += _podcasts(site, has_icons)
    pages += _manifests(site, has_icons)
    pages.append(_file("/robots.txt", wellknown.robots))
    if site.settings.url:
        expires = wellknown.security_end(site.settings.day)
        pages.append(_file(wellknown.SECURITY, wellknown.security, (expires,)))


def add_sitemaps(site: Site, pages: list[Product]) -> None:
    """Add the sitemaps of the pages, once the site has an address."""
    if site.settings.url:
        pages += sitemaps(pages, site)


def _calendars(site: Site) -> Iterator[Product]:
    structure, facts = site.structure, site.structure.facts
    for path, address in calendars.missions_with_calendar(structure):
        yield _file(address, calendars.one_calendar, (path,))
    for lang in site.settings.languages:
        missions = structure.listing("mission", lang)
        dated = (path for path in missions if calendars.is_dated(facts[path]))
        opened = tuple(path for path in dated if structure.is_open(facts[path]))
        address = calendars.calendar_address(lang, site.settings)
        yield _file(address, calendars.calendar, (lang, opened))


def _podcasts(site: Site, has_icons: bool) -> Iterator[Product]:
    picture = icons.icon_address(icons.PODCAST_SIDE) if has_icons else ""
    for lang in site.settings.languages:
        films = tuple(site.structure.films(lang))
        address = podcast.podcast_address(lang, site.settings)
        # Sizes are those of files that ffmpeg makes: the podcast waits for them.
        yield _file(address, podcast.podcast, (lang, picture, films), is_late=True)


def _manifests(site: Site, has_icons: bool) -> Iterator[Product]:
    sides = icons.SIDES if has_icons else ()
    for lang in site.settings.languages:
        address = manifest.manifest_address(lang, site.settings)
        yield _file(address, manifest.manifest, (lang, sides))
    for side in (*sides, icons.PODCAST_SIDE) if has_icons else ():
        yield _file(icons.icon_address(side), manifest.icon, (side,))
