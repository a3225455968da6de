"""The registers of key figures and of consents."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from plugins.frontmatter import Lines, read_register
from plugins.kinds.entries import Entries
from plugins.kinds.stages import entries_read
from plugins.models import Consent, KeyFigure
from plugins.problems import Level, Problem
from plugins.tracing.recording import record

FIGURES = "registres/chiffres.yaml"
CONSENTS = "registres/autorisations.yaml"
Value = TypeVar("Value")


class Register(Mapping[str, Value]):
    """Entries by id, each told as read when it is asked for; so is an id that is not there."""

    def __init__(self, name: str, entries: Mapping[str, Value]) -> None:
        """Take the name under which reads are told."""
        self.name = name
        self.entries = entries

    def __getitem__(self, key: str) -> Value:
        """Return an entry."""
        record("register", self.name, key)
        return self.entries[key]

    def __contains__(self, key: object) -> bool:
        """Say whether there is an entry of that id."""
        record("register", self.name, key)
        return key in self.entries

    def __iter__(self) -> Iterator[str]:
        """Yield every id."""
        record("register", self.name, "")
        return iter(self.entries)

    def __len__(self) -> int:
        """Return how many entries there are."""
        record("register", self.name, "")
        return len(self.entries)


@dataclass
class Registers:
    """Key figures by language and id, consents by id, and the Problems of both."""

    figures: dict[str, Register[KeyFigure]] = field(default_factory=dict)
    consents: Register[Consent] = field(default_factory=lambda: Register("consents", {}))
    problems: tuple[Problem, ...] = ()
    lines: Mapping[str, Lines] = field(default_factory=dict)

    def answer(self, name: str, key: str) -> Any:
        """Return what a read of a register gave, by the key under which it was told."""
        registers: dict[str, Register[Any]] = {"consents": self.consents}
        registers |= {register.name: register for register in self.figures.values()}
        register = registers.get(name)
        if register is None:
            return None
        return register.entries.get(key) if key else sorted(register.entries)

    def stale(self, path: str, today: date) -> Iterator[Problem]:
        """Yield a warning for each figure that should have been checked again by that day."""
        hint = "Vérifier le chiffre à sa source, puis avancer « review_by »."
        for lang, figures in self.figures.items():
            for name, figure in figures.entries.items():
                if figure.is_stale(today):
                    yield Problem(
                        path,
                        self.lines[lang].find((name, "review_by")),
                        f"{name}.review_by",
                        f"chiffre à vérifier depuis le {figure.review_by:%d/%m/%Y}.",
                        hint,
                        Level.WARNING,
                    )


def read_registers(content: Path, languages: tuple[str, ...]) -> Registers:
    """Return both registers; one that is absent is empty."""
    registers = Registers()
    problems: set[Problem] = set()
    lines: dict[str, Lines] = {}
    for lang in languages:
        entries: dict[str, KeyFigure] = {}
        figures = content / FIGURES
        if figures.is_file():
            overlay = figures.with_suffix(f".{lang}.yaml")
            path = f"{content.name}/{FIGURES}"
            entries, lines[lang], found = read_register(
                figures, path, KeyFigure, overlay if overlay.is_file() else None
            )
            problems.update(found)
        shown = Entries(lang, dict(entries))
        entries_read.send(shown)
        registers.figures[lang] = Register(f"figures.{lang}", shown.by_name)
    consents = content / CONSENTS
    if consents.is_file():
        found_consents, _, found = read_register(consents, f"{content.name}/{CONSENTS}", Consent)
        registers.consents = Register("consents", found_consents)
        problems.update(found)
    registers.problems, registers.lines = tuple(sorted(problems)), lines
    return registers
