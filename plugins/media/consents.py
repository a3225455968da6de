"""Consents: who may be shown, where, today; and what is said when somebody may not."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from plugins.kinds.registers import CONSENTS
from plugins.kinds.site import Site
from plugins.models import Consent
from plugins.models.consent import Refusal
from plugins.problems import Level, Problem, nearest
from plugins.tracing.recording import record

IMAGE, VOICE = "image", "voice"
SITE, SOCIAL, REPUBLISH = "site", "social", "republish"


class Consents:
    """What the register allows on the day of the build.

    What is told as read of it is the answer about one person and one use: a page is made again the
    day that answer changes, and no other.
    """

    def __init__(self, site: Site) -> None:
        """Take a site, whose register is open."""
        self._site = site

    def refusal(self, name: str, scope: str, media: str) -> Refusal | None:
        """Return why somebody may not be shown, or heard, for that use today."""
        record("consent", name, scope, media)
        return self.answer(name, scope, media)

    def answer(self, name: str, scope: str, media: str) -> Refusal | None:
        """Return the same, told to nobody."""
        consent: Consent | None = self._site.registers.answer("consents", name)
        if consent is None:
            return Refusal.MISSING
        return consent.refusal(scope, media, self._site.settings.day)

    def refused(
        self, people: Iterable[str], scope: str, media: tuple[str, ...]
    ) -> list[tuple[str, Refusal]]:
        """Return who may not, and why, in the order of ``people``."""
        found = []
        for name in people:
            refusals = (self.refusal(name, scope, medium) for medium in media)
            reason = next((refusal for refusal in refusals if refusal), None)
            if reason:
                found.append((name, reason))
        return found

    def why(self, name: str, refusal: Refusal) -> str:
        """Return in French why somebody may not be shown."""
        consent: Consent | None = self._site.registers.answer("consents", name)
        days: dict[str, Any] = consent.model_dump(by_alias=False) if consent else {}
        shown = {key: _day(value) for key, value in days.items() if isinstance(value, date)}
        return _WHY[refusal].format(name=name, **shown)

    def hint(self, name: str, refusal: Refusal) -> str:
        """Return what an editor may do about it."""
        if refusal is Refusal.MISSING:
            close = nearest(name, self._site.registers.consents.entries)
            return f"Le plus proche : {close}." if close else f"L’ajouter à {CONSENTS}."
        return _HINT


_WHY = {
    Refusal.MISSING: "l’autorisation « {name} » n’est pas au registre",
    Refusal.WITHDRAWN: "l’autorisation « {name} » a été retirée le {withdrawn}",
    Refusal.EARLY: "l’autorisation « {name} » ne commence que le {from_}",
    Refusal.OVER: "l’autorisation « {name} » a pris fin le {until}",
    Refusal.GUARDIAN: "l’autorisation « {name} », d’une personne mineure, n’est pas signée par ses "
    "responsables légaux",
    Refusal.WRITTEN: "l’autorisation « {name} », d’une personne détenue, n’est pas écrite",
    Refusal.SCOPE: "l’autorisation « {name} » ne vaut pas pour cet usage",
    Refusal.MEDIA: "l’autorisation « {name} » ne vaut pas pour l’image ou la voix montrée",
}
_HINT = "Retirer le fichier du dossier, ou mettre le registre à jour après un nouvel accord."


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def withheld(
    consents: Consents, path: str, line: int, what: str, refused: list[tuple[str, Refusal]]
) -> Problem:
    """Return the receipt of something withheld, which tells why."""
    reasons = " ; ".join(consents.why(*one) for one in refused)
    hint = consents.hint(*refused[0])
    return Problem(path, line, "people", f"{what} : {reasons}.", hint, Level.WITHHELD)
