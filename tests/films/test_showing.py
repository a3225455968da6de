"""What a page shows a film by, and the files of the bundles published beside it."""

import re
from pathlib import Path

import pytest

from plugins.problems import Level
from plugins.tracing.recording import recording
from tests.conftest import EPOCH, BuildSite, LoadSite
from tests.films.clips import ADDRESS, FILM, FOLDER, clip, film_files, films_of, sound
from tests.tiny import GALLERY, ONE_OF_EACH, STORY, Loaded, TinySite, bare_theme, having

CAPTIONS = f"{FOLDER}/fr.vtt"
AS_THEY_ARE = [f"{FOLDER}/decrit.mp3", f"{FOLDER}/film.mp4", CAPTIONS]


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


def test_captions_are_published_beside_their_page_and_a_film_by_its_versions(
    build_site: BuildSite, tmp_path: Path
) -> None:
    files = {**ONE_OF_EACH, **film_files()}

    built = build_site(files, THEME=str(bare_theme(tmp_path / "theme")))

    assert built.bytes(CAPTIONS) == files[CAPTIONS]
    assert not built.exists(f"{FOLDER}/film.mp4")
    assert not built.exists(f"{FOLDER}/decrit.mp3")
    assert not built.exists("galeries/une-galerie/01.webp")
    assert not built.exists(f"{FOLDER}/transcription.md")
    assert not built.exists("galeries/une-galerie/photos.yaml")


@pytest.mark.usefixtures("no_ffmpeg")
def test_without_ffmpeg_a_film_is_published_as_it_came_and_that_is_told(
    build_site: BuildSite,
) -> None:
    files = {**ONE_OF_EACH, **film_files()}

    built = build_site(files)

    assert not built.refused
    assert [problem.level for problem in built.problems] == [Level.WARNING] * 2
    where = f"content/{FOLDER}/index.md:7"
    assert built.messages == [
        f"{where}  film.{field} : « {name} » est publié tel quel, avec ce qu’il "
        "sait du lieu et de l’appareil, et en une seule taille : il manque ffmpeg, ou son "
        "codeur H.264. L’installer pour le site : python3 tasks.py films."
        for field, name in (("audio_description", "decrit.mp3"), ("file", "film.mp4"))
    ]
    assert all(built.bytes(name) == files[name] for name in AS_THEY_ARE)
    assert films_of(built.files()) == AS_THEY_ARE[:2]
    source = built.one(ADDRESS, "video source")
    assert source.attributes["src"] == f"{ADDRESS}film.mp4"
    assert source.attributes["type"] == "video/mp4"


@pytest.mark.usefixtures("no_ffmpeg")
def test_ffmpeg_that_comes_later_makes_the_films(
    build_site: BuildSite, tiny: TinySite, monkeypatch: pytest.MonkeyPatch
) -> None:
    build_site({**ONE_OF_EACH, **film_files()})
    monkeypatch.undo()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)

    later = tiny.build()

    assert later.messages == []
    assert [name.split("/")[0] for name in films_of(later.files())] == ["films"] * 3


def test_a_preview_shows_the_file_itself_at_once(build_site: BuildSite) -> None:
    built = build_site({**ONE_OF_EACH, **film_files()}, preview=True)

    assert built.messages == []
    assert films_of(built.files()) == AS_THEY_ARE[:2]
    assert built.one(ADDRESS, "video source").attributes["src"] == f"{ADDRESS}film.mp4"


def test_a_file_is_published_once_for_every_language(load: LoadSite) -> None:
    translated = {
        "galeries/une-galerie/index.en.md": GALLERY,
        f"{FOLDER}/index.en.md": FILM,
        f"{FOLDER}/index.falc.md": FILM,
    }

    alone = published(load({**ONE_OF_EACH, **film_files()}))
    together = published(load(translated))

    assert list(alone) == [CAPTIONS]
    assert together == alone


@pytest.mark.parametrize("name", ["photos.yaml", "index.md", "transcription.md", "notes.txt"])
def test_what_is_not_for_the_public_is_not_published(load: LoadSite, name: str) -> None:
    loaded = load({**ONE_OF_EACH, **film_files(), f"{FOLDER}/notes.txt": b"note"})

    assert f"{FOLDER}/{name}" not in published(loaded)


def test_the_files_of_a_draft_are_not_published(load: LoadSite) -> None:
    draft = having(FILM, "status: draft")

    assert published(load({**ONE_OF_EACH, **film_files(), f"{FOLDER}/index.md": draft})) == {}
    assert list(published(load({}, preview=True))) == AS_THEY_ARE


def test_a_file_follows_the_slug_of_its_document(load: LoadSite) -> None:
    moved = having(FILM, "slug: autre")

    files = published(load({**ONE_OF_EACH, **film_files(), f"{FOLDER}/index.md": moved}))

    assert files["recits/autre/fr.vtt"] == f"content/{CAPTIONS}"


def test_a_voice_is_heard_with_the_film(build_site: BuildSite) -> None:
    built = build_site({**ONE_OF_EACH, **film_files()})

    voice = built.one(ADDRESS, "audio")
    assert re.fullmatch(r"/films/\w{16}\.m4a", str(voice.attributes["src"]))
    assert "controls" in voice.attributes
    assert "hidden" in built.one(ADDRESS, ".film-player__describe").attributes


def test_a_described_film_is_another_film(build_site: BuildSite) -> None:
    described = FILM.replace("decrit.mp3", "decrit.mov")
    other = {f"{FOLDER}/index.md": described, f"{FOLDER}/decrit.mov": clip("d.mov", "80x60")}

    built = build_site({**ONE_OF_EACH, **film_files(), **other})

    link = built.one(ADDRESS, ".film-player__ways a:not([download])")
    assert re.fullmatch(r"/films/\w{16}-60\.mp4", str(link.attributes["href"]))
    assert built.exists(str(link.attributes["href"]))
    assert built.page(ADDRESS).css("audio") == []


def test_films_to_keep_are_told_by_their_lines(build_site: BuildSite) -> None:
    built = build_site({**ONE_OF_EACH, **film_files("1280x720", seconds=2)})

    links = built.page(ADDRESS).css(".film-player__ways a[download]")
    assert [link.text() for link in links] == ["480 lignes", "720 lignes"]
    assert all(built.exists(str(link.attributes["href"])) for link in links)


def test_moments_lead_into_the_middle_version(build_site: BuildSite) -> None:
    text = FILM.replace("year: 2026", "year: 2026, chapters: [{at: '0:04', title: La cour}]")

    built = build_site({**ONE_OF_EACH, **film_files(text=text)})

    moment = built.one(ADDRESS, ".film-player__jump").attributes["href"]
    assert re.fullmatch(r"/films/\w{16}-36\.mp4#t=0:04", str(moment))


def test_a_card_has_a_glimpse_of_a_film_of_some_length(build_site: BuildSite) -> None:
    covered = having(FILM, "cover: 01.webp")

    built = build_site({**ONE_OF_EACH, **film_files(seconds=15, text=covered)})

    assert built.messages == []
    media = built.one("/films/", "[data-glimpse]").attributes["data-glimpse"]
    assert re.fullmatch(r"/films/\w{16}-36-apercu\.mp4", str(media))
    assert len(built.bytes(str(media))) < len(clip("film.mp4", "64x36", seconds=15))


def test_a_link_to_a_film_or_a_sound_leads_to_what_is_made_of_it(build_site: BuildSite) -> None:
    text = f"{STORY}\n[Le film](encore.mp4), [le son](son.mp3), [la fiche](fiche.pdf).\n"
    files = {
        f"{FOLDER}/index.md": text,
        f"{FOLDER}/encore.mp4": clip(),
        f"{FOLDER}/son.mp3": sound(),
        f"{FOLDER}/fiche.pdf": b"%PDF",
    }

    built = build_site({**ONE_OF_EACH, **files})

    links = [str(link.attributes["href"]) for link in built.page(ADDRESS).css(".prose a")]
    assert re.fullmatch(r"/films/\w{16}-36\.mp4", links[0])
    assert re.fullmatch(r"/films/\w{16}\.m4a", links[1])
    assert links[2] == f"{ADDRESS}fiche.pdf"
    assert all(map(built.exists, links))


def test_a_link_to_what_is_no_film_is_told(build_site: BuildSite) -> None:
    files = {f"{FOLDER}/index.md": f"{STORY}\n[Le film](encore.mp4)\n"}

    built = build_site({**ONE_OF_EACH, **files, f"{FOLDER}/encore.mp4": b"Ceci est un texte."})

    assert built.refused
    assert built.messages == [
        f"content/{FOLDER}/encore.mp4  ce fichier ne se lit pas : il est abîmé, coupé, ou d’un "
        "autre genre. Copier à nouveau le fichier, ou l’exporter en MP4."
    ]
