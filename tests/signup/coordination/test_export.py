"""Export: a file that Excel opens right in France, and that runs nothing."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signup.coordination.export import defused, national, written
from signup.models import Coordinator
from signup.models.journal import JournalEntry
from tests.signup.coordination.conftest import Applied, SignIn

SIGNS = "=+-@|＝＋－＠\t\r\n\0'"
cells = st.text(
    st.one_of(st.sampled_from(f'{SIGNS} \u00a0;"\ufeff\u200b'), st.characters(codec="utf-8"))
)


def restored(cell: str) -> str:
    """Return what a cell was: an apostrophe was added where one more would be, and there alone."""
    return cell[1:] if cell[:1] == "'" and defused(cell[1:]) == cell else cell


def read(data: bytes) -> list[list[str]]:
    assert data.startswith(b"\xef\xbb\xbf")
    stream = io.StringIO(data.decode("utf-8-sig"), newline="")
    return list(csv.reader(stream, delimiter=";"))


@given(st.lists(st.lists(cells, min_size=2), max_size=5))
def test_what_is_written_is_read_again_and_no_cell_is_a_formula(rows: list[list[str]]) -> None:
    found = read(written(rows))

    assert [[restored(cell) for cell in row] for row in found] == rows
    for row in found:
        for cell in row:
            assert cell.lstrip(" \u00a0\ufeff\u200b")[:1] not in tuple("=+-@|＝＋－＠\t\r\n\0")


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1",
        "+33 6",
        "-2",
        "@a",
        "|x",
        "\t=1",
        "  =1",
        "\u00a0=1",
        "\ufeff=1",
        "＝1",
        "\rx",
        "'=1",
        "''+1",
    ],
)
def test_a_formula_has_one_apostrophe_more(cell: str) -> None:
    assert defused(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "Camille", "06 12", "'t Hooft", "a=b", "1-2", "«=»"])
def test_other_words_are_left_alone(cell: str) -> None:
    assert defused(cell) == cell


@pytest.mark.parametrize(
    ("given_as", "printed"),
    [
        ("+33612345678", "06 12 34 56 78"),
        ("+33 (0)6 12 34 56 78", "06 12 34 56 78"),
        ("0033 6.12.34.56.78", "06 12 34 56 78"),
        ("0612345678", "06 12 34 56 78"),
        ("+262 692 12 34 56", "06 92 12 34 56"),
        ("+32 2 123 45 67", "+32 2 123 45 67"),
        ("112", "112"),
        ("", ""),
    ],
)
def test_a_french_number_is_written_as_it_is_dialled(given_as: str, printed: str) -> None:
    assert national(given_as) == printed


def test_a_file_holds_what_organising_needs_and_is_written_down(
    anne: Coordinator, applied: Applied, sign_in: SignIn
) -> None:
    applied(
        "Camille",
        slug="exigeante",
        phone="+33612345678",
        age_band="16_17",
        guardian="parent@exemple.org",
        motivation="Une motivation",
        message="Un message",
        requirements=["r1"],
        answers={"q1": "=cmd()", "gone": "x"},
    )
    answer = sign_in(anne).post("/coordination/missions/exigeante/export/")

    rows = read(answer.content)
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert answer["Cache-Control"] == "no-store"
    assert 'filename="candidatures-exigeante-' in answer["Content-Disposition"]
    assert rows[0] == [
        "État",
        "Nom",
        "Prénom",
        "Courriel",
        "Téléphone",
        "Mineur·e",
        "Disponibilités",
        "Reçue le",
        "Pourquoi ?",
        "Comment ?",
    ]
    assert rows[1][:6] == [
        "À examiner",
        "Durand",
        "Camille",
        "camille@exemple.org",
        "06 12 34 56 78",
        "Mineur·e, autorisation reçue par courriel",
    ]
    assert rows[1][8:] == ["'=cmd()", ""]
    assert b"Une motivation" not in answer.content
    entry = JournalEntry.objects.get(act="exported")
    assert (entry.coordinator, entry.mission, entry.application) == (anne, "exigeante", None)
