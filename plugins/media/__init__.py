"""Pictures, films and other files of the bundles: measured, and published beside their page.

Settings: none. Signals used: ``kinds.stages.site_opened`` (documents are given their pictures).
"""

from plugins.kinds.stages import site_opened
from plugins.media.pictures import provide

__all__ = ["register"]


def register() -> None:
    """Connect what documents are given."""
    site_opened.connect(provide)
