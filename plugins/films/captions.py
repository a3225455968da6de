"""Captions of films: WebVTT files, read and checked for those who will read them.

Source of the format: https://www.w3.org/TR/webvtt1/. Twenty signs a second is the most that adults
follow; slower is better.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from plugins.problems import Level, Problem

FASTEST = 20
"""How many signs a second may be read, at most."""

_STAMP = r"(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})"
_TIMING = re.compile(rf"{_STAMP}[ \t]+-->[ \t]+{_STAMP}(?:[ \t].*)?")
_ARROW = "-->"
_TAG = re.compile(r"<[^>]*>")
_NOT_CUES = ("NOTE", "STYLE", "REGION")


class Cue(NamedTuple):
    """Words on the screen from ``start`` to ``end``, in seconds; ``line`` is that of its times."""

    line: int
    start: float
    end: float
    words: str


def check_captions(text: str, path: str, duration: float | None) -> list[Problem]:
    """Return what is wrong with captions; ``duration`` is that of the film, in seconds."""
    lines = text.removeprefix("\ufeff").splitlines()
    if not lines or not re.fullmatch(r"WEBVTT([ \t].*)?", lines[0]):
        hint = "Écrire WEBVTT sur la première ligne, puis une ligne vide."
        return [Problem(path, 1, "", "ce ne sont pas des sous-titres WebVTT.", hint)]
    found = list(_cues(lines, path))
    cues = [cue for cue in found if isinstance(cue, Cue)]
    problems = [problem for problem in found if isinstance(problem, Problem)]
    if not cues and not problems:
        hint = "Y écrire ce qui est dit et entendu."
        problems.append(Problem(path, 0, "", "ces sous-titres sont vides.", hint))
    return [*problems, *_faults(cues, path, duration)]


def _cues(lines: list[str], path: str) -> Iterator[Cue | Problem]:
    """Yield each cue, or what is wrong with its times."""
    for start, block in _blocks(lines):
        if block[0].startswith(_NOT_CUES) and _ARROW not in block[0]:
            continue
        at = next((n for n, line in enumerate(block) if _ARROW in line), None)
        if at is None:
            if start > 1:
                message = "ces lignes n’ont pas d’horaire."
                hint = "Écrire au-dessus : 00:01.000 --> 00:03.500"
                yield Problem(path, start, "", message, hint)
            continue
        times = _TIMING.fullmatch(block[at].strip())
        if times is None:
            hint = "Écrire par exemple 00:01.000 --> 00:03.500, avec un point avant les millièmes."
            yield Problem(path, start + at, "", "horaire illisible.", hint)
        else:
            words = _TAG.sub("", "\n".join(block[at + 1 :])).strip()
            yield Cue(start + at, _seconds(times, 1), _seconds(times, 5), words)


def _blocks(lines: list[str]) -> Iterator[tuple[int, list[str]]]:
    """Yield the groups of lines between empty ones, each with the number of its first line."""
    block: list[str] = []
    for number, line in enumerate([*lines, ""], 1):
        if line.strip():
            block.append(line)
        elif block:
            yield number - len(block), block
            block = []


def _seconds(times: re.Match[str], first: int) -> float:
    hours, minutes, seconds, thousandths = (int(times[first + n] or 0) for n in range(4))
    return hours * 3600 + minutes * 60 + seconds + thousandths / 1000


def _faults(cues: list[Cue], path: str, duration: float | None) -> Iterator[Problem]:
    """Yield what is wrong with cues, one by one and one after another."""
    before = 0.0
    for cue in cues:
        if cue.end <= cue.start:
            message, hint = "ce sous-titre finit avant de commencer.", "Corriger son horaire."
            yield Problem(path, cue.line, "", message, hint)
        elif cue.start < before:
            message = "ce sous-titre commence avant la fin du précédent."
            yield Problem(path, cue.line, "", message, "Les faire se suivre.")
        elif duration is not None and cue.end > duration + 1:
            message = "ce sous-titre vient après la fin du film."
            hint = "Corriger son horaire, ou la durée du film."
            yield Problem(path, cue.line, "", message, hint)
        elif not cue.words:
            yield Problem(
                path, cue.line, "", "ce sous-titre est vide.", "Le retirer.", Level.WARNING
            )
        else:
            yield from _too_fast(cue, path)
        before = max(before, cue.end)


def _too_fast(cue: Cue, path: str) -> Iterator[Problem]:
    signs = len(" ".join(cue.words.split()))
    speed = signs / (cue.end - cue.start)
    if speed > FASTEST:
        message = f"ce sous-titre passe trop vite : {speed:.0f} signes par seconde."
        hint = f"L’abréger, ou le laisser plus longtemps : {FASTEST} signes par seconde au plus."
        yield Problem(path, cue.line, "", message, hint, Level.WARNING)


def seconds_of(duration: str) -> float:
    """Return the seconds of a duration written ``12:30`` or ``1:02:30``."""
    total = 0
    for part in duration.split(":"):
        total = total * 60 + int(part)
    return float(total)
