"""Build: a site is written whole or not at all, and a build costs what changed.

Texts are read, and pages rendered, only when something that they depend on has changed; processes
share what there is to do. The Problems found are printed; one error and nothing is written. Files
whose bytes have not changed are left alone, and files that no page makes any more are removed.

Settings used: ``CACHE_PATH`` (readings, states of earlier builds and compiled templates are kept
there). Signals used: ``get_generators``.
"""

__all__ = ["register"]


def register() -> None:
    """Connect the generator."""
    # Imported when Pelican is there already: a build with nothing to do needs neither.
    from pelican import signals

    from plugins.build.generator import generators

    signals.get_generators.connect(generators)
