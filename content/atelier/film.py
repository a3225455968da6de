"""The film: six drawn pictures over which a camera glides, and the sounds of a night.

`python -m content.atelier.film` makes it again; it needs ffmpeg.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

from plugins.films.ffmpeg import locate

from .sounds import Track

CONTENT = Path(__file__).resolve().parents[1]
PICTURES = CONTENT / "galeries" / "nuits-du-canal"
FILM = CONTENT / "recits" / "six-heures-de-nuit" / "film.mp4"
SIZE = (1280, 720)
RATE = 25  # pictures a second
SHOT, FADE = 6.0, 1.0  # seconds: of a shot, and of the passage to the next

Frame = tuple[float, float, float]


@dataclass(frozen=True)
class Shot:
    """A picture, and where the camera starts and ends.

    A frame is the middle of what is seen, and its width, in fractions of the picture.
    """

    picture: str
    start: Frame
    end: Frame


SHOTS = (
    Shot("01.webp", (0.5, 0.42, 0.98), (0.5, 0.6, 0.72)),
    Shot("02.webp", (0.36, 0.4, 0.7), (0.62, 0.38, 0.74)),
    Shot("03.webp", (0.62, 0.6, 0.66), (0.44, 0.55, 0.86)),
    Shot("04.webp", (0.5, 0.5, 0.98), (0.48, 0.58, 0.62)),
    Shot("05.webp", (0.3, 0.5, 0.72), (0.66, 0.52, 0.72)),
    Shot("06.webp", (0.5, 0.62, 0.7), (0.5, 0.42, 0.96)),
)
LENGTH = SHOT * len(SHOTS)


def pictures() -> Iterator[Image.Image]:
    """Yield every picture of the film; it comes out of the dark and goes back to it."""
    sheets = [Image.open(PICTURES / shot.picture).convert("RGB") for shot in SHOTS]
    black = Image.new("RGB", SIZE)
    for n in range(round(LENGTH * RATE)):
        at = n / RATE
        current = min(int(at / SHOT), len(SHOTS) - 1)
        seen = _view(sheets[current], SHOTS[current], (at - current * SHOT) / SHOT)
        left = (current + 1) * SHOT - at
        if left < FADE and current + 1 < len(SHOTS):
            # The next shot stands still while it comes.
            coming = _view(sheets[current + 1], SHOTS[current + 1], 0.0)
            seen = Image.blend(seen, coming, 1 - left / FADE)
        shade = min(1.0, at / FADE, (LENGTH - at) / FADE)
        yield seen if shade >= 1 else Image.blend(black, seen, shade)


def _view(sheet: Image.Image, shot: Shot, time: float) -> Image.Image:
    """Return what the camera sees; `time` goes from 0 to 1."""
    eased = time * time * (3 - 2 * time)
    x, y, wide = (a + (b - a) * eased for a, b in zip(shot.start, shot.end, strict=True))
    width = min(sheet.width * wide, sheet.height * SIZE[0] / SIZE[1])
    height = width * SIZE[1] / SIZE[0]
    left = min(max(0.0, sheet.width * x - width / 2), sheet.width - width)
    top = min(max(0.0, sheet.height * y - height / 2), sheet.height - height)
    box = (left, top, left + width, top + height)
    return sheet.resize(SIZE, Image.Resampling.BICUBIC, box)


def sounds() -> Track:
    """Return what is heard: the captions say it, second by second."""
    track = Track(LENGTH, "six heures de nuit")
    track.water(0, LENGTH, 0.4)
    track.water(0, 13, 1.0)
    for stroke in range(3):
        track.bell(1.5 + 1.5 * stroke, 392, 0.16)
    track.wheel(7, 8, 0.16)
    track.bubbles(18, 7, 0.3)
    track.water(24, 12, 0.6)
    for start, length, pitch in ((25, 1.6, 293.7), (26.6, 1.2, 349.2), (27.8, 2.6, 440.0)):
        track.horn(start, length, pitch, 0.2)
    for start, length, pitch in ((31, 1.4, 392.0), (32.4, 3.0, 293.7)):
        track.horn(start, length, pitch, 0.16)
    return track


def main() -> None:
    """Make the film and say what it weighs."""
    FILM.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder:
        sound = Path(folder) / "sound.wav"
        sounds().save(sound)
        raw = ["-f", "rawvideo", "-pix_fmt", "rgb24", "-s", "{}x{}".format(*SIZE), "-r", str(RATE)]
        coded = ["-c:v", "libx264", "-preset", "slow", "-crf", "28", "-pix_fmt", "yuv420p"]
        heard = ["-c:a", "aac", "-b:a", "96k", "-flags", "+bitexact", "-fflags", "+bitexact"]
        command = [locate(), "-v", "error", *raw, "-i", "-", "-i", str(sound), *coded, *heard]
        with subprocess.Popen(
            [*command, "-movflags", "+faststart", "-y", str(FILM)], stdin=subprocess.PIPE
        ) as process:
            assert process.stdin is not None
            for picture in pictures():
                process.stdin.write(picture.tobytes())
    print(f"{FILM.stat().st_size / 1000:7.1f} kB  {FILM.relative_to(CONTENT)}")


if __name__ == "__main__":
    main()
