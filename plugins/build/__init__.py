"""Build: a site is written whole or not at all.

The Problems found are printed; one error and nothing is written. Files whose bytes have not changed
are left alone, and files that no page makes any more are removed.

Settings used: ``CACHE_PATH`` (compiled templates are kept there). Signals used: ``initialized``,
``all_generators_finalized`` (Problems), ``get_writer``, ``finalized`` (the new files take the place
of the old).
"""

from pelican import signals

from plugins.build.refusal import refuse_errors
from plugins.build.run import start_run
from plugins.build.writer import commit, writers

__all__ = ["register"]


def register() -> None:
    """Connect the refusal of errors, the writer and the commit."""
    signals.initialized.connect(start_run)
    signals.all_generators_finalized.connect(refuse_errors)
    signals.get_writer.connect(writers)
    signals.finalized.connect(commit)
