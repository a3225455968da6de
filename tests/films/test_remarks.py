"""What editors are told of the files of a film."""

import pytest

from plugins.problems import Level
from tests.conftest import BuildSite
from tests.films.clips import FILM, FOLDER, clip, film_files, films_of, sound
from tests.tiny import ONE_OF_EACH

INDEX = f"content/{FOLDER}/index.md:7"


@pytest.mark.parametrize("data", [b"", b"film", clip()[:300], clip("film.webm"), sound("s.m4a")])
def test_a_file_that_is_no_film_is_told(build_site: BuildSite, data: bytes) -> None:
    built = build_site({**ONE_OF_EACH, **film_files(), f"{FOLDER}/film.mp4": data})

    assert built.refused
    assert built.messages == [
        f"content/{FOLDER}/film.mp4  ce fichier ne se lit pas : il est abîmé, coupé, ou d’un autre "
        "genre. Copier à nouveau le fichier, ou l’exporter en MP4."
    ]


def test_a_kind_of_file_that_is_not_known_is_told(build_site: BuildSite) -> None:
    files = {f"{FOLDER}/index.md": FILM.replace("film.mp4", "film.avi"), f"{FOLDER}/film.avi": b"x"}

    built = build_site({**ONE_OF_EACH, **film_files(), **files})

    assert built.refused
    assert built.messages == [
        f"{INDEX}  film.file : « film.avi » : ce genre de fichier n’est pas connu ici. L’exporter "
        "en MP4. Genres connus : .mp4, .m4v, .mov, .webm, .mkv."
    ]


def test_a_length_that_is_not_that_of_the_file_is_told(build_site: BuildSite) -> None:
    files = {f"{FOLDER}/index.md": FILM.replace("0:10", "1:10")}

    built = build_site({**ONE_OF_EACH, **film_files(), **files})

    assert not built.refused
    assert [problem.level for problem in built.problems] == [Level.WARNING] * 2
    assert built.messages == [
        f"{INDEX}  film.duration : « {name} » dure 0:10, et non 1:10. Corriger la durée, ou "
        "vérifier le fichier."
        for name in ("decrit.mp3", "film.mp4")
    ]


def test_one_bad_film_stops_no_other(build_site: BuildSite) -> None:
    other = {name.replace(FOLDER, "recits/autre"): data for name, data in film_files().items()}
    other["recits/autre/film.mp4"] = b"film"

    built = build_site({**ONE_OF_EACH, **film_files(), **other})

    assert len(built.messages) == 1
    built = build_site({"recits/autre/film.mp4": clip("film.mp4", "80x60")})
    assert built.messages == []
    assert len(films_of(built.files())) == 5


def test_a_film_elsewhere_needs_a_poster(build_site: BuildSite) -> None:
    elsewhere = FILM.replace("file: film.mp4", "embed: 'https://tube.exemple.org/w/1'")
    text = elsewhere.replace("poster: 01.webp, ", "")

    built = build_site({**ONE_OF_EACH, **film_files(text=text)})

    assert built.messages == [f"{INDEX}  film.poster : « poster » est nécessaire ici. L’ajouter."]
