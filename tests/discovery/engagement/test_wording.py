"""Words that moderators notice are whole words, accents included."""

import pytest

from plugins.discovery.engagement.wording import noticed


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Sans mérite ni contrariété", []),
        ("Deux ADHÉSIONS, un stage.", ["adhésions", "stage"]),
        ("L’église d’en face", ["église"]),
        ("L'e\u0301glise d'en face", ["église"]),
        ("Eglise", []),
        ("des frais d'adhésion", ["adhésion", "frais d’adhésion"]),
        ("un mécénat de\u00a0compétences", ["mécénat de compétences"]),
        ("35h par semaine", ["35h"]),
        ("la côte d’Azur", []),
    ],
)
def test_noticed(text: str, words: list[str]) -> None:
    assert noticed(text) == words
