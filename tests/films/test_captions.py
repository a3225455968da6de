"""Captions are checked before a reader meets them."""

import pytest

from plugins.films.captions import check_captions, seconds_of
from plugins.problems import Level
from tests.conftest import BuildSite
from tests.films.clips import film_files
from tests.tiny import ONE_OF_EACH

RIGHT = """WEBVTT - Le café

NOTE Relu par l’équipe.

STYLE
::cue { color: white }

1
00:01.000 --> 00:03.500 align:start
Bonjour.

00:00:03.500 --> 00:00:06.000
<v Une voix>On ouvre à <b>six</b> heures.
"""


def told(text: str, duration: float | None = 60) -> list[str]:
    return [str(problem) for problem in check_captions(text, "fr.vtt", duration)]


def test_right_captions_have_no_problem() -> None:
    assert told(RIGHT) == []
    assert told("\ufeff" + RIGHT.replace("\n", "\r\n")) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "",
            "fr.vtt:1  ce ne sont pas des sous-titres WebVTT. Écrire WEBVTT sur la première "
            "ligne, puis une ligne vide.",
        ),
        (
            "1\n00:00:01,000 --> 00:00:02,000\nBonjour.\n",
            "fr.vtt:1  ce ne sont pas des sous-titres WebVTT. Écrire WEBVTT sur la première "
            "ligne, puis une ligne vide.",
        ),
        ("WEBVTT\n", "fr.vtt  ces sous-titres sont vides. Y écrire ce qui est dit et entendu."),
        (
            "WEBVTT\n\n00:01,000 --> 00:02,000\nBonjour.\n",
            "fr.vtt:3  horaire illisible. Écrire par exemple 00:01.000 --> 00:03.500, avec un "
            "point avant les millièmes.",
        ),
        (
            "WEBVTT\n\nBonjour.\n",
            "fr.vtt:3  ces lignes n’ont pas d’horaire. Écrire au-dessus : 00:01.000 --> 00:03.500",
        ),
        (
            "WEBVTT\n\n00:02.000 --> 00:01.000\nBonjour.\n",
            "fr.vtt:3  ce sous-titre finit avant de commencer. Corriger son horaire.",
        ),
        (
            "WEBVTT\n\n00:01.000 --> 00:04.000\nBonjour.\n\n00:03.000 --> 00:05.000\nOui.\n",
            "fr.vtt:6  ce sous-titre commence avant la fin du précédent. Les faire se suivre.",
        ),
        (
            "WEBVTT\n\n01:00.000 --> 01:02.000\nBonjour.\n",
            "fr.vtt:3  ce sous-titre vient après la fin du film. Corriger son horaire, ou la "
            "durée du film.",
        ),
        (
            "WEBVTT\n\n00:01.000 --> 00:02.000\n",
            "fr.vtt:3  ce sous-titre est vide. Le retirer.",
        ),
        (
            "WEBVTT\n\n00:01.000 --> 00:02.000\n" + "mot " * 10,
            "fr.vtt:3  ce sous-titre passe trop vite : 39 signes par seconde. L’abréger, ou le "
            "laisser plus longtemps : 20 signes par seconde au plus.",
        ),
    ],
)
def test_what_is_wrong_with_captions_is_told(text: str, message: str) -> None:
    assert told(text) == [message]


def test_what_hurts_nobody_is_a_warning() -> None:
    fast = check_captions("WEBVTT\n\n00:01.000 --> 00:02.000\n" + "mot " * 10, "x", None)

    assert [problem.level for problem in fast] == [Level.WARNING]


@pytest.mark.parametrize(("written", "seconds"), [("2:30", 150), ("12:00", 720), ("1:02:30", 3750)])
def test_a_duration_has_seconds(written: str, seconds: float) -> None:
    assert seconds_of(written) == seconds


def test_the_captions_of_a_film_are_checked(build_site: BuildSite) -> None:
    wrong = "WEBVTT\n\n00:02.000 --> 00:01.000\nBonjour.\n"
    built = build_site({**ONE_OF_EACH, **film_files(), "recits/un-recit/fr.vtt": wrong})

    assert built.messages == [
        "content/recits/un-recit/fr.vtt:3  ce sous-titre finit avant de commencer. Corriger son "
        "horaire."
    ]
    assert built.refused
