"""Short real films and sounds, made by ffmpeg, and a tiny site that shows one."""

import subprocess
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from plugins.films.ffmpeg import locate
from tests.tiny import STORY, having

FOLDER = "recits/un-recit"
ADDRESS = "/recits/un-recit/"
SECONDS = 10


@cache
def clip(
    name: str = "film.mp4", size: str = "64x36", *more: str, seconds: float = SECONDS
) -> bytes:
    """Return the bytes of a film of moving bars with a tone; ``more`` are arguments of ffmpeg."""
    bars = f"testsrc2=size={size}:rate=10:duration={seconds}"
    return _made(name, ["-f", "lavfi", "-i", bars, *_tone(seconds), *more])


@cache
def sound(name: str = "decrit.mp3", *more: str, seconds: float = SECONDS) -> bytes:
    """Return the bytes of a sound."""
    return _made(name, [*_tone(seconds), *more])


def _tone(seconds: float) -> list[str]:
    return ["-f", "lavfi", "-i", f"sine=frequency=440:duration={seconds}"]


def _made(name: str, arguments: list[str]) -> bytes:
    with TemporaryDirectory() as folder:
        file = Path(folder) / name
        subprocess.run([locate(), "-v", "error", *arguments, str(file)], check=True)
        return file.read_bytes()


FILM = having(
    STORY,
    "film: {file: film.mp4, duration: '0:10', poster: 01.webp, audio_description: decrit.mp3, "
    "captions: [{lang: fr, file: fr.vtt}], transcript: transcription.md, year: 2026}",
)
WITHOUT_POSTER = FILM.replace("poster: 01.webp, ", "")


def film_files(
    size: str = "64x36", seconds: int = SECONDS, text: str = FILM
) -> dict[str, str | bytes]:
    """Return the files of a story with a film, from ``content/``."""
    return {
        f"{FOLDER}/index.md": text.replace("'0:10'", f"'0:{seconds:02d}'"),
        f"{FOLDER}/photos.yaml": "- {file: 01.webp, alt: Une cour, credit: A}\n",
        f"{FOLDER}/01.webp": "picture",
        f"{FOLDER}/film.mp4": clip("film.mp4", size, seconds=seconds),
        f"{FOLDER}/fr.vtt": b"WEBVTT\n\n00:01.000 --> 00:02.000\nBonjour.\n",
        f"{FOLDER}/decrit.mp3": sound(seconds=seconds),
        f"{FOLDER}/transcription.md": b"Elle parle.",
    }


def streams(data: bytes, folder: Path, name: str = "seen.mp4") -> str:
    """Return what ffmpeg tells of a film: its tags, its length, its streams."""
    file = folder / name
    file.write_bytes(data)
    command = [locate(), "-hide_banner", "-i", str(file)]
    told = subprocess.run(command, capture_output=True, encoding="utf-8", check=False).stderr
    return told[told.index("Input #0") : told.rindex("At least one output")]


def films_of(files: Mapping[str, bytes]) -> list[str]:
    """Return the names of the films and sounds of an output."""
    return sorted(name for name in files if name.endswith((".mp4", ".mp3", ".m4a", ".webm")))
