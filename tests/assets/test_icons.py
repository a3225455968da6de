"""Icons: one sprite of symbols named like their files."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from plugins.assets.icons import sprite

THEME = Path(__file__).resolve().parents[2] / "theme"
SVG = "{http://www.w3.org/2000/svg}"


def write(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")


def test_each_icon_is_a_symbol_in_the_order_of_names(tmp_path: Path) -> None:
    write(tmp_path, "b.svg", '<svg viewBox="0 0 24 24"><path d="M1 1"/></svg>')
    write(tmp_path, "a.svg", '<?xml version="1.0"?>\n<svg viewBox="0 0 8 8">\n <g/>\n <g/>\n</svg>')

    assert sprite(tmp_path).decode() == (
        '<svg xmlns="http://www.w3.org/2000/svg">'
        '<symbol id="a" viewBox="0 0 8 8"><g/><g/></symbol>'
        '<symbol id="b" viewBox="0 0 24 24"><path d="M1 1"/></symbol></svg>'
    )


def test_only_what_draws_is_kept_of_an_icon(tmp_path: Path) -> None:
    write(
        tmp_path,
        "a.svg",
        '<svg xmlns="x" width="24" viewBox="0 0 24 24" fill="none" stroke-width="2" class="y">'
        "<g/></svg>",
    )

    assert '<symbol id="a" viewBox="0 0 24 24" fill="none" stroke-width="2">' in (
        sprite(tmp_path).decode()
    )


def test_a_file_that_is_no_drawing_is_an_error(tmp_path: Path) -> None:
    write(tmp_path, "a.svg", "rien")

    with pytest.raises(ValueError, match=r"a\.svg holds no <svg> element"):
        sprite(tmp_path)


def test_the_sprite_of_the_theme_is_well_formed_and_takes_the_colour_of_the_text() -> None:
    icons = THEME / "static" / "icons"
    root = ElementTree.fromstring(sprite(icons))

    symbols = root.findall(f"{SVG}symbol")
    assert [symbol.attrib["id"] for symbol in symbols] == sorted(
        file.stem for file in icons.glob("*.svg")
    )
    assert {symbol.attrib.get("viewBox") for symbol in symbols} == {"0 0 24 24"}
    assert b"#" not in sprite(icons), "an icon has a colour of its own"
