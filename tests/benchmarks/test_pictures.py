"""The benchmark of pictures: the same photographs, and derivatives named alike by both tools."""

import re
from pathlib import Path

from PIL import Image

from benchmarks.pictures import sharp_program
from benchmarks.pictures.ours import make_ready, recipes
from benchmarks.pictures.photographs import photographs
from plugins.media.recipes import FALLBACK_WIDTHS, WIDTHS


def test_a_photograph_is_drawn_once_and_always_the_same(tmp_path: Path) -> None:
    (first,) = photographs(tmp_path / "a", 1)
    (other,) = photographs(tmp_path / "b", 1)
    before = first.stat().st_mtime_ns
    photographs(tmp_path / "a", 1)

    assert first.read_bytes() == other.read_bytes()
    assert first.stat().st_mtime_ns == before
    with Image.open(first) as image:
        assert image.width * image.height >= 12_000_000
        assert image.getexif()[0x0112] == 6


def test_both_tools_make_the_same_files(tmp_path: Path) -> None:
    program = sharp_program().read_text(encoding="utf-8")
    lists = dict(re.findall(r"const (\w+) = \[([\d, ]+)\];", program))

    assert [int(width) for width in lists["WIDTHS"].split(",")] == list(WIDTHS)
    assert [int(width) for width in lists["FALLBACK_WIDTHS"].split(",")] == list(FALLBACK_WIDTHS)
    assert sorted(recipes(4000, 3000).values()) == sorted(
        [*(f"{width}.avif" for width in WIDTHS), *(f"{width}.jpg" for width in FALLBACK_WIDTHS)]
    )


def test_derivatives_are_written(tmp_path: Path) -> None:
    file, out = tmp_path / "00.jpg", tmp_path / "out"
    Image.new("RGB", (700, 400), "#c8401f").save(file)
    out.mkdir()

    make_ready([file], out)

    assert sorted(path.name for path in out.iterdir()) == [
        "00-320.avif",
        "00-480.avif",
        "00-640.avif",
        "00-640.jpg",
    ]
