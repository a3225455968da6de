"""The pages that exist whatever is written: home, films, legal pages, page not found."""

from collections.abc import Iterator, Mapping
from typing import Any

from plugins.kinds.addresses import list_address
from plugins.kinds.page import Crumb, Page
from plugins.kinds.site import Site
from plugins.vocabulary import Term

HOME = Term("home", "Accueil", "Home")
NOT_FOUND = Term("404", "Page introuvable", "Page not found")

_FIXED: tuple[tuple[str, Term, Mapping[str, str]], ...] = (
    ("films", Term("films", "Films", "Films"), {"fr": "films", "en": "films"}),
    (
        "legal",
        Term("legal", "Mentions légales", "Legal notice"),
        {"fr": "mentions-legales", "en": "legal-notice"},
    ),
    (
        "privacy",
        Term("privacy", "Confidentialité", "Privacy"),
        {"fr": "confidentialite", "en": "privacy"},
    ),
    (
        "accessibility",
        Term("accessibility", "Accessibilité", "Accessibility"),
        {"fr": "accessibilite", "en": "accessibility"},
    ),
)


def fixed_pages(site: Site) -> Iterator[Page]:
    """Yield them in every language; the page not found speaks both at once."""
    languages = site.settings.languages
    home = {lang: list_address(site.settings.prefix(lang), "") for lang in languages}
    for lang in languages:
        yield Page(
            home[lang],
            "home",
            lang,
            site.settings.name,
            site.settings.tagline.get(lang, ""),
            _home(site, lang),
            alternates=home,
            feed=f"{home[lang]}atom.xml",
        )
        for template, label, paths in _FIXED:
            yield Page(
                list_address(site.settings.prefix(lang), paths[lang]),
                template,
                lang,
                label.label(lang),
                context={"identity": site.settings.identity, "films": site.films(lang)},
                alternates={
                    code: list_address(site.settings.prefix(code), paths[code])
                    for code in languages
                },
                crumbs=(Crumb(HOME.label(lang), home[lang]), Crumb(label.label(lang))),
            )
    yield Page("/404.html", "404", languages[0], NOT_FOUND.fr, is_indexed=False)


def _home(site: Site, lang: str) -> dict[str, Any]:
    campaign = site.current_campaign(lang)
    register = site.registers.figures[lang]
    names = campaign.fields.figures if campaign else []
    return {
        "campaign": campaign,
        "stories": site.listing("story", lang)[:7],
        "missions": site.open_missions(lang)[:4],
        "associations": site.listing("association", lang)[:6],
        "galleries": site.listing("gallery", lang)[:3],
        "reports": site.listing("report", lang)[:3],
        "figures": [(name, register[name]) for name in names if name in register],
    }


def fixed_address(template: str, lang: str, site: Site) -> str:
    """Return the address of a fixed page (``films``, ``legal``…) in that language."""
    paths = next(paths for name, _, paths in _FIXED if name == template)
    return list_address(site.settings.prefix(lang), paths[lang])


def fixed_label(template: str, lang: str) -> str:
    """Return the name of a fixed page in that language."""
    return next(label.label(lang) for name, label, _ in _FIXED if name == template)
