"""A Markdown file with its front matter: decoded, cut in two, and checked for what editors meet."""

import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plugins.frontmatter.yaml import Lines, load
from plugins.problems import Problem

_FENCE = "---"


@dataclass(frozen=True, slots=True)
class Source:
    """A file read: its front matter as strings, its Markdown, and where each starts.

    ``text_line`` is the line of the file on which the Markdown starts.
    """

    path: str
    value: dict[str, Any]
    lines: Lines
    text: str
    text_line: int
    problems: tuple[Problem, ...] = ()


def read_bytes(file: Path, path: str) -> tuple[bytes, Problem | None]:
    """Return what a file holds, or nothing and a Problem when the system does not give it."""
    try:
        return file.read_bytes(), None
    except OSError:
        hint = "Vérifier que c’est un fichier, et le droit de le lire."
        return b"", Problem(path, 0, "", "ce fichier ne s’ouvre pas.", hint)


def read_text(file: Path, path: str) -> tuple[str, Problem | None]:
    """Return the text of a UTF-8 file with plain line ends, or nothing and a Problem."""
    data, unreadable = read_bytes(file, path)
    return ("", unreadable) if unreadable else decode(data, path)


def decode(data: bytes, path: str) -> tuple[str, Problem | None]:
    """Return the text of a UTF-8 file with plain line ends, or a Problem naming the bad line."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        hint = "Enregistrer le fichier en UTF-8."
        return "", Problem(path, line, "", "ce fichier n’est pas en UTF-8.", hint)
    # macOS hands over accents as letters of their own: « é » must be one, to be found again.
    composed = unicodedata.normalize("NFC", text)
    return composed.replace("\r\n", "\n").replace("\r", "\n"), None


def read_source(data: bytes, path: str) -> Source:
    """Return the file at ``path`` cut into front matter and Markdown, with its Problems."""
    text, unreadable = decode(data, path)
    if unreadable:
        return _refused(path, unreadable)
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE:
        hint = "Commencer le fichier par une ligne « --- », les champs, puis « --- »."
        return _refused(path, Problem(path, 1, "", "en-tête absent.", hint))
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE), None)
    if end is None:
        hint = "Fermer l’en-tête par une ligne « --- »."
        return _refused(path, Problem(path, 1, "", "en-tête jamais refermé.", hint))
    parsed = load("\n".join(lines[1:end]), path, first_line=2)
    problems = list(parsed.problems)
    value = parsed.value
    if value is not None and not isinstance(value, dict):
        hint = "Écrire une clé par ligne : « title: Mon titre »."
        problems.append(Problem(path, 2, "", "en-tête illisible.", hint))
    fields = value if isinstance(value, dict) else {}
    body = "\n".join(lines[end + 1 :])
    return Source(path, fields, parsed.lines, body, end + 2, tuple(problems))


def _refused(path: str, problem: Problem) -> Source:
    return Source(path, {}, Lines(), "", 1, (problem,))
