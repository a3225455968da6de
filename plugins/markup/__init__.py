"""Markdown to safe HTML: directives, links by name, French typography, sanitising.

Settings: none. Signals used: ``kinds.stages.site_read`` (bodies are converted, texts typeset) and
``kinds.stages.site_linked`` (what a body points at is looked up).
"""

from plugins.kinds.stages import site_linked, site_read
from plugins.markup.receivers import convert_bodies, resolve_bodies

__all__ = ["register"]


def register() -> None:
    """Connect the two passes over the bodies."""
    site_read.connect(convert_bodies)
    site_linked.connect(resolve_bodies)
