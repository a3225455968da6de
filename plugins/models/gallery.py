"""Gallery: an ordered set of pictures, described in the bundle's ``photos.yaml``."""

from pydantic import Field

from plugins.models.base import Common
from plugins.models.fields import CampaignRef, Word
from plugins.models.words import Licence


class Gallery(Common):
    """Galerie."""

    authors: list[Word] = Field([], description="Signatures.")
    campaign: CampaignRef | None = Field(None, description="Campagne à laquelle elle appartient.")
    licence: Licence | None = Field(None, description="Licence des images.")
