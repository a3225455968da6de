"""Exchange: what the site and the sign-up service tell each other, in JSON.

The site writes ``catalogue.json`` (missions) and ``site.json`` (the shell of its pages); the
service writes ``places.json`` (seats taken). Each has its version and its schema, made from the
models here and kept in ``docs/schemas/``.
"""
