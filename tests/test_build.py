"""A site is written whole or not at all, and only what changed is touched."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.build.command import build_site as build_command
from plugins.problems import ProblemLog
from tests.conftest import EPOCH, BuildSite
from tests.tiny import FIGURES, ONE_OF_EACH, ROOT, STORY, Built, TinySite, having

WRONG = {"recits/un-recit/index.md": having(STORY, "format: interviu")}
STALE = {"registres/chiffres.yaml": f"{FIGURES}  review_by: 2026-01-01\n"}
TOLD = (
    "Erreur  content/recits/un-recit/index.md:5  format : mot de la liste attendu, « interviu » "
    "reçu. Le plus proche : interview."
)
KEPT = "1 problème. Rien n’a été écrit : le dernier bon site est gardé."


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a first site, built once for all these tests."""
    site = TinySite(tmp_path_factory.mktemp("first"))
    site.write(ONE_OF_EACH)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", EPOCH)
        built = site.build()
    assert (built.refused, built.messages) == (False, [])
    return site.root


@pytest.fixture
def good(first: Path, tiny: TinySite) -> Built:
    """The first site, in a folder of this test's own, its times kept."""
    shutil.copytree(first, tiny.root, symlinks=True, dirs_exist_ok=True)
    return Built(tiny.root / "output", ProblemLog(), refused=False)


@pytest.fixture
def settings(tiny: TinySite) -> Path:
    """The settings of the project, for the content of the tiny site."""
    file = tiny.root / "settings.py"
    lines = [
        f"import sys; sys.path.insert(0, {str(ROOT)!r})",
        "from pelicanconf import *",
        f"PATH = {str(tiny.root / 'content')!r}",
        f"OUTPUT_PATH = {str(tiny.root / 'output')!r}",
        "SEARCH = False",
    ]
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


def snapshot(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Return the bytes and the time of every file, hidden ones too."""
    return {
        file.relative_to(folder).as_posix(): (file.read_bytes(), file.stat().st_mtime_ns)
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def test_the_smallest_site_of_every_kind_is_written(good: Built) -> None:
    for address in ("/", "/en/", "/recits/un-recit/", "/missions/une-mission/", "/une-page/"):
        assert good.exists(address)
        assert len(good.page(address).css("h1")) == 1

    assert good.one("/recits/un-recit/", "h1").text(strip=True) == "Un récit"
    assert good.one("/recits/un-recit/", "html").attributes["lang"] == "fr"
    assert good.one("/en/", "html").attributes["lang"] == "en"


def test_pages_link_to_each_other(good: Built) -> None:
    assert "/missions/une-mission/" in good.links("/associations/les-amis/")
    assert "/associations/les-amis/" in good.links("/missions/une-mission/")
    assert "/recits/un-recit/" in good.links("/recits/")


def test_a_first_site_with_an_error_writes_nothing(build_site: BuildSite, tiny: TinySite) -> None:
    assert build_site({**ONE_OF_EACH, **WRONG}).refused
    assert not (tiny.root / "output").exists()


@pytest.mark.usefixtures("good")
def test_the_command_tells_the_errors_and_gives_1(
    tiny: TinySite, settings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = snapshot(tiny.root / "output")
    tiny.write(WRONG)

    assert build_command(settings) == 1
    assert capsys.readouterr().err.splitlines() == [TOLD, "", KEPT]
    assert snapshot(tiny.root / "output") == before
    assert not (tiny.root / ".output.new").exists()


@pytest.mark.slow
@pytest.mark.usefixtures("good")
def test_pelican_itself_tells_the_errors_and_exits_with_1(tiny: TinySite, settings: Path) -> None:
    """Whoever builds by Pelican's own command, a host for instance, is refused as well."""
    before = snapshot(tiny.root / "output")
    tiny.write(WRONG)
    command = [sys.executable, "-m", "pelican", "-s", str(settings)]
    run = subprocess.run(command, cwd=tiny.root, env=os.environ, capture_output=True, text=True)

    assert run.returncode == 1
    assert TOLD in run.stderr
    assert KEPT in run.stderr
    assert snapshot(tiny.root / "output") == before


@pytest.mark.slow
def test_pelican_itself_builds_the_site(good: Built, tiny: TinySite, settings: Path) -> None:
    (good.folder / "index.html").unlink()
    story = having(STORY, "title: Un autre titre")
    tiny.write({"recits/un-recit/index.md": story})
    command = [sys.executable, "-m", "pelican", "-s", str(settings)]
    run = subprocess.run(command, cwd=tiny.root, env=os.environ, capture_output=True, text=True)

    assert run.returncode == 0
    written = good.files()
    assert good.one("/recits/un-recit/", "h1").text(strip=True) == "Un autre titre"
    assert tiny.build().changed == 0
    assert good.files() == written


def test_a_warning_is_told_and_does_not_stop_the_build(
    tiny: TinySite, settings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tiny.write({**ONE_OF_EACH, **STALE})

    assert build_command(settings) == 0
    told = capsys.readouterr()
    assert told.err.startswith("Attention  content/registres/chiffres.yaml:8  recidive.review_by")
    assert told.err.splitlines()[-1] == "1 avertissement."
    assert " fichiers dans output/, dont " in told.out
    assert (tiny.root / "output" / "index.html").is_file()


def test_a_text_that_is_deleted_takes_its_page_with_it(good: Built, tiny: TinySite) -> None:
    assert any(name.startswith("photos/") for name in good.files())
    shutil.rmtree(tiny.root / "content" / "galeries" / "une-galerie")
    built = tiny.build()

    assert not built.exists("/galeries/une-galerie/")
    assert not any(name.startswith("photos/") for name in built.files())
    assert not (tiny.root / "output" / "galeries" / "une-galerie").exists()
    assert "/galeries/une-galerie/" not in built.links("/galeries/")


@pytest.mark.usefixtures("good")
def test_files_put_by_others_stay(tiny: TinySite) -> None:
    """A host's proof of ownership, say, or the files of another program."""
    theirs = [tiny.root / "output" / name for name in ("CNAME", "recits/un-recit/notes.txt")]
    for file in theirs:
        file.write_text("à nous")
    shutil.rmtree(tiny.root / "content" / "recits" / "un-recit")
    built = tiny.build()

    assert not built.exists("/recits/un-recit/")
    assert [file.read_text() for file in theirs] == ["à nous", "à nous"]


@pytest.mark.usefixtures("good")
def test_only_the_pages_that_change_are_touched(tiny: TinySite) -> None:
    before = snapshot(tiny.root / "output")
    tiny.write({"pages/une-page/index.md": ONE_OF_EACH["pages/une-page/index.md"] + "\nEncore.\n"})
    built = tiny.build()
    after = snapshot(tiny.root / "output")

    assert built.changed == 1
    changed = {name for name in after if after[name] != before.get(name)}
    assert changed == {"une-page/index.html", ".plaidoyer.json"}


def test_a_hidden_text_is_written_and_in_no_list_feed_or_sitemap(build_site: BuildSite) -> None:
    built = build_site({**ONE_OF_EACH, "recits/x/index.md": having(STORY, "status: hidden")})

    assert built.exists("/recits/x/")
    named = [name for name, data in built.files().items() if b"/recits/x/" in data]
    assert [name for name in named if not name.startswith("recits/x/")] == []
