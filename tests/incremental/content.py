"""The texts of a small whole site, in which everything leads to something else."""

from collections.abc import Mapping
from io import BytesIO

from PIL import Image

from tests.tiny import ASSOCIATION, CAMPAIGN, GALLERY, MISSION, PAGE, PARTNER, REPORT, STORY, having


def picture(colour: str = "#C8401F", width: int = 60) -> bytes:
    """Return the bytes of a small picture."""
    data = BytesIO()
    Image.new("RGB", (width, 40), colour).save(data, "WEBP")
    return data.getvalue()


ALPHA = having(
    STORY,
    "title: Alpha",
    "cover: 01.webp",
    "tags: [exemple, pain]",
    "causes: [sport]",
    "territories: [paris]",
    "associations: [les-amis]",
    "credits: [{role: Image, partner: atelier}, {role: Son, name: Un collectif}]",
    "gallery: cour",
    "figures: [recidive]",
    "missions: [accueil]",
    "campaign: ensemble",
    "republish: true",
).replace(
    "Un texte.",
    """## Départ

Un texte, [les amis](associations:les-amis), [le bilan](../beta/index.md#bilan), [chiffre:places].

![](01.webp)

## Arrivée

[Le plan](plan.txt).

::: appel Venez
lien: missions:accueil
bouton: Venir
Un mot.
:::
""",
)
FILM = having(
    STORY,
    "title: Un film",
    "date: 2026-02-01",
    "format: film",
    'film: {embed: "https://exemple.org/w/film", duration: "4:12", poster: 01.webp, year: 2026,'
    " captions: [{lang: fr, file: fr.vtt}], transcript: dit.md}",
    "causes: [sport]",
    "tags: [pain]",
)
PHOTO = "- {file: 01.webp, alt: Une cour, credit: L’atelier}\n"
FIGURE = """  value: 33
  unit: "%"
  label: Récidive au bout d’un an
  as_of: 2016
  scope: Sortants de prison
  source: {publisher: Ministère, title: Étude}
"""
CONSENT = """a-1:
  scope: [site]
  media: [image]
  from: 2026-01-01
  until: 2026-12-15
"""

SITE: Mapping[str, bytes] = {
    f"content/{name}": text if isinstance(text, bytes) else text.encode()
    for name, text in {
        "recits/alpha/index.md": ALPHA,
        "recits/alpha/photos.yaml": PHOTO,
        "recits/alpha/01.webp": picture(),
        "recits/alpha/plan.txt": "Un plan.",
        "recits/beta/index.md": having(
            STORY, "title: Bêta", "date: 2026-04-01", "causes: [sport]", "missions: [tri]"
        )
        + "\n## Bilan\n\n[Alpha](recits:alpha#depart), [à venir](recits:futur).\n",
        "recits/beta/index.en.md": having(STORY, "title: Beta", "date: 2026-04-01")
        + "\n[Alpha](recits:alpha)\n",
        "recits/beta/index.falc.md": having(STORY, "title: Bêta facile", "date: 2026-04-01"),
        "recits/film/index.md": FILM,
        "recits/film/photos.yaml": PHOTO,
        "recits/film/01.webp": picture("#1F40C8"),
        "recits/film/fr.vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\nOui.\n",
        "recits/film/dit.md": "## Voix\n\nUne voix, [alpha](recits:alpha), [chiffre:recidive].\n",
        "recits/futur/index.md": having(
            STORY, "title: À venir", "date: 2026-11-23", "campaign: ensemble", "causes: [sport]"
        ),
        "recits/brouillon/index.md": having(STORY, "title: Brouillon", "status: draft"),
        "missions/accueil/index.md": having(
            MISSION, "apply_before: 2026-11-25", "campaign: ensemble", "audiences: [seniors]"
        ),
        "missions/tri/index.md": having(
            MISSION, "title: Je trie", "association: voisins", "status: full", "causes: [sport]"
        ),
        "associations/les-amis/index.md": having(
            ASSOCIATION,
            "logo: 01.webp",
            "city: Paris",
            'postal_code: "75002"',
            'department: "75"',
            "figures: [places]",
        ),
        "associations/les-amis/photos.yaml": PHOTO,
        "associations/les-amis/01.webp": picture("#40C81F"),
        "associations/voisins/index.md": having(ASSOCIATION, "title: Les voisins"),
        "experiences/cuisine/index.md": having(
            REPORT, "associations: [les-amis]", "causes: [sport]"
        ),
        "campagnes/ensemble/index.md": having(
            CAMPAIGN,
            "period: {start: 2026-01, end: 2026-11}",
            "stories: [beta]",
            "partners: [atelier]",
            "figures: [places]",
        ),
        "campagnes/ensemble/index.en.md": having(
            CAMPAIGN, "title: A campaign", "period: {start: 2026-01, end: 2026-11}"
        ),
        "campagnes/avant/index.md": having(
            CAMPAIGN, "title: Avant", "period: {start: 2025-01, end: 2025-06}"
        ),
        "galeries/cour/index.md": GALLERY,
        "galeries/cour/photos.yaml": PHOTO.replace("}", ", people: [a-1]}")
        + "- {file: 02.webp, alt: Un mur, credit: L’atelier, caption: Le mur}\n",
        "galeries/cour/photos.en.yaml": "- {file: 02.webp, alt: A wall}\n",
        "galeries/cour/01.webp": picture("#FFFFFF"),
        "galeries/cour/02.webp": picture("#000000", 80),
        "partenaires/atelier/index.md": having(PARTNER, "name: L’atelier"),
        "pages/qui/index.md": having(PAGE, "title: Qui sommes-nous", "menu: header"),
        "pages/charte/index.md": having(PAGE, "title: La charte", "menu: footer"),
        "pages/charte/index.en.md": having(PAGE, "title: The charter", "menu: footer"),
        "registres/chiffres.yaml": f"recidive:\n{FIGURE}  review_by: 2026-12-31\nplaces:\n{FIGURE}",
        "registres/chiffres.en.yaml": "places:\n  label: Relapse after a year\n",
        "registres/autorisations.yaml": CONSENT,
    }.items()
}
"""Every file of ``content/``, by its path from the project."""
