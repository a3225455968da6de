"""ffmpeg: the program that reads films and makes others of them, where this machine has it."""

import re
import shutil
import subprocess
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import NamedTuple

from plugins.media.formats import FILMS

# The reader is chosen by the suffix: a file of another kind could name files to be read with it.
_READERS = {
    ".mp4": "mov",
    ".m4v": "mov",
    ".mov": "mov",
    ".webm": "matroska",
    ".mkv": "matroska",
    ".m4a": "mov",
    ".mp3": "mp3",
    ".ogg": "ogg",
    ".opus": "ogg",
    ".wav": "wav",
    ".flac": "flac",
}
SOUNDS = tuple(suffix for suffix in _READERS if suffix not in FILMS)
"""The ends of the names of sounds, in small letters."""

_QUIET = ["-hide_banner", "-nostdin", "-nostats"]
_SIZE = re.compile(r"\bs:(\d+)x(\d+)\b")
_DURATION = re.compile(r"Duration: (\d+):(\d\d):(\d\d(?:\.\d+)?)")
_SOUND = re.compile(r"Stream #0:\d+.*: Audio:")
_DONE = re.compile(r"out_time_us=(\d+)")
_GLANCE = 60
"""How many seconds a look at a file may take."""


class Footage(NamedTuple):
    """What a file holds: its size in pixels as it is seen (0 for a sound), its length."""

    width: int
    height: int
    seconds: float
    has_sound: bool


class Unplayable(Exception):
    """A file that is no film or no sound, or whose end is missing."""


@cache
def locate() -> str:
    """Return the path of ffmpeg: that of ``imageio-ffmpeg``, else of the machine; empty if none.

    Who added the package to the project did it for this: that of the machine may lack H.264.
    """
    with suppress(ImportError, RuntimeError):
        import imageio_ffmpeg

        return str(imageio_ffmpeg.get_ffmpeg_exe())
    return shutil.which("ffmpeg") or ""


def signature() -> str:
    """Return what tells this ffmpeg from another, without starting it; empty if there is none."""
    program = locate()
    if not program:
        return ""
    state = Path(program).stat()
    return f"{program} {state.st_size} {state.st_mtime_ns}"


@cache
def encoders() -> frozenset[str]:
    """Return which of the encoders that films need ffmpeg has: ``libx264``, ``libsvtav1``."""
    if not locate():
        return frozenset()
    listed = subprocess.run(
        [locate(), *_QUIET, "-encoders"], capture_output=True, encoding="utf-8", check=False
    ).stdout
    return frozenset(name for name in ("libx264", "libsvtav1") if f" {name} " in listed)


def reading(file: Path) -> list[str]:
    """Return the arguments that have a film or a sound read."""
    return ["-protocol_whitelist", "file", "-f", _READERS[file.suffix.lower()], "-i", str(file)]


def look(file: Path) -> Footage:
    """Return what a file holds, by its first picture; raise Unplayable."""
    upright = "scale=iw*sar:ih,setsar=1,showinfo"
    first = ["-map", "0:V:0?", "-map", "0:a:0?", "-vf", upright, "-frames:v", "1", "-t", "1"]
    try:
        ended = subprocess.run(
            [locate(), *_QUIET, *reading(file), *first, "-f", "null", "-"],
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=_GLANCE,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise Unplayable(str(error)) from error
    told = ended.stderr
    size, duration, sound = _SIZE.search(told), _DURATION.search(told), _SOUND.search(told)
    if ended.returncode or not (size or sound):
        raise Unplayable(told[-500:])
    hours, minutes, seconds = duration.groups() if duration else ("0", "0", "0")
    return Footage(
        int(size[1]) if size else 0,
        int(size[2]) if size else 0,
        int(hours) * 3600 + int(minutes) * 60 + float(seconds),
        sound is not None,
    )


def run(
    arguments: Sequence[str],
    tell: Callable[[float], None],
    children: "set[subprocess.Popen[str]]",
) -> float:
    """Have ffmpeg make a file; return the seconds it holds. Raise Unplayable when it fails.

    ``tell`` is told how many seconds are made; ``children`` has the process while it lasts.
    """
    command = [locate(), *_QUIET, "-v", "error", "-progress", "pipe:1", *arguments]
    made = 0.0
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8"
    ) as process:
        children.add(process)
        try:
            for line in process.stdout or ():
                found = _DONE.match(line)
                if found:
                    made = int(found[1]) / 1_000_000
                    tell(made)
        finally:
            children.discard(process)
    if process.returncode:
        raise Unplayable(f"ffmpeg ended with {process.returncode}")
    return made
