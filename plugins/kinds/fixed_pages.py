"""The pages that exist whatever is written: home, films, legal pages, page not found."""

from collections.abc import Iterator, Mapping
from typing import Any

from plugins.kinds.addresses import Addresses, list_address, list_addresses
from plugins.kinds.page import Crumb, Page, Product
from plugins.kinds.settings import SiteSettings
from plugins.kinds.site import Site
from plugins.vocabulary import Term

HOME = Term("home", "Accueil", "Home")
NOT_FOUND = Term("404", "Page introuvable", "Page not found")

_FIXED: Mapping[str, tuple[Term, Mapping[str, str]]] = {
    "films": (Term("films", "Films", "Films"), {"fr": "films", "en": "films"}),
    "legal": (
        Term("legal", "Mentions légales", "Legal notice"),
        {"fr": "mentions-legales", "en": "legal-notice"},
    ),
    "privacy": (
        Term("privacy", "Confidentialité", "Privacy"),
        {"fr": "confidentialite", "en": "privacy"},
    ),
    "accessibility": (
        Term("accessibility", "Accessibilité", "Accessibility"),
        {"fr": "accessibilite", "en": "accessibility"},
    ),
}


def fixed_pages(settings: SiteSettings) -> Iterator[Product]:
    """Yield them in every language; the page not found speaks both at once."""
    for lang in settings.languages:
        homes = list_addresses(dict.fromkeys(settings.languages, ""), settings)
        yield Product(dict(homes)[lang], home_page, (lang, homes), alternates=homes)
        for name, (_, paths) in _FIXED.items():
            alternates = list_addresses(paths, settings)
            address = fixed_address(name, lang, settings)
            yield Product(address, fixed_page, (name, lang, alternates), alternates=alternates)
    yield Product("/404.html", not_found_page, is_indexed=False)


def home_page(site: Site, lang: str, alternates: Addresses) -> Page:
    """Return the home page in a language."""
    address = list_address(site.settings.prefix(lang), "")
    return Page(
        address,
        "home",
        lang,
        site.settings.name,
        site.settings.tagline.get(lang, ""),
        _home(site, lang),
        alternates=dict(alternates),
        feed=f"{address}atom.xml",
    )


def fixed_page(site: Site, name: str, lang: str, alternates: Addresses) -> Page:
    """Return the page of that name (``films``, ``legal``…) in a language."""
    settings = site.settings
    label = _FIXED[name][0].label(lang)
    context: dict[str, Any] = {"identity": settings.identity}
    if name == "films":
        context["films"] = [d for d in site.documents_of(site.ask("films", lang)) if d.film]
    return Page(
        fixed_address(name, lang, settings),
        name,
        lang,
        label,
        context=context,
        alternates=dict(alternates),
        crumbs=(
            Crumb(HOME.label(lang), list_address(settings.prefix(lang), "")),
            Crumb(label),
        ),
    )


def not_found_page(site: Site) -> Page:
    """Return the page shown in the place of one that is not there."""
    return Page("/404.html", "404", site.settings.languages[0], NOT_FOUND.fr, is_indexed=False)


def _home(site: Site, lang: str) -> dict[str, Any]:
    path = site.ask("current_campaign", lang)
    campaign = site.document(path) if path else None
    register = site.registers.figures[lang]
    names = campaign.fields.figures if campaign else []

    def first(kind: str, count: int) -> list[Any]:
        return site.documents_of(site.ask("first", kind, lang, count))

    return {
        "campaign": campaign,
        "stories": first("story", 7),
        "missions": site.documents_of(site.ask("open_missions", lang, 4)),
        "associations": first("association", 6),
        "galleries": first("gallery", 3),
        "reports": first("report", 3),
        "figures": [(name, register[name]) for name in names if name in register],
    }


def fixed_address(name: str, lang: str, settings: SiteSettings) -> str:
    """Return the address of a fixed page (``films``, ``legal``…) in that language."""
    return list_address(settings.prefix(lang), _FIXED[name][1][lang])


def fixed_label(name: str, lang: str) -> str:
    """Return the name of a fixed page in that language."""
    return _FIXED[name][0].label(lang)
