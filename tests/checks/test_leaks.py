"""A protected string stops the build wherever it would be published; the string is never told."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from plugins.checks.protected import digest_line
from plugins.problems import Level
from tests.conftest import BuildSite
from tests.films.clips import film_files
from tests.tiny import FIGURES, GALLERY, ONE_OF_EACH, PHOTOS, STORY, having

NAME = "Hortense Quelquechose"
CLEAR = {"registres/proteges.txt": f"# privé\n{NAME}\n"}
STORY_FILE = "recits/un-recit/index.md"
_TIMES = "WEBVTT\n\n00:01.000 --> 00:09.000\n"
_WHERE: Mapping[str, tuple[dict[str, str | bytes], str]] = {
    "text": ({STORY_FILE: f"{STORY}\nVoici {NAME}.\n"}, f"content/{STORY_FILE}:10"),
    "emphasis": (
        {STORY_FILE: f"{STORY}\nVoici Hortense **Quelquechose**.\n"},
        f"content/{STORY_FILE}:10",
    ),
    "title": ({STORY_FILE: having(STORY, f"title: {NAME}")}, f"content/{STORY_FILE}:2"),
    "slug": (
        {STORY_FILE: having(STORY, "slug: hortense-quelquechose")},
        f"content/{STORY_FILE}:7",
    ),
    "alternative": (
        {
            "galeries/une-galerie/photos.yaml": f"- file: 01.webp\n  alt: {NAME}\n  credit: A\n",
        },
        "content/galeries/une-galerie/photos.yaml:2",
    ),
    "figure": (
        {
            "registres/chiffres.yaml": FIGURES.replace("Sortants", NAME),
            STORY_FILE: having(STORY, "figures: [recidive]"),
        },
        "content/registres/chiffres.yaml:6",
    ),
    "transcript": (
        {**film_files(), "recits/un-recit/transcription.md": f"Elle dit :\n\n{NAME}.".encode()},
        "content/recits/un-recit/transcription.md:3",
    ),
    "captions": (
        {**film_files(), "recits/un-recit/fr.vtt": f"{_TIMES}{NAME}".encode()},
        "content/recits/un-recit/fr.vtt:4",
    ),
    "attachment": (
        {
            STORY_FILE: f"{STORY}\n[La fiche](fiche.pdf)\n",
            "recits/un-recit/fiche.pdf": f"%PDF-1.4 /Author ({NAME})".encode(),
        },
        "content/recits/un-recit/fiche.pdf",
    ),
    "file name": (
        {
            STORY_FILE: f"{STORY}\n[La fiche](hortense_quelquechose.pdf)\n",
            "recits/un-recit/hortense_quelquechose.pdf": b"%PDF",
        },
        f"content/{STORY_FILE}:10",
    ),
}


@pytest.mark.parametrize("register", ["clear", "digests"])
@pytest.mark.parametrize("where", _WHERE)
def test_a_leak_stops_the_build_and_names_the_line(
    build_site: BuildSite,
    capsys: pytest.CaptureFixture[str],
    where: str,
    register: str,
) -> None:
    files, place = _WHERE[where]
    lists = CLEAR if register == "clear" else {"registres/empreintes.txt": digest_line(NAME) + "\n"}

    built = build_site({**ONE_OF_EACH, **files, **lists})

    assert built.refused
    assert not built.folder.exists()
    told = [message for message in built.messages if "chaîne protégée" in message]
    assert any(message.startswith(f"{place}  ") for message in told), built.messages
    assert all(
        message.endswith("La retirer, ou la remplacer par ce qui ne désigne personne.")
        for message in told
    )
    assert {problem.level for problem in built.problems} == {Level.ERROR}
    assert "hortense quel" not in capsys.readouterr().err.lower().translate({45: " ", 95: " "})


def test_a_picture_named_after_somebody_leaks_nothing(build_site: BuildSite) -> None:
    name = "hortense-quelquechose.webp"
    files = {
        **ONE_OF_EACH,
        **CLEAR,
        "galeries/une-galerie/index.md": GALLERY.replace("01.webp", name),
        "galeries/une-galerie/photos.yaml": PHOTOS.replace("01.webp", name),
        f"galeries/une-galerie/{name}": "picture",
    }

    assert build_site(files).messages == []


def test_a_string_protected_later_is_looked_for_in_what_was_made(build_site: BuildSite) -> None:
    leaking = {STORY_FILE: f"{STORY}\nVoici {NAME}.\n"}
    assert not build_site({**ONE_OF_EACH, **leaking}).refused

    built = build_site(CLEAR)
    assert built.refused
    assert build_site({}).messages == built.messages

    assert build_site({STORY_FILE: STORY}).messages == []


def test_what_the_theme_says_is_told_where_it_may_come_from(build_site: BuildSite) -> None:
    built = build_site(ONE_OF_EACH | CLEAR, SITENAME=NAME)

    assert built.refused
    assert {problem.path for problem in built.problems} >= {"pelicanconf.py"}


def test_lists_are_never_published(build_site: BuildSite) -> None:
    built = build_site({**ONE_OF_EACH, **CLEAR, "registres/empreintes.txt": digest_line("Untel")})

    assert not built.refused
    assert not [name for name in built.files() if "protege" in name or "empreinte" in name]


def test_a_line_too_short_is_told(build_site: BuildSite) -> None:
    built = build_site({**ONE_OF_EACH, "registres/proteges.txt": "# x\nIda\n"})

    assert built.messages == [
        "content/registres/proteges.txt:2  cette ligne est trop courte pour être cherchée "
        "partout. Écrire quatre lettres ou chiffres au moins."
    ]


def test_a_list_that_cannot_be_read_stops_the_build(build_site: BuildSite, tmp_path: Path) -> None:
    (tmp_path / "content" / "registres").mkdir(parents=True)
    (tmp_path / "content" / "registres" / "proteges.txt").symlink_to("absent")

    assert build_site(ONE_OF_EACH).messages == [
        "content/registres/proteges.txt  cette liste ne se lit pas. Vérifier ses droits."
    ]
