"""Consent: what a recognisable person allowed. Its id is opaque, and never a name."""

from datetime import date as day
from enum import StrEnum

from pydantic import Field

from plugins.models.base import Strict
from plugins.models.fields import Day, Flag
from plugins.models.words import ConsentMedia, ConsentScope


class Refusal(StrEnum):
    """Why a use is not allowed."""

    MISSING = "missing"
    WITHDRAWN = "withdrawn"
    EARLY = "early"
    OVER = "over"
    GUARDIAN = "guardian"
    WRITTEN = "written"
    SCOPE = "scope"
    MEDIA = "media"


class Consent(Strict):
    """Autorisation."""

    scope: list[ConsentScope] = Field(
        min_length=1, description="Usages permis : site, social, press, republish."
    )
    media: list[ConsentMedia] = Field(
        min_length=1, description="Ce qui est permis : image, voice (voix)."
    )
    from_: Day = Field(alias="from", description="Premier jour.")
    until: Day = Field(description="Dernier jour.")
    withdrawn: Day | None = Field(
        None, description="Jour du retrait : rien n’est plus montré, quel que soit ce jour."
    )
    minor: Flag = Field(False, description="Vrai pour une personne mineure.")
    guardian: Flag = Field(
        False,
        description="Vrai si les responsables légaux ont signé ; une personne mineure n’est pas "
        "montrée sans cela.",
    )
    detained: Flag = Field(False, description="Vrai pour une personne détenue.")
    written: Flag = Field(
        False,
        description="Vrai si l’autorisation est écrite et signée ; une personne détenue n’est pas "
        "montrée sans cela (code pénitentiaire, article L. 381-1).",
    )

    def refusal(self, scope: str, media: str, today: day) -> Refusal | None:
        """Return why that use is not allowed that day; nothing when it is."""
        refusals = {
            Refusal.WITHDRAWN: self.withdrawn is not None,
            Refusal.EARLY: today < self.from_,
            Refusal.OVER: today > self.until,
            Refusal.GUARDIAN: self.minor and not self.guardian,
            Refusal.WRITTEN: self.detained and not self.written,
            Refusal.SCOPE: scope not in {term.slug for term in self.scope},
            Refusal.MEDIA: media not in {term.slug for term in self.media},
        }
        return next((refusal for refusal, holds in refusals.items() if holds), None)
