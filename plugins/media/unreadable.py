"""Why a picture cannot be made ready, and what an editor may do about it."""

from enum import StrEnum


class Reason(StrEnum):
    """What is wrong with a file."""

    EMPTY = "empty"
    CLOSED = "closed"
    UNKNOWN = "unknown"
    SVG = "svg"
    GIF = "gif"
    DAMAGED = "damaged"
    TOO_LARGE = "too_large"
    TOO_LONG = "too_long"
    TOO_HEAVY = "too_heavy"
    CHANGED = "changed"


PASSING = (Reason.CLOSED, Reason.TOO_HEAVY, Reason.CHANGED)
"""What may be no fault of the file: it is tried again by the next build."""

_SAVE_AGAIN = "L’enregistrer à nouveau en JPEG ou en PNG."
_FRENCH = {
    Reason.EMPTY: ("ce fichier est vide.", "Copier à nouveau l’image."),
    Reason.CLOSED: ("ce fichier ne s’ouvre pas.", "Vérifier le droit de le lire."),
    Reason.UNKNOWN: ("ce fichier n’est pas une image connue.", _SAVE_AGAIN),
    Reason.SVG: (
        "les dessins SVG ne sont pas publiés : ils peuvent contenir un programme.",
        "L’exporter en PNG, deux fois plus grand qu’il ne sera montré.",
    ),
    Reason.GIF: ("les images GIF ne sont pas publiées.", _SAVE_AGAIN),
    Reason.DAMAGED: ("cette image est abîmée ou coupée : elle ne se lit pas.", _SAVE_AGAIN),
    Reason.TOO_LARGE: (
        "cette image a plus de {limit} millions de points.",
        "L’enregistrer en plus petit.",
    ),
    Reason.TOO_LONG: (
        "cette image a un côté de plus de {limit} points.",
        "La couper en plusieurs, ou l’enregistrer en plus petit.",
    ),
    Reason.TOO_HEAVY: (
        "cette image demande trop de mémoire ou de temps.",
        "L’enregistrer à nouveau en JPEG, en plus petit.",
    ),
    Reason.CHANGED: ("cette image a changé pendant la construction.", "Construire à nouveau."),
}


class Unreadable(Exception):
    """A picture that cannot be made ready; ``numbers`` complete what is told of it."""

    def __init__(self, reason: Reason, **numbers: int) -> None:
        """Keep why."""
        super().__init__(reason, numbers)
        self.reason = reason
        self.numbers = numbers

    def __reduce__(self) -> tuple[object, ...]:
        """Return how to make it again in another process."""
        return _again, (self.reason, self.numbers)

    def in_french(self) -> tuple[str, str]:
        """Return the message and the hint for the editor."""
        message, hint = _FRENCH[self.reason]
        return message.format(**self.numbers), hint


def _again(reason: Reason, numbers: dict[str, int]) -> Unreadable:
    return Unreadable(reason, **numbers)
