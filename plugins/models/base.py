"""Common: the fields that every kind has."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from plugins.models.fields import AssociationRef, Day, Line, PictureName, Slug, Word
from plugins.models.markers import Prose
from plugins.models.words import Cause, Status, Territory
from plugins.vocabulary import Term, vocabulary


class Strict(BaseModel):
    """A frozen model which refuses keys it does not know."""

    # Built when first needed: a build that reads one story needs no schema of a mission.
    model_config = ConfigDict(
        extra="forbid", frozen=True, arbitrary_types_allowed=True, defer_build=True
    )


class Correction(Strict):
    """A mistake mended in public."""

    date: Day = Field(description="Jour de la correction.")
    text: Line = Field(description="Ce qui a été corrigé, en une phrase.")


class Common(Strict):
    """What every document has. Keys are Pelican's where Pelican has one."""

    title: Annotated[Line, StringConstraints(max_length=110)] = Field(
        description="Titre montré partout, 110 signes au plus."
    )
    slug: Slug | None = Field(
        None, description="Dernière partie de l’adresse ; par défaut, le nom du dossier."
    )
    lang: Word | None = Field(
        None, description="Langue du texte ; par défaut, celle du nom du fichier (index.en.md)."
    )
    summary: Annotated[str, StringConstraints(strip_whitespace=True, max_length=300), Prose()] = (
        Field(
            "",
            description="Résumé pour les cartes, les moteurs et les flux, 300 signes au plus.",
        )
    )
    cover: PictureName | None = Field(
        None, description="Image principale : un fichier du dossier, décrit dans photos.yaml."
    )
    status: Status = Field(
        vocabulary("status")["published"],
        description="published (publié), draft (brouillon, visible en prévisualisation seulement) "
        "ou hidden (publié, mais absent des listes).",
    )
    date: Day = Field(description="Jour de publication ; une date à venir attend son jour.")
    modified: Day | None = Field(None, description="Jour de la dernière mise à jour importante.")
    tags: list[Word] = Field([], description="Mots-clés libres.")
    causes: list[Cause] = Field([], description="Causes servies, prises dans la liste.")
    territories: list[Territory] = Field(
        [], description="Départements ou régions concernés, par leur nom ou leur code."
    )
    associations: list[AssociationRef] = Field(
        [], description="Associations concernées, par le nom de leur dossier."
    )
    corrections: list[Correction] = Field(
        [], description="Corrections faites après la publication."
    )
    content_note: Line | None = Field(
        None, description="Avertissement montré avant un contenu difficile."
    )

    @property
    def publication(self) -> Term:
        """Return the state of publication: published, draft or hidden."""
        return self.status
