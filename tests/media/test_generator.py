"""The files of the bundles, written beside the page of their document."""

import pytest

from plugins.media.generator import MediaGenerator
from tests.conftest import LoadSite
from tests.media.test_pictures import FILM, FILM_FILES
from tests.tiny import GALLERY, ONE_OF_EACH, Loaded


class Notebook:
    """A writer that notes what it is given."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.files: dict[str, bytes] = {}

    def write_bytes(self, name: str, data: bytes) -> None:
        self.names.append(name)
        self.files[name] = data


def written(loaded: Loaded) -> Notebook:
    generator = object.__new__(MediaGenerator)
    generator.context = {"site": loaded.site}
    notebook = Notebook()
    generator.generate_output(notebook)
    return notebook


def test_files_are_written_beside_their_page(load: LoadSite) -> None:
    notebook = written(load({**ONE_OF_EACH, **FILM_FILES}))

    assert notebook.names == [
        "galeries/une-galerie/01.webp",
        "recits/un-recit/01.webp",
        "recits/un-recit/decrit.mp3",
        "recits/un-recit/film.mp4",
        "recits/un-recit/fr.vtt",
    ]
    assert notebook.files["recits/un-recit/film.mp4"] == b"film"


def test_a_file_is_written_once_for_every_language(load: LoadSite) -> None:
    translated = {
        "galeries/une-galerie/index.en.md": GALLERY,
        "recits/un-recit/index.en.md": FILM,
        "recits/un-recit/index.falc.md": FILM,
    }

    alone = written(load({**ONE_OF_EACH, **FILM_FILES}))
    together = written(load(translated))

    assert together.names == alone.names


@pytest.mark.parametrize("name", ["photos.yaml", "index.md", "transcription.md", "notes.txt"])
def test_what_is_not_for_the_public_is_not_written(load: LoadSite, name: str) -> None:
    loaded = load({**ONE_OF_EACH, **FILM_FILES, "recits/un-recit/notes.txt": b"note"})

    assert f"recits/un-recit/{name}" not in written(loaded).names


def test_the_files_of_a_draft_are_not_written(load: LoadSite) -> None:
    draft = GALLERY.replace("cover: 01.webp", "cover: 01.webp\nstatus: draft")

    assert written(load({**ONE_OF_EACH, "galeries/une-galerie/index.md": draft})).names == []
    assert written(load({}, preview=True)).names == ["galeries/une-galerie/01.webp"]
