"""Campaign: all the media made for one association, with its call to action."""

from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plugins.models.base import Common, Strict
from plugins.models.fields import (
    AssociationRef,
    DateOrYear,
    FigureRef,
    GalleryRef,
    Line,
    MissionRef,
    PartnerRef,
    StoryRef,
    Word,
)
from plugins.models.markers import Target


class CampaignPeriod(Strict):
    """When the campaign runs."""

    start: DateOrYear = Field(description="Début.")
    end: DateOrYear | None = Field(None, description="Fin.")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.end and self.end.last_day() < self.start.first_day():
            raise PydanticCustomError(
                "plaidoyer_order", "later", {"field": "end", "before": "start"}
            )
        return self


class Call(Strict):
    """What the public is asked to do."""

    title: Line = Field(description="L’appel, en quelques mots.")
    text: Line = Field(description="Une ou deux phrases.")
    label: Line = Field(description="Texte du bouton.")
    url: Annotated[Word, Target()] = Field(
        description="Adresse, ou lien interne « missions:nom-du-dossier »."
    )


class Campaign(Common):
    """Campagne, or plan médiatique."""

    association: AssociationRef = Field(
        description="Association pour laquelle la campagne est faite."
    )
    goal: Line = Field(description="But, en une phrase.")
    period: CampaignPeriod = Field(description="Dates de la campagne.")
    stories: list[StoryRef] = Field([], description="Récits.")
    films: list[StoryRef] = Field([], description="Récits qui sont des films.")
    galleries: list[GalleryRef] = Field([], description="Galeries.")
    missions: list[MissionRef] = Field([], description="Missions.")
    partners: list[PartnerRef] = Field([], description="Partenaires.")
    figures: list[FigureRef] = Field([], description="Chiffres clés du registre.")
    call: Call = Field(description="Appel à agir.")
