"""Films: who may be seen and heard, the files that show them, their captions, their hosts.

A film is published by versions that ffmpeg makes of it, which hold pictures and sound and nothing
else; without ffmpeg, as it came, and editors are told so.

Settings: ``CACHE_PATH`` (where versions are kept).
Signals used, all of ``kinds.stages``: ``site_opened`` (documents are given their film, templates
its files), ``pages_planned`` (what no build has used for long is removed).
"""

from plugins.films.providing import provide, prune
from plugins.kinds.stages import pages_planned, site_opened

__all__ = ["register"]


def register() -> None:
    """Connect what documents are given, and what is removed before pages are made."""
    site_opened.connect(provide)
    pages_planned.connect(prune)
