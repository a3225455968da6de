"""Structured data: what each page is, in the words of schema.org, for search engines.

A page has one graph, whose nodes name each other by ``@id``. Modules here are pure functions from
documents to nodes; ``graph`` puts them together and ``offering`` gives them to templates.
Source: https://schema.org/docs/schemas.html.
"""
