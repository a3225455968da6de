"""Front matter that is right, as it is read from the texts of the tiny site, and what is wrong."""

from typing import Any

from plugins.frontmatter import Lines, read_source, validate
from plugins.kinds.kind import KINDS
from plugins.models import Common
from tests.tiny import ASSOCIATION, CAMPAIGN, GALLERY, MISSION, PAGE, PARTNER, REPORT, STORY

TEXTS = {
    "story": STORY,
    "mission": MISSION,
    "association": ASSOCIATION,
    "report": REPORT,
    "campaign": CAMPAIGN,
    "gallery": GALLERY,
    "partner": PARTNER,
    "page": PAGE,
}
MODELS = {kind.name: kind.model for kind in KINDS}
FILM = {
    "file": "film.mp4",
    "duration": "12:30",
    "poster": "affiche.webp",
    "captions": [{"lang": "fr", "file": "fr.vtt"}],
    "transcript": "transcription.md",
    "year": "2026",
}
PLACE = {"postal_code": "75011", "city": "Paris", "department": "75"}


def fields_of(kind: str, /, **changes: Any) -> dict[str, Any]:
    """Return the front matter of that kind of the tiny site, changed; None removes a key."""
    fields = {**read_source(TEXTS[kind].encode(), "x.md").value, **changes}
    return {key: value for key, value in fields.items() if value is not None}


def made(kind: str, /, **changes: Any) -> Any:
    """Return the model of that front matter, which must be right."""
    model: type[Common] = MODELS[kind]
    return model.model_validate(fields_of(kind, **changes))


def complaints(kind: str, /, **changes: Any) -> list[str]:
    """Return the field and the message of everything wrong in that front matter."""
    _, problems = validate(MODELS[kind], fields_of(kind, **changes), Lines(), "x.md")
    return [f"{problem.field} : {problem.message}" for problem in problems]
