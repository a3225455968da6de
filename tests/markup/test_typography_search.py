"""Looking for rare characters first finds what a search through the whole text finds."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plugins.markup.typography import english, french, kept, numbers, ordinals
from plugins.markup.typography.changes import find_all, match_at

TYPED = st.lists(
    st.one_of(
        st.sampled_from(
            [" ", " ", "\u00a0", "\u202f", "\0", "h", "e", "er", "I", "XX", "V", "½", "²"]
        ),
        st.sampled_from(
            ["0", "1", "12", "30", "000", "2024", "06", ",", ".", ":", "/", "-", "+", "%"]
        ),
        st.sampled_from(
            ["€", "km", "mars", "May", "st", "M.", "Mme", "Dr", "X", ":)", ";", "&amp;"]
        ),
        st.sampled_from(
            [":joie:", "&", "#", "=", "_", "(", ")", "'", "@", "mois", "days", "°", "‰"]
        ),
        st.sampled_from(["1 2 3", "8 h 30 h 15", "&amp;)", ":a:b:", "3 ½ mois", "½ km", "1er mai"]),
        st.text(max_size=2),
    ),
    max_size=16,
).map("".join)


@given(st.text("ab,;\0é«", max_size=20), st.sampled_from(["", "a", ",;", "«é", "zy"]))
def test_all_the_characters_are_found(text: str, chars: str) -> None:
    assert find_all(text, chars) == [at for at, char in enumerate(text) if char in chars]


@pytest.mark.parametrize(
    ("pattern", "chars"),
    [
        (french._GLUED_SIGN, "%‰€"),
        (french._TITLE, "MDP"),
        (kept._SMALL, ":;&"),
        (ordinals._ROMAN, "IVX"),
    ],
)
@given(text=TYPED)
@example(text="&amp;) :a:b: XXe 5€")
def test_a_match_starts_with_its_characters(
    pattern: re.Pattern[str], chars: str, text: str
) -> None:
    found = match_at(pattern, text, find_all(text, chars))

    assert [match.span() for match in found] == [match.span() for match in pattern.finditer(text)]


@pytest.mark.parametrize(
    ("pattern", "is_first"),
    [
        (numbers._CHAIN, True),
        (ordinals._NUMBER, True),
        (english._UNITS, False),
        (french._HOUR, False),
        (french._UNITS, False),
    ],
)
@given(text=TYPED.filter(lambda text: re.search("[0-9]", text) is not None))
@example(text="1 2 3 18 h 30 h 15 ½ km")
def test_a_match_starts_at_an_end_of_a_number(
    pattern: re.Pattern[str], is_first: bool, text: str
) -> None:
    firsts, lasts = numbers.find_numbers(text)
    found = match_at(pattern, text, firsts if is_first else lasts)

    assert [match.span() for match in found] == [match.span() for match in pattern.finditer(text)]


def test_a_fraction_alone_is_no_number() -> None:
    assert numbers.find_numbers("½ km") == ((), ())
