"""Which files of ``content/`` are texts, and what is said of those out of place."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from plugins.kinds.bundles import Bundles
from plugins.kinds.reading import TextFile
from plugins.problems import Level, Problem
from plugins.tracing.trees import Tree, scan
from tests.conftest import LoadSite
from tests.tiny import STORY

LANGUAGES = ("fr", "en")


def found(content: Path, names: Iterable[str]) -> list[str]:
    for name in names:
        file = content / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x")
    return [
        str(text)
        if isinstance(text, Problem)
        else f"{text.kind} {text.path} {text.lang}{' falc' * text.is_easy}"
        for text in texts(content)
    ]


def texts(content: Path) -> list[TextFile | Problem]:
    tree = Tree(str(content), scan(str(content), {}))
    return list(Bundles(tree, content.name, LANGUAGES).texts())


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    folder.mkdir()
    return folder


def test_texts_are_found_by_kind_then_name_then_language(content: Path) -> None:
    names = [
        "missions/z/index.md",
        "recits/b/index.md",
        "recits/a/index.falc.md",
        "recits/a/index.md",
        "recits/a/index.en.md",
    ]

    assert found(content, names) == [
        "story content/recits/a/index.en.md en",
        "story content/recits/a/index.falc.md fr falc",
        "story content/recits/a/index.md fr",
        "story content/recits/b/index.md fr",
        "mission content/missions/z/index.md fr",
    ]


@pytest.mark.parametrize(
    "name",
    [
        "recits/.brouillon/index.md",
        "recits/_modele/index.md",
        "recits/a/notes.txt",
        "registres/chiffres.yaml",
        "atelier/dessin.py",
    ],
)
def test_what_is_no_text_is_left_alone(content: Path, name: str) -> None:
    assert found(content, [name]) == []


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (
            ["recits/un-recit.md"],
            "content/recits/un-recit.md  ce texte n’est pas dans son dossier. "
            "Le ranger dans recits/un-recit/index.md.",
        ),
        (
            ["recits/a/index.en.md"],
            "content/recits/a/index.en.md  traduction sans son original. "
            "Ajouter content/recits/a/index.md.",
        ),
        (
            ["recits/a/index.falc.md"],
            "content/recits/a/index.falc.md  traduction sans son original. "
            "Ajouter content/recits/a/index.md.",
        ),
        (
            ["recits/a/texte.md"],
            "content/recits/a  ce dossier n’a pas d’index.md. "
            "Nommer le texte index.md, dans recits/a/.",
        ),
        (
            ["recit/a/index.md"],
            "content/recit  les textes de ce dossier ne sont pas lus. "
            "Vouliez-vous dire « recits » ?",
        ),
        (
            ["xyz/a/index.md"],
            "content/xyz  les textes de ce dossier ne sont pas lus. Dossiers : recits, missions, "
            "associations, experiences, campagnes, galeries, partenaires, pages.",
        ),
    ],
)
def test_a_text_out_of_place_is_told_where_to_go(
    content: Path, names: list[str], told: str
) -> None:
    assert found(content, names) == [told]


@pytest.mark.parametrize("name", ["index.de.md", "index-en.md", "index.EN.md", "indexe.md"])
def test_a_language_that_the_site_does_not_speak_is_told(content: Path, name: str) -> None:
    told = found(content, ["recits/a/index.md", f"recits/a/{name}"])

    assert sorted(told) == sorted(
        [
            f"content/recits/a/{name}  nom de texte inconnu. "
            "Noms possibles : index.md, index.en.md, index.falc.md.",
            "story content/recits/a/index.md fr",
        ]
    )


def test_a_folder_that_is_no_kind_is_only_a_warning(content: Path) -> None:
    """It may hold what is not for the site, like the script that draws its pictures."""
    found(content, ["recit/a/index.md"])
    (problem,) = texts(content)

    assert isinstance(problem, Problem)
    assert problem.level is Level.WARNING


def test_a_folder_without_any_text_says_nothing(content: Path) -> None:
    assert found(content, ["recits/a/photo.webp"]) == []


@pytest.mark.parametrize("name", ["Mon récit", "été", "mon_recit", "Recit"])
def test_a_folder_whose_name_is_no_address_is_told_its_new_name(content: Path, name: str) -> None:
    """Its name ends the address of its page, where spaces and accents are spelt ``%C3%A9``."""
    told = found(content, [f"recits/{name}/index.md"])[0]
    renamed = {"Mon récit": "mon-recit", "été": "ete", "mon_recit": "mon-recit", "Recit": "recit"}

    assert told == (
        f"content/recits/{name}  le nom de ce dossier ne peut pas être une adresse. "
        f"Le renommer {renamed[name]}."
    )


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("recits/2026/a/index.md", "content/recits/2026  ce dossier n’a pas d’index.md."),
        ("recits/a/index.md.txt", "content/recits/a/index.md.txt  nom de texte inconnu."),
        ("recits/a/index.markdown", "content/recits/a/index.markdown  nom de texte inconnu."),
        ("recits/a/index.fr.md", "content/recits/a/index.fr.md  nom de texte inconnu."),
        ("note.md", "content/note.md  ce texte n’est dans aucun dossier : il n’est pas lu."),
        (
            "recits",
            "content/recits  ce dossier ne s’ouvre pas. "
            "Vérifier que c’est un dossier, et le droit de le lire.",
        ),
    ],
)
def test_no_text_is_left_out_in_silence(load: LoadSite, name: str, told: str) -> None:
    assert any(message.startswith(told) for message in load({name: STORY}).messages)


def test_what_stands_beside_a_text_does_not_hide_it(content: Path) -> None:
    names = ["recits/a/index.md", "recits/a/photos.yaml", "recits/a/01.webp", "recits/b/index.md"]

    assert found(content, names) == [
        "story content/recits/a/index.md fr",
        "story content/recits/b/index.md fr",
    ]


def test_a_content_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert [str(problem) for problem in texts(tmp_path / "content")] == [
        "content  ce dossier ne s’ouvre pas. Vérifier que c’est un dossier, et le droit de le lire."
    ]


@pytest.mark.parametrize("folder", ["recits", "recits/a"])
def test_a_folder_that_does_not_open_is_told(content: Path, folder: str) -> None:
    entries = scan(str(content), {})
    for part in ("recits", "recits/a"):
        entries[f"{part}/"] = (0, 0, 0, 0, "" if part == folder else "/")

    (problem,) = Bundles(Tree(str(content), entries), "content", LANGUAGES).texts()

    assert str(problem) == (
        f"content/{folder}  ce dossier ne s’ouvre pas. "
        "Vérifier que c’est un dossier, et le droit de le lire."
    )
