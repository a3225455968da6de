"""Marks: private-use characters that hold a place through Markdown, sanitising and typography."""

import re

_OPEN, _CLOSE = "\ue000", "\ue001"
# Their letters and digits are private too: no abbreviation, slug or rule of typography reads them.
_SHIFT = 0xE010
_INNER = f"[{chr(_SHIFT)}-\ue0ff]"
_STRANGERS = re.compile("[\ue000-\ue0ff\u0002\u0003]")
TAG = re.compile(r'</?[a-zA-Z][^<>"]*+(?:"[^"]*+"[^<>"]*+)*+>')

# A tag without attributes, in HTML that was made safe, is only its name.
ATTRIBUTED = re.compile(r'<[a-zA-Z][^\s<>"]*+\s[^<>"]*+(?:"[^"]*+"[^<>"]*+)*+>')


def mark(kind: str, number: int) -> str:
    """Return the mark of that kind (one letter) and number.

    ``o`` opens a block and ``e`` ends it, ``f`` stands for a whole one, ``i`` for a part of a
    sentence.
    """
    return f"{_OPEN}{_private(f'{kind}{number}')}{_CLOSE}"


def _private(text: str) -> str:
    return "".join(chr(_SHIFT + ord(char)) for char in text)


_BLOCK = f"{_OPEN}([{_private('oef')}]{_INNER}+){_CLOSE}"
_MARK = re.compile(f"{_OPEN}({_INNER}+){_CLOSE}")
# The mark of a block is alone in its paragraph, and takes the paragraph's place.
BLOCK_OR_MARK = re.compile(f'<p(?:\\s(?:[^<>"]|"[^"]*")*)?>\\s*{_BLOCK}\\s*</p>|{_MARK.pattern}')


def read_mark(match: re.Match[str]) -> tuple[str, int]:
    """Return the kind and the number of a mark found by ``BLOCK_OR_MARK``."""
    typed = "".join(chr(ord(char) - _SHIFT) for char in match[1] or match[2])
    return typed[0], int(typed[1:])


def without_marks(text: str) -> str:
    """Return the text without marks, nor characters that could pass for marks."""
    return _STRANGERS.sub("", text)


def without_marks_in_tags(html: str) -> str:
    """Return safe HTML with marks between tags only: an attribute has no place to hold."""
    return ATTRIBUTED.sub(lambda match: without_marks(match[0]), html)
