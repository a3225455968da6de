"""Tiny whole sites, written inside a test, built by the real generator, and queried."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from pelican.plugins._utils import load_plugins
from pelican.settings import read_settings as read_pelican_settings
from PIL import Image
from selectolax.lexbor import LexborHTMLParser, LexborNode

from plugins.build.refusal import BuildRefused
from plugins.build.running import run_pelican
from plugins.kinds.checking import check
from plugins.kinds.document import Document
from plugins.kinds.loading import Desk
from plugins.kinds.page import Page, Product
from plugins.kinds.plan import plan_pages
from plugins.kinds.settings import read_settings
from plugins.kinds.site import Site
from plugins.problems import Problem, ProblemLog
from plugins.tracing.recording import recording
from plugins.tracing.store import Store
from plugins.tracing.trees import Tree, scan

ROOT = Path(__file__).resolve().parents[1]

STORY = """---
title: Un récit
summary: Un résumé.
date: 2026-03-05
format: reportage
authors: [La rédaction]
---
Un texte.
"""
MISSION = """---
title: J’aide à l’accueil
summary: Un résumé.
date: 2026-03-05
association: les-amis
activity: [accueil-de-public]
causes: [solidarite-insertion]
mode: remote
commitment: {type: once, duration: 2_hours}
seats: 2
---
## Présentation

Une présentation.

## Précisions

Des précisions.
"""
ASSOCIATION = """---
title: Les amis
summary: Un résumé.
date: 2026-03-05
legal_form: Association loi 1901
causes: [solidarite-insertion]
---
Un profil.
"""
REPORT = """---
title: Une expérience
summary: Un résumé.
date: 2026-03-05
holder: Une ville
territory: Un quartier
period: {start: 2020, state: ended}
themes: [Accueil]
means: {human: [{role: Coordination, count: 2}]}
contact: La mairie
---
## Contexte

Un contexte.

## Fonctionnement

Un fonctionnement.

## Bilan

Un bilan.

## Observations

Des observations.
"""
CAMPAIGN = """---
title: Une campagne
summary: Un résumé.
date: 2026-03-05
association: les-amis
goal: Un but.
period: {start: 2026-01}
call: {title: Agir, text: Venez., label: Nous rejoindre, url: "associations:les-amis"}
---
Une campagne.
"""
GALLERY = """---
title: Une galerie
summary: Un résumé.
date: 2026-03-05
cover: 01.webp
---
Des images.
"""
PARTNER = """---
title: Un atelier
summary: Un résumé.
date: 2026-03-05
kind: artist
name: Un atelier
role: Photographie
---
Un partenaire.
"""
PAGE = """---
title: Une page
date: 2026-03-05
---
Une page.
"""
PHOTOS = "- {file: 01.webp, alt: Une cour vide, credit: L’atelier}\n"
FIGURES = """recidive:
  value: 33
  unit: "%"
  label: Récidive au bout d’un an
  as_of: 2016
  scope: Sortants de prison
  source: {publisher: Ministère, title: Étude}
"""

ONE_OF_EACH: Mapping[str, str] = {
    "recits/un-recit/index.md": STORY,
    "missions/une-mission/index.md": MISSION,
    "associations/les-amis/index.md": ASSOCIATION,
    "experiences/une-experience/index.md": REPORT,
    "campagnes/une-campagne/index.md": CAMPAIGN,
    "galeries/une-galerie/index.md": GALLERY,
    "galeries/une-galerie/photos.yaml": PHOTOS,
    "galeries/une-galerie/01.webp": "picture",
    "partenaires/un-atelier/index.md": PARTNER,
    "pages/une-page/index.md": PAGE,
    "registres/chiffres.yaml": FIGURES,
}
"""The smallest site that has every kind. A file whose text is ``picture`` becomes a real one."""


BARE_PAGES = (
    "404 accessibility association campaign components embed films gallery home legal list mission "
    "missions page partner privacy report republish search story subscribe terms"
)
_BARE_PAGE = """<!doctype html>
<html lang="{{ lang }}"><head><title>{{ page.title }}</title></head>
<body><h1>{{ _("Titre") }} : {{ page.title }}</h1></body></html>
"""
_BARE_ROW = "A\nB\nC\nD\nE\n\n{{ document.fields.seats }} places\nopen\n"
_BARE_RECORD = """<html lang="{{ lang }}"><body>{{ document.title }}</body></html>"""
_BARE_ENTRY = """<p>{{ document.summary }}</p><a href="/a">b</a><img src="/c.webp" alt="">"""


def bare_theme(folder: Path) -> Path:
    """Write a theme with the least that a build needs, and return its folder.

    For tests of what stands around the pages: they do not wait for the real theme nor pay for it.
    """
    files = {f"templates/{name}.html": _BARE_PAGE for name in BARE_PAGES.split()}
    files |= {"templates/feed-entry.html": _BARE_ENTRY, "styles/base.css": "h1 { margin: 0 }"}
    files["templates/mission-row.html"] = _BARE_ROW
    files["templates/search-record.html"] = _BARE_RECORD
    files["templates/feed-picture.html"] = "<p>{{ picture.alt }}</p>"
    files["templates/mission-phrases.html"] = (
        "{% for fields in missions %}\noù\nquand\ncombien de temps\n{% endfor %}\n"
    )
    files["templates/republished-story.html"] = "<p>{{ document.summary }}</p>"
    files["translations/en.po"] = (
        'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
        'msgid "Titre"\nmsgstr "Title"\n'
    )
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "static").mkdir(exist_ok=True)
    return folder


def having(text: str, *lines: str) -> str:
    """Return a text with these lines in its front matter, each in the place of its key's own."""
    _, head, body = text.split("---\n", 2)
    fields = {line.split(":")[0]: line for line in [*head.splitlines(), *lines]}
    return "---\n" + "".join(f"{line}\n" for line in fields.values()) + f"---\n{body}"


def without(text: str, *keys: str) -> str:
    """Return a text without the lines of these keys."""
    return "".join(
        line for line in text.splitlines(keepends=True) if line.split(":")[0] not in keys
    )


@dataclass
class Loaded:
    """A site read and planned, of which nothing is written."""

    site: Site
    products: list[Product]

    @cached_property
    def pages(self) -> list[Page]:
        """Return every page, made."""
        pages = [
            p for p in self.products if p.address.endswith("/") or p.path or "404" in p.address
        ]
        return [product.page(self.site) for product in pages]

    @property
    def problems(self) -> list[Problem]:
        """Return the Problems in the order of files and lines."""
        return list(self.site.problems)

    @property
    def messages(self) -> list[str]:
        """Return the Problems as editors read them."""
        return [str(problem) for problem in self.site.problems]

    @property
    def addresses(self) -> list[str]:
        """Return the address of every page, in order."""
        return [page.address for page in self.pages]

    def page(self, address: str) -> Page:
        """Return the only page of that address, or fail."""
        found = [product for product in self.products if product.address == address]
        assert len(found) == 1, f"{len(found)} pages at {address}"
        return found[0].page(self.site)

    def document(self, address: str) -> Document:
        """Return the document whose page has that address, or fail."""
        document = self.page(address).document
        assert document is not None, f"{address} is not the page of a document"
        return document


@dataclass
class Built:
    """What a build left: its folder, its Problems, and whether it was refused."""

    folder: Path
    problems: ProblemLog
    refused: bool
    changed: int = 0
    _parsed: dict[str, LexborHTMLParser] = field(default_factory=dict)

    @property
    def messages(self) -> list[str]:
        """Return the Problems as editors read them."""
        return [str(problem) for problem in self.problems]

    def exists(self, name: str) -> bool:
        """Say whether the file of that name, or the page of that address, was written."""
        return self._file(name).is_file()

    def bytes(self, name: str) -> bytes:
        """Return the bytes of a file of the output, or of the page of an address."""
        return self._file(name).read_bytes()

    def text(self, name: str) -> str:
        """Return the text of a file of the output, or of the page of an address."""
        return self.bytes(name).decode()

    def page(self, address: str) -> LexborHTMLParser:
        """Return the parsed page of an address."""
        if address not in self._parsed:
            self._parsed[address] = LexborHTMLParser(self.text(address))
        return self._parsed[address]

    def one(self, address: str, selector: str) -> LexborNode:
        """Return the only element of a page that matches, or fail."""
        found = self.page(address).css(selector)
        assert len(found) == 1, f"{len(found)} elements match {selector!r} in {address}"
        return found[0]

    def links(self, address: str) -> list[str]:
        """Return the address of every link of a page, in order."""
        return [str(link.attributes["href"]) for link in self.page(address).css("a[href]")]

    def files(self) -> dict[str, bytes]:
        """Return every file of the output by name, the manifest aside."""
        return {
            file.relative_to(self.folder).as_posix(): file.read_bytes()
            for file in sorted(self.folder.rglob("*"))
            if file.is_file() and not file.name.startswith(".")
        }

    def _file(self, name: str) -> Path:
        path = self.folder / name.lstrip("/")
        return path / "index.html" if name.endswith("/") else path


class TinySite:
    """A project folder of its own, which borrows the theme and the settings of the real one."""

    def __init__(self, root: Path, search: bool = False) -> None:
        """Start with an empty ``content/`` in ``root``; ``search`` asks for a search index."""
        self.root = root
        self.search = search
        (root / "content").mkdir(parents=True, exist_ok=True)

    def write(self, files: Mapping[str, str | bytes]) -> None:
        """Write files under ``content/``; the text ``picture`` makes a real small picture."""
        for name, text in files.items():
            path = self.root / "content" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if text == "picture":
                Image.new("RGB", (60, 40), "#C8401F").save(path)
            else:
                path.write_bytes(text if isinstance(text, bytes) else text.encode())

    def remove(self, name: str) -> None:
        """Delete a file of ``content/``."""
        (self.root / "content" / name).unlink()

    def load(self, preview: bool = False, **settings: Any) -> Loaded:
        """Read and plan the site, the receivers of every plugin connected as Pelican does it."""
        override = {"PATH": str(self.root / "content"), "PREVIEW": preview, **settings}
        pelican = read_pelican_settings(str(ROOT / "pelicanconf.py"), override=override)
        for plugin in load_plugins(pelican):
            plugin.register()
        parsed, problems = read_settings(pelican)
        tree = Tree(str(parsed.content), scan(str(parsed.content), {}))
        store = Store(self.root / ".cache" / "readings.sqlite")
        desk = Desk(parsed, tree, store, "code", "theme")
        site = desk.load({}, lambda *_: None).site
        site.problems.extend(problems)
        products = plan_pages(site)
        for product in products:
            if product.path:
                with recording() as frame:
                    check(site.document(product.path), site)
                site.problems.extend(frame.problems)
        return Loaded(site, products)

    def cache(self) -> Path:
        """Return a cache of its own, the templates of the theme compiled already."""
        cache, compiled = self.root / ".cache", ROOT / ".cache" / "templates"
        if not cache.exists():
            cache.mkdir()
            compiled.mkdir(parents=True, exist_ok=True)
            (cache / "templates").symlink_to(compiled)
        return cache

    def build(self, preview: bool = False, **settings: Any) -> Built:
        """Build the site with these settings put over the project's."""
        override = {
            "SEARCH": self.search,
            "PATH": str(self.root / "content"),
            "CACHE_PATH": str(self.cache()),
            **settings,
        }
        output = self.root / "output"
        try:
            run = run_pelican(ROOT / "pelicanconf.py", output, preview, override)
        except BuildRefused as refusal:
            return Built(output, refusal.problems, refused=True)
        return Built(output, run.problems, refused=False, changed=run.changed_files)
