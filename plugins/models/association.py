"""Association: the profile of a supported association."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from plugins.models.addresses import check_department
from plugins.models.base import Common, Strict
from plugins.models.fields import (
    Count,
    Department,
    Email,
    FigureRef,
    Line,
    PictureName,
    PostalCode,
    Rna,
    Siren,
    Url,
    Word,
    Year,
)
from plugins.models.words import Audience, Cause, NeedLevel


class Need(Strict):
    """What the association lacks."""

    level: NeedLevel = Field(description="urgent, important ou useful (utile).")
    text: Line = Field(description="Le besoin, en une phrase.")


class Association(Common):
    """Association: who is supported, and what it needs."""

    legal_form: Line = Field(description="Forme juridique.")
    rna: Rna | None = Field(None, description="Numéro au répertoire national des associations.")
    siren: Siren | None = Field(
        None, description="Numéro SIREN, dont le dernier chiffre contrôle les autres."
    )
    founded: Year | None = Field(None, description="Année de création.")
    logo: PictureName | None = Field(None, description="Logo : une image du dossier.")
    address: Line | None = Field(None, description="Numéro et voie.")
    postal_code: PostalCode | None = Field(None, description="Code postal.")
    city: Line | None = Field(None, description="Commune.")
    department: Department | None = Field(None, description="Code du département du code postal.")
    website: Url | None = Field(None, description="Site de l’association.")
    email: Email | None = Field(None, description="Adresse électronique publique.")
    phone: Word | None = Field(None, description="Téléphone public.")
    social: dict[Word, Url] = Field({}, description="Réseaux : nom et adresse.")
    donation_url: Url | None = Field(None, description="Page de don.")
    causes: list[Cause] = Field(min_length=1, description="Causes servies, prises dans la liste.")
    audiences: list[Audience] = Field([], description="Publics aidés.")
    supported_since: Year | None = Field(
        None, description="Année depuis laquelle le média la soutient."
    )
    needs: list[Need] = Field([], description="Besoins, du plus urgent au moins urgent.")
    figures: list[FigureRef] = Field([], description="Chiffres clés du registre.")
    answers_within: Annotated[Count, Field(ge=1, le=60)] | None = Field(
        None, description="Délai habituel de réponse aux bénévoles, en jours : 60 au plus."
    )
    networks: list[Line] = Field([], description="Réseaux et fédérations.")

    @model_validator(mode="after")
    def _address_agrees(self) -> Self:
        check_department(self.postal_code, self.city, self.department)
        return self
