"""The page that tells how to follow the site: every feed, calendar and podcast, in plain words."""

from typing import NamedTuple

from plugins.discovery.calendars import calendar_address
from plugins.discovery.podcast import podcast_address
from plugins.kinds.addresses import Addresses, list_address, list_addresses
from plugins.kinds.fixed_pages import HOME
from plugins.kinds.kind import KINDS
from plugins.kinds.page import Crumb, Page, Product
from plugins.kinds.settings import SiteSettings
from plugins.kinds.site import Site
from plugins.vocabulary import Term

TITLE = Term("subscribe", "S’abonner", "Subscribe")
_PATHS = {"fr": "abonnements", "en": "subscribe"}


class Followed(NamedTuple):
    """What can be followed: its name, the address of its page, and those of its feeds."""

    label: str
    page: str
    atom: str
    json: str


class Subscriptions(NamedTuple):
    """Where to follow the site in a language; addresses are from its root."""

    page: str
    calendar: str
    podcast: str


def subscriptions(lang: str, settings: SiteSettings) -> Subscriptions:
    """Return where to follow the site in a language."""
    page = list_address(settings.prefix(lang), _PATHS[lang])
    return Subscriptions(page, calendar_address(lang, settings), podcast_address(lang, settings))


def subscribe_products(settings: SiteSettings) -> list[Product]:
    """Return the page in every language."""
    alternates = list_addresses(_PATHS, settings)
    return [
        Product(address, subscribe_page, (lang, alternates), alternates=alternates)
        for lang, address in alternates
    ]


def subscribe_page(site: Site, lang: str, alternates: Addresses) -> Page:
    """Return the page in a language."""
    home = list_address(site.settings.prefix(lang), "")
    title = TITLE.label(lang)
    return Page(
        dict(alternates)[lang],
        "subscribe",
        lang,
        title,
        context={"feeds": _followed(lang, site.settings)},
        alternates=dict(alternates),
        crumbs=(Crumb(HOME.label(lang), home), Crumb(title)),
    )


def _followed(lang: str, settings: SiteSettings) -> list[Followed]:
    """Return the whole site, then each kind."""
    pages = [(settings.name, list_address(settings.prefix(lang), ""))]
    pages += [
        (kind.label.label(lang), list_address(settings.prefix(lang), kind.paths[lang]))
        for kind in KINDS
        if kind.has_list
    ]
    return [Followed(label, page, f"{page}atom.xml", f"{page}feed.json") for label, page in pages]
