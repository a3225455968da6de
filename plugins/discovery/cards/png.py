"""A PNG of sixteen colours, written at once.

Pillow writes any PNG; these, most of which is paper, take it three times as long.
"""

import zlib
from struct import pack

from PIL import Image

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_DEPTH, _INDEXED = 4, 3


def write_png(image: Image.Image, palette: bytes) -> bytes:
    """Return the file of an image of mode P whose pixels are numbers of 16 colours, RGB each.

    Source: https://www.w3.org/TR/png-3/.
    """
    width, height = image.size
    row = -(-width * _DEPTH // 8)
    # Each row starts with the number of its filter, 0: here it stands after the row before.
    rows = b"\0" + image.tobytes("raw", ("P;4", row + 1))[:-1]
    head = pack(">IIBBBBB", width, height, _DEPTH, _INDEXED, 0, 0, 0)
    return b"".join(
        (
            _SIGNATURE,
            _chunk(b"IHDR", head),
            _chunk(b"PLTE", palette),
            _chunk(b"IDAT", _deflated(rows)),
            _chunk(b"IEND", b""),
        )
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    return pack(">I", len(data)) + kind + data + pack(">I", zlib.crc32(kind + data))


def _deflated(rows: bytes) -> bytes:
    # Runs are all that there is to find in flat colours, and the quickest to look for.
    compressor = zlib.compressobj(1, strategy=zlib.Z_RLE)
    return compressor.compress(rows) + compressor.flush()
