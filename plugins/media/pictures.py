"""Pictures: what ``photos.yaml`` says of them, joined with what their files hold."""

import warnings
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import quote

from plugins.kinds.body import Picture
from plugins.kinds.document import Document
from plugins.kinds.site import Site
from plugins.models import Photo
from plugins.models.markers import BundleFile
from plugins.models.walk import marked
from plugins.problems import Problem

FORMATS = ("JPEG", "PNG", "WEBP", "AVIF")
_SUFFIXES = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".webp": "WEBP", ".avif": "AVIF"}
# Values of the Exif orientation which lay the picture on its side.
_ORIENTATION, _SIDEWAYS = 0x0112, (5, 6, 7, 8)
_Size = tuple[int, int]


def provide(site: Site) -> None:
    """Give the documents of a site their pictures and the addresses of their files."""
    site.provide("pictures", partial(_pictures, site=site))
    site.provide("files", partial(_files, site=site))


def _files(document: Document, site: Site) -> dict[str, str]:
    film = getattr(document.fields, "film", None)
    transcript = film.transcript if film else ""
    return {
        name: _address(name, document, site)
        for _, _, name in marked(document.model, BundleFile)
        if name != transcript and document.holds(name)
    }


def _pictures(document: Document, site: Site) -> dict[str, Picture]:
    found = {}
    for photo in document.photos.values():
        picture = _picture(photo, document, site) if document.holds(photo.file) else None
        if picture:
            found[photo.file] = picture
    return found


def _picture(photo: Photo, document: Document, site: Site) -> Picture | None:
    path = f"{document.folder}/{photo.file}"
    size = site.memo([path], partial(_measured, site.settings.root / path), "picture")
    if size is None:
        message = "cette image ne peut pas être lue, ou son nom ne dit pas son format."
        hint = f"L’enregistrer à nouveau en {', '.join(FORMATS)}."
        site.tell(Problem(path, 0, "", message, hint))
        return None
    x, y = (float(part) for part in photo.focus.split(",")) if photo.focus else (0.5, 0.5)
    return Picture(
        _address(photo.file, document, site),
        *size,
        photo.alt or "",
        photo.caption or "",
        photo.credit,
        photo.decorative,
        (x, y) if photo.focus else None,
    )


def _address(name: str, document: Document, site: Site) -> str:
    return site.settings.link(f"{document.root.address}{quote(name)}")


def _measured(file: Path) -> _Size | None:
    """Return the size of a picture, or None when it cannot be read."""
    try:
        return size_of(file)
    except ValueError:
        return None


def size_of(file: Path) -> _Size:
    """Return the width and height in pixels of a picture as it is shown.

    Raise ValueError when it cannot be read whole, or is not of the format its name tells.
    """
    from PIL import Image  # imported when a picture is measured: most builds measure none

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(file, formats=FORMATS) as image:
                # A telephone's JPEG may hold a second picture, its light or its depth.
                found = "JPEG" if image.format == "MPO" else image.format
                if found != _SUFFIXES.get(file.suffix.lower()):
                    raise ValueError(f"{file.name} holds {image.format}")
                return _shown_size(image)
    except (Image.DecompressionBombError, OSError, SyntaxError, Warning) as error:
        raise ValueError(f"{file.name} is no readable picture") from error


def _shown_size(image: Any) -> _Size:
    width, height = image.size
    # WebP is checked whole when it is opened; a draft makes reading a JPEG quick.
    if image.format != "WEBP":
        image.draft("L", (1, 1))
        image.load()
    is_sideways = image.getexif().get(_ORIENTATION) in _SIDEWAYS
    return (height, width) if is_sideways else (width, height)
