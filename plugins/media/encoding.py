"""From pixels to the bytes of a file. The settings are those that ``benchmarks`` compared."""

from io import BytesIO
from typing import Any

import PIL
from PIL import Image, features

from plugins.media.recipes import AVIF, JPEG, PNG

_SETTINGS: dict[str, tuple[str, dict[str, Any]]] = {
    # One thread a file: as many files are made at once as there are processors.
    AVIF: ("AVIF", {"quality": 55, "speed": 8, "subsampling": "4:2:0", "max_threads": 1}),
    JPEG: ("JPEG", {"quality": 76, "progressive": True, "optimize": True, "subsampling": "4:2:0"}),
    PNG: ("PNG", {"optimize": True}),
}


def encoder() -> str:
    """Return what tells the bytes of one encoder and its settings from those of another."""
    libraries = [features.version(name) for name in ("avif", "libjpeg_turbo", "zlib")]
    return f"1 {PIL.__version__} {libraries} {sorted(_SETTINGS.items())}"


def encode(image: Image.Image, name: str) -> bytes:
    """Return the file of a picture in a format."""
    kind, settings = _SETTINGS[name]
    buffer = BytesIO()
    image.save(buffer, kind, **settings)
    return buffer.getvalue()
