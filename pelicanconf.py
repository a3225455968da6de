"""The site of Le Média Solidaire: who it is and what it is made of. Settings only."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT))

# Who we are
SITENAME = "Le Média Solidaire"
SITEURL = ""
TAGLINE = {
    "fr": "Récits, films et photographies au service des associations qui tiennent bon.",
    "en": "Stories, films and photographs in the service of charities that hold on.",
}
LANGUAGES = ("fr", "en")
DEFAULT_LANG = "fr"
TIMEZONE = "Europe/Paris"

# What the law wants said. These are examples: put the association's own facts before publishing.
IDENTITY = {
    "name": "Le Média Solidaire",
    "legal_form": "Association loi 1901 à but non lucratif",
    "address": "1 rue de l’Exemple, 75000 Paris (adresse d’exemple)",
    "email": "contact@media-solidaire.example",
    "phone": "01 99 00 00 00 (numéro d’exemple)",
    "publication_director": "la présidence de l’association",
    "data_contact": "donnees@media-solidaire.example",
    "accessibility_contact": "accessibilite@media-solidaire.example",
    "host": {
        "name": "Hébergeur d’exemple",
        "address": "2 rue de l’Exemple, 59000 Lille (adresse d’exemple)",
        "phone": "03 99 00 00 00 (numéro d’exemple)",
    },
}

# The form of missions: its notice says this, the sign-up service does it (periods: docs/operation).
SIGN_UP = {"data_location": "en France, chez l’hébergeur du site"}

# What is made, and where
PATH = str(ROOT / "content")
OUTPUT_PATH = str(ROOT / "output")
CACHE_PATH = str(ROOT / ".cache")
THEME = str(ROOT / "theme")
PER_PAGE = 12
FEED_ITEMS = 20
PLUGINS = [
    "plugins.markup",
    "plugins.media",
    "plugins.films",
    "plugins.assets",
    "plugins.discovery",
    "plugins.search",
    "plugins.build",
    "plugins.checks",
    "plugins.editing",
]

# Pelican's own kinds, copies and feeds are not used: ours take their place.
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
THEME_STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
CATEGORY_SAVE_AS = ""
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None

THEME_TEMPLATES_OVERRIDES = [str(ROOT / "theme" / "components")]
JINJA_ENVIRONMENT = {
    "autoescape": True,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "extensions": ["jinja2.ext.do", "jinja2.ext.i18n"],
}
