"""Tiny whole sites, written inside a test, built by the real generator, and queried."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PIL import Image
from selectolax.lexbor import LexborHTMLParser, LexborNode

from plugins.build.command import run_pelican
from plugins.build.refusal import BuildRefused
from plugins.problems import ProblemLog

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

    def __init__(self, root: Path) -> None:
        """Start with an empty ``content/`` in ``root``."""
        self.root = root
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

    def build(self, preview: bool = False, **settings: Any) -> Built:
        """Build the site with these settings put over the project's."""
        override = {"PATH": str(self.root / "content"), **settings}
        output = self.root / "output"
        try:
            run = run_pelican(ROOT / "pelicanconf.py", output, preview, override)
        except BuildRefused as refusal:
            return Built(output, refusal.problems, refused=True)
        return Built(output, run.problems, refused=False, changed=run.changed_files)
