"""Why a page was made again, or was not, told in French."""

from pathlib import Path

import pytest

from plugins.build.command import build_site
from plugins.build.explaining import explain_product
from tests.build.conftest import STORY_FILE, STORY_PAGE, BareSite
from tests.tiny import FIGURES, ONE_OF_EACH, PAGE, STORY, having

STORY_ADDRESS = "/recits/un-recit/"


def told(site: BareSite, address: str = STORY_ADDRESS) -> list[str]:
    """Build, and return the lines that explain a page."""
    return explain_product(address, site.run()).splitlines()


def test_a_page_never_made_before_says_so(site: BareSite) -> None:
    site.write(ONE_OF_EACH)

    assert told(site) == [f"{STORY_ADDRESS} : refaite : rien n’en était connu"]


def test_a_new_page_among_others_says_so(built: BareSite) -> None:
    built.write({"recits/neuf/index.md": STORY})

    assert told(built, "/recits/neuf/") == ["/recits/neuf/ : refaite : rien n’en était connu"]


def test_a_page_that_is_kept_says_so(built: BareSite) -> None:
    assert told(built) == [f"{STORY_ADDRESS} : gardée, rien de ce qu’elle lit n’a changé."]


@pytest.mark.parametrize("address", ["/nulle-part/", "/recits", "x.xml"])
def test_an_address_that_no_page_has_is_said(built: BareSite, address: str) -> None:
    assert told(built, address) == [f"{address} : aucune page n’a cette adresse."]


@pytest.mark.parametrize("address", ["/atom.xml", "atom.xml", "/", "/en/", "/404.html"])
def test_an_address_may_be_that_of_any_file(built: BareSite, address: str) -> None:
    assert told(built, address) == [f"{address} : gardée, rien de ce qu’elle lit n’a changé."]


def test_another_setting_is_said(built: BareSite) -> None:
    run = built.run(SITENAME="Autre")

    explained = explain_product(STORY_ADDRESS, run)
    assert explained == f"{STORY_ADDRESS} : refaite : le générateur ou un réglage a changé"


def test_a_list_that_shows_others_says_so(built: BareSite) -> None:
    built.write({"recits/neuf/index.md": STORY})

    assert told(built, "/recits/") == ["/recits/ : refaite : ce qui lui est donné a changé"]


def test_a_file_that_somebody_deleted_says_so(built: BareSite) -> None:
    (built.root / "output" / STORY_PAGE).unlink()

    assert told(built) == [
        f"{STORY_ADDRESS} : refaite : son fichier manque, ou a été changé par quelqu’un d’autre"
    ]


def test_what_has_changed_of_what_a_page_reads_is_said(built: BareSite) -> None:
    built.write({STORY_FILE: f"{STORY}\nEncore.\n"})

    assert told(built) == [
        f"{STORY_ADDRESS} : refaite, parce que ceci, qu’elle lit, a changé :",
        f"  content/{STORY_FILE} (body)",
    ]


def test_each_source_is_told_in_its_words(built: BareSite) -> None:
    story = f"{STORY}\n![](02.webp)\n\n::: chiffre recidive\n:::\n"
    photos = "- {file: 02.webp, alt: Un mur, credit: L’atelier}\n"
    folder = "recits/un-recit"
    built.run({STORY_FILE: story, f"{folder}/photos.yaml": photos, f"{folder}/02.webp": "picture"})
    built.write(
        {
            f"{folder}/photos.yaml": photos.replace("mur", "toit"),
            f"{folder}/notes.txt": "x",
            "registres/chiffres.yaml": FIGURES.replace("33", "34"),
            "pages/menu/index.md": having(PAGE, "menu: header"),
        }
    )
    built.draw("styles/base.css", "h1 { margin: 1px }")
    built.draw("components/tag/tag.html", "{% macro tag(word) %}{{ word }}{% endmacro %}")

    _, *lines = told(built)

    assert set(lines) >= {
        f"  le fichier content/{folder}/photos.yaml",
        f"  le dossier content/{folder}",
        "  « recidive » du registre figures.fr",
        "  une partie commune à plusieurs pages",
        "  la ressource « theme.css »",
        "  le gabarit story.html, ou l’un de ceux qu’il inclut",
    }


def test_the_day_and_the_words_are_told(built: BareSite, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795262400")
    words = built.root / "theme/translations/en.po"
    words.write_text(words.read_text(encoding="utf-8").replace("Title", "Heading"), "utf-8")

    run = built.run()

    assert explain_product("/missions/une-mission/", run).splitlines()[1:] == ["  le jour"]
    assert explain_product("/en/", run).splitlines()[1:] == ["  les traductions « en »"]


def test_what_the_site_answers_is_told(built: BareSite) -> None:
    built.write({"recits/neuf/index.md": having(STORY, "date: 2026-03-06")})

    _, *lines = told(built)

    assert f"  la réponse du site à « neighbours » content/{STORY_FILE}" in lines


def test_of_many_reads_a_dozen_are_told(built: BareSite) -> None:
    stories = {f"recits/n{number:02}/index.md": STORY for number in range(15)}
    built.run(stories)
    other = having(STORY, "summary: Un autre.")
    built.write(dict.fromkeys(stories, other))

    _, *lines = told(built, "/recits/atom.xml")

    parts = [
        f"  la partie commune « feed_entry » (content/{name})" for name in sorted(stories)[:12]
    ]
    assert lines == [*parts, "  et 3 autres"]


def test_the_command_explains_even_when_there_is_nothing_to_do(
    settings_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert build_site(settings_file) == 0
    capsys.readouterr()

    assert build_site(settings_file, explain=STORY_ADDRESS) == 0

    first, last = capsys.readouterr().out.splitlines()
    assert first == f"{STORY_ADDRESS} : gardée, rien de ce qu’elle lit n’a changé."
    assert " fichiers dans output/, dont 0 changés, en " in last
