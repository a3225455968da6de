"""State: what one build leaves to the next, in a file that only that output folder uses."""

import marshal
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple
from uuid import uuid4

from plugins.tracing.trees import Entry

# A state of another form is no state, nor is what anything else wrote.
_FORM = b"plaidoyer state 6\n"
_SIZE = 8
PLACES = "places.json"
"""The file of the seats taken, from the folder around the content, unless a setting names one."""


@dataclass
class Inputs:
    """What a build starts from, looked at before anything is read.

    ``code`` and ``settings`` are check-sums; ``day`` is a day's number; ``content`` and ``theme``
    are trees; ``places`` is the check-sum of the file of the seats taken, empty without one.
    """

    code: str
    settings: str
    day: int
    content: Mapping[str, Entry]
    theme: Mapping[str, Entry]
    places: str

    def allow(self, earlier: "State | Before") -> bool:
        """Say whether what an earlier build made may be used: the code and settings are its own."""
        before = earlier.inputs
        return (self.code, self.settings) == (before.code, before.settings)

    def equals(self, other: "Inputs") -> bool:
        """Say whether a build that starts from the other would read the same."""
        return (
            (self.code, self.settings, self.day, self.places)
            == (other.code, other.settings, other.day, other.places)
            and is_same(self.content, other.content)
            and is_same(self.theme, other.theme)
        )


def is_same(one: Mapping[str, Entry], other: Mapping[str, Entry]) -> bool:
    """Say whether two trees have the same files with the same bytes."""
    if one.keys() != other.keys():
        return False
    return all(entry is other[path] or entry[4] == other[path][4] for path, entry in one.items())


class Before(NamedTuple):
    """What the last build started from and told, and where the rest of its state begins."""

    inputs: Inputs
    report: str
    rest: int


@dataclass
class State:
    """What a build made, and from what. All values are plain.

    ``report`` is what the editor was told; ``texts`` what each text said, by path. ``paths`` and
    ``rests`` are those of ``tracing.keys``. ``asked`` and ``answers`` are, as ``packed`` does it,
    the numbers of the keys about a path and the check-sums of what they gave; ``others`` are the
    keys about none, with theirs. ``products`` is what was made, by name, with the numbers of what
    was read for it, and ``parts`` the same, by number, for what several products share.
    ``standing`` are the Problems that come neither of one text nor of one product; ``tables``, in
    the form of ``marshal``, spare working out again what follows from the same texts.
    """

    inputs: Inputs
    report: str = ""
    texts: dict[str, tuple[Any, ...]] = field(default_factory=dict)
    paths: list[str] = field(default_factory=list)
    rests: list[tuple[Any, ...]] = field(default_factory=list)
    asked: bytes = b""
    answers: bytes = b""
    others: dict[tuple[Any, ...], int] = field(default_factory=dict)
    products: dict[str, tuple[Any, ...]] = field(default_factory=dict)
    parts: dict[int, bytes] = field(default_factory=dict)
    standing: list[tuple[Any, ...]] = field(default_factory=list)
    tables: bytes = b""

    def save(self, file: Path) -> None:
        """Write the state in the place of the one before; raise OSError when it cannot be."""
        first = (vars(self.inputs), self.report)
        rest = {name: value for name, value in vars(self).items() if name not in _FIRST}
        file.parent.mkdir(parents=True, exist_ok=True)
        waiting = file.with_name(f"{file.name}.{uuid4().hex[:8]}")
        try:
            data = marshal.dumps(first)
            size = len(data).to_bytes(_SIZE)
            waiting.write_bytes(_FORM + size + data + marshal.dumps(rest))
            waiting.replace(file)
        except BaseException:
            with suppress(OSError):
                waiting.unlink(missing_ok=True)
            raise


# Read alone to know whether there is anything to do.
_FIRST = ("inputs", "report")


def load_before(file: Path) -> Before | None:
    """Return what the last build started from, if that is known."""
    with suppress(*_UNUSABLE), file.open("rb") as source:
        if source.read(len(_FORM)) == _FORM:
            # Read whole: ``marshal.load`` asks the file for each value in turn.
            size = int.from_bytes(source.read(_SIZE))
            inputs, report = marshal.loads(source.read(size))
            return Before(Inputs(**inputs), report, source.tell())
    return None


def load_state(file: Path, before: Before) -> State | None:
    """Return the state of which that is the beginning, or None when it cannot be used."""
    with suppress(*_UNUSABLE), file.open("rb") as source:
        source.seek(before.rest)
        return State(before.inputs, before.report, **marshal.loads(source.read()))
    return None


# What reading a file that is absent, or was cut short or spoilt, may raise.
_UNUSABLE = (OSError, EOFError, ValueError, TypeError, MemoryError)
