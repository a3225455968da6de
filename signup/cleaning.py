"""Cleaning what people type: nothing invisible, nothing that writes elsewhere, any script."""

import re
import unicodedata

# Soft hyphen, zero width, direction of writing, joiners, byte order: they hide or disguise.
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_LINE_ENDS = re.compile("\r\n|[\r\u2028\u2029]")
_BLANK_LINES = re.compile("\n{3,}")
_REFUSED = ("Cc", "Cs", "Zl", "Zp")


class ControlCharacterError(ValueError):
    """The text holds a character that no keyboard types and that programs obey."""


def clean_line(text: str) -> str:
    """Return a text in composed form (NFC), on one line, its spaces single.

    Raises ControlCharacterError.
    """
    text = unicodedata.normalize("NFC", _INVISIBLE.sub("", text))
    if any(unicodedata.category(character) in _REFUSED for character in text):
        raise ControlCharacterError
    return " ".join(text.split())


def clean_text(text: str) -> str:
    """Return a text of several lines in the same form, with one blank line in a row at most.

    Raises ControlCharacterError.
    """
    lines = _LINE_ENDS.sub("\n", text).replace("\t", " ").split("\n")
    return _BLANK_LINES.sub("\n\n", "\n".join(map(clean_line, lines))).strip("\n")


def shown(text: str) -> str:
    """Return what was typed as it may be printed again, right or wrong."""
    return "".join(
        character
        for character in text
        if character in "\r\n\t" or unicodedata.category(character) not in ("Cc", "Cs")
    )
