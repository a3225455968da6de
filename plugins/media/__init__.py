"""Pictures made ready for pages; people who may be shown.

No picture is published as it came: pages show derivatives, which hold pixels and nothing else.

Settings: ``CACHE_PATH`` (where derivatives are kept), ``PICTURE_EXECUTOR`` (a function that returns
a ``concurrent.futures.Executor`` to make them; by default, processes of this machine).
Signals used, all of ``kinds.stages``: ``site_opened`` (documents are given their pictures,
templates their renditions), ``pages_planned`` (pictures are looked at).
"""

from plugins.kinds.stages import pages_planned, site_opened
from plugins.media.providing import provide
from plugins.media.surveying import survey

__all__ = ["register"]


def register() -> None:
    """Connect what documents are given, and what is done before pages are made."""
    site_opened.connect(provide)
    pages_planned.connect(survey)
