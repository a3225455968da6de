"""The versions of a film: which, how large, under which names and types."""

import pytest

from plugins.films.ffmpeg import Footage
from plugins.films.ladder import (
    AV1,
    H264,
    SOUND,
    Version,
    digest_of,
    films,
    glimpse,
    rungs,
    still,
)


def footage(width: int, height: int, seconds: float = 60.0) -> Footage:
    return Footage(width, height, seconds, has_sound=True)


@pytest.mark.parametrize(
    ("size", "sides"),
    [
        ((3840, 2160), [480, 720, 1080]),
        ((1920, 1080), [480, 720, 1080]),
        ((1280, 720), [480, 720]),
        ((854, 480), [480]),
        ((640, 360), [360]),
        ((1600, 900), [480, 720, 900]),
        # Too near a rung for that one to be worth its weight.
        ((1300, 740), [480, 740]),
        ((720, 1280), [480, 720]),
        ((65, 37), [36]),
        ((2, 2), [2]),
    ],
)
def test_a_film_has_the_rungs_it_can_fill(size: tuple[int, int], sides: list[int]) -> None:
    assert rungs(footage(*size)) == sides


@pytest.mark.parametrize(
    ("size", "sizes"),
    [
        ((1920, 1080), [(854, 480), (1280, 720), (1920, 1080)]),
        ((1080, 1920), [(480, 854), (720, 1280), (1080, 1920)]),
        ((1998, 1080), [(888, 480), (1332, 720), (1998, 1080)]),
        ((101, 51), [(100, 50)]),
    ],
)
def test_a_version_keeps_the_shape_by_pairs_of_pixels(
    size: tuple[int, int], sizes: list[tuple[int, int]]
) -> None:
    versions = list(films(footage(*size), H264))

    assert [(each.width, each.height) for each in versions] == sizes


def test_names_tell_the_film_the_side_and_the_codec() -> None:
    digest = digest_of("checksum")
    full_hd = footage(1920, 1080)

    assert [each.name("x") for each in films(full_hd, H264)] == [
        "x-480.mp4",
        "x-720.mp4",
        "x-1080.mp4",
    ]
    assert next(films(full_hd, AV1)).name("x") == "x-480-av1.mp4"
    assert still(full_hd).name("x") == "x-1280.jpg"
    assert Version(SOUND, 0, 0).name("x") == "x.m4a"
    assert digest != digest_of("other")
    assert len(digest) == 16


def test_a_browser_is_told_what_it_must_play() -> None:
    full_hd = footage(1920, 1080)

    assert [each.type for each in films(full_hd, H264)] == [
        'video/mp4; codecs="avc1.64001f, mp4a.40.2"',
        'video/mp4; codecs="avc1.640020, mp4a.40.2"',
        'video/mp4; codecs="avc1.64002a, mp4a.40.2"',
    ]
    assert [each.type for each in films(full_hd, AV1)][-1] == (
        'video/mp4; codecs="av01.0.09M.08, mp4a.40.2"'
    )


def test_only_a_film_of_some_length_has_a_glimpse() -> None:
    long = glimpse(footage(1920, 1080, 90))

    assert glimpse(footage(1920, 1080, 11.9)) is None
    assert glimpse(footage(1920, 1080, 0)) is None
    assert long is not None
    assert (long.width, long.height, long.start) == (640, 360, 30.0)


def test_the_picture_of_a_film_is_of_its_first_tenth() -> None:
    assert still(footage(1920, 1080, 90)).start == 9.0
    assert still(footage(640, 360, 0)) == Version("still", 640, 360, 0.0)
