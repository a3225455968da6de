"""The files of the bundles, published beside the page of their document."""

from pathlib import Path

import pytest

from plugins.tracing.recording import recording
from tests.conftest import BuildSite, LoadSite
from tests.media.test_pictures import FILM, FILM_FILES
from tests.tiny import GALLERY, ONE_OF_EACH, Loaded, bare_theme


def published(loaded: Loaded) -> dict[str, str]:
    """Return the file of the project that each file of the output shows, pages made one by one."""
    found: dict[str, str] = {}
    for product in loaded.products:
        if product.path:
            with recording() as frame:
                product.page(loaded.site)
            found.update(frame.files)
    return dict(sorted(found.items()))


def test_files_are_published_beside_their_page(load: LoadSite) -> None:
    files = published(load({**ONE_OF_EACH, **FILM_FILES}))

    assert list(files) == [
        "galeries/une-galerie/01.webp",
        "recits/un-recit/01.webp",
        "recits/un-recit/decrit.mp3",
        "recits/un-recit/film.mp4",
        "recits/un-recit/fr.vtt",
    ]
    assert all(source == f"content/{name}" for name, source in files.items())


def test_files_are_published_as_they_are(build_site: BuildSite, tmp_path: Path) -> None:
    built = build_site({**ONE_OF_EACH, **FILM_FILES}, THEME=str(bare_theme(tmp_path / "theme")))

    assert built.bytes("recits/un-recit/film.mp4") == b"film"
    picture = tmp_path / "content" / "galeries" / "une-galerie" / "01.webp"
    assert built.bytes("galeries/une-galerie/01.webp") == picture.read_bytes()
    assert not built.exists("recits/un-recit/transcription.md")
    assert not built.exists("galeries/une-galerie/photos.yaml")


def test_a_file_is_published_once_for_every_language(load: LoadSite) -> None:
    translated = {
        "galeries/une-galerie/index.en.md": GALLERY,
        "recits/un-recit/index.en.md": FILM,
        "recits/un-recit/index.falc.md": FILM,
    }

    alone = published(load({**ONE_OF_EACH, **FILM_FILES}))
    together = published(load(translated))

    assert together == alone


@pytest.mark.parametrize("name", ["photos.yaml", "index.md", "transcription.md", "notes.txt"])
def test_what_is_not_for_the_public_is_not_published(load: LoadSite, name: str) -> None:
    loaded = load({**ONE_OF_EACH, **FILM_FILES, "recits/un-recit/notes.txt": b"note"})

    assert f"recits/un-recit/{name}" not in published(loaded)


def test_the_files_of_a_draft_are_not_published(load: LoadSite) -> None:
    draft = GALLERY.replace("cover: 01.webp", "cover: 01.webp\nstatus: draft")

    assert published(load({**ONE_OF_EACH, "galeries/une-galerie/index.md": draft})) == {}
    assert list(published(load({}, preview=True))) == ["galeries/une-galerie/01.webp"]


def test_a_file_follows_the_slug_of_its_document(load: LoadSite) -> None:
    moved = GALLERY.replace("cover: 01.webp", "cover: 01.webp\nslug: autre")

    assert published(load({**ONE_OF_EACH, "galeries/une-galerie/index.md": moved})) == {
        "galeries/autre/01.webp": "content/galeries/une-galerie/01.webp"
    }
