"""Settings of the corpus built by Pelican as it comes."""

PATH = "content"
OUTPUT_PATH = "output"
CACHE_PATH = "cache"
SITENAME = "Banc d’essai"
SITEURL = "https://example.org"
TIMEZONE = "Europe/Paris"
DEFAULT_LANG = "fr"
DEFAULT_DATE_FORMAT = "%d/%m/%Y"
PLUGIN_PATHS = ["."]
PLUGINS = ["neighbours"]
THEME = "theme"
THEME_STATIC_DIR = "theme"

ARTICLE_PATHS = ["recits", "missions", "associations"]
PAGE_PATHS: list[str] = []
STATIC_PATHS = ["images"]
ARTICLE_URL = "{section}/{slug}/"
ARTICLE_SAVE_AS = "{section}/{slug}/index.html"
CATEGORY_URL = "territoires/{slug}/"
CATEGORY_SAVE_AS = "territoires/{slug}/index.html"
TAG_URL = "causes/{slug}/"
TAG_SAVE_AS = "causes/{slug}/index.html"
AUTHOR_URL = "auteurs/{slug}/"
AUTHOR_SAVE_AS = "auteurs/{slug}/index.html"
CATEGORIES_SAVE_AS = "territoires/index.html"
TAGS_SAVE_AS = "causes/index.html"
AUTHORS_SAVE_AS = "auteurs/index.html"
SITEMAP_SAVE_AS = "sitemap.xml"
DIRECT_TEMPLATES = ["index", "tags", "categories", "authors", "sitemap"]

DEFAULT_PAGINATION = 12
PAGINATION_PATTERNS = [
    (1, "{url}", "{save_as}"),
    (2, "{base_name}/page/{number}/", "{base_name}/page/{number}/index.html"),
]

FEED_ALL_ATOM = "atom.xml"
FEED_MAX_ITEMS = 20
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
