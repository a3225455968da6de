"""Making of the data of this room from two open packages; nothing here runs when a site is built.

``python -m plugins.geography.making <folder>`` writes ``data/communes.tsv`` and
``data/outlines.tsv`` anew. The folder holds the packages named in ``data/README.md``, unpacked.
"""
