"""Parts of files, as browsers ask for them."""

import pytest

from plugins.editing.ranges import Unsatisfiable, part_of


@pytest.mark.parametrize(
    ("asked", "part"),
    [
        ("bytes=0-99", (0, 100)),
        ("bytes=500-", (500, 1000)),
        ("bytes=900-5000", (900, 1000)),
        ("bytes=-100", (900, 1000)),
        ("bytes=-5000", (0, 1000)),
        ("bytes=999-999", (999, 1000)),
        ("", None),
        ("bytes=-", None),
        ("bytes=9-3", None),
        ("bytes=0-9,20-29", None),
        ("lines=0-9", None),
    ],
)
def test_a_part_is_told_by_its_ends(asked: str, part: tuple[int, int] | None) -> None:
    assert part_of(asked, 1000) == part


@pytest.mark.parametrize("asked", ["bytes=1000-", "bytes=1000-2000", "bytes=-0"])
def test_what_the_file_does_not_have_cannot_be_given(asked: str) -> None:
    with pytest.raises(Unsatisfiable):
        part_of(asked, 1000)
