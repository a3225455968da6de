"""Consent: what a recognisable person allowed. Its id is opaque, and never a name."""

from datetime import date as day

from pydantic import Field

from plugins.models.base import Strict
from plugins.models.fields import Day, Flag
from plugins.models.words import ConsentMedia, ConsentScope


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
    withdrawn: Day | None = Field(None, description="Jour du retrait.")
    minor: Flag = Field(False, description="Vrai pour une personne mineure.")
    guardian: Flag = Field(False, description="Vrai si les responsables légaux ont signé.")
    detained: Flag = Field(False, description="Vrai pour une personne détenue.")

    def covers(self, scope: str, media: str, today: day) -> bool:
        """Say whether that use is allowed that day."""
        return (
            self.from_ <= today <= self.until
            and self.withdrawn is None
            and (self.guardian or not self.minor)
            and scope in {term.slug for term in self.scope}
            and media in {term.slug for term in self.media}
        )
