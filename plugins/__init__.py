"""The generator: one package a capability, each importing only those above it.

The order, from the ground up, is in ``docs/architecture.md`` and held by ``tests/test_imports.py``.
"""
