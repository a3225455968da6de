"""Campaign: all the media made for one association, with its call to action."""

from typing import Annotated

from pydantic import Field

from plugins.models.base import Common, Strict
from plugins.models.fields import (
    AssociationRef,
    FigureRef,
    GalleryRef,
    Line,
    MissionRef,
    PartnerRef,
    StoryRef,
    Word,
)
from plugins.models.markers import Target
from plugins.models.period import Period


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
    period: Period = Field(description="Dates de la campagne.")
    stories: list[StoryRef] = Field([], description="Récits.")
    films: list[StoryRef] = Field([], description="Récits qui sont des films.")
    galleries: list[GalleryRef] = Field([], description="Galeries.")
    missions: list[MissionRef] = Field([], description="Missions.")
    partners: list[PartnerRef] = Field([], description="Partenaires.")
    figures: list[FigureRef] = Field([], description="Chiffres clés du registre.")
    call: Call = Field(description="Appel à agir.")
