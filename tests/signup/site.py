"""The files that a build leaves for the service, of a tiny site, without building it."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from plugins.models.exchange import Catalogue

ASSOCIATIONS = [
    {
        "id": "les-amis",
        "name": {"fr": "Les amis"},
        "address": {"fr": "/associations/les-amis/"},
        "email": "contact@amis.example",
        "phone": None,
    },
    {
        "id": "les-autres",
        "name": {"fr": "Les autres", "en": "The others"},
        "address": {"fr": "/associations/les-autres/", "en": "/en/associations/les-autres/"},
        "email": None,
        "phone": None,
    },
]
_WORDS = {
    "fr": {
        "title": "Tenir la permanence",
        "summary": "Accueillir qui vient.",
        "address": "/missions/permanence/",
        "where": "Paris (75)",
        "when": "Toute l’année",
        "how_long": "2 heures par semaine",
        "training": None,
        "contact": "la responsable de l’accueil",
    },
    "en": {
        "title": "Keep the desk",
        "summary": "Welcome who comes.",
        "address": "/en/missions/permanence/",
        "where": "Paris (75)",
        "when": "All year round",
        "how_long": "2 hours a week",
        "training": None,
        "contact": "the head of the desk",
    },
}


def mission(slug: str = "permanence", **fields: Any) -> dict[str, Any]:
    """Return a mission of the catalogue, with these fields."""
    words = {
        lang: {**told, "address": told["address"].replace("permanence", slug)}
        for lang, told in _WORDS.items()
    }
    plain = {
        "id": slug,
        "association": "les-amis",
        "status": "open",
        "is_draft": False,
        "seats": 2,
        "min_age": 16,
        "mode": "on_site",
        "is_recurring": True,
        "starts": None,
        "ends": None,
        "apply_until": None,
        "motivation_required": False,
        "requirements": [],
        "questions": [],
        "places": [{"street": None, "postal_code": "75011", "city": "Paris", "department": "75"}],
        "words": words,
    }
    return plain | fields


SITE: dict[str, Any] = {
    "missions": [
        mission(),
        mission("ailleurs", association="les-autres", seats=1),
        mission(
            "exigeante",
            seats=3,
            motivation_required=True,
            requirements=[{"id": "r1", "text": {"fr": "Être à l’aise", "en": "Be at ease"}}],
            questions=[
                {"id": "q1", "required": True, "text": {"fr": "Pourquoi ?", "en": "Why?"}},
                {"id": "q2", "required": False, "text": {"fr": "Comment ?", "en": "How?"}},
            ],
        ),
        mission("adultes", min_age=18),
        mission("complete", status="full"),
        mission("close", status="closed"),
        mission("passee", starts="2026-01-10", ends="2026-01-11", is_recurring=False),
    ]
}


def write_site(folder: Path, missions: list[dict[str, Any]], **shell: Any) -> None:
    """Write the files of a site that has these missions; ``shell`` changes ``site.json``."""
    folder.mkdir(parents=True, exist_ok=True)
    catalogue = Catalogue.model_validate(
        {
            "version": 1,
            "url": "https://media.example",
            "languages": ["fr", "en"],
            "missions": missions,
            "associations": ASSOCIATIONS,
        }
    )
    (folder / "catalogue.json").write_text(catalogue.model_dump_json(), encoding="utf-8")
    told = {**json.loads(built_shell()), "url": "https://media.example", **shell}
    (folder / "site.json").write_text(json.dumps(told), encoding="utf-8")


@cache
def built_shell() -> str:
    """Return the ``site.json`` of a tiny site, made by a build once a process."""
    from tempfile import TemporaryDirectory

    from tests.tiny import ONE_OF_EACH, TinySite

    with TemporaryDirectory() as folder:
        tiny = TinySite(Path(folder))
        tiny.write(ONE_OF_EACH)
        return tiny.build(SITEURL="https://media.example").text("site.json")
