"""Nothing that a source holds besides its pixels is published, whatever the format."""

import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from tests.conftest import BuildSite
from tests.media.drawing import noise, opened, saved, scene
from tests.tiny import GALLERY, ONE_OF_EACH, having

MARK = "MARQUEUR-SECRET"
_MARK = MARK.encode()
_XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:creator>' + _MARK + b"</dc:creator></x:xmpmeta>"
_GPS = {1: "N", 2: (48.0, 51.0, 24.0), 3: "E", 4: (2.0, 21.0, 3.0), 29: MARK}


def _exif() -> Image.Exif:
    exif = Image.Exif()
    for tag in (0x010E, 0x010F, 0x0110, 0x0131, 0x013B, 0x8298):
        exif[tag] = MARK
    exif[0x8769] = {0x9286: b"ASCII\0\0\0" + _MARK, 0x927C: _MARK * 4, 0xA430: MARK}
    exif[0x8825] = _GPS
    return exif


def _profile() -> bytes:
    """Return the profile of sRGB with the mark in the words that describe it."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    at = profile.index("sRGB".encode("utf-16-be"))
    words = MARK.encode("utf-16-be")[: len("sRGB built-in") * 2]
    profile[at : at + len(words)] = words
    return bytes(profile) + _MARK


def _segment(kind: int, data: bytes) -> bytes:
    return bytes([0xFF, kind]) + (len(data) + 2).to_bytes(2) + data


def _jpeg() -> bytes:
    exif = _exif()
    exif[0x0201] = 0
    plain = saved(scene(), "JPEG", exif=exif, comment=_MARK, icc_profile=_profile())
    xmp = _segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + _XMP)
    iptc = b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x14\x1c\x02\x50\0\x0f" + _MARK
    thumbnail = saved(noise(16, 16), "JPEG", comment=_MARK)
    jfxx = _segment(0xE0, b"JFXX\0\x10" + thumbnail)
    more = xmp + _segment(0xED, iptc) + jfxx + _segment(0xEC, b"Ducky" + _MARK)
    return plain[:2] + more + plain[2:] + _MARK


def _mpo() -> bytes:
    second = noise(40, 30)
    second.encoderinfo = {"comment": _MARK}  # type: ignore[attr-defined]
    return saved(scene(), "MPO", save_all=True, append_images=[second], comment=_MARK) + _MARK


def _png() -> bytes:
    info = PngInfo()
    info.add_text("Author", MARK)
    info.add_text("Comment", MARK, zip=True)
    info.add_itxt("XML:com.adobe.xmp", _XMP.decode(), zip=False)
    info.add(b"prVt", _MARK)
    options = {"pnginfo": info, "exif": _exif(), "icc_profile": _profile()}
    return saved(scene(), "PNG", **options) + _MARK


def _webp() -> bytes:
    return saved(scene(), "WEBP", exif=_exif(), xmp=_XMP, icc_profile=_profile()) + _MARK


def _avif() -> bytes:
    box = (8 + len(_MARK)).to_bytes(4) + b"free" + _MARK
    return saved(scene(), "AVIF", exif=_exif(), xmp=_XMP, icc_profile=_profile()) + box


def _tiff() -> bytes:
    tags: dict[int, Any] = {270: MARK, 305: MARK, 315: MARK, 700: _XMP, 33723: _MARK, 34377: _MARK}
    return saved(scene(), "TIFF", tiffinfo=tags, icc_profile=_profile()) + _MARK


def _heic() -> bytes:
    box = (8 + len(_MARK)).to_bytes(4) + b"free" + _MARK
    return saved(scene(), "HEIF", exif=_exif().tobytes(), xmp=_XMP, icc_profile=_profile()) + box


SOURCES: dict[str, Callable[[], bytes]] = {
    f"{MARK}.jpg": _jpeg,
    "deux.jpg": _mpo,
    "dessin.png": _png,
    "toile.webp": _webp,
    "neuf.avif": _avif,
    "papier.tif": _tiff,
    "poche.heic": _heic,
}


@pytest.mark.parametrize("name", SOURCES)
def test_the_mark_is_planted(name: str) -> None:
    """Otherwise the tests below would prove nothing."""
    data = SOURCES[name]()

    assert data.count(_MARK) >= 2
    assert opened(data).size == (300, 200)


def _with(name: str, data: bytes) -> dict[str, str | bytes]:
    folder = "galeries/une-galerie"
    body = f"\n![Une vue]({name})\n\n::: figure {name}\n:::\n\n[La voir]({name})\n"
    return {
        **ONE_OF_EACH,
        f"{folder}/index.md": having(GALLERY, f"cover: {name}") + body,
        f"{folder}/photos.yaml": f"- {{file: {name}, alt: Une vue, credit: Atelier}}\n",
        f"{folder}/{name}": data,
    }


@pytest.mark.parametrize("name", SOURCES)
def test_no_published_byte_holds_what_came_with_the_pixels(
    build_site: BuildSite, name: str
) -> None:
    built = build_site(_with(name, SOURCES[name]()), SITEURL="https://exemple.org")

    files = built.files()
    assert [told for told in built.messages if "galeries" in told] == []
    assert sum(file.startswith("photos/") for file in files) >= 3
    folded = {file: data.lower() for file, data in files.items()}
    assert [file for file, data in folded.items() if _MARK.lower() in data] == []
    assert [file for file in files if MARK.lower() in file.lower()] == []


@pytest.mark.parametrize("name", SOURCES)
def test_a_derivative_has_pixels_and_nothing_else(build_site: BuildSite, name: str) -> None:
    files = build_site(_with(name, SOURCES[name]())).files()

    for file, data in files.items():
        if file.startswith("photos/"):
            image = opened(data)
            assert dict(image.getexif()) == {}
            assert not {"exif", "xmp", "icc_profile", "comment", "photoshop"} & set(image.info)
            assert b"Exif" not in data.replace(b"Exif\0\0MM\0*", b"")
            assert not any(word in data for word in (b"8BIM", b"http://ns.", b"GPS", b"ICC_P"))


def test_no_source_is_published(build_site: BuildSite, tmp_path: Path) -> None:
    sources = {zlib.crc32(make()) for make in SOURCES.values()}
    for name, make in SOURCES.items():
        built = build_site(_with(name, make()))

        assert not sources & {zlib.crc32(data) for data in built.files().values()}
