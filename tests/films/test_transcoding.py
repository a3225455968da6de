"""Films are published by their versions, which hold pictures and sound and nothing else."""

import os
import re
import signal
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

import pytest

from plugins.films import transcoding
from plugins.films.transcoding import FILM as FILM_SOURCE
from plugins.tracing.recording import recording
from tests.conftest import BuildSite, LoadSite
from tests.films.clips import (
    ADDRESS,
    FILM,
    FOLDER,
    WITHOUT_POSTER,
    clip,
    film_files,
    films_of,
    streams,
)
from tests.tiny import ONE_OF_EACH, ROOT, TinySite

MARK = "MARQUEUR-SECRET"


def sources(built_html: str) -> list[tuple[str, str]]:
    return re.findall(r'<source src="([^"]+)" type="video/mp4; codecs=&#34;(\w+)', built_html)


def test_a_film_is_published_by_its_versions(build_site: BuildSite, tmp_path: Path) -> None:
    built = build_site({**ONE_OF_EACH, **film_files("1280x720", seconds=2)})

    assert built.messages == []
    names = [re.sub(r"\w{16}", "x", name) for name in films_of(built.files())]
    films = ["films/x-480-av1.mp4", "films/x-480.mp4", "films/x-720-av1.mp4", "films/x-720.mp4"]
    assert sorted(names) == sorted([*films, "films/x.m4a"])
    found = sources(built.text(ADDRESS))
    assert [codec for _, codec in found] == ["av01", "av01", "avc1", "avc1"]
    assert [re.sub(r"\w{16}", "x", url) for url, _ in found] == [
        f"/films/x-{side}.mp4" for side in ("720-av1", "480-av1", "720", "480")
    ]
    for url, codec in found:
        told = streams(built.bytes(url), tmp_path)
        assert ("Video: av1" if codec == "av01" else "Video: h264 (High)") in told
        assert ("1280x720" if "-720" in url else "854x480") in told
        assert "Audio: aac" in told
    assert 'media="(width &gt;= 48rem)"' in built.text(ADDRESS)


def marked_film(folder: Path) -> bytes:
    """Return a film with a mark wherever one can be planted."""
    words = folder / "words.vtt"
    words.write_text(f"WEBVTT\n\n00:00.000 --> 00:01.000\n{MARK}\n", encoding="utf-8")
    chapters = folder / "chapters.txt"
    chapters.write_text(f";FFMETADATA1\n[CHAPTER]\nSTART=0\nEND=1000000\ntitle={MARK}\n")
    tags = ("title", "comment", "artist", "location", "location-eng", "make", "copyright")
    planted = [argument for tag in tags for argument in ("-metadata", f"{tag}={MARK}")]
    streams_ = ["-metadata:s:v", f"handler_name={MARK}", "-metadata:s:a", f"handler_name={MARK}"]
    more = ["-i", str(words), "-i", str(chapters), "-map", "0:v", "-map", "1:a", "-map", "2:s"]
    data = clip(
        "film.mov", "64x36", *more, "-map_chapters", "3", "-c:s", "mov_text", *planted, *streams_,
        "-timecode", "01:02:03:04", "-movflags", "use_metadata_tags",
    )  # fmt: skip
    box = (8 + len(MARK)).to_bytes(4, "big") + b"free" + MARK.encode()
    return data + box


def test_no_metadata_of_a_film_is_published(build_site: BuildSite, tmp_path: Path) -> None:
    film = marked_film(tmp_path)
    assert film.count(MARK.encode()) > 8
    files = film_files(text=FILM.replace("film.mp4", "film.mov"))

    built = build_site({**ONE_OF_EACH, **files, f"{FOLDER}/film.mov": film})

    assert built.messages == []
    assert len(films_of(built.files())) == 3
    published = built.files()
    assert [name for name, data in published.items() if MARK.encode() in data] == []
    for name in films_of(published):
        told = streams(published[name], tmp_path)
        assert "Subtitle" not in told
        assert "Chapter" not in told
        assert "timecode" not in told
        assert b"x264 - core" not in published[name]


def test_a_film_without_a_poster_has_a_picture_of_its_own(build_site: BuildSite) -> None:
    built = build_site({**ONE_OF_EACH, **film_files(text=WITHOUT_POSTER)})

    assert built.messages == []
    video = built.one(ADDRESS, "video")
    assert re.fullmatch(r"/films/\w{16}-64\.jpg", str(video.attributes["poster"]))
    assert built.bytes(str(video.attributes["poster"])).startswith(b"\xff\xd8\xff")
    assert (video.attributes["width"], video.attributes["height"]) == ("64", "36")


def test_what_was_made_is_not_made_again(
    build_site: BuildSite, tiny: TinySite, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = build_site({**ONE_OF_EACH, **film_files()}).files()
    subprocess.run(["rm", "-r", str(tiny.root / "output")], check=True)
    monkeypatch.setattr(transcoding, "run", _must_not)

    assert tiny.build().files() == first


def _must_not(*_: object) -> float:
    raise AssertionError("a film is made again")


def test_the_progress_of_films_is_told(load: LoadSite) -> None:
    told: list[tuple[str, int, int]] = []
    site = load({**ONE_OF_EACH, **film_files()}).site
    site.progress = lambda what, done, total: told.append((what, done, total))
    document = site.document(f"content/{FOLDER}/index.md")
    with recording() as frame:
        site.offered["film_files"](document)
    sources = [source for source in frame.files.values() if isinstance(source, tuple)]
    films = [source for source in sources if source[0] == FILM_SOURCE]

    names = {name for source in films for name in site.makers[FILM_SOURCE].names(source)}
    made = dict(site.makers[FILM_SOURCE].make(films, names))

    assert made.keys() == names
    assert told[-1] == ("Films préparés, en centièmes", 100, 100)
    assert all(before[1] <= after[1] for before, after in pairwise(told))


def test_two_builds_make_the_same_bytes(build_site: BuildSite, tmp_path: Path) -> None:
    files = {**ONE_OF_EACH, **film_files()}
    other = TinySite(tmp_path / "other")
    other.write(files)

    assert other.build().files() == build_site(files).files()


def test_a_film_whose_end_is_missing_is_told(build_site: BuildSite) -> None:
    whole = clip("film.mp4", "320x180", "-movflags", "+faststart", seconds=8)
    files = {**film_files(seconds=8), f"{FOLDER}/film.mp4": whole[: len(whole) // 3]}

    built = build_site({**ONE_OF_EACH, **files})

    assert built.refused
    assert {str(message) for message in built.messages} == {
        f"content/{FOLDER}/film.mp4  ce film s’interrompt avant sa fin : le fichier est coupé ou "
        "abîmé. Copier à nouveau le fichier, ou l’exporter à nouveau."
    }


def test_a_film_that_changes_meanwhile_is_told(
    build_site: BuildSite, tiny: TinySite, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = transcoding.run

    def replaced(*arguments: object) -> float:
        (tiny.root / "content" / FOLDER / "film.mp4").write_bytes(clip("film.mp4", "32x18"))
        return run(*arguments)  # type: ignore[arg-type]  # what it is given is handed on

    monkeypatch.setattr(transcoding, "run", replaced)
    built = build_site({**ONE_OF_EACH, **film_files()})

    assert built.refused
    assert (
        f"content/{FOLDER}/film.mp4  ce film a changé pendant la construction. Construire à "
        in (built.messages[0])
    )
    monkeypatch.undo()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795176000")
    assert not tiny.build().refused


def test_a_full_disk_is_no_fault_of_the_film(
    build_site: BuildSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Full:
        free = 0

    def fails(*_: object) -> float:
        raise transcoding.Unplayable("disk")

    monkeypatch.setattr(transcoding, "run", fails)
    monkeypatch.setattr(transcoding.shutil, "disk_usage", lambda _: Full)

    with pytest.raises(OSError, match="No space left"):
        build_site({**ONE_OF_EACH, **film_files()})


BUILD = """
import sys
from pathlib import Path
from tests.tiny import TinySite
TinySite(Path(sys.argv[1])).build()
"""


@pytest.mark.slow
def test_a_build_killed_while_a_film_is_made_leaves_no_half_of_it(tiny: TinySite) -> None:
    tiny.write({**ONE_OF_EACH, **film_files("1280x720", seconds=20)})
    kept = tiny.root / ".cache" / "films"
    tiny.cache()

    with subprocess.Popen(
        [sys.executable, "-c", BUILD, str(tiny.root)], cwd=ROOT, start_new_session=True
    ) as process:
        deadline = time.monotonic() + 60
        while not list(kept.glob("*/.*")) and time.monotonic() < deadline:
            time.sleep(0.02)
        os.killpg(process.pid, signal.SIGKILL)
    assert process.returncode == -signal.SIGKILL

    assert not (tiny.root / "output" / "films").exists()
    whole = [file for file in kept.glob("*/*") if not file.name.startswith(".")]
    built = tiny.build()
    assert not built.refused
    assert all(built.bytes(f"films/{file.name}") == file.read_bytes() for file in whole)
    assert len(films_of(built.files())) == 6
