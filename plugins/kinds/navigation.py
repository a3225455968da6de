"""The shell of every page: what the header and the footer link to."""

from collections.abc import Mapping
from dataclasses import dataclass

from plugins.kinds.addresses import list_address
from plugins.kinds.fixed_pages import fixed_address, fixed_label
from plugins.kinds.kind import BY_NAME
from plugins.kinds.site import Site
from plugins.kinds.terms import GROUPINGS

_HEADER = ("story", "films", "gallery", "mission", "association", "report")
_LEGAL = ("legal", "privacy", "accessibility")


@dataclass(frozen=True, slots=True)
class Entry:
    """A link of a menu; ``language`` is filled when it is not that of the menu."""

    label: str
    address: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Navigation:
    """The menus of one language; ``lists`` are the list pages by kind."""

    home: str
    lists: Mapping[str, Entry]
    header: tuple[Entry, ...]
    explore: tuple[Entry, ...]
    about: tuple[Entry, ...]
    legal: tuple[Entry, ...]
    feed: str


def navigation(site: Site, lang: str) -> Navigation:
    """Return the menus of that language."""
    prefix = site.settings.prefix(lang)
    home = list_address(prefix, "")
    lists = {name: _list(name, lang, site) for name in BY_NAME if BY_NAME[name].has_list}
    films = Entry(fixed_label("films", lang), fixed_address("films", lang, site.settings))
    explore = [lists["campaign"], lists["partner"]] + [
        Entry(grouping.label.label(lang), list_address(prefix, grouping.paths[lang]))
        for grouping in GROUPINGS
    ]
    return Navigation(
        home,
        lists,
        tuple({**lists, "films": films}[name] for name in _HEADER) + _pages(site, lang, "header"),
        tuple(explore),
        _pages(site, lang, "header") + _pages(site, lang, "footer"),
        tuple(
            Entry(fixed_label(name, lang), fixed_address(name, lang, site.settings))
            for name in _LEGAL
        ),
        f"{home}atom.xml",
    )


def _list(name: str, lang: str, site: Site) -> Entry:
    kind = BY_NAME[name]
    return Entry(kind.label.label(lang), list_address(site.settings.prefix(lang), kind.paths[lang]))


def _pages(site: Site, lang: str, menu: str) -> tuple[Entry, ...]:
    return tuple(
        Entry(page.title, page.address, "" if page.lang == lang else page.lang)
        for page in site.documents_of(site.ask("menu", menu, lang))
    )
