"""Pictures: what ``photos.yaml`` says of them, joined with what their files hold."""

import warnings
from pathlib import Path
from urllib.parse import quote

from PIL import Image

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


def measure_pictures(site: Site) -> None:
    """Give every document its pictures and the addresses of its files, or a Problem for each."""
    for document in site.documents:
        for photo in document.photos.values():
            picture = _picture(photo, document, site)
            if picture:
                document.pictures[photo.file] = picture
        transcript = (
            document.fields.film.transcript if getattr(document.fields, "film", None) else ""
        )
        for _, _, name in marked(document.fields, BundleFile):
            if name != transcript and (document.bundle / name).is_file():
                document.files[name] = site.settings.link(f"{document.root.address}{quote(name)}")


def _picture(photo: Photo, document: Document, site: Site) -> Picture | None:
    file = document.bundle / photo.file
    if not file.is_file():
        return None
    try:
        width, height = size_of(file)
    except ValueError:
        path = file.relative_to(site.settings.root).as_posix()
        message = "cette image ne peut pas être lue, ou son nom ne dit pas son format."
        hint = f"L’enregistrer à nouveau en {', '.join(FORMATS)}."
        site.problems.add(Problem(path, 0, "", message, hint))
        return None
    x, y = (float(part) for part in photo.focus.split(",")) if photo.focus else (0.5, 0.5)
    return Picture(
        site.settings.link(f"{document.root.address}{quote(photo.file)}"),
        width,
        height,
        photo.alt or "",
        photo.caption or "",
        photo.credit,
        photo.decorative,
        (x, y) if photo.focus else None,
    )


def size_of(file: Path) -> tuple[int, int]:
    """Return the width and height in pixels of a picture as it is shown.

    Raise ValueError when it cannot be read whole, or is not of the format its name tells.
    """
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


def _shown_size(image: Image.Image) -> tuple[int, int]:
    width, height = image.size
    # WebP is checked whole when it is opened; a draft makes reading a JPEG quick.
    if image.format != "WEBP":
        image.draft("L", (1, 1))
        image.load()
    is_sideways = image.getexif().get(_ORIENTATION) in _SIDEWAYS
    return (height, width) if is_sideways else (width, height)
