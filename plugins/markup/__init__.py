"""Markdown to safe HTML: directives, links by name, French typography, sanitising.

Settings: none. Signals used, all of ``kinds.stages``: ``text_read`` (the body is converted, texts
typeset), ``entries_read`` (so are registers), ``site_opened`` (what a body points at is looked up).
"""

from plugins.kinds.stages import entries_read, site_opened, text_read
from plugins.markup.receivers import finish_reading, provide, typeset_entries

__all__ = ["register"]


def register() -> None:
    """Connect what is done to texts and registers, and what documents are given."""
    text_read.connect(finish_reading)
    entries_read.connect(typeset_entries)
    site_opened.connect(provide)
