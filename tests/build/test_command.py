"""The command that builds: its one line, its exit status, and what it refuses to go on without."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.build.command import build_site
from plugins.build.running import run_pelican
from tests.tiny import ROOT, STORY

_BUILD = """
import sys
from pathlib import Path
from plugins.build.command import build_site
status = build_site(Path(sys.argv[1]))
print(*sorted({name.partition(".")[0] for name in sys.modules}))
sys.exit(status)
"""
ANCHOR = STORY.replace("Un texte.", "[x](#nulle)")


def in_a_process(settings_file: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Build in a process of its own, which tells in the end what it has imported."""
    command = [sys.executable, "-c", _BUILD, str(settings_file)]
    told = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    return subprocess.run(command, cwd=ROOT, env=told, capture_output=True, text=True)


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


def test_settings_saved_twice_in_a_second_are_read_as_they_are(
    settings_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    home = settings_file.parent / "output" / "index.html"
    given = settings_file.read_text(encoding="utf-8")
    for name in ("Premier nom", "Dernier nom"):
        settings_file.write_text(f"{given}\nSITENAME = {name!r}\n", encoding="utf-8")
        os.utime(settings_file, (1, 1))
        assert build_site(settings_file) == 0

        assert name in home.read_text(encoding="utf-8")


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


def test_with_nothing_to_do_nothing_of_the_generator_is_imported(settings_file: Path) -> None:
    story = settings_file.parent / "content" / "recits" / "un-recit" / "index.md"
    story.write_text(ANCHOR, encoding="utf-8")
    first = in_a_process(settings_file)

    again = in_a_process(settings_file)

    imported = again.stdout.splitlines()[-1].split()
    assert {"pelican", "jinja2", "pydantic"} <= {*first.stdout.splitlines()[-1].split()}
    assert {"pelican", "jinja2", "pydantic", "markdown", "yaml", "PIL"}.isdisjoint(imported)
    assert (again.returncode, again.stderr) == (0, first.stderr)
    assert "l’ancre « nulle » n’existe pas" in again.stderr
    assert " fichiers dans output/, dont 0 changés, en " in again.stdout


@pytest.mark.parametrize(
    "name", ["output/index.html", "output/.plaidoyer.json", "content/recits/un-recit/index.md"]
)
def test_what_is_missing_is_something_to_do(
    settings_file: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    build_site(settings_file)
    before = capsys.readouterr().out.split()[0]
    (settings_file.parent / name).unlink()

    assert build_site(settings_file) == 0

    assert (settings_file.parent / "output" / "index.html").is_file()
    files, changed = capsys.readouterr().out.split()[::5][:2]
    assert (files == before) is not name.startswith("content")
    assert (changed == "0") is (name == "output/.plaidoyer.json")


@pytest.mark.skipif(sys.platform != "linux", reason="work is shared on Linux only")
def test_a_template_that_fails_in_another_process_is_told_with_its_line(
    settings_file: Path,
) -> None:
    template = settings_file.parent / "theme" / "templates" / "story.html"
    template.write_text("<p>\n{{ nobody.name }}</p>", encoding="utf-8")

    run = in_a_process(settings_file, BUILD_WORKERS="2")

    assert run.returncode == 1
    assert run.stderr == (
        "Le gabarit theme/templates/story.html, ligne 2, a échoué. "
        "UndefinedError : 'nobody' is undefined\n"
    )


@pytest.mark.skipif(sys.platform != "linux", reason="work is shared on Linux only")
def test_two_processes_build_what_one_does(settings_file: Path) -> None:
    output = settings_file.parent / "output"
    names = sorted(file for file in output.rglob("*") if file.is_file() and file.suffix != ".json")
    before = [file.read_bytes() for file in names]
    for file in output.rglob("*.*"):
        file.unlink(missing_ok=True) if file.is_file() else None

    run = in_a_process(settings_file, BUILD_WORKERS="2")

    assert run.returncode == 0, run.stderr
    assert [file.read_bytes() for file in names] == before
