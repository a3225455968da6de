"""Registers and picture lists: YAML files whose entries are each a model."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

from pydantic import BaseModel

from plugins.frontmatter.files import read_text
from plugins.frontmatter.validation import validate
from plugins.frontmatter.yaml import Lines, Location, Parsed, dotted, load
from plugins.problems import Problem, nearest

Model = TypeVar("Model", bound=BaseModel)

_MISSHAPEN: Mapping[type, tuple[str, str]] = {
    dict: (
        "registre illisible.",
        "Écrire un identifiant par entrée, puis ses champs en retrait.",
    ),
    list: ("liste attendue.", "Écrire une liste : un tiret devant chaque entrée."),
}


@dataclass(frozen=True, slots=True)
class _Entry:
    """What a file says of one thing, and where it says it."""

    value: Any
    path: str
    lines: Lines
    location: Location


def read_register(
    file: Path, path: str, model: type[Model], overlay: Path | None = None
) -> tuple[dict[str, Model], Lines, list[Problem]]:
    """Return the entries of a register by id, the line of each, and the Problems found.

    ``overlay`` is the same register in another language: it holds only the keys that differ.
    """
    parsed = _load(file, path, dict)
    problems = list(parsed.problems)
    translated, found = _overlay(overlay, path)
    problems += found
    entries: dict[str, Model] = {}
    for name, value in (parsed.value or {}).items():
        source = _Entry(value, path, parsed.lines, (name,))
        entry, found = _validated(model, source, translated.get(name))
        problems += found
        if entry is not None:
            entries[name] = entry
    if parsed.value is not None:
        problems += _orphans(translated, parsed.value)
    return entries, parsed.lines, problems


def read_entries(
    file: Path, path: str, model: type[Model], key: str, overlay: Path | None = None
) -> tuple[dict[int, Model], Lines, list[Problem]]:
    """Return the entries of a list file by their place in it; ``key`` tells them apart."""
    parsed = _load(file, path, list)
    problems = list(parsed.problems)
    translated, found = _overlay(overlay, path, key)
    problems += found
    entries: dict[int, Model] = {}
    names: set[str] = set()
    for index, value in enumerate(parsed.value or []):
        name = _name(value, key)
        names.add(name)
        source = _Entry(value, path, parsed.lines, (index,))
        entry, found = _validated(model, source, translated.get(name))
        problems += found
        if entry is not None:
            entries[index] = entry
    if parsed.value is not None:
        problems += _orphans(translated, names)
    return entries, parsed.lines, problems


def _load(file: Path, path: str, shape: type) -> Parsed:
    """Return the file parsed, its value None unless it is of that shape: ``dict`` or ``list``."""
    text, unreadable = read_text(file, path)
    if unreadable:
        return Parsed(None, Lines(), (unreadable,))
    parsed = load(text, path)
    if parsed.value is None or isinstance(parsed.value, shape):
        return parsed
    message, hint = _MISSHAPEN[shape]
    return Parsed(None, Lines(), (*parsed.problems, Problem(path, 1, "", message, hint)))


def _name(value: Any, key: str) -> str:
    return str(value.get(key, "")) if isinstance(value, dict) else ""


def _overlay(
    file: Path | None, beside: str, key: str | None = None
) -> tuple[dict[str, _Entry], list[Problem]]:
    """Return the entries of a translation by name: the field ``key``, or that of the entry.

    ``beside`` is the path of the file that it translates.
    """
    if file is None:
        return {}, []
    path = str(PurePosixPath(beside).with_name(file.name))
    parsed = _load(file, path, dict if key is None else list)
    value, lines = parsed.value or {}, parsed.lines
    if key is None:
        entries = {name: _Entry(item, path, lines, (name,)) for name, item in value.items()}
    else:
        entries = {
            _name(item, key): _Entry(item, path, lines, (index,))
            for index, item in enumerate(value)
        }
    return entries, list(parsed.problems)


def _validated(
    model: type[Model], source: _Entry, translated: _Entry | None
) -> tuple[Model | None, list[Problem]]:
    """Return the entry, its translation laid over it; what that one breaks is told of its file."""
    entry, problems = validate(model, source.value, source.lines, source.path, source.location)
    if entry is None or translated is None:
        return entry, problems
    changes = translated.value if isinstance(translated.value, dict) else {}
    merged = {**source.value, **changes}
    return validate(model, merged, translated.lines, translated.path, translated.location)


def _orphans(translated: Mapping[str, _Entry], names: Collection[str]) -> list[Problem]:
    """Return a Problem for each translation of an entry that does not exist."""
    problems = []
    for name, entry in translated.items():
        if name not in names:
            close = nearest(name, names)
            hint = f"Le plus proche : {close}." if close else "La retirer."
            message = f"traduction de « {name} », qui n’existe pas."
            line, field = entry.lines.find(entry.location), dotted(entry.location)
            problems.append(Problem(entry.path, line, field, message, hint))
    return problems
