"""What the files of films hold, as far as this machine can tell."""

from plugins.films.ffmpeg import Footage, Unplayable, encoders, look, signature
from plugins.kinds.site import Site
from plugins.tracing.recording import record

UNREADABLE = (
    "ce fichier ne se lit pas : il est abîmé, coupé, ou d’un autre genre.",
    "Copier à nouveau le fichier, ou l’exporter en MP4.",
)
"""What editors are told of a file that holds no film and no sound, and its remedy."""
FFMPEG = "ffmpeg"
"""What is read by whatever depends on the ffmpeg of this machine."""


def can_make_films() -> bool:
    """Say whether the files of films can be looked into, and others made of them."""
    record(FFMPEG)
    return "libx264" in encoders()


def can_make_av1() -> bool:
    """Say whether films can be made in AV1 as well."""
    record(FFMPEG)
    return "libsvtav1" in encoders()


def footage_of(path: str, site: Site) -> Footage | None:
    """Return what a film or a sound of the content holds; nothing when it cannot be read."""

    def find() -> Footage | None:
        try:
            return look(site.settings.root / path)
        except Unplayable:
            return None

    return site.memo([path], find, "footage", signature())
