"""Why a picture is not shown, as editors are told."""

from plugins.media.unreadable import Reason, Unreadable


def test_numbers_are_told() -> None:
    assert Unreadable(Reason.TOO_LARGE, limit=50).in_french() == (
        "cette image a plus de 50 millions de points.",
        "L’enregistrer en plus petit.",
    )
    assert Unreadable(Reason.TOO_LONG, limit=30_000).in_french() == (
        "cette image a un côté de plus de 30000 points.",
        "La couper en plusieurs, ou l’enregistrer en plus petit.",
    )
