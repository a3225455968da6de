"""A PNG of sixteen colours, put together from bands of rows.

Most of a card is paper, or words that other cards have too: what was compressed once is used again,
which takes a third of the time of compressing the whole. Source: https://www.w3.org/TR/png-3/,
https://www.rfc-editor.org/rfc/rfc1950.
"""

import zlib
from collections.abc import Sequence
from struct import pack
from typing import NamedTuple

from PIL import Image

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_DEPTH, _INDEXED = 4, 3
_HEAD, _END = b"\x78\x01", b"\x03\x00"
"""What zlib writes before its data, and an empty block that ends them."""


class Band(NamedTuple):
    """Some rows of a picture: their number, their bytes, and the same compressed."""

    height: int
    rows: bytes
    deflated: bytes


def band(image: Image.Image) -> Band:
    """Return the band of an image of mode P, whose pixels are numbers of 16 colours."""
    width, height = image.size
    row = -(-width * _DEPTH // 8)
    # Each row starts with the number of its filter, 0: here it stands after the row before.
    rows = b"\0" + image.tobytes("raw", ("P;4", row + 1))[:-1]
    # Runs are all that there is to find in flat colours, and the quickest to look for.
    compressor = zlib.compressobj(1, wbits=-zlib.MAX_WBITS, strategy=zlib.Z_RLE)
    # Flushed, it ends with a whole byte: another one may follow.
    return Band(height, rows, compressor.compress(rows) + compressor.flush(zlib.Z_SYNC_FLUSH))


def write_png(width: int, bands: Sequence[Band], palette: bytes) -> bytes:
    """Return the file of bands one under another; ``palette`` has three bytes a colour."""
    height = sum(each.height for each in bands)
    total = 1
    for each in bands:
        total = zlib.adler32(each.rows, total)
    data = b"".join((_HEAD, *(each.deflated for each in bands), _END, pack(">I", total)))
    head = pack(">IIBBBBB", width, height, _DEPTH, _INDEXED, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"PLTE", palette), (b"IDAT", data), (b"IEND", b""))
    return _SIGNATURE + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return pack(">I", len(data)) + kind + data + pack(">I", zlib.crc32(data, zlib.crc32(kind)))
