"""What a document must have around it: figures, pictures, files; and which files it publishes."""

import pytest

from plugins.kinds.checking import check
from plugins.kinds.document import Document
from plugins.problems import Level
from plugins.tracing.recording import Frame, recording
from tests.conftest import LoadSite
from tests.films.clips import clip
from tests.kinds.test_links import INDEX, with_story
from tests.models.samples import FILM
from tests.tiny import GALLERY, ONE_OF_EACH, Loaded, having


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "figures: [recidiv]",
            "figures[1] : chiffre « recidiv » absent du registre. Le plus proche : recidive.",
        ),
        (
            "figures: [zzz]",
            "figures[1] : chiffre « zzz » absent du registre. L’ajouter à registres/chiffres.yaml.",
        ),
        (
            "cover: cover.webp",
            "cover : image « cover.webp » absente du dossier. La déposer dans le dossier.",
        ),
    ],
)
def test_what_a_text_names_and_is_not_there_is_told_with_the_nearest(
    load: LoadSite, line: str, told: str
) -> None:
    assert load(with_story(line)).messages == [f"{INDEX}:7  {told}"]


@pytest.mark.parametrize(
    ("cover", "photos", "told"),
    [
        (
            "02.webp",
            "",
            "image « 02.webp » absente de photos.yaml. L’y ajouter : file, alt, credit.",
        ),
        ("1.webp", "", "image « 1.webp » absente du dossier. Le plus proche : 01.webp."),
    ],
)
def test_a_picture_that_is_not_described_is_told(
    load: LoadSite, cover: str, photos: str, told: str
) -> None:
    files = {
        **ONE_OF_EACH,
        "galeries/une-galerie/index.md": having(GALLERY, f"cover: {cover}"),
        "galeries/une-galerie/02.webp": "picture",
    }

    assert load(files).messages == [f"content/galeries/une-galerie/index.md:5  cover : {told}"]


def test_a_file_of_a_film_that_is_absent_is_told_with_the_nearest(load: LoadSite) -> None:
    film = {**FILM, "duration": "0:10", "captions": [{"lang": "fr", "file": "sous-titres.vtt"}]}
    files = {
        **with_story(f"film: {film}".replace("'", '"')),
        "recits/un-recit/film.mp4": clip(),
        "recits/un-recit/sous-titre.vtt": "x",
        "recits/un-recit/affiche.webp": "picture",
        "recits/un-recit/photos.yaml": "- {file: affiche.webp, alt: x, credit: y}\n",
    }

    assert load(files).messages == [
        f"{INDEX}:7  film.captions[1].file : fichier « sous-titres.vtt » absent du dossier. "
        "Le plus proche : sous-titre.vtt.",
        f"{INDEX}:7  film.transcript : fichier « transcription.md » absent du dossier. "
        "Le déposer dans le dossier.",
    ]


def checked(loaded: Loaded, document: Document) -> Frame:
    with recording() as frame:
        check(document, loaded.site)
    return frame


def test_what_is_wrong_is_told_to_the_page_that_is_being_made(load: LoadSite) -> None:
    """Otherwise it would not be told again by a build that keeps the page."""
    loaded = load(with_story("figures: [zzz]"))
    frame = checked(loaded, loaded.document("/recits/un-recit/"))

    assert [(problem.path, problem.field) for problem in frame.problems] == [(INDEX, "figures[1]")]
    assert {problem.level for problem in frame.problems} == {Level.ERROR}


def test_each_page_answers_for_its_own_text_only(load: LoadSite) -> None:
    loaded = load(with_story("figures: [zzz]"))

    assert checked(loaded, loaded.document("/missions/une-mission/")).problems == set()


def test_a_page_that_lacks_a_figure_waits_for_it(load: LoadSite) -> None:
    """Its reads tell when to make it again: once the register has the figure."""
    loaded = load(with_story("figures: [zzz]"))
    keys = checked(loaded, loaded.document("/recits/un-recit/")).keys

    assert ("register", "figures.fr", "zzz") in keys


def test_a_page_that_lacks_a_picture_or_a_file_waits_for_it(load: LoadSite) -> None:
    loaded = load(with_story("cover: cover.webp"))
    keys = checked(loaded, loaded.document("/recits/un-recit/")).keys

    assert ("folder", "content/recits/un-recit") in keys
