"""Places: the seats taken and the people waiting, as the sign-up service tells them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from plugins.frontmatter import Lines, validate
from plugins.models.exchange import Counts, PlacesFile
from plugins.problems import Level, Problem

_HINT = "Le service d’inscription le réécrira ; d’ici là, aucune place prise n’est connue."


@dataclass(frozen=True)
class Read:
    """What a file of places says, and what is wrong with it."""

    counts: Mapping[str, Counts] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def read_places(file: Path, path: str) -> Read:
    """Return what the file says; ``path`` names it to editors. Without a file, nothing is known.

    What is wrong stops no build: seats are news, and old news is not shown.
    """
    try:
        said = json.loads(file.read_bytes())
    except FileNotFoundError:
        return Read()
    except (OSError, ValueError, RecursionError):
        return Read(problems=(_warning(path, "", "fichier illisible."),))
    return places_of(said, path)


def places_of(said: Any, path: str) -> Read:
    """Return what was read, the entries that are wrong left out and told."""
    entries = said.get("missions") if isinstance(said, dict) else None
    if not isinstance(entries, dict):
        return Read(problems=(_warning(path, "", "« missions » absent."),))
    head, problems = validate(PlacesFile, {**said, "missions": {}}, Lines(), path)
    if head is None:
        return Read(problems=tuple(_mild(problem) for problem in problems))
    counts, told = {}, []
    for slug, entry in entries.items():
        read, found = validate(Counts, entry, Lines(), path, ("missions", slug))
        told += [_mild(problem) for problem in found]
        if read is not None:
            counts[slug] = read
    return Read(counts, tuple(told))


def unknown(counts: Mapping[str, Counts], missions: set[str], path: str) -> list[Problem]:
    """Return a warning for each mission that the file counts and the site does not have."""
    hint = "Rendre son nom à la mission, ou la retirer du service d’inscription."
    return [
        Problem(path, 0, f"missions.{slug}", "mission inconnue.", hint, Level.WARNING)
        for slug in sorted(counts.keys() - missions)
    ]


def _warning(path: str, field: str, message: str) -> Problem:
    return Problem(path, 0, field, message, _HINT, Level.WARNING)


def _mild(problem: Problem) -> Problem:
    return replace(problem, hint=_HINT, level=Level.WARNING)
