"""What ``photos.yaml`` says of the pictures of a bundle, and what is wrong with it."""

from pathlib import Path

import pytest

from plugins.kinds.photos import read_photos
from tests.conftest import LoadSite
from tests.tiny import GALLERY, ONE_OF_EACH, PHOTOS, without

PATH = "content/galeries/une-galerie/photos.yaml"


def test_a_picture_is_described_under_the_name_of_its_file(tmp_path: Path) -> None:
    (tmp_path / "photos.yaml").write_text(PHOTOS, encoding="utf-8")
    read = read_photos(tmp_path, PATH, "fr", ["01.webp", "photos.yaml"])

    assert [(name, photo.alt) for name, photo in read.photos.items()] == [
        ("01.webp", "Une cour vide")
    ]
    assert read.problems == ()


def test_the_first_of_two_descriptions_is_kept(tmp_path: Path) -> None:
    (tmp_path / "photos.yaml").write_text(PHOTOS + PHOTOS.replace("vide", "pleine"))
    read = read_photos(tmp_path, PATH, "fr", ["01.webp", "photos.yaml"])

    assert [photo.alt for photo in read.photos.values()] == ["Une cour vide"]
    assert [(problem.path, problem.line) for problem in read.problems] == [(PATH, 2)]


def test_what_another_language_says_is_read_only_if_it_stands_there(tmp_path: Path) -> None:
    (tmp_path / "photos.yaml").write_text(PHOTOS, encoding="utf-8")
    (tmp_path / "photos.en.yaml").write_text("- {file: 01.webp, alt: An empty yard}\n")
    names = ["01.webp", "photos.yaml"]

    assert read_photos(tmp_path, PATH, "en", names).photos["01.webp"].alt == "Une cour vide"
    names.append("photos.en.yaml")
    assert read_photos(tmp_path, PATH, "en", names).photos["01.webp"].alt == "An empty yard"
    assert read_photos(tmp_path, PATH, "fr", names).photos["01.webp"].alt == "Une cour vide"


def test_the_pictures_of_a_draft_are_checked_too(load: LoadSite) -> None:
    files = {
        "galeries/une-galerie/index.md": GALLERY.replace("cover:", "status: draft\ncover:"),
        "galeries/une-galerie/photos.yaml": PHOTOS,
    }

    assert [problem.message for problem in load(files).problems] == ["fichier « 01.webp » absent."]


@pytest.mark.parametrize(
    ("photos", "told"),
    [
        (
            "- {file: 01.webp, credit: x}",
            ":1  [1] : description de l’image absente. Écrire dans « ",
        ),
        ("- {file: 01.webp, alt: x}", ":1  [1].credit : champ obligatoire absent. "),
        (
            "- {file: 01.webp, alt: x, credit: y}\n- {file: 1.webp, alt: x, credit: y}",
            ":2  file : fichier « 1.webp » absent. Le plus proche : 01.webp.",
        ),
        (
            "- {file: 01.webp, alt: x, credit: y}\n- {file: zzz.png, alt: x, credit: y}",
            ":2  file : fichier « zzz.png » absent. Déposer l’image dans le dossier.",
        ),
    ],
)
def test_what_is_wrong_with_a_picture_is_told(load: LoadSite, photos: str, told: str) -> None:
    files = {
        "galeries/une-galerie/index.md": without(GALLERY, "cover"),
        "galeries/une-galerie/photos.yaml": f"{photos}\n",
        "galeries/une-galerie/01.webp": "picture",
    }
    (found,) = load(files).messages

    assert found.startswith(f"content/galeries/une-galerie/photos.yaml{told}")


def test_pictures_are_described_in_the_language_of_the_page(load: LoadSite) -> None:
    site = load(
        {
            **ONE_OF_EACH,
            "galeries/une-galerie/index.en.md": GALLERY,
            "galeries/une-galerie/photos.en.yaml": "- {file: 01.webp, alt: An empty yard}\n",
        }
    )
    english = site.document("/en/galleries/une-galerie/").photos["01.webp"]

    assert site.messages == []
    assert (english.alt, english.credit) == ("An empty yard", "L’atelier")
    assert site.document("/galeries/une-galerie/").photos["01.webp"].alt == "Une cour vide"


def test_a_wrong_picture_is_told_once_for_all_languages(load: LoadSite) -> None:
    files = {
        "galeries/une-galerie/index.md": GALLERY,
        "galeries/une-galerie/index.en.md": GALLERY,
        "galeries/une-galerie/photos.yaml": PHOTOS.replace("alt:", "altt:"),
        "galeries/une-galerie/01.webp": "picture",
    }
    told = [p for p in load(files).problems if p.path.endswith("photos.yaml")]

    assert [problem.field for problem in told] == ["[1].altt"]


def test_a_picture_described_twice_is_told_where_it_is_again(load: LoadSite) -> None:
    files = {
        "galeries/une-galerie/index.md": GALLERY,
        "galeries/une-galerie/photos.yaml": PHOTOS + PHOTOS,
        "galeries/une-galerie/01.webp": "picture",
    }

    assert load(files).messages == [
        "content/galeries/une-galerie/photos.yaml:2  file : image « 01.webp » décrite deux fois. "
        "N’en garder qu’une description."
    ]


def test_a_picture_badly_described_is_told_once(load: LoadSite) -> None:
    """Its cover is not said to be absent as well."""
    files = {
        "galeries/une-galerie/index.md": GALLERY,
        "galeries/une-galerie/photos.yaml": "- {file: 01.webp, credit: L’atelier}\n",
        "galeries/une-galerie/01.webp": "picture",
    }
    (problem,) = load(files).problems

    assert problem.message == "description de l’image absente."
