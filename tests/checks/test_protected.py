"""What is protected is found however it is written, and nothing else is."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plugins.checks.protected import (
    Protected,
    Unusable,
    digest_line,
    read_protected,
    words_of,
    words_to_protect,
)

SALT = "00112233445566778899aabbccddeeff"


def clear(*lines: str) -> Protected:
    return read_protected(lines)[0]


def hidden(*lines: str) -> Protected:
    return read_protected([digest_line(line, SALT) for line in lines])[0]


@pytest.mark.parametrize("make", [clear, hidden])
@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("Jean Dupont", "On y voit Jean Dupont."),
        ("Jean Dupont", "JEAN   dupont"),
        ("Jean Dupont", "Jean\u00a0Dupont, Jean\nDupont"),
        ("Jean Dupont", "Je\u00adan Du\u200bpont"),
        ("Jean Dupont", "<p>Jean <strong>Dupont</strong></p>"),
        ("Jean Dupont", "Jean Du<b>pont</b>"),
        ("Jean Dupont", "Jean&nbsp;Dup&#111;nt"),
        ("Jean Dupont", '<img alt="Jean Dupont">'),
        ("Jean Dupont", "/images/jean-dupont.jpg"),
        ("Jean Dupont", "/images/jeandupont.jpg"),
        ("Jean Dupont", '<a href="/Jean%20Dupont.pdf">'),
        ("Jean Dupont", '{"name": "Jean Dupont"}'),
        ("Élodie", "elodie"),
        ("Elodie", "E\u0301lodie"),
        ("12, rue des Lilas", "au 12 rue des lilas, à droite"),
        ("AB-123-CD", "la voiture AB 123 CD"),
        ("AB-123-CD", "AB123CD"),
        ("ﬁdèle", "FIDELE"),
        ("plaque 00%00", "la plaque 00%00"),
        ("A&gt;1234", "A&gt;1234"),
    ],
)
def test_a_protected_string_is_found_however_it_is_written(make, line, text):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201
    assert make(line).is_in(text)


@pytest.mark.parametrize("make", [clear, hidden])
@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("Jean Dupont", "Jean Dupontel, Marie-Jean Dupontel"),
        ("Jean Dupont", "Dupont Jean"),
        ("Jean Dupont", "Jean et Paul Dupont"),
        ("Marie", "un mariage"),
        ("12, rue des Lilas", "112 rue des Lilas"),
        ("Jean Dupont", ""),
    ],
)
def test_other_words_are_left_alone(make, line, text):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201
    assert not make(line).is_in(text)


def test_several_salts_and_lengths_are_looked_for() -> None:
    lines = [digest_line("Jean Dupont", SALT), digest_line("Élodie"), "AB-123-CD"]
    protected, unusable = read_protected(lines)

    assert unusable == []
    assert all(map(protected.is_in, ["jean dupont", "Elodie", "ab 123 cd"]))
    assert not protected.is_in("rien de tout cela")


def test_a_digest_does_not_tell_the_words() -> None:
    line = digest_line("Jean Dupont")

    assert "jean" not in line.lower()
    assert line != digest_line("Jean Dupont")
    assert digest_line("Jean Dupont", SALT) == digest_line("jean-dupont", SALT)


@pytest.mark.parametrize("line", ["abc", "é", "--- !", "1 2 3"])
def test_what_is_too_short_protects_nothing(line: str) -> None:
    assert read_protected(["# tout ceci", "", line]) == (Protected(), [3])
    with pytest.raises(Unusable):
        digest_line(line)


def test_an_empty_list_protects_nothing() -> None:
    assert not read_protected(["", "# rien"])[0]
    assert not Protected().is_in("tout")


@example("00%00", "", "")
@example("#0000", "", "")
@given(st.text(min_size=1, max_size=30), st.text(max_size=20), st.text(max_size=20))
def test_a_string_set_between_others_is_found(line: str, before: str, after: str) -> None:
    try:
        words = words_to_protect(line)
    except Unusable:
        return
    text = f"{before} . {line} . {after}"
    around = words_of(text)
    if any(list(words) == around[n : n + len(words)] for n in range(len(around))):
        assert hidden(line).is_in(text)
        if not line.strip().startswith("#"):
            assert clear(line).is_in(text)
