"""Photo: one picture of a bundle, as ``photos.yaml`` describes it."""

from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plugins.models.base import Strict
from plugins.models.fields import ConsentRef, Day, FileName, Flag, Focus, Fraction, Line, Word
from plugins.models.words import Licence


class Mask(Strict):
    """A part of a picture that nobody may see: a face, a plate, an address.

    A rectangle in fractions of the width and height of the picture as it is shown.
    """

    x: Fraction = Field(description="Bord gauche, de 0 (à gauche de l’image) à 1 (à droite).")
    y: Fraction = Field(description="Bord haut, de 0 (en haut de l’image) à 1 (en bas).")
    w: Fraction = Field(gt=0, description="Largeur, en fraction de celle de l’image.")
    h: Fraction = Field(gt=0, description="Hauteur, en fraction de celle de l’image.")


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

    masks: list[Mask] = Field(
        [], description="Parties à cacher pour toujours : un visage, une plaque, une adresse."
    )

    @model_validator(mode="after")
    def _says_what_it_shows(self) -> Self:
        if not self.alt and not self.decorative:
            raise PydanticCustomError("plaidoyer_alt", "an alternative")
        return self
