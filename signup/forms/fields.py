"""The fields of forms: each cleans what was typed, or says by a code what is wrong with it."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from email_validator import EmailNotValidError, validate_email

from signup.cleaning import ControlCharacterError, clean_line, clean_text

NAME, ADDRESS, PHONE, ANSWER, TEXT = 100, 254, 30, 500, 1500
"""The longest of each, in characters; all together, written in any script, they fit in 64 kB."""

_DIGITS = range(6, 16)


def wrong(code: str) -> ValidationError:
    """Return an error, of which only the code is read."""
    return ValidationError(code, code=code)


class Line(forms.Field):
    """One line. Codes: required, control, long."""

    def __init__(self, limit: int, required: bool = True) -> None:
        """Take the longest it may be."""
        super().__init__(required=required)
        self.limit = limit

    def clean(self, value: Any) -> str:
        """Return the text, cleaned."""
        try:
            text = self.cleaned(str(value or ""))
        except ControlCharacterError as error:
            raise wrong("control") from error
        if not text and self.required:
            raise wrong("required")
        if len(text) > self.limit:
            raise wrong("long")
        return text

    def cleaned(self, text: str) -> str:
        """Return a text without what is never kept; raise ControlCharacterError."""
        return clean_line(text)


class Text(Line):
    """Several lines. Codes: those of a line, and short."""

    def __init__(self, limit: int = TEXT, required: bool = True, minimum: int = 0) -> None:
        """Take the longest and the shortest it may be."""
        super().__init__(limit, required)
        self.minimum = minimum

    def clean(self, value: Any) -> str:
        """Return the text, cleaned."""
        text = super().clean(value)
        if len(text) < self.minimum:
            raise wrong("short")
        return text

    def cleaned(self, text: str) -> str:
        """Return a text without what is never kept; raise ControlCharacterError."""
        return clean_text(text)


class Email(Line):
    """An address that mail could reach. Codes: those of a line, and invalid."""

    def __init__(self) -> None:
        """Take the longest address there is."""
        super().__init__(ADDRESS)

    def clean(self, value: Any) -> str:
        """Return the address, its domain in letters."""
        text = super().clean(value)
        try:
            return validate_email(text, check_deliverability=False).normalized
        except EmailNotValidError as error:
            raise wrong("invalid") from error


class Phone(Line):
    """A number as it was typed, in any country's manner. Codes: those of a line, and invalid."""

    def __init__(self) -> None:
        """Make it one that may be left out."""
        super().__init__(PHONE, required=False)

    def clean(self, value: Any) -> str:
        """Return the number as typed."""
        text = super().clean(value)
        if text and sum(character.isdecimal() for character in text) not in _DIGITS:
            raise wrong("invalid")
        return text


class Chosen(forms.Field):
    """One of several. Code: required."""

    def __init__(self, known: Iterable[str]) -> None:
        """Take what may be chosen."""
        super().__init__()
        self.known = frozenset(known)

    def clean(self, value: Any) -> str:
        """Return what was chosen."""
        if value not in self.known:
            raise wrong("required")
        return str(value)


class Ticked(forms.Field):
    """Boxes. Code: required, when all must be ticked."""

    def __init__(self, known: Iterable[str], all_needed: bool = False) -> None:
        """Take what may be ticked, and whether all of it must be."""
        super().__init__(required=False, widget=forms.CheckboxSelectMultiple)
        self.known = tuple(known)
        self.all_needed = all_needed

    def clean(self, value: Any) -> list[str]:
        """Return what was ticked, in the order of the boxes; what is no box is passed over."""
        ticked = [one for one in self.known if one in (value or ())]
        if self.all_needed and len(ticked) < len(self.known):
            raise wrong("required")
        return ticked
