"""The controlled lists of words (causes, activities, territories…): declared once, in ``data/``."""

from plugins.vocabulary.lists import Term, Vocabulary, names, vocabulary

__all__ = ["Term", "Vocabulary", "names", "vocabulary"]
