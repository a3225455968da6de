"""The text after and the text before each one, which Pelican leaves to plugins."""

from itertools import pairwise
from typing import Any

from pelican import signals


def tell_neighbours(generator: Any) -> None:
    """Give each article ``newer`` and ``older``, articles of its section or None."""
    sections: dict[str, list[Any]] = {}
    for article in generator.articles:
        article.newer = article.older = None
        sections.setdefault(article.section, []).append(article)
    for articles in sections.values():
        for newer, older in pairwise(articles):
            newer.older, older.newer = older, newer


def register() -> None:
    """Connect to Pelican."""
    signals.article_generator_finalized.connect(tell_neighbours)
