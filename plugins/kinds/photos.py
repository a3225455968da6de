"""What ``photos.yaml`` says of the pictures of a bundle."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from plugins.frontmatter import read_entries
from plugins.kinds.entries import Entries
from plugins.kinds.stages import entries_read
from plugins.models import Photo
from plugins.problems import Problem, nearest

PHOTOS = "photos.yaml"


@dataclass(frozen=True, slots=True)
class Photos:
    """The pictures described, by file name, with their lines, and the Problems of it all."""

    photos: dict[str, Photo]
    problems: tuple[Problem, ...] = ()
    lines: Mapping[str, int] = field(default_factory=dict)


def overlay_name(lang: str) -> str:
    """Return the name of the file which says in that language what differs."""
    return f"photos.{lang}.yaml"


def read_photos(folder: Path, path: str, lang: str, names: list[str]) -> Photos:
    """Return what ``photos.yaml`` says, at ``path``, in a folder which holds those ``names``."""
    overlay = folder / overlay_name(lang)
    file = folder / PHOTOS
    beside = overlay if overlay.name in names else None
    photos, lines, problems = read_entries(file, path, Photo, "file", beside)
    described: dict[str, Photo] = {}
    places: dict[str, int] = {}
    for index, photo in photos.items():
        line = lines.find((index, "file"))
        places.setdefault(photo.file, line)
        if described.setdefault(photo.file, photo) is not photo:
            message = f"image « {photo.file} » décrite deux fois."
            hint = "N’en garder qu’une description."
            problems.append(Problem(path, line, "file", message, hint))
        if photo.file not in names:
            close = nearest(photo.file, names)
            hint = f"Le plus proche : {close}." if close else "Déposer l’image dans le dossier."
            message = f"fichier « {photo.file} » absent."
            problems.append(Problem(path, line, "file", message, hint))
    entries = Entries(lang, dict(described))
    entries_read.send(entries)
    return Photos(entries.by_name, tuple(problems), places)
