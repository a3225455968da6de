"""Assets: styles and scripts bundled, fonts cut to what two languages need, icons.

Every file gets the digest of its content in its name, so that browsers may keep it for ever.

Settings used: ``THEME``, ``CACHE_PATH`` (where fonts already cut are kept).
Signals used: ``generator_init`` (``asset`` and ``icon`` for templates), ``get_generators``.
"""

from pelican import signals

from plugins.assets.generator import generators, offer_to_templates

__all__ = ["register"]


def register() -> None:
    """Connect the templates' functions and the writing of files."""
    signals.generator_init.connect(offer_to_templates)
    signals.get_generators.connect(generators)
