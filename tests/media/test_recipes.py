"""Which parts, widths and formats a picture has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.media.recipes import FALLBACK_WIDTHS, WIDTHS, Request, crop, widths


@pytest.mark.parametrize(
    ("size", "ratio", "focus", "box"),
    [
        ((300, 200), None, None, (0, 0, 300, 200)),
        ((300, 200), 1.5, (0, 0), (0, 0, 300, 200)),
        ((301, 200), 1.5, (0, 0), (0, 0, 301, 200)),
        ((300, 200), 1.0, None, (50, 0, 250, 200)),
        ((300, 200), 1.0, (0.1, 0.5), (0, 0, 200, 200)),
        ((300, 200), 1.0, (0.9, 0.5), (100, 0, 300, 200)),
        ((300, 200), 1.0, (0.6, 0.5), (80, 0, 280, 200)),
        ((300, 200), 3.0, (0.5, 0.8), (0, 100, 300, 200)),
        ((1, 1), 2.3, None, (0, 0, 1, 1)),
    ],
)
def test_a_picture_is_cut_around_its_focus(
    size: tuple[int, int],
    ratio: float | None,
    focus: tuple[float, float] | None,
    box: tuple[int, int, int, int],
) -> None:
    assert crop(size, ratio, focus) == box


@given(
    st.tuples(st.integers(1, 9000), st.integers(1, 9000)),
    st.sampled_from([21 / 9, 16 / 9, 1.5, 4 / 3, 1.0, 0.8, 1200 / 630]),
    st.tuples(st.floats(0, 1), st.floats(0, 1)),
)
def test_a_part_lies_within_the_picture(
    size: tuple[int, int], ratio: float, focus: tuple[float, float]
) -> None:
    left, top, right, bottom = crop(size, ratio, focus)

    assert 0 <= left < right <= size[0]
    assert 0 <= top < bottom <= size[1]
    if min(size) > 500:
        assert (right - left) / (bottom - top) == pytest.approx(ratio, rel=0.015)


@pytest.mark.parametrize(
    ("there", "widest", "chosen"),
    [
        (4000, 2048, [320, 480, 640, 960, 1280, 1600, 2048]),
        (4000, 1000, [320, 480, 640, 960, 1280]),
        (1000, 2048, [320, 480, 640, 960]),
        (1200, 2048, [320, 480, 640, 960, 1200]),
        (700, 480, [320, 480]),
        (100, 2048, [100]),
        (330, 2048, [320]),
    ],
)
def test_a_picture_is_never_made_larger_than_it_is(
    there: int, widest: int, chosen: list[int]
) -> None:
    assert widths((0, 0, there, 100), widest) == chosen


@given(st.integers(1, 9000), st.integers(1, 4000), st.sampled_from([WIDTHS, FALLBACK_WIDTHS]))
def test_there_is_always_a_width_and_none_too_large(
    there: int, widest: int, among: tuple[int, ...]
) -> None:
    chosen = widths((0, 0, there, 100), widest, among)

    assert chosen == sorted(set(chosen))
    assert 1 <= chosen[-1] <= there
    assert chosen[-1] * 1.1 >= min(widest, there, among[-1])


def test_a_request_names_every_file_by_its_part_width_and_format() -> None:
    request = Request("0123", (0, 0, 700, 350), 640, is_single=False, has_alpha=False)

    made = dict(request.recipes())

    assert list(made) == ["0123-320.avif", "0123-480.avif", "0123-640.avif", "0123-640.jpg"]
    assert made["0123-480.avif"][1:] == (480, 240, "avif")


def test_a_picture_seen_through_has_a_png() -> None:
    request = Request("0123", (0, 0, 700, 350), 2048, is_single=True, has_alpha=True)

    assert [name for name, _ in request.recipes()] == ["0123-700.png"]
