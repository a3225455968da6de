"""A film is shown when all those seen and heard in it allowed it; else none of its files is."""

import pytest

from tests.conftest import BuildSite
from tests.films.clips import FILM, FOLDER, clip, film_files, films_of
from tests.media.test_consents import REGISTER, entry
from tests.tiny import ONE_OF_EACH, STORY, TinySite, having


def test_a_film_goes_with_its_files_when_somebody_in_it_may_not_be_heard(
    build_site: BuildSite,
) -> None:
    said = withheld_film()
    files = {**ONE_OF_EACH, **film_files(), "recits/un-recit/index.md": said}

    shown = build_site({**files, REGISTER: entry("p1")})
    assert shown.messages == []
    assert len(films_of(shown.files())) == 3
    assert "Elle parle" in shown.text("/recits/un-recit/")
    assert len(shown.page("/films/").css("article")) == 1

    silent = build_site({REGISTER: entry("p1", media=["image"])})
    assert [str(message).split(".")[0] for message in silent.messages] == [
        "content/recits/un-recit/index"
    ]
    assert not [
        name
        for name in silent.files()
        if name.startswith("recits/un-recit/")
        and "." in name.rpartition("/")[2]
        and not name.endswith(".html")
    ]
    page = silent.text("/recits/un-recit/")
    assert "<video" not in page
    assert "Elle parle" not in page + silent.text("/recits/atom.xml")
    assert silent.page("/films/").css("article") == []


def withheld_film(*, people: str = ", people: [p1]", text: str = "") -> str:
    film = FILM
    return film.replace("year: 2026}", f"year: 2026{people}}}") + text


def test_a_link_publishes_no_file_of_a_film_withheld(build_site: BuildSite) -> None:
    text = "\nVoici [le film](film.mp4), [les mots](fr.vtt) et [le son](decrit.mp3).\n"
    files = {**ONE_OF_EACH, **film_files(), "recits/un-recit/index.md": withheld_film(text=text)}

    built = build_site({**files, REGISTER: entry("p1", media=["image"])})

    assert not built.refused
    names = [name for name in built.files() if name.startswith("recits/un-recit/")]
    assert names == ["recits/un-recit/index.html"]
    paragraph = built.page("/recits/un-recit/").css(".prose p")[-1]
    assert paragraph.text() == "Voici le film, les mots et le son."
    assert paragraph.css("a") == []


@pytest.mark.parametrize("version", ["index.en.md", "index.falc.md"])
def test_who_is_in_a_film_holds_in_every_language(build_site: BuildSite, version: str) -> None:
    silent = {f"recits/un-recit/{version}": withheld_film(people="")}
    files = {**ONE_OF_EACH, **film_files(), **silent}
    files["recits/un-recit/index.md"] = withheld_film()

    built = build_site({**files, REGISTER: entry("p1", withdrawn="2025-05-03")})

    assert not any(name.endswith((".mp4", ".vtt", ".mp3")) for name in built.files())
    assert not any(b"Elle parle" in data for data in built.files().values())


def test_a_copy_of_a_film_withheld_is_withheld_too(build_site: BuildSite) -> None:
    elsewhere = "recits/un-autre"
    other = {name.replace(FOLDER, elsewhere): data for name, data in film_files().items()}
    other[f"{elsewhere}/index.md"] = (
        FILM.replace("film.mp4", "copie.mp4") + "\n[Le film](copie.mp4)\n"
    )
    other[f"{elsewhere}/copie.mp4"] = clip()
    files = {**ONE_OF_EACH, **film_files(), f"{FOLDER}/index.md": withheld_film(), **other}
    linked = having(STORY) + "\n[Le film](encore.mp4)\n"
    files |= {"recits/un-tiers/index.md": linked, "recits/un-tiers/encore.mp4": clip()}

    built = build_site({**files, REGISTER: entry("p1", withdrawn="2025-05-03")})

    assert not built.refused
    assert films_of(built.files()) == []
    assert "<video" not in built.text("/recits/un-autre/")
    assert built.page("/recits/un-tiers/").css("a[href$='.mp4']") == []
    assert len(built.messages) == 2


def test_what_was_made_of_a_film_goes_when_it_is_withheld(
    build_site: BuildSite, tiny: TinySite
) -> None:
    files = {**ONE_OF_EACH, **film_files(text=withheld_film())}
    kept = tiny.root / ".cache" / "films"

    build_site({**files, REGISTER: entry("p1")})
    assert [file.suffix for file in sorted(kept.glob("*/*"))]
    build_site({REGISTER: entry("p1", withdrawn="2025-05-03")})

    assert list(kept.glob("*/*")) == []
