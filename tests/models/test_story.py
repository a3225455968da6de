"""Story and Film: no film without captions and a transcript."""

from typing import Any

import pytest

from tests.models.samples import FILM, complaints

EMBED = "https://peertube.example.org/w/x"


def film(**changes: Any) -> dict[str, Any]:
    return {key: value for key, value in {**FILM, **changes}.items() if value is not None}


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"format": "film"}, "film : « film » est nécessaire ici."),
        ({"format": "interviou"}, "format : mot de la liste attendu, « interviou » reçu."),
        ({"authors": []}, "authors : 1 élément au moins attendu, aucun reçu."),
        ({"film": film(captions=None)}, "film.captions : champ obligatoire absent."),
        (
            {"film": film(captions=[])},
            "film.captions : 1 élément au moins attendu, aucun reçu.",
        ),
        (
            {"film": film(captions=[{"lang": "français", "file": "fr.vtt"}])},
            "film.captions[1].lang : forme inattendue, « français » reçu.",
        ),
        ({"film": film(transcript=None)}, "film.transcript : champ obligatoire absent."),
        (
            {"film": film(file=None, embed="https://tube.exemple.org/w/1", poster=None)},
            "film.poster : « poster » est nécessaire ici.",
        ),
        ({"film": film(year=None)}, "film.year : champ obligatoire absent."),
        (
            {"film": film(duration="750")},
            "film.duration : forme attendue : durée en minutes et secondes ; « 750 » reçu.",
        ),
        (
            {"film": film(embed=EMBED)},
            "film : « file » ou « embed » attendu, l’un des deux seulement.",
        ),
        (
            {"film": film(file=None)},
            "film : « file » ou « embed » attendu, l’un des deux seulement.",
        ),
        (
            {"film": film(chapters=[{"at": "1 min", "title": "Début"}])},
            "film.chapters[1].at : forme attendue : durée en minutes et secondes ; « 1 min » reçu.",
        ),
        (
            {"credits": [{"role": "Son"}]},
            "credits[1] : « partner » ou « name » attendu, l’un des deux seulement.",
        ),
        (
            {"credits": [{"role": "Son", "name": "Un collectif", "partner": "un-atelier"}]},
            "credits[1] : « partner » ou « name » attendu, l’un des deux seulement.",
        ),
        ({"licence": "cc"}, "licence : mot de la liste attendu, « cc » reçu."),
    ],
)
def test_a_story_that_cannot_be_is_told(changes: dict[str, Any], complaint: str) -> None:
    assert complaints("story", **changes) == [complaint]


@pytest.mark.parametrize(
    "changes",
    [
        {"format": "film", "film": film()},
        {"format": "reportage", "film": film(file=None, embed=EMBED)},
        {"credits": [{"role": "Son", "partner": "un-atelier"}]},
        {"film": film(chapters=[{"at": "1:20", "title": "Le départ"}])},
    ],
)
def test_a_story_that_can_be_is_taken(changes: dict[str, Any]) -> None:
    assert complaints("story", **changes) == []
