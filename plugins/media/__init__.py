"""Pictures, films and other files of the bundles: measured, and published beside their page.

Settings: none. Signals used: ``kinds.stages.site_read`` (pictures are measured),
``get_generators`` (files are written).
"""

from pelican import signals

from plugins.kinds.stages import site_read
from plugins.media.generator import generators
from plugins.media.pictures import measure_pictures

__all__ = ["register"]


def register() -> None:
    """Connect the reading and the writing of files."""
    site_read.connect(measure_pictures)
    signals.get_generators.connect(generators)
