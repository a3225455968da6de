"""Photo: one picture of a bundle, as ``photos.yaml`` describes it."""

from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plugins.models.base import Strict
from plugins.models.fields import ConsentRef, Day, FileName, Flag, Focus, Line, Word
from plugins.models.words import Licence


class Photo(Strict):
    """A picture: its file, what it shows, who made it, and who can be recognised on it."""

    file: FileName = Field(description="Nom du fichier.")
    alt: Word | None = Field(None, description="Ce que l’image montre, pour qui ne la voit pas.")
    decorative: Flag = Field(
        False, description="Vrai si l’image n’apporte rien à qui ne la voit pas."
    )
    caption: Line | None = Field(None, description="Légende.")
    credit: Line = Field(description="Auteur ou autrice de l’image.")
    place: Line | None = Field(None, description="Lieu, quand il peut être dit sans risque.")
    date: Day | None = Field(None, description="Jour de la prise de vue.")
    licence: Licence | None = Field(None, description="Licence de l’image.")
    people: list[ConsentRef] = Field(
        [], description="Autorisations des personnes reconnaissables, par leur identifiant."
    )
    focus: Focus | None = Field(
        None, description="Point important, en fractions : largeur, hauteur."
    )

    @model_validator(mode="after")
    def _says_what_it_shows(self) -> Self:
        if not self.alt and not self.decorative:
            raise PydanticCustomError("plaidoyer_alt", "an alternative")
        return self
