"""Association: the profile of a supported association."""

from typing import Annotated

from pydantic import Field

from plugins.models.base import Common, Strict
from plugins.models.fields import (
    Count,
    Department,
    Email,
    FigureRef,
    Line,
    PictureName,
    PostalCode,
    Url,
    Word,
    Year,
    matching,
)
from plugins.models.words import Audience, Cause, NeedLevel


class Need(Strict):
    """What the association lacks."""

    level: NeedLevel = Field(description="urgent, important ou useful (utile).")
    text: Line = Field(description="Le besoin, en une phrase.")


class Association(Common):
    """Association: who is supported, and what it needs."""

    legal_form: Line = Field(description="Forme juridique.")
    rna: Annotated[str, matching(r"W\d{9}", "numéro RNA", "W751234567")] | None = Field(
        None, description="Numéro au répertoire national des associations."
    )
    siren: (
        Annotated[str, matching(r"\d{9}", "numéro SIREN de neuf chiffres", "123456789")] | None
    ) = Field(None, description="Numéro SIREN.")
    founded: Year | None = Field(None, description="Année de création.")
    logo: PictureName | None = Field(None, description="Logo : une image du dossier.")
    address: Line | None = Field(None, description="Numéro et voie.")
    postal_code: PostalCode | None = Field(None, description="Code postal.")
    city: Line | None = Field(None, description="Commune.")
    department: Department | None = Field(None, description="Code du département.")
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
