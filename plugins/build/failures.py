"""What stopped a build that is no mistake of a text, in French, for those who write."""

import traceback
from pathlib import Path

from jinja2 import TemplateError, TemplateSyntaxError


def explain_failure(error: Exception) -> str:
    """Return one or two lines on what failed and where; the English reason comes last."""
    if isinstance(error, TemplateError):
        place, line = _template(error)
        return f"Le gabarit {place} a échoué, ligne {line}. ({error})"
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
    return f"La construction a échoué. ({type(error).__name__} : {error})"


def _template(error: TemplateError) -> tuple[str, int]:
    """Return the name and line of the template that failed."""
    if isinstance(error, TemplateSyntaxError):
        return error.name or "inconnu", error.lineno
    frames = traceback.extract_tb(error.__traceback__)
    last = next((frame for frame in reversed(frames) if frame.filename.endswith(".html")), None)
    return (Path(last.filename).name, last.lineno or 0) if last else ("inconnu", 0)
