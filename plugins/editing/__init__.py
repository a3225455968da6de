"""Editing: what helps while writing: the preview server, and the page of components.

Settings used: ``PREVIEW`` (the page of components exists in a preview only), ``THEME``.
Signals used: ``kinds.stages.pages_planned``.
"""


def register() -> None:
    """Connect the page of components."""
    # Imported here: tasks.py imports this package before anything is installed.
    from plugins.editing.components import add_components_page
    from plugins.kinds.stages import pages_planned

    pages_planned.connect(add_components_page)
