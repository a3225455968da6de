"""Films: whether those who are seen and heard in them may be."""

from typing import Any

from plugins.kinds.document import Document
from plugins.kinds.site import Site
from plugins.media.consents import IMAGE, SITE, VOICE, Consents, withheld
from plugins.models.consent import Refusal
from plugins.problems import Problem


def film_of(document: Document, site: Site) -> Any:
    """Return the film of a document; nothing when it has none, or none that may be shown."""
    film = getattr(document.fields, "film", None)
    return None if film is None or _refused(film, site) else film


def receipt(document: Document, site: Site) -> list[Problem]:
    """Return the receipt of a film withheld, if it is."""
    film = getattr(document.fields, "film", None)
    refused = _refused(film, site) if film else []
    if not refused:
        return []
    line = document.line("film", "people")
    consents: Consents = site.kept("consents")
    return [withheld(consents, document.path, line, "film", refused)]


def _refused(film: Any, site: Site) -> list[tuple[str, Refusal]]:
    """Return who may not be seen or heard; a film does both."""
    consents: Consents = site.kept("consents")
    return consents.refused(film.people, SITE, (IMAGE, VOICE))
