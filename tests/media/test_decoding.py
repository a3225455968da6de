"""Pictures of every sort become clean pixels, or are told unreadable, whatever they hold."""

from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from plugins.media.decoding import decode, tone_of
from plugins.media.unreadable import Reason, Unreadable
from tests.media.drawing import SUFFIXES, black_png, drawn, near, noise, saved, scene

CORNERS = [(230, 30, 30), (30, 200, 30), (30, 30, 230), (240, 240, 240)]


def corners(image: Image.Image) -> list[tuple[int, ...]]:
    right, bottom = image.width - 1, image.height - 1
    places = [(0, 0), (right, 0), (0, bottom), (right, bottom)]
    return [image.convert("RGB").getpixel(place) for place in places]  # type: ignore[misc]


def linear_profile() -> bytes:
    """Return the profile of sRGB with its three curves made straight."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    straight = b"curv" + bytes(8)
    for number in range(int.from_bytes(profile[128:132])):
        entry = 132 + 12 * number
        if profile[entry : entry + 4] in (b"rTRC", b"gTRC", b"bTRC"):
            place = int.from_bytes(profile[entry + 4 : entry + 8])
            profile[place : place + 12] = straight
            profile[entry + 8 : entry + 12] = (12).to_bytes(4)
    return bytes(profile)


@pytest.mark.parametrize("kind", SUFFIXES)
def test_every_format_is_decoded(kind: str) -> None:
    decoded = decode(saved(scene(), kind))

    assert (decoded.width, decoded.height, decoded.image.mode) == (300, 200, "RGB")
    assert not decoded.is_animated
    assert all(map(near, corners(decoded.image), CORNERS, [24] * 4))


@pytest.mark.parametrize(
    ("image", "kind", "mode"),
    [
        (scene().convert("CMYK"), "JPEG", "RGB"),
        (scene().convert("CMYK"), "TIFF", "RGB"),
        (scene().quantize(), "PNG", "RGB"),
        (scene().convert("RGBA"), "PNG", "RGB"),
    ],
)
def test_colours_come_out_as_they_are_seen(image: Image.Image, kind: str, mode: str) -> None:
    decoded = decode(saved(image, kind)).image

    assert decoded.mode == mode
    assert all(map(near, corners(decoded), CORNERS, [30] * 4))


@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
def test_sixteen_bits_a_shade_become_eight(kind: str) -> None:
    deep = Image.frombytes("I;16", (2, 1), (0).to_bytes(2, "little") + b"\xff\xff")

    decoded = decode(saved(deep.resize((20, 10), Image.Resampling.NEAREST), kind)).image

    assert [decoded.getpixel((0, 0)), decoded.getpixel((19, 9))] == [(0, 0, 0), (255, 255, 255)]


@pytest.mark.parametrize("mode", ["LA", "RGBA", "P"])
@pytest.mark.parametrize("is_clear", [True, False])
def test_transparency_is_kept_where_there_is_some(mode: str, is_clear: bool) -> None:
    image, options = scene().convert(mode), dict[str, Any]()
    if is_clear and mode == "P":
        options = {"transparency": image.getpixel((0, 0))}
    elif is_clear:
        image.putalpha(Image.linear_gradient("L").resize(image.size))

    decoded = decode(saved(image, "PNG", **options)).image

    assert decoded.mode == ("RGBA" if is_clear else "RGB")


def test_a_profile_is_applied_and_forgotten() -> None:
    """A linear profile makes the middle grey of its file much lighter to the eye."""
    profile = linear_profile()
    grey = Image.new("RGB", (20, 20), (64, 64, 64))

    decoded = decode(saved(grey, "PNG", icc_profile=profile)).image

    assert "icc_profile" not in decoded.info
    assert near(decoded.getpixel((0, 0)), (137, 137, 137), 4)  # type: ignore[arg-type]


@pytest.mark.parametrize("profile", [b"", b"not a profile", b"\0" * 200])
def test_a_damaged_profile_is_left_aside(profile: bytes) -> None:
    decoded = decode(saved(scene(), "PNG", icc_profile=profile)).image

    assert all(map(near, corners(decoded), CORNERS, [3] * 4))


@pytest.mark.parametrize(
    ("orientation", "order"),
    [
        (1, [0, 1, 2, 3]),
        (2, [1, 0, 3, 2]),
        (3, [3, 2, 1, 0]),
        (4, [2, 3, 0, 1]),
        (5, [0, 2, 1, 3]),
        (6, [2, 0, 3, 1]),
        (7, [3, 1, 2, 0]),
        (8, [1, 3, 0, 2]),
        (9, [0, 1, 2, 3]),
    ],
)
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_is_turned_as_its_camera_says(
    kind: str, orientation: int, order: list[int]
) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation

    decoded = decode(saved(scene(), kind, exif=exif))

    is_sideways = orientation in (5, 6, 7, 8)
    assert (decoded.width, decoded.height) == ((200, 300) if is_sideways else (300, 200))
    assert all(map(near, corners(decoded.image), [CORNERS[n] for n in order], [24] * 4))


def test_a_jpeg_is_decoded_no_larger_than_needed() -> None:
    data = saved(noise(1600, 800), "JPEG")

    assert decode(data, at_least=0.2).image.size == (400, 200)
    assert decode(data, at_least=0.2).width == 1600
    assert decode(data).image.size == (1600, 800)


@pytest.mark.parametrize("kept", [0.1, 0.5, 0.9])
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "TIFF", "HEIF"])
def test_a_truncated_picture_is_unreadable(kind: str, kept: float) -> None:
    data = drawn(kind, 200, 200)

    with pytest.raises(Unreadable) as raised:
        decode(data[: int(len(data) * kept)])

    assert raised.value.reason in (Reason.DAMAGED, Reason.UNKNOWN)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", Reason.EMPTY),
        (b"hello", Reason.UNKNOWN),
        (drawn("GIF"), Reason.GIF),
        (drawn("BMP"), Reason.UNKNOWN),
        (b"<svg onload='alert(1)'/>", Reason.SVG),
        (b"<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>&a;</svg>", Reason.SVG),
        (black_png(14_000, 14_000), Reason.TOO_LARGE),
        (black_png(10_000, 10_000), Reason.TOO_LARGE),
        (black_png(7_072, 7_072), Reason.TOO_LARGE),
        (black_png(0, 5), Reason.DAMAGED),
        (black_png(8, 100_000), Reason.TOO_LONG),
        (black_png(30_001, 8), Reason.TOO_LONG),
    ],
)
def test_what_cannot_be_shown_is_told(data: bytes, reason: Reason) -> None:
    with pytest.raises(Unreadable) as raised:
        decode(data)

    assert raised.value.reason is reason
    assert all(raised.value.in_french())


@settings(max_examples=150)
@given(
    kind=st.sampled_from(["JPEG", "PNG", "WEBP", "AVIF", "TIFF", "HEIF"]),
    damage=st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), min_size=1, max_size=20),
)
def test_a_damaged_picture_is_decoded_or_told(kind: str, damage: list[tuple[float, int]]) -> None:
    data = bytearray(drawn(kind, 40, 30))
    for place, value in damage:
        data[int(place * len(data))] = value

    try:
        decoded = decode(bytes(data))
    except Unreadable:
        return
    assert decoded.image.mode in ("RGB", "RGBA")


@pytest.mark.parametrize("kind", ["WEBP", "PNG", "AVIF"])
def test_of_an_animation_the_first_picture_is_taken(kind: str) -> None:
    still, other = scene(), scene().transpose(Image.Transpose.ROTATE_180)

    decoded = decode(saved(still, kind, save_all=True, append_images=[other]))

    assert decoded.is_animated
    assert all(map(near, corners(decoded.image), CORNERS, [24] * 4))


def test_the_second_picture_of_a_telephone_is_no_animation() -> None:
    buffer = BytesIO()
    scene().save(buffer, "MPO", save_all=True, append_images=[noise(20, 20)])

    assert not decode(buffer.getvalue()).is_animated


def test_a_masked_part_is_painted_in_the_mean_colour_of_the_rest() -> None:
    image = Image.new("RGB", (100, 100), (200, 100, 50))
    image.paste((0, 0, 255), (20, 20, 60, 60))

    decoded = decode(saved(image, "PNG"), [(0.2, 0.2, 0.4, 0.4)]).image

    assert decoded.getcolors() == [(10_000, (200, 100, 50))]


@pytest.mark.parametrize("at_least", [1.0, 0.5, 0.125])
@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_nothing_of_what_is_masked_is_left(kind: str, at_least: float) -> None:
    """Two pictures that differ only there come out the same, at any scale."""
    made = []
    for seed in (1, 2):
        image = Image.new("RGB", (320, 320), (120, 130, 140))
        image.paste(noise(96, 96, seed), (64, 64))
        mask = [(0.19, 0.19, 0.34, 0.34)]
        made.append(decode(saved(image, kind, subsampling=0), mask, at_least).image.tobytes())

    assert made[0] == made[1]


@pytest.mark.parametrize("mask", [(0, 0, 1, 1), (0.9, 0.9, 1, 1), (0, 0, 0.001, 0.001)])
def test_a_mask_may_reach_over_the_edge(mask: tuple[float, float, float, float]) -> None:
    decoded = decode(saved(scene(), "PNG"), [mask]).image

    assert decoded.size == (300, 200)


@pytest.mark.parametrize(
    ("colour", "tone"), [("#000", (0, 0, 0)), ("#fff", (15, 15, 15)), ("#c8401f", (12, 4, 2))]
)
def test_the_tone_is_the_mean_colour(colour: str, tone: tuple[int, int, int]) -> None:
    assert tone_of(Image.new("RGB", (30, 20), colour)) == tone
