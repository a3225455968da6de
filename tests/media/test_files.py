"""The files of the bundles, published beside the page of their document."""

from pathlib import Path

import pytest

from plugins.tracing.recording import recording
from tests.conftest import BuildSite, LoadSite
from tests.media.test_pictures import FILM, FILM_FILES
from tests.tiny import GALLERY, ONE_OF_EACH, Loaded, bare_theme, having


def published(loaded: Loaded) -> dict[str, str]:
    """Return the file of the content that each file of the output is, pages made one by one."""
    found: dict[str, str] = {}
    for product in loaded.products:
        if product.path:
            with recording() as frame:
                product.page(loaded.site)
            files = frame.files.items()
            found.update({name: source for name, source in files if isinstance(source, str)})
    return dict(sorted(found.items()))


def test_files_are_published_beside_their_page(load: LoadSite) -> None:
    files = published(load({**ONE_OF_EACH, **FILM_FILES}))

    assert list(files) == [
        "recits/un-recit/decrit.mp3",
        "recits/un-recit/film.mp4",
        "recits/un-recit/fr.vtt",
    ]
    assert all(source == f"content/{name}" for name, source in files.items())


def test_files_are_published_as_they_are(build_site: BuildSite, tmp_path: Path) -> None:
    built = build_site({**ONE_OF_EACH, **FILM_FILES}, THEME=str(bare_theme(tmp_path / "theme")))

    assert built.bytes("recits/un-recit/film.mp4") == b"film"
    assert not built.exists("galeries/une-galerie/01.webp")
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
    draft = having(FILM, "status: draft")

    assert published(load({**ONE_OF_EACH, **FILM_FILES, "recits/un-recit/index.md": draft})) == {}
    assert "recits/un-recit/film.mp4" in published(load({}, preview=True))


def test_a_file_follows_the_slug_of_its_document(load: LoadSite) -> None:
    moved = having(FILM, "slug: autre")

    files = published(load({**ONE_OF_EACH, **FILM_FILES, "recits/un-recit/index.md": moved}))

    assert files["recits/autre/film.mp4"] == "content/recits/un-recit/film.mp4"
