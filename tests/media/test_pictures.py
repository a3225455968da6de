"""Pictures: measured, joined with what is said of them, and refused when they cannot be read."""

import struct
import zlib
from io import BytesIO
from pathlib import Path
from random import Random

import pytest
from PIL import Image

from plugins.kinds.body import Picture
from plugins.media import pictures
from plugins.media.pictures import FORMATS, size_of
from tests.conftest import LoadSite
from tests.tiny import GALLERY, ONE_OF_EACH, STORY, having

SUFFIXES = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp", "AVIF": "avif"}


def drawn(kind: str, width: int = 60, height: int = 40, orientation: int = 0) -> bytes:
    """Return a noisy picture: no format can make it small."""
    pixels = Random(1).randbytes(width * height * 3)
    exif = Image.Exif()
    exif[0x0112] = orientation
    more = {"exif": exif} if orientation else {}
    buffer = BytesIO()
    Image.frombytes("RGB", (width, height), pixels).save(buffer, kind, **more)
    return buffer.getvalue()


def black_png(width: int, height: int) -> bytes:
    """Return a small PNG of a size, all black."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    pixels = chunk(b"IDAT", zlib.compress(bytes(height * (1 + width // 8))))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + pixels + chunk(b"IEND", b"")


@pytest.mark.parametrize("kind", FORMATS)
def test_every_format_is_measured(tmp_path: Path, kind: str) -> None:
    file = tmp_path / f"x.{SUFFIXES[kind]}"
    file.write_bytes(drawn(kind, 61, 43))

    assert size_of(file) == (61, 43)


@pytest.mark.parametrize("name", ["x.jpeg", "x.JPG"])
def test_a_format_has_several_names(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(drawn("JPEG"))

    assert size_of(tmp_path / name) == (60, 40)


@pytest.mark.parametrize(
    ("orientation", "size"), [(1, (60, 40)), (3, (60, 40)), (6, (40, 60)), (8, (40, 60))]
)
def test_a_picture_is_measured_as_it_is_shown(
    tmp_path: Path, orientation: int, size: tuple[int, int]
) -> None:
    file = tmp_path / "x.jpg"
    file.write_bytes(drawn("JPEG", orientation=orientation))

    assert size_of(file) == size


@pytest.mark.parametrize("kept", [0.0, 0.1, 0.5, 0.97])
@pytest.mark.parametrize("kind", FORMATS)
def test_a_truncated_picture_is_unreadable(tmp_path: Path, kind: str, kept: float) -> None:
    data = drawn(kind)
    file = tmp_path / f"x.{SUFFIXES[kind]}"
    file.write_bytes(data[: int(len(data) * kept)])

    with pytest.raises(ValueError, match="no readable picture"):
        size_of(file)


@pytest.mark.parametrize("size", [(12000, 12000), (20000, 20000), (0, 5)])
def test_a_picture_that_would_fill_the_memory_is_unreadable(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    file = tmp_path / "x.png"
    file.write_bytes(black_png(*size))

    with pytest.raises(ValueError, match="no readable picture"):
        size_of(file)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("x.webp", drawn("PNG")),
        ("x.png", drawn("JPEG")),
        ("x.gif", drawn("GIF")),
        ("x.jpg", drawn("BMP")),
        ("x.jpg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
    ],
)
def test_a_picture_of_another_format_than_its_name_is_unreadable(
    tmp_path: Path, name: str, data: bytes
) -> None:
    (tmp_path / name).write_bytes(data)

    with pytest.raises(ValueError, match=name):
        size_of(tmp_path / name)


def test_an_unreadable_picture_is_a_problem_and_nothing_more(load: LoadSite) -> None:
    files = {**ONE_OF_EACH, "galeries/une-galerie/01.webp": drawn("WEBP")[:100]}

    loaded = load({**files, "galeries/une-galerie/index.md": GALLERY + "\n![x](01.webp)\n"})

    assert loaded.messages == [
        "content/galeries/une-galerie/01.webp  cette image ne peut pas être lue, "
        "ou son nom ne dit pas son format. L’enregistrer à nouveau en JPEG, PNG, WEBP, AVIF."
    ]
    assert loaded.document("/galeries/une-galerie/").pictures == {}
    assert loaded.document("/galeries/une-galerie/").cover is None


def test_a_picture_is_joined_with_what_is_said_of_it(load: LoadSite) -> None:
    photos = (
        "- {file: 01.webp, alt: Une cour, credit: A, caption: La cour, focus: '0.25, 1'}\n"
        "- {file: 02.webp, decorative: true, credit: B}\n"
    )
    files = {"galeries/une-galerie/photos.yaml": photos, "galeries/une-galerie/02.webp": "picture"}

    loaded = load({**ONE_OF_EACH, **files}, SITEURL="https://exemple.org/base")

    assert loaded.document("/galeries/une-galerie/").pictures == {
        "01.webp": Picture(
            "/base/galeries/une-galerie/01.webp",
            60,
            40,
            "Une cour",
            "La cour",
            "A",
            focus=(0.25, 1.0),
        ),
        "02.webp": Picture(
            "/base/galeries/une-galerie/02.webp", 60, 40, credit="B", decorative=True
        ),
    }


def test_a_translation_shows_the_pictures_of_its_original_in_its_words(load: LoadSite) -> None:
    words = "- {file: 01.webp, alt: An empty yard}\n"
    files = {
        "galeries/une-galerie/index.en.md": GALLERY,
        "galeries/une-galerie/photos.en.yaml": words,
    }

    loaded = load({**ONE_OF_EACH, **files})

    picture = loaded.document("/en/galleries/une-galerie/").pictures["01.webp"]
    assert (picture.url, picture.alt) == ("/galeries/une-galerie/01.webp", "An empty yard")


FILM = having(
    STORY,
    "film: {file: film.mp4, duration: '2:30', poster: 01.webp, audio_description: decrit.mp3, "
    "captions: [{lang: fr, file: fr.vtt}], transcript: transcription.md, year: 2026}",
)
FILM_FILES: dict[str, str | bytes] = {
    "recits/un-recit/index.md": FILM,
    "recits/un-recit/photos.yaml": "- {file: 01.webp, alt: Une cour, credit: A}\n",
    "recits/un-recit/01.webp": "picture",
    "recits/un-recit/film.mp4": b"film",
    "recits/un-recit/fr.vtt": b"WEBVTT",
    "recits/un-recit/decrit.mp3": b"sound",
    "recits/un-recit/transcription.md": b"Elle parle.",
}


def test_the_files_of_a_film_have_addresses_and_its_transcript_none(load: LoadSite) -> None:
    loaded = load({**ONE_OF_EACH, **FILM_FILES})

    assert loaded.messages == []
    assert loaded.document("/recits/un-recit/").files == {
        name: f"/recits/un-recit/{name}" for name in ("film.mp4", "fr.vtt", "decrit.mp3")
    }


def test_a_picture_is_measured_again_only_when_it_has_changed(
    load: LoadSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    measured: list[str] = []

    def measuring(file: Path) -> tuple[int, int]:
        measured.append(file.name)
        return size_of(file)

    monkeypatch.setattr(pictures, "size_of", measuring)
    address, name = "/galeries/une-galerie/", "galeries/une-galerie/01.webp"
    load(ONE_OF_EACH)
    load(ONE_OF_EACH)
    assert measured == ["01.webp"]

    picture = load({**ONE_OF_EACH, name: drawn("WEBP", 20, 10)}).document(address).cover
    assert measured == ["01.webp"] * 2
    assert picture is not None
    assert (picture.width, picture.height) == (20, 10)


def test_an_unreadable_picture_is_told_again_though_it_is_not_measured_again(
    load: LoadSite,
) -> None:
    files = {**ONE_OF_EACH, "galeries/une-galerie/01.webp": drawn("WEBP")[:100]}

    assert load(files).messages == load(files).messages != []
