"""The style sheet: one layer a part, in an order that no file name changes."""

import re
from pathlib import Path

import pytest

from plugins.assets.styles import LAYERS, bundle_styles

THEME = Path(__file__).resolve().parents[2] / "theme"


def test_layers_come_in_their_order(theme: Path) -> None:
    styles = bundle_styles(theme, "").decode()

    found = list(dict.fromkeys(re.findall(r"@layer ([\w,]+)", styles)))
    order = list(dict.fromkeys(",".join(found).split(",")))
    assert order == [layer for layer in LAYERS if layer in order]
    assert {"reset", "base", "components", "print"} <= set(order)


def test_a_rule_is_in_the_layer_of_its_file(theme: Path) -> None:
    styles = bundle_styles(theme, "").decode()

    components = styles[styles.index("@layer components") :]
    assert styles.index("@layer base{body{color:#000}}") < styles.index("@layer components")
    assert components.index(".note") < components.index(".tag") < components.index("@layer print")


def test_the_style_sheet_is_minified(theme: Path) -> None:
    (theme / "styles" / "base.css").write_text(
        "/* why */\np { margin : 0px ; }\n", encoding="utf-8"
    )

    styles = bundle_styles(theme, "").decode()

    assert "p{margin:0}" in styles
    assert "why" not in styles


def test_font_faces_come_first_and_out_of_the_layers(theme: Path) -> None:
    face = '@font-face{font-family:X;src:url("/x.woff2")}'

    assert bundle_styles(theme, face).startswith(b"@font-face{")


def test_a_style_sheet_that_cannot_be_read_is_an_error(theme: Path) -> None:
    (theme / "styles" / "base.css").write_text("p { color: ", encoding="utf-8")
    (theme / "styles" / "print.css").write_text("}}} @", encoding="utf-8")

    with pytest.raises(Exception, match=r"\S"):
        bundle_styles(theme, "")


@pytest.mark.parametrize(
    "file", sorted((THEME / "styles").glob("*.css")), ids=lambda file: file.name
)
def test_every_style_of_the_theme_has_its_layer(file: Path) -> None:
    assert file.stem in LAYERS


def test_the_style_sheet_of_the_theme_asks_nothing_of_another_host() -> None:
    styles = bundle_styles(THEME, "").decode()

    assert re.findall(r"url\((?!['\"]?(?:data:|#))[^)]*\)|@import", styles) == []
    assert "!important" not in re.sub(r"@media[^{]*(print|reduced-motion).*", "", styles)
