"""Pictures of every kind, made in memory for the tests of this room."""

import struct
import zlib
from io import BytesIO
from random import Random
from typing import Any

from PIL import Image
from pillow_heif import register_heif_opener

register_heif_opener()

SUFFIXES = {
    "JPEG": "jpg",
    "PNG": "png",
    "WEBP": "webp",
    "AVIF": "avif",
    "TIFF": "tif",
    "HEIF": "heic",
}
"""The end of the name of each format that Pillow writes and we take."""


def noise(width: int = 60, height: int = 40, seed: int = 1) -> Image.Image:
    """Return a noisy picture: no format can make it small."""
    return Image.frombytes("RGB", (width, height), Random(seed).randbytes(width * height * 3))


def scene(width: int = 300, height: int = 200) -> Image.Image:
    """Return a soft picture whose corners differ: red, green, blue, white."""
    corners = Image.new("RGB", (2, 2))
    corners.putdata([(230, 30, 30), (30, 200, 30), (30, 30, 230), (240, 240, 240)])
    return corners.resize((width, height), Image.Resampling.BILINEAR)


def saved(image: Image.Image, kind: str, **options: Any) -> bytes:
    """Return the file of a picture."""
    buffer = BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def drawn(kind: str, width: int = 60, height: int = 40, orientation: int = 0) -> bytes:
    """Return the file of a noisy picture, turned by its Exif."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    return saved(noise(width, height), kind, **({"exif": exif} if orientation else {}))


def black_png(width: int, height: int) -> bytes:
    """Return a small PNG of a size, all black."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    pixels = chunk(b"IDAT", zlib.compress(bytes(height * (1 + width // 8))))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + pixels + chunk(b"IEND", b"")


def opened(data: bytes) -> Image.Image:
    """Return the picture of a file."""
    image = Image.open(BytesIO(data))
    image.load()
    return image


def near(one: tuple[int, ...], other: tuple[int, ...], by: int = 12) -> bool:
    """Say whether two colours are close."""
    return all(abs(a - b) <= by for a, b in zip(one, other, strict=True))
