"""Kinds of content: what is read, how it is linked, and which pages come of it.

A kind is a model, a folder, addresses and a template; one generator serves them all.

Settings (defaults): ``LANGUAGES`` (``("fr", "en")``, the source language first), ``SITENAME``,
``SITEURL`` (``""``), ``IDENTITY`` (required: the legal facts), ``TAGLINE`` (by language),
``PREVIEW`` (False: drafts and pages of the future are left out), ``PER_PAGE`` (12).

Signals of Pelican used: ``get_generators``. Signals sent: ``kinds.stages``.
"""

from pelican import signals

from plugins.kinds.generator import SiteGenerator, generators

__all__ = ["SiteGenerator", "register"]


def register() -> None:
    """Connect the generator."""
    signals.get_generators.connect(generators)
