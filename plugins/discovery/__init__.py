"""Discovery: how readers and machines find the pages: Atom feeds, sitemap, robots.txt.

Settings (defaults): ``FEED_ITEMS`` (20). Signals used: ``get_generators``.
"""

from pelican import signals

from plugins.discovery.generator import generators

__all__ = ["register"]


def register() -> None:
    """Connect the generator."""
    signals.get_generators.connect(generators)
