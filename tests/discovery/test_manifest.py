"""The web manifest, and icons drawn from the favicon."""

import json
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from plugins.discovery.icons import TooRich, draw
from tests.conftest import BuildSite, LoadSite
from tests.tiny import ONE_OF_EACH, ROOT, bare_theme

HOST = "https://exemple.org/base"
FAVICON = (ROOT / "theme/static/images/favicon.svg").read_bytes()


def svg(content: str, box: str = "0 0 10 10") -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">{content}</svg>'.encode()


def drawn(data: bytes, side: int) -> Image.Image:
    return Image.open(BytesIO(draw(data, side)))


def test_each_language_has_its_manifest(build_site: BuildSite) -> None:
    built = build_site(ONE_OF_EACH, SITEURL=HOST)

    told = json.loads(built.bytes("en/manifest.webmanifest"))
    assert told["name"] == told["short_name"] == "Le Média Solidaire"
    assert (told["lang"], told["display"]) == ("en", "minimal-ui")
    assert (told["start_url"], told["scope"]) == ("/base/en/", "/base/")
    paper = (ROOT / "theme/styles/tokens.css").read_text(encoding="utf-8")
    assert f"--paper: {told['background_color']};" in paper
    assert told["theme_color"] == told["background_color"]
    for icon, side in zip(told["icons"], (192, 512), strict=True):
        assert (icon["sizes"], icon["type"]) == (f"{side}x{side}", "image/png")
        image = Image.open(BytesIO(built.bytes(icon["src"].removeprefix("/base"))))
        assert (image.format, image.size) == ("PNG", (side, side))
    link = built.one("/en/", "link[rel=manifest]")
    assert link.attributes["href"] == "/base/en/manifest.webmanifest"
    assert json.loads(built.bytes("manifest.webmanifest"))["lang"] == "fr"
    podcast = Image.open(BytesIO(built.bytes("icons/1400.png")))
    # What Apple takes: a square of 1400 to 3000 pixels, in RGB.
    assert (podcast.size, podcast.mode) == ((1400, 1400), "RGB")


def test_a_theme_without_a_favicon_has_no_icons(load: LoadSite, tmp_path: Path) -> None:
    loaded = load({}, THEME=str(bare_theme(tmp_path / "theme")))

    assert not [p for p in loaded.products if p.address.startswith("/icons/")]
    [made] = [p for p in loaded.products if p.address == "/manifest.webmanifest"]
    told = json.loads(made.make(loaded.site, *made.handed))  # type: ignore[arg-type]
    assert told["icons"] == []
    assert "theme_color" not in told


def test_the_favicon_is_drawn() -> None:
    image = drawn(FAVICON, 320)

    red, white = (194, 50, 26), (255, 255, 255)
    # A corner, the heart of each of the two marks, between them.
    points = [(5, 5), (90, 160), (170, 160), (135, 160), (300, 160)]
    assert [image.getpixel(point) for point in points] == [red, white, white, red, red]


@pytest.mark.parametrize(
    "path",
    [
        "M2 2h6v6H2z",
        "m2 2l6 0 0 6 -6 0z",
        "M2 2L8 2 8 8 2 8Z",
        "M 2,2 H 8 V 8 H 2 Z",
        "M2 2h6v6h-6z",
    ],
)
def test_paths_of_straight_lines_are_understood(path: str) -> None:
    image = drawn(svg(f'<path fill="#000" d="{path}"/>'), 100)

    assert image.getpixel((50, 50)) == (0, 0, 0)
    assert image.getpixel((10, 50)) == image.getpixel((90, 50)) == (255, 255, 255)


def test_a_line_starts_again_where_the_last_one_closed() -> None:
    image = drawn(svg('<path fill="#000" d="M1 1h2v2h-2zm4 4h2v2h-2z"/>'), 100)

    assert [image.getpixel(point) for point in ((20, 20), (60, 60), (40, 40))] == [
        (0, 0, 0),
        (0, 0, 0),
        (255, 255, 255),
    ]


def test_what_is_seen_is_what_the_box_shows() -> None:
    image = drawn(
        svg('<rect x="10" y="10" width="5" height="10" fill="#000"/>', "10 10 10 10"), 100
    )

    assert image.getpixel((25, 50)) == (0, 0, 0)
    assert image.getpixel((75, 50)) == (255, 255, 255)


@pytest.mark.parametrize(
    "content",
    [
        '<circle cx="5" cy="5" r="2"/>',
        '<path d="M2 2c1 1 2 2 3 3z"/>',
        '<path d="M2 2h"/>',
        '<path d="M2 2h3v3z 4 4"/>',
        '<path d="M2 h 3z"/>',
        '<path d="2 2h3v3z"/>',
        '<path stroke="#000" d="M2 2h3v3z"/>',
        '<rect width="5" height="5"><title>x</title></rect>',
    ],
)
def test_other_drawings_are_refused(content: str) -> None:
    with pytest.raises(TooRich):
        draw(svg(content), 16)


@pytest.mark.parametrize("box", ["", "0 0 10 20"])
def test_a_drawing_must_be_a_square(box: str) -> None:
    with pytest.raises(TooRich):
        draw(svg("", box), 16)
