"""What stopped a build that is no mistake of a text, in French, for those who write."""

import traceback
from pathlib import Path

from jinja2 import TemplateSyntaxError


def explain_failure(error: Exception, root: Path) -> str:
    """Return what failed, and in which line of which template when it was in one.

    ``root`` is the folder of the project; the reason of the library comes last, in English.
    """
    place = _template(error)
    if place:
        file, line = place
        name = file.relative_to(root) if file.is_relative_to(root) else file
        reason = error.message if isinstance(error, TemplateSyntaxError) else error
        where = f"Le gabarit {name.as_posix()}, ligne {line}, a échoué."
        return f"{where} {type(error).__name__} : {reason}"
    if isinstance(error, FileExistsError) and error.filename:
        return (
            f"« {error.filename} » est sur le chemin d’une page : ce fichier n’est pas du site. "
            "Le déplacer, puis relancer."
        )
    if isinstance(error, OSError) and error.filename:
        return (
            f"« {error.filename} » ne peut pas être lu ou écrit. "
            f"Vérifier les droits et la place libre. ({error.strerror})"
        )
    return f"{type(error).__name__} : {error}"


def _template(error: Exception) -> tuple[Path, int] | None:
    """Return the file and line of the template that failed, if one did."""
    if isinstance(error, TemplateSyntaxError):
        return Path(error.filename or error.name or "inconnu"), error.lineno
    frames = traceback.extract_tb(error.__traceback__)
    last = next((frame for frame in reversed(frames) if frame.filename.endswith(".html")), None)
    return (Path(last.filename), last.lineno or 1) if last else None
