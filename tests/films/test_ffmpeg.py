"""ffmpeg is found, and what a file holds is seen by its first picture."""

import shutil
import sys
from pathlib import Path

import pytest

from plugins.films import ffmpeg
from plugins.films.ffmpeg import Footage, Unplayable, encoders, locate, look, run, signature
from tests.films.clips import clip, sound


def written(folder: Path, name: str, data: bytes) -> Path:
    (folder / name).write_bytes(data)
    return folder / name


def test_a_film_is_looked_at(tmp_path: Path) -> None:
    assert look(written(tmp_path, "f.mp4", clip())) == Footage(64, 36, 10.0, has_sound=True)
    silent = look(written(tmp_path, "s.webm", clip("film.webm", "80x60", "-an")))
    assert (silent.width, silent.height, silent.has_sound) == (80, 60, False)


def test_a_film_is_seen_upright_and_in_its_shape(tmp_path: Path) -> None:
    turned = written(tmp_path, "t.mp4", clip())
    again = tmp_path / "turned.mov"
    arguments = ["-display_rotation", "90", "-i", str(turned), "-c", "copy", str(again)]
    run(arguments, lambda _: None, set())
    wide = clip("film.mp4", "60x60", "-vf", "setsar=2", "-an")

    assert look(again)[:2] == (36, 64)
    assert look(written(tmp_path, "w.mp4", wide))[:2] == (120, 60)


def test_a_sound_has_no_picture_even_with_a_cover(tmp_path: Path) -> None:
    assert look(written(tmp_path, "s.mp3", sound())).width == 0
    cover = written(tmp_path, "c.png", clip("c.png", "30x30", "-frames:v", "1"))
    song = tmp_path / "song.mp3"
    plain = written(tmp_path, "p.mp3", sound())
    mapped = ["-map", "0", "-map", "1", "-c", "copy", "-disposition:v", "attached_pic"]
    run(["-i", str(plain), "-i", str(cover), *mapped, str(song)], lambda _: None, set())

    assert look(song)[:2] == (0, 0)
    assert look(song).has_sound


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.mp4", b""),
        ("text.mp4", b"Ceci n'est pas un film.\n" * 100),
        ("cut.mp4", clip()[:300]),
        ("other.mp4", clip("film.webm")),
        ("list.mp4", b"#EXTM3U\n#EXTINF:2,\nfilm.mp4\n#EXT-X-ENDLIST\n"),
        ("list.mkv", b"ffconcat version 1.0\nfile film.mp4\n"),
        ("picture.mp4", clip("c.png", "30x30", "-frames:v", "1")),
    ],
)
def test_what_is_no_film_is_unplayable_and_opens_no_other_file(
    tmp_path: Path, name: str, data: bytes
) -> None:
    written(tmp_path, "film.mp4", clip())

    with pytest.raises(Unplayable):
        look(written(tmp_path, name, data))


def test_what_fails_is_unplayable(tmp_path: Path) -> None:
    with pytest.raises(Unplayable):
        run(["-i", str(tmp_path / "absent.mp4"), str(tmp_path / "x.mp4")], lambda _: None, set())


def test_the_ffmpeg_of_the_project_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    locate.cache_clear()
    monkeypatch.setattr(shutil, "which", lambda name: f"/opt/{name}")
    found = locate()
    assert "imageio_ffmpeg" in found
    assert signature().startswith(f"{found} ")

    locate.cache_clear()
    monkeypatch.setitem(sys.modules, "imageio_ffmpeg", None)
    assert locate() == "/opt/ffmpeg"

    locate.cache_clear()
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert locate() == ""
    assert signature() == ""
    locate.cache_clear()


def test_without_ffmpeg_nothing_can_be_made(monkeypatch: pytest.MonkeyPatch) -> None:
    encoders.cache_clear()
    monkeypatch.setattr(ffmpeg, "locate", str)
    assert encoders() == frozenset()
    encoders.cache_clear()
