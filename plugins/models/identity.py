"""Identity: who publishes the site, as French law wants it said (LCEN, article 6)."""

from pydantic import Field

from plugins.models.base import Strict
from plugins.models.fields import Email, Line, Rna, Siren, Word


class Host(Strict):
    """Who stores the site."""

    name: Line = Field(description="Nom de l’hébergeur.")
    address: Line = Field(description="Adresse de l’hébergeur.")
    phone: Word = Field(description="Téléphone de l’hébergeur.")


class Identity(Strict):
    """The legal facts printed on the legal pages: the setting ``IDENTITY``."""

    name: Line = Field(description="Nom de l’éditeur du site.")
    legal_form: Line = Field(description="Forme juridique.")
    address: Line = Field(description="Siège.")
    email: Email = Field(description="Adresse électronique.")
    phone: Word = Field(description="Téléphone.")
    publication_director: Line = Field(description="Directeur ou directrice de la publication.")
    data_contact: Email = Field(description="Adresse pour les droits sur les données personnelles.")
    accessibility_contact: Email = Field(
        description="Adresse pour signaler un défaut d’accessibilité."
    )
    rna: Rna | None = Field(None, description="Numéro RNA.")
    siren: Siren | None = Field(None, description="Numéro SIREN.")
    host: Host = Field(description="Hébergeur du site.")
