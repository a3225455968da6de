"""From the bytes of a text to its fields, its body and its Problems: a pure function."""

import pickle
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from plugins.frontmatter import Lines, Source, read_source, validate
from plugins.kinds.body import Body
from plugins.kinds.facts import Facts, facts_of
from plugins.kinds.kind import BY_NAME, Kind
from plugins.kinds.stages import text_read
from plugins.problems import Problem, nearest

_HEADING = re.compile(r"^##(?!#)(.+)$", re.MULTILINE)
_ATTRIBUTES = re.compile(r"\{[^{}]*\}$")
_FENCED = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class TextFile:
    """A text of a bundle: its kind, its path from the project, its language."""

    kind: str
    path: str
    lang: str
    is_easy: bool


@dataclass(slots=True)
class Reading:
    """A text being read. ``text`` is Markdown from ``text_line`` of the file on.

    Whoever hears ``text_read`` puts in the ``body``, its ``words`` and ``ids``, and the fields as
    they are shown.
    """

    path: str
    lang: str
    fields: Any
    lines: Lines
    text: str
    text_line: int
    problems: list[Problem]
    body: Body = field(default_factory=Body)
    words: int = 0
    ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class Text:
    """What is kept of a text beside its Facts and its body."""

    fields: Any
    lines: Lines
    words: int
    ids: tuple[str, ...]


def read_text_file(text: TextFile, data: bytes) -> tuple[Facts | None, Reading]:
    """Return what the bytes of a text say: no Facts when its fields are wrong."""
    kind = BY_NAME[text.kind]
    source = read_source(data, text.path)
    reading = Reading(
        text.path, text.lang, None, source.lines, source.text, source.text_line, [*source.problems]
    )
    if source.problems and not source.value:
        return None, reading
    reading.fields, found = validate(kind.model, source.value, source.lines, text.path)
    reading.problems += [*found, *_body_problems(kind, source, text.lang, text.is_easy)]
    if reading.fields is None:
        return None, reading
    reading.problems += _language_problems(text, reading)
    text_read.send(reading)
    facts = facts_of(kind, text.lang, text.is_easy, reading.fields, reading.lines)
    return facts, reading


def packed(facts: Facts | None, reading: Reading) -> Mapping[str, bytes]:
    """Return a reading in the three parts in which it is kept."""
    kept = Text(reading.fields, reading.lines, reading.words, reading.ids)
    return {
        "head": pickle.dumps((facts, tuple(reading.problems)), pickle.HIGHEST_PROTOCOL),
        "fields": pickle.dumps(kept, pickle.HIGHEST_PROTOCOL),
        "body": pickle.dumps(reading.body, pickle.HIGHEST_PROTOCOL),
    }


def _language_problems(text: TextFile, reading: Reading) -> list[Problem]:
    typed = reading.fields.lang
    if not typed or typed == text.lang:
        return []
    hint = f"Retirer ce champ, ou nommer le fichier index.{typed}.md."
    message = f"le nom du fichier dit « {text.lang} », « {typed} » reçu."
    return [Problem(text.path, reading.lines.find(("lang",)), "lang", message, hint)]


def _body_problems(kind: Kind, source: Source, lang: str, is_easy: bool) -> list[Problem]:
    if not source.text.strip():
        hint = "Écrire le texte sous l’en-tête."
        return [Problem(source.path, source.text_line, "", "texte vide.", hint)]
    required = () if is_easy else kind.sections.get(lang, ())
    if not required:
        return []
    typed = _HEADING.findall(_FENCED.sub("", source.text))
    present = [_ATTRIBUTES.sub("", heading.strip()).strip("# \t") for heading in typed]
    problems = []
    for section in required:
        if section not in present:
            close = nearest(section, [heading for heading in present if heading not in required])
            hint = f"Renommer « {close} » ?" if close else f"Ajouter une ligne « ## {section} »."
            message = f"partie « {section} » absente."
            problems.append(Problem(source.path, source.text_line, "", message, hint))
    return problems
