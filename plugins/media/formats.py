"""What a picture file holds, told by its first bytes: the end of its name may be wrong."""

from enum import StrEnum


class Format(StrEnum):
    """A kind of file that editors may drop, or are likely to."""

    JPEG = "JPEG"
    PNG = "PNG"
    WEBP = "WEBP"
    AVIF = "AVIF"
    TIFF = "TIFF"
    HEIC = "HEIC"
    GIF = "GIF"
    SVG = "SVG"
    UNKNOWN = ""


TAKEN = (Format.JPEG, Format.PNG, Format.WEBP, Format.AVIF, Format.TIFF, Format.HEIC)
"""The formats that pictures are made of."""

SUFFIXES = (".jpg", ".jpeg", ".png", ".webp", ".avif", ".tif", ".tiff", ".heic", ".heif")
"""The ends of the names of pictures, in small letters."""

FILMS = (".mp4", ".m4v", ".mov", ".webm", ".mkv")
"""Those of films."""

HEAD = 4096
"""How many bytes of a file tell its format."""

_SIGNATURES = (
    (b"\xff\xd8\xff", Format.JPEG),
    (b"\x89PNG\r\n\x1a\n", Format.PNG),
    (b"II*\0", Format.TIFF),
    (b"MM\0*", Format.TIFF),
    (b"II+\0", Format.TIFF),
    (b"MM\0+", Format.TIFF),
    (b"GIF8", Format.GIF),
)
_AVIF_BRANDS = {b"avif", b"avis"}
_HEIC_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1"}


def format_of(head: bytes) -> Format:
    """Return the format of a file from its first ``HEAD`` bytes."""
    for signature, found in _SIGNATURES:
        if head.startswith(signature):
            return found
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return Format.WEBP
    if head[4:8] == b"ftyp":
        return _format_of_box(head)
    return Format.SVG if _is_svg(head) else Format.UNKNOWN


def _format_of_box(head: bytes) -> Format:
    """Return the format told by the brands of a file of the ISO base media family."""
    size = int.from_bytes(head[:4])
    brands = {head[8:12], *(head[at : at + 4] for at in range(16, min(size, len(head)), 4))}
    if brands & _AVIF_BRANDS:
        return Format.AVIF
    return Format.HEIC if brands & _HEIC_BRANDS else Format.UNKNOWN


def _is_svg(head: bytes) -> bool:
    text = head.lstrip(b"\xef\xbb\xbf\0").lower().replace(b"\0", b"")
    return text.lstrip().startswith(b"<") and b"<svg" in text
