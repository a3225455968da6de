"""Whole builds: refused or written, the same twice, each page in its language."""

import pytest

from plugins.problems import Level
from tests.build.conftest import BareSite
from tests.tiny import ASSOCIATION, ONE_OF_EACH, STORY, having

WRONG = having(STORY, "format: roman")


def test_a_build_writes_its_pages_and_files(site: BareSite) -> None:
    built = site.build_with(ONE_OF_EACH)

    assert not built.refused
    assert built.messages == []
    assert built.exists("/recits/un-recit/")
    assert built.exists("/404.html")
    assert built.exists(f"photos/{site.photo.name}")
    assert built.changed == len(built.files())


def test_each_page_is_in_its_language(site: BareSite) -> None:
    built = site.build_with({**ONE_OF_EACH, "associations/les-amis/index.en.md": ASSOCIATION})

    assert built.one("/associations/les-amis/", "h1").text() == "Titre : Les amis"
    assert built.one("/en/associations/les-amis/", "h1").text() == "Title : Les amis"
    assert built.one("/en/", "html").attributes["lang"] == "en"


def test_a_build_with_errors_writes_nothing_and_keeps_the_last_site(
    site: BareSite, capsys: pytest.CaptureFixture[str]
) -> None:
    before = site.build_with(ONE_OF_EACH).files()
    capsys.readouterr()

    built = site.build_with({"recits/un-recit/index.md": WRONG, "pages/une-page/index.md": "vide"})

    assert built.refused
    assert built.files() == before
    assert len(built.messages) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.splitlines() == [
        *(f"Erreur  {message}" for message in built.messages),
        "",
        "2 problèmes. Rien n’a été écrit : le dernier bon site est gardé.",
    ]


def test_a_first_build_with_errors_leaves_no_folder(site: BareSite) -> None:
    built = site.build_with({**ONE_OF_EACH, "recits/un-recit/index.md": WRONG})

    assert built.refused
    assert sorted(entry.name for entry in site.root.iterdir()) == [".cache", "content", "theme"]


def test_a_warning_is_printed_and_stops_nothing(
    site: BareSite, capsys: pytest.CaptureFixture[str]
) -> None:
    text = STORY.replace("Un texte.", "Un <font>texte</font>.")

    built = site.build_with({**ONE_OF_EACH, "recits/un-recit/index.md": text})

    assert not built.refused
    assert [problem.level for problem in built.problems] == [Level.WARNING]
    printed = capsys.readouterr().err.splitlines()
    assert printed == [f"Attention  {built.messages[0]}", "", "1 avertissement."]


def test_two_builds_of_one_tree_are_the_same(site: BareSite) -> None:
    first = site.build_with(ONE_OF_EACH)
    files = first.files()

    again = site.build()

    assert (again.changed, again.files()) == (0, files)


def test_an_incremental_build_equals_a_clean_one(site: BareSite) -> None:
    site.build_with({**ONE_OF_EACH, "recits/parti/index.md": STORY})
    site.remove("recits/parti/index.md")
    site.write({"recits/un-recit/index.md": having(STORY, "title: Un autre titre")})

    incremental = site.build().files()
    (site.root / "output").rename(site.root / "avant")

    assert site.build().files() == incremental
    assert not any("parti" in name for name in incremental)


def test_each_run_counts_its_own_problems(site: BareSite) -> None:
    refused = site.build_with({**ONE_OF_EACH, "recits/un-recit/index.md": WRONG})
    mended = site.build_with({"recits/un-recit/index.md": STORY})

    assert (refused.refused, mended.refused) == (True, False)
    assert mended.messages == []
