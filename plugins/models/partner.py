"""Partner: an artist or a company taking part."""

from pydantic import Field

from plugins.models.base import Common, Strict
from plugins.models.fields import Line, PictureName, Url
from plugins.models.words import PartnerKind


class Link(Strict):
    """A link to elsewhere."""

    label: Line = Field(description="Texte du lien.")
    url: Url = Field(description="Adresse.")


class Partner(Common):
    """Partenaire."""

    kind: PartnerKind = Field(description="artist (artiste) ou company (entreprise).")
    name: Line = Field(description="Nom public.")
    role: Line = Field(description="Ce que le partenaire apporte.")
    links: list[Link] = Field([], description="Liens.")
    logo: PictureName | None = Field(None, description="Logo : une image du dossier.")
    statement: Line | None = Field(None, description="Pourquoi il s’engage, en ses mots.")
