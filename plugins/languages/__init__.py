"""Languages: catalogues of the theme's words, dates and numbers, one environment a language.

Settings used: ``THEME`` (catalogues are in ``translations/<lang>.po``; French is the source).
Other rooms call ``localised``; there is nothing to register with Pelican.
"""

from plugins.languages.environment import localised

__all__ = ["localised"]
