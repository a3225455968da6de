"""Pictures: what ``photos.yaml`` says of them, joined with what their files hold."""

import warnings
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from plugins.kinds.body import Picture
from plugins.kinds.document import Document
from plugins.kinds.site import Site
from plugins.models import Photo
from plugins.models.markers import BundleFile
from plugins.models.walk import marked
from plugins.problems import Problem

FORMATS = ("JPEG", "PNG", "WEBP", "AVIF")


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
                document.files[name] = site.settings.link(f"{document.root.address}{name}")


def _picture(photo: Photo, document: Document, site: Site) -> Picture | None:
    file = document.bundle / photo.file
    if not file.is_file():
        return None
    try:
        width, height = size_of(file)
    except ValueError:
        path = file.relative_to(site.settings.root).as_posix()
        hint = f"L’enregistrer en {', '.join(FORMATS)}."
        site.problems.add(Problem(path, 0, "", "cette image ne peut pas être lue.", hint))
        return None
    x, y = (float(part) for part in photo.focus.split(",")) if photo.focus else (0.5, 0.5)
    return Picture(
        site.settings.link(f"{document.root.address}{photo.file}"),
        width,
        height,
        photo.alt or "",
        photo.caption or "",
        photo.credit,
        photo.decorative,
        (x, y) if photo.focus else None,
    )


def size_of(file: Path) -> tuple[int, int]:
    """Return the width and height of a picture in pixels; raise ValueError when unreadable."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(file, formats=FORMATS) as image:
                return image.size
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, Warning) as error:
        raise ValueError(f"{file.name} is no readable picture") from error
