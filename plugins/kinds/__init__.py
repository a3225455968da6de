"""Kinds of content: what is read, how it is linked, and which pages come of it.

A kind is a model, a folder, addresses and a template; the same code serves them all.

Settings (defaults): ``LANGUAGES`` (``("fr", "en")``, the source language first), ``SITENAME``,
``SITEURL`` (``""``), ``IDENTITY`` (required: the legal facts), ``TAGLINE`` (by language),
``PREVIEW`` (False: drafts and pages of the future are left out), ``PER_PAGE`` (12),
``FEED_ITEMS`` (20).

Signals sent: ``kinds.stages``, where other rooms join in. The ``build`` room calls this one; there
is nothing to register with Pelican.
"""
