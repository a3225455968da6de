"""Marks that the annotations of fields carry, read by the rooms that act on those fields."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Prose:
    """Text shown to the public: typeset by the rules of its language."""


@dataclass(frozen=True, slots=True)
class Reference:
    """The slug of a document of that kind."""

    kind: str


@dataclass(frozen=True, slots=True)
class FigureReference:
    """The id of a key figure of the register."""


@dataclass(frozen=True, slots=True)
class ConsentReference:
    """The id of a consent of the register."""


@dataclass(frozen=True, slots=True)
class BundleFile:
    """The name of a file beside the text."""


@dataclass(frozen=True, slots=True)
class PictureFile:
    """The name of a picture beside the text, described in the bundle's ``photos.yaml``."""


@dataclass(frozen=True, slots=True)
class Target:
    """An address, or a link by name to a document: ``missions:name-of-its-folder``."""
