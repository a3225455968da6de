"""Checks of the whole site: nothing protected leaks, consents do not end unseen, missions pass.

The protected strings are in two files of ``content/registres/``: ``proteges.txt``, in clear and
kept out of git, and ``empreintes.txt``, salted digests that may be shared.

Settings: none. Signals used, both of ``kinds.stages``: ``site_opened`` (what is made is looked
through), ``pages_planned`` (the lists themselves are checked).
"""

from plugins.checks.leaks import check_lists, inspect
from plugins.kinds.stages import pages_planned, site_opened

__all__ = ["register"]


def register() -> None:
    """Connect what looks through all that is published."""
    site_opened.connect(inspect)
    pages_planned.connect(check_lists)
