"""The ladder: the versions in which a film is published, for every screen and every line.

A version has its film's pixels and sound, and nothing else of the file: no place, no date, no
device, no chapter, no caption hidden in the pictures.
"""

from collections.abc import Iterator
from typing import NamedTuple

from plugins.films.ffmpeg import Footage
from plugins.tracing.store import key_of

H264, AV1, GLIMPSE, STILL, SOUND = "h264", "av1", "glimpse", "still", "sound"
"""What a version is: a film in either codec, a silent glimpse, a picture, a sound."""

RUNGS = (480, 720, 1080)
"""The short side, in pixels, of the versions of a film."""
_NEAR = 1.1
"""A rung this near under the film itself is not worth its weight."""
_GLIMPSE_SECONDS, _GLIMPSE_SIDE = 4.0, 360
_STILL_SIDE = 720

# The level tells a browser what it must be able to do: that side, at sixty pictures a second.
_LEVELS = {480: ("3.1", "1f", "05M"), 720: ("3.2", "20", "08M"), 1080: ("4.2", "2a", "09M")}
_QUALITY = {
    H264: ["-c:v", "libx264", "-preset", "medium", "-crf", "23", "-profile:v", "high"],
    AV1: ["-c:v", "libsvtav1", "-preset", "8", "-crf", "36", "-svtav1-params", "lp=1"],
    GLIMPSE: ["-c:v", "libx264", "-preset", "medium", "-crf", "30", "-profile:v", "high"],
}
# What a camera or an encoder writes among the pictures: 6 is SEI, 5 the metadata of AV1.
_HIDDEN = {H264: "6", AV1: "5", GLIMPSE: "6"}
_BARE = ["-map_metadata", "-1", "-map_chapters", "-1", "-dn", "-sn"]
_EXACT = ["-flags", "+bitexact", "-fflags", "+bitexact", "-threads", "1"]
_PICTURE = ["-c:v", "mjpeg", "-pix_fmt", "yuvj420p", "-q:v", "4"]
_AUDIO = ["-c:a", "aac", "-b:a", "128k", "-ac", "2"]


class Version(NamedTuple):
    """One file made of a film: what it is, its size in pixels, the second where it starts."""

    kind: str
    width: int
    height: int
    start: float = 0.0

    @property
    def side(self) -> int:
        """Return the short side."""
        return min(self.width, self.height)

    def name(self, digest: str) -> str:
        """Return the name of the file; ``digest`` is that of its film."""
        if self.kind == SOUND:
            return f"{digest}.m4a"
        if self.kind == STILL:
            return f"{digest}-{self.width}.jpg"
        ending = {H264: "", AV1: "-av1", GLIMPSE: "-apercu"}[self.kind]
        return f"{digest}-{self.side}{ending}.mp4"

    @property
    def type(self) -> str:
        """Return the type by which a browser knows whether it can play this version."""
        _, h264, av1 = _LEVELS[covering(self.side)]
        codec = f"avc1.6400{h264}" if self.kind == H264 else f"av01.0.{av1}.08"
        return f'video/mp4; codecs="{codec}, mp4a.40.2"'

    def arguments(self) -> list[str]:
        """Return what has ffmpeg make this version of what it reads."""
        if self.kind == SOUND:
            chosen = ["-map", "0:a:0", *_BARE, "-vn", *_AUDIO]
            return [*chosen, *_EXACT, "-movflags", "+faststart", "-f", "mp4"]
        size = f"scale={self.width}:{self.height}:flags=lanczos,setsar=1"
        if self.kind == STILL:
            one = ["-map", "0:V:0", *_BARE, "-an", "-vf", f"{size},thumbnail=50", "-frames:v", "1"]
            return [*one, *_PICTURE, *_EXACT, "-f", "mjpeg"]
        picture = ["-vf", size, "-pix_fmt", "yuv420p", "-fpsmax", "60", *_QUALITY[self.kind]]
        if self.kind != AV1:
            picture += ["-level:v", _LEVELS[covering(self.side)][0]]
        clean = ["-bsf:v", f"filter_units=remove_types={_HIDDEN[self.kind]}"]
        sound = ["-an", "-t", str(_GLIMPSE_SECONDS)] if self.kind == GLIMPSE else ["-map", "0:a:0?"]
        sound += [] if self.kind == GLIMPSE else _AUDIO
        file = ["-write_tmcd", "0", "-movflags", "+faststart", "-f", "mp4"]
        return ["-map", "0:V:0", *_BARE, *picture, *clean, *sound, *_EXACT, *file]


def digest_of(checksum: str) -> str:
    """Return what names the versions of a film of that check-sum: its bytes, and how it is made.

    The version of ffmpeg is left out: to make every film of a site again takes hours, and gains
    nothing.
    """
    return key_of(checksum, _QUALITY, _HIDDEN, _AUDIO, _EXACT, RUNGS)[:16]


def rungs(footage: Footage) -> list[int]:
    """Return the short sides in which a film is worth having, never more than it has."""
    side = min(footage.width, footage.height)
    top = max(2, min(side, RUNGS[-1]))
    return sorted({rung for rung in RUNGS if rung * _NEAR <= side} | {top - top % 2})


def films(footage: Footage, kind: str) -> Iterator[Version]:
    """Yield the versions of a film in a codec, the smallest first."""
    for side in rungs(footage):
        yield _sized(footage, kind, side)


def glimpse(footage: Footage) -> Version | None:
    """Return a silent glimpse of a film, from its first third; nothing of one that is short."""
    if footage.seconds < 3 * _GLIMPSE_SECONDS:
        return None
    side = min(_GLIMPSE_SIDE, footage.width, footage.height)
    return _sized(footage, GLIMPSE, side, round(footage.seconds / 3, 2))


def still(footage: Footage) -> Version:
    """Return the picture that stands for a film: the most usual one after its first tenth."""
    side = min(_STILL_SIDE, footage.width, footage.height)
    return _sized(footage, STILL, side, round(footage.seconds / 10, 2))


def _sized(footage: Footage, kind: str, side: int, start: float = 0.0) -> Version:
    scale = side / min(footage.width, footage.height)
    return Version(kind, _even(footage.width * scale), _even(footage.height * scale), start)


def _even(pixels: float) -> int:
    """Return a number of pixels that encoders take: they work by pairs."""
    return max(2, 2 * round(pixels / 2))


def covering(side: int) -> int:
    """Return the rung that a short side stands on: the first that is no smaller."""
    return next((rung for rung in RUNGS if rung >= side), RUNGS[-1])
