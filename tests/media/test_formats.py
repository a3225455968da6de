"""What a file holds is told by its bytes."""

import pytest

from plugins.media.formats import TAKEN, Format, format_of
from tests.media.drawing import SUFFIXES, drawn


@pytest.mark.parametrize("kind", SUFFIXES)
def test_every_format_taken_is_known_by_its_bytes(kind: str) -> None:
    found = format_of(drawn(kind))

    assert found in TAKEN
    assert found == {"HEIF": "HEIC"}.get(kind, kind)


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"", Format.UNKNOWN),
        (b"hello", Format.UNKNOWN),
        (b"GIF89a", Format.GIF),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", Format.SVG),
        (b"\xef\xbb\xbf<?xml version='1.0'?>\n<!DOCTYPE svg>\n<SVG/>", Format.SVG),
        ("<svg/>".encode("utf-16"), Format.UNKNOWN),
        (b"<html><p>svg", Format.UNKNOWN),
        (b"\0\0\0\x14ftypmp42\0\0\0\0isom", Format.UNKNOWN),
        (b"\0\0\0\x18ftypmif1\0\0\0\0mif1avif", Format.AVIF),
        (b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic", Format.HEIC),
        (b"RIFF\0\0\0\0WAVE", Format.UNKNOWN),
    ],
)
def test_other_files_are_told_apart(data: bytes, found: Format) -> None:
    assert format_of(data) is found
