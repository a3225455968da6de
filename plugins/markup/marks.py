"""Marks: private-use characters that hold a place through Markdown, sanitising and typography."""

import re

_OPEN, _CLOSE = "\ue000", "\ue001"
MARK = re.compile(f"{_OPEN}([a-z])(\\d+){_CLOSE}")
# A mark alone in its paragraph stands for a block, and takes the paragraph's place.
BLOCK_OR_MARK = re.compile(f"<p>\\s*{MARK.pattern}\\s*</p>|{MARK.pattern}")
_STRANGERS = re.compile("[\ue000\ue001\u0002\u0003]")


def mark(kind: str, number: int) -> str:
    """Return the mark of that kind (one letter) and number."""
    return f"{_OPEN}{kind}{number}{_CLOSE}"


def without_marks(text: str) -> str:
    """Return the text without characters that could pass for marks."""
    return _STRANGERS.sub("", text)
