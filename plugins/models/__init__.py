"""One typed model a kind: the single source of every field, its rule and its French description."""

from plugins.models.association import Association
from plugins.models.base import Common
from plugins.models.campaign import Campaign
from plugins.models.consent import Consent
from plugins.models.figure import KeyFigure
from plugins.models.gallery import Gallery
from plugins.models.identity import Identity
from plugins.models.mission import Mission
from plugins.models.page import Page
from plugins.models.partner import Partner
from plugins.models.photo import Photo
from plugins.models.report import ExperienceReport
from plugins.models.signing_up import SignUp
from plugins.models.site import SiteFacts
from plugins.models.story import Film, Story

__all__ = [
    "Association",
    "Campaign",
    "Common",
    "Consent",
    "ExperienceReport",
    "Film",
    "Gallery",
    "Identity",
    "KeyFigure",
    "Mission",
    "Page",
    "Partner",
    "Photo",
    "SignUp",
    "SiteFacts",
    "Story",
]
