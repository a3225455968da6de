"""YAML whose every scalar stays the string that was typed, with the line of each key.

``01000``, ``18:30`` and ``NO`` are a postal code, a time and a country for an editor, and the
numbers 512 and 1110 and the value false for YAML 1.1: only the models convert.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from plugins.problems import Problem

Location = tuple[str | int, ...]
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

_MISALIGNED = (
    "retrait ou guillemets incohérents.",
    "Aligner les clés, et mettre entre guillemets une valeur qui en contient.",
)
_ASTERISK = ("astérisque inattendu.", "Mettre la valeur entre guillemets.")
_CAUSES = {
    "undefined alias": _ASTERISK,
    "scanning an alias": _ASTERISK,
    "mapping values are not allowed": (
        "deux-points inattendu.",
        "Mettre la valeur entre guillemets quand elle contient « : ».",
    ),
    "cannot start any token": (
        "caractère inattendu.",
        "Mettre la valeur entre guillemets, et des espaces plutôt que des tabulations.",
    ),
    "tab character": (
        "tabulation en tête de ligne.",
        "La remplacer par des espaces.",
    ),
    "found unexpected end of stream": ("guillemet jamais refermé.", "Fermer le guillemet."),
    "expected ',' or": (
        "crochet ou accolade jamais refermé.",
        "Le fermer, ou mettre la valeur entre guillemets.",
    ),
    "could not find expected ':'": ("deux-points absent après une clé.", "Écrire « clé: valeur »."),
    "did not find expected": _MISALIGNED,  # libyaml's words
    "expected <block end>": _MISALIGNED,  # PyYAML's own
}
# What was opened and never closed is mended where it was opened, not where the text ends.
_OPENED = ("found unexpected end of stream", "expected ',' or", "could not find expected ':'")
_INVISIBLE = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class Lines:
    """The line of each key of a YAML text, counted from 1 in its file."""

    by_location: Mapping[Location, int] = field(default_factory=dict)

    def find(self, location: Location) -> int:
        """Return the line of that key, or of the closest thing around it; 0 when unknown."""
        for length in range(len(location), -1, -1):
            line = self.by_location.get(location[:length])
            if line is not None:
                return line
        return 0


@dataclass(frozen=True, slots=True)
class Parsed:
    """A YAML text read: its value (strings, lists, mappings), its lines, its Problems."""

    value: Any
    lines: Lines
    problems: tuple[Problem, ...] = ()


def load(text: str, path: str, first_line: int = 1) -> Parsed:
    """Return the YAML text parsed; ``first_line`` is where it starts in the file at ``path``."""
    invisible = _INVISIBLE.search(text)
    if invisible:
        line = text.count("\n", 0, invisible.start()) + first_line
        message = "YAML illisible : caractère invisible interdit."
        return Parsed(None, Lines(), (Problem(path, line, "", message, "L’effacer."),))
    loader = _LOADER(text)
    try:
        node = loader.get_single_node()
        value = loader.construct_document(node) if node is not None else None
    except yaml.YAMLError as error:
        return Parsed(None, Lines(), (_unreadable(error, path, first_line),))
    finally:
        loader.dispose()
    lines: dict[Location, int] = {}
    problems: list[Problem] = []
    if node is not None:
        _collect(node, (), first_line, path, lines, problems)
    return Parsed(_without_empty(value), Lines(lines), tuple(problems))


def _collect(
    node: yaml.Node,
    location: Location,
    first_line: int,
    path: str,
    lines: dict[Location, int],
    problems: list[Problem],
) -> None:
    lines.setdefault(location, node.start_mark.line + first_line)
    if isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            _collect(item, (*location, index), first_line, path, lines, problems)
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            inner = (*location, str(key.value))
            line = key.start_mark.line + first_line
            if inner in lines:
                hint = f"Déjà écrite ligne {lines[inner]} : n’en garder qu’une."
                problems.append(Problem(path, line, dotted(inner), "clé écrite deux fois.", hint))
            lines[inner] = line
            _collect(value, inner, first_line, path, lines, problems)


def _without_empty(value: Any) -> Any:
    """Drop keys left empty: ``cover:`` alone says nothing, as if the line were absent."""
    if isinstance(value, dict):
        return {key: _without_empty(item) for key, item in value.items() if item != ""}
    if isinstance(value, list):
        return [_without_empty(item) for item in value]
    return value


def _unreadable(error: yaml.YAMLError, path: str, first_line: int) -> Problem:
    text = str(error)
    mark = getattr(error, "problem_mark", None)
    if any(words in text for words in _OPENED):
        mark = getattr(error, "context_mark", None) or mark
    line = mark.line + first_line if mark else first_line
    for words, (message, hint) in _CAUSES.items():
        if words in text:
            return Problem(path, line, "", f"YAML illisible : {message}", hint)
    hint = "Vérifier cette ligne et la précédente : guillemets, deux-points, retraits."
    return Problem(path, line, "", "YAML illisible.", hint)


def dotted(location: Location) -> str:
    """Return a location as editors read it: ``places[1].city``, lists counted from 1."""
    parts = (f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in location)
    return "".join(parts).lstrip(".")
