"""Registers and picture lists: YAML files whose entries are each a model."""

from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from plugins.frontmatter.files import decode
from plugins.frontmatter.validation import validate
from plugins.frontmatter.yaml import Lines, Parsed, load
from plugins.problems import Problem

Model = TypeVar("Model", bound=BaseModel)


def read_register(
    file: Path, path: str, model: type[Model], overlay: Path | None = None
) -> tuple[dict[str, Model], Lines, list[Problem]]:
    """Return the entries of a register by id, the line of each, and the Problems found.

    ``overlay`` is the same register in another language: it holds only the keys that differ.
    """
    parsed = _load(file, path)
    changes = _load(overlay, path.replace(file.name, overlay.name)) if overlay else None
    problems = [*parsed.problems, *(changes.problems if changes else ())]
    if parsed.value is not None and not isinstance(parsed.value, dict):
        hint = "Écrire un identifiant par entrée, puis ses champs en retrait."
        return {}, parsed.lines, [*problems, Problem(path, 1, "", "registre illisible.", hint)]
    entries: dict[str, Model] = {}
    translated = changes.value if changes and isinstance(changes.value, dict) else {}
    for name, value in (parsed.value or {}).items():
        merged = _merge(value, translated.get(name))
        entry, found = validate(model, merged, parsed.lines, path, (name,))
        problems.extend(found)
        if entry is not None:
            entries[name] = entry
    return entries, parsed.lines, problems


def read_entries(
    file: Path, path: str, model: type[Model], key: str, overlay: Path | None = None
) -> tuple[list[Model], Lines, list[Problem]]:
    """Return the entries of a list file in order; ``key`` is the field which tells them apart."""
    parsed = _load(file, path)
    changes = _load(overlay, path.replace(file.name, overlay.name)) if overlay else None
    problems = [*parsed.problems, *(changes.problems if changes else ())]
    if parsed.value is not None and not isinstance(parsed.value, list):
        hint = "Écrire une liste : un tiret devant chaque entrée."
        return [], parsed.lines, [*problems, Problem(path, 1, "", "liste attendue.", hint)]
    translated = {
        item.get(key): item
        for item in (changes.value if changes and isinstance(changes.value, list) else [])
        if isinstance(item, dict)
    }
    entries: list[Model] = []
    for index, value in enumerate(parsed.value or []):
        name = value.get(key) if isinstance(value, dict) else None
        merged = _merge(value, translated.get(name))
        entry, found = validate(model, merged, parsed.lines, path, (index,))
        problems.extend(found)
        if entry is not None:
            entries.append(entry)
    return entries, parsed.lines, problems


def _load(file: Path, path: str) -> Parsed:
    text, unreadable = decode(file.read_bytes(), path)
    return Parsed(None, Lines(), (unreadable,)) if unreadable else load(text, path)


def _merge(value: Any, translated: Any) -> Any:
    if isinstance(value, dict) and isinstance(translated, dict):
        return {**value, **translated}
    return value
