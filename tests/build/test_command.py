"""The command that builds: its one line, its exit status, and what it refuses to go on without."""

import sys
from pathlib import Path

import pytest

from plugins.build.command import build_site, run_pelican
from tests.build.conftest import BareSite
from tests.tiny import ONE_OF_EACH, ROOT, STORY


@pytest.fixture
def settings_file(site: BareSite, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the settings of a tiny project, whose content has one text of each kind."""
    monkeypatch.setattr(sys, "path", list(sys.path))
    site.build_with(ONE_OF_EACH)
    file = site.root / "pelicanconf.py"
    lines = [
        (ROOT / "pelicanconf.py").read_text(encoding="utf-8"),
        f"CACHE_PATH = {str(ROOT / '.cache')!r}",
        f"THEME_TEMPLATES_OVERRIDES = [{str(ROOT / 'theme' / 'components')!r}]",
    ]
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


def test_a_build_ends_with_one_french_line(
    settings_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = build_site(settings_file)

    printed = capsys.readouterr()
    count = sum(1 for file in (settings_file.parent / "output").rglob("*.*") if file.is_file()) - 1
    assert status == 0
    assert printed.out.startswith(f"{count} fichiers dans output/, dont 0 changés, en ")
    assert printed.out.endswith(" s.\n")
    assert printed.out.count("\n") == 1
    assert "." not in printed.out.split(" en ")[1].removesuffix(" s.\n")
    assert printed.err == ""


def test_another_folder_may_be_given(settings_file: Path, tmp_path: Path) -> None:
    assert build_site(settings_file, tmp_path / "ailleurs") == 0

    assert (tmp_path / "ailleurs" / "index.html").is_file()


def test_a_file_is_no_folder_to_build_into(
    settings_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "page.html").write_text("à garder")

    assert build_site(settings_file, tmp_path / "page.html") == 1

    assert capsys.readouterr().err == (
        "« page.html » est un fichier : donner le nom d’un dossier.\n"
    )
    assert (tmp_path / "page.html").read_text() == "à garder"


def test_a_refused_build_prints_its_problems_and_fails(
    settings_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = STORY.replace("format: reportage", "format: roman")
    (settings_file.parent / "content" / "recits" / "un-recit" / "index.md").write_text(text)
    before = {file: file.read_bytes() for file in settings_file.parent.rglob("output/**/*.html")}

    status = build_site(settings_file)

    printed = capsys.readouterr()
    assert status == 1
    assert printed.out == ""
    first, _, last = printed.err.splitlines()
    assert first.startswith("Erreur  content/recits/un-recit/index.md:5  format : ")
    assert last == "1 problème. Rien n’a été écrit : le dernier bon site est gardé."
    assert {file: file.read_bytes() for file in before} == before


def test_a_preview_keeps_drafts_and_a_build_leaves_them(settings_file: Path) -> None:
    draft = STORY.replace("title:", "status: draft\ntitle:")
    (settings_file.parent / "content" / "recits" / "un-recit" / "index.md").write_text(draft)
    page = settings_file.parent / "output" / "recits" / "un-recit" / "index.html"

    build_site(settings_file, preview=True)
    assert page.is_file()

    build_site(settings_file)
    assert not page.exists()


def test_a_plugin_that_cannot_be_loaded_stops_everything(settings_file: Path) -> None:
    plugins = ["plugins.kinds", "plugins.absent"]

    with pytest.raises(ImportError, match=r"could not be loaded: plugins\.absent"):
        run_pelican(settings_file, None, False, {"PLUGINS": plugins})


def test_a_template_that_fails_stops_everything(settings_file: Path) -> None:
    template = settings_file.parent / "theme" / "templates" / "home.html"
    template.write_text("{{ page.absent.absent }}", encoding="utf-8")
    before = (settings_file.parent / "output" / "index.html").read_bytes()

    with pytest.raises(Exception, match="absent"):
        run_pelican(settings_file, None, False)

    assert (settings_file.parent / "output" / "index.html").read_bytes() == before
