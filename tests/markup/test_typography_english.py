"""English typography, and other languages. ␣ is a no-break space, ˽ a narrow one."""

import pytest

from plugins.markup.typography import typeset_html, typeset_text
from tests.markup.typography_tables import english, english_html, examples, same


@examples(
    ('She said "yes".', "She said “yes”."),
    ('"He said "no" twice"', "“He said ‘no’ twice”"),
    ("\"It's 'fine'\"", "“It’s ‘fine’”"),
    ("don't", "don’t"),
    ("the boys' room", "the boys’ room"),
    ("the '90s", "the ’90s"),
    ("the 1990's", "the 1990’s"),
    ("'tis rock 'n' roll", "’tis rock ’n’ roll"),
    ("Wait...", "Wait…"),
)
def test_english_marks_are_curved(typed: str, expected: str) -> None:
    assert english(typed) == expected


@examples(
    ("12 km", "12␣km"),
    ("3 million people", "3␣million people"),
    ("9 a.m.", "9␣a.m."),
    ("10 000", "10˽000"),
    ("5 March 2026", "5␣March 2026"),
    ("the 5th March", "the 5th␣March"),
    ("Mr Smith", "Mr␣Smith"),
    ("Mrs. Smith", "Mrs.␣Smith"),
    ("No. 5, p. 12", "No.␣5, p.␣12"),
)
def test_english_numbers_and_titles_hold_together(typed: str, expected: str) -> None:
    assert english(typed) == expected


@same("Yes!", "Yes !", "Why?", "Note: this", "50%", "1st, 2nd", "« mot »", "a — b", "XXe siècle")
def test_english_gets_no_french_space(text: str) -> None:
    assert english(text) == text


def test_english_ordinals_are_not_raised() -> None:
    assert english_html("<p>the 2nd and the 1er</p>") == "<p>the 2nd and the 1er</p>"


@pytest.mark.parametrize("lang", ["fr-FR", "FR", "fr_CA", " fr "])
def test_a_region_does_not_change_the_rules(lang: str) -> None:
    assert typeset_text("Oui !", lang) == "Oui\u202f!"


@pytest.mark.parametrize("lang", ["de", "", "frp"])
def test_a_language_without_rules_is_left(lang: str) -> None:
    assert typeset_text("l'ami !", lang) == "l'ami !"
    assert typeset_html("<p>l'ami !</p>", lang) == "<p>l'ami !</p>"
