"""Printable: the signs that every format can hold, the same for all of them.

XML 1.0 has no control characters, escaped or not, and calendars neither: a title without them comes
back equal from every feed, calendar and sitemap.
"""

import re

# Controls but the tab and the end of line, halves of a pair, and what is no character (XML 1.0,
# production 2; RFC 5545, 3.1).
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def printable(text: str) -> str:
    """Return a text without the signs that no feed may hold."""
    return _UNPRINTABLE.sub("", text)
