"""Registers and lists of pictures, and their translations laid over them."""

from pathlib import Path

import pytest

from plugins.frontmatter import read_entries, read_register
from plugins.models import KeyFigure, Photo
from tests.tiny import FIGURES

PHOTOS = """- {file: 01.webp, alt: Une cour, credit: L’atelier}
- {file: 02.webp, alt: Un quai, credit: L’atelier}
"""


@pytest.fixture
def write(tmp_path: Path) -> "Write":
    return Write(tmp_path)


class Write:
    """Files of one folder, read as those of ``content/``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def file(self, name: str, text: str | bytes) -> Path:
        path = self.folder / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def photos(self, text: str | bytes, english: str | bytes = "") -> tuple[list[Photo], list[str]]:
        over = self.file("photos.en.yaml", english) if english else None
        file = self.file("photos.yaml", text)
        photos, _, problems = read_entries(file, "content/x/photos.yaml", Photo, "file", over)
        return list(photos.values()), [str(problem) for problem in problems]

    def figures(self, text: str, english: str = "") -> tuple[dict[str, KeyFigure], list[str]]:
        over = self.file("chiffres.en.yaml", english) if english else None
        file = self.file("chiffres.yaml", text)
        figures, _, problems = read_register(file, "content/chiffres.yaml", KeyFigure, over)
        return figures, [str(problem) for problem in problems]


def test_pictures_come_in_the_order_of_their_file(write: Write) -> None:
    photos, problems = write.photos(PHOTOS)

    assert ([photo.file for photo in photos], problems) == (["01.webp", "02.webp"], [])


def test_a_register_gives_its_entries_by_id(write: Write) -> None:
    figures, problems = write.figures(FIGURES)

    assert (list(figures), problems) == (["recidive"], [])


@pytest.mark.parametrize("text", ["", "# rien encore\n"])
def test_a_file_may_be_empty(write: Write, text: str) -> None:
    assert write.photos(text) == ([], [])
    assert write.figures(text) == ({}, [])


def test_a_translation_changes_only_the_keys_it_holds(write: Write) -> None:
    photos, problems = write.photos(PHOTOS, "- {file: 02.webp, alt: A quay}\n")

    assert problems == []
    assert [(photo.alt, photo.credit) for photo in photos] == [
        ("Une cour", "L’atelier"),
        ("A quay", "L’atelier"),
    ]


def test_a_register_is_translated_by_id(write: Write) -> None:
    figures, problems = write.figures(FIGURES, "recidive: {label: Reoffending}\n")

    assert problems == []
    assert (figures["recidive"].label, figures["recidive"].scope) == (
        "Reoffending",
        "Sortants de prison",
    )


def test_a_mistake_of_the_translation_is_told_of_its_own_file(write: Write) -> None:
    _, photos = write.photos(PHOTOS, "- file: 02.webp\n  altt: A quay\n")
    _, figures = write.figures(FIGURES, "\nrecidive: {value: many}\n")

    assert photos == [
        "content/x/photos.en.yaml:2  [1].altt : champ inconnu. Vouliez-vous écrire « alt » ?"
    ]
    assert figures == [
        "content/chiffres.en.yaml:2  recidive.value : nombre attendu, « many » reçu. "
        "Écrire un nombre en chiffres."
    ]


def test_a_mistake_of_the_original_is_told_once_of_the_original(write: Write) -> None:
    _, problems = write.photos("- {file: 01.webp, alt: x}\n", "- {file: 01.webp, alt: y}\n")

    assert problems == [
        "content/x/photos.yaml:1  [1].credit : champ obligatoire absent. L’ajouter."
    ]


def test_a_translation_of_nothing_names_the_nearest(write: Write) -> None:
    _, photos = write.photos(PHOTOS, "- {file: 02.wepb, alt: x}\n")
    _, figures = write.figures(FIGURES, "zzz: {label: x}\n")

    assert photos == [
        "content/x/photos.en.yaml:1  [1] : traduction de « 02.wepb », qui n’existe pas. "
        "Le plus proche : 02.webp."
    ]
    assert figures == [
        "content/chiffres.en.yaml:1  zzz : traduction de « zzz », qui n’existe pas. La retirer."
    ]


@pytest.mark.parametrize("english", ["", "- {file: 01.webp}\n"])
def test_a_list_of_pictures_that_is_no_list_is_told(write: Write, english: str) -> None:
    photos, problems = write.photos("01.webp: {alt: x}\n", english)

    assert (photos, problems) == (
        [],
        [
            "content/x/photos.yaml:1  liste attendue. "
            "Écrire une liste : un tiret devant chaque entrée."
        ],
    )


def test_a_register_that_is_a_list_is_told(write: Write) -> None:
    figures, problems = write.figures("- {value: 1}\n")

    assert (figures, problems) == (
        {},
        [
            "content/chiffres.yaml:1  registre illisible. "
            "Écrire un identifiant par entrée, puis ses champs en retrait."
        ],
    )


def test_a_translation_of_another_shape_is_told(write: Write) -> None:
    photos, problems = write.photos(PHOTOS, "file: 01.webp\n")

    assert len(photos) == 2
    assert [problem.split("  ")[0] for problem in problems] == ["content/x/photos.en.yaml:1"]


def test_a_list_of_pictures_that_is_not_utf_8_is_told(write: Write) -> None:
    _, problems = write.photos("- {file: 01.webp}\n- {alt: été}\n".encode("latin-1"))

    assert problems == [
        "content/x/photos.yaml:2  ce fichier n’est pas en UTF-8. Enregistrer le fichier en UTF-8."
    ]


def test_a_name_that_is_a_list_is_told_and_not_fallen_over(write: Write) -> None:
    _, problems = write.photos("- {file: [a.webp], alt: x, credit: y}\n", "- {file: [a.webp]}\n")

    assert len(problems) == 1
    assert "[1].file : forme attendue : nom d’un fichier du dossier ; « une liste »" in problems[0]


def test_unreadable_yaml_gives_no_entry_and_one_problem(write: Write) -> None:
    photos, problems = write.photos("- {file: 01.webp\n", PHOTOS)

    assert (photos, len(problems)) == ([], 1)
