"""The commands that check a site, and that protect a string."""

from pathlib import Path

import pytest

from plugins.checks import protecting
from plugins.checks.command import check_site
from plugins.checks.protecting import protect_string
from tests.checks.test_leaks import CLEAR, NAME, STORY_FILE
from tests.media.test_consents import entry, site
from tests.tiny import ONE_OF_EACH, ROOT, STORY, TinySite

_CONF = """
from runpy import run_path
globals().update(run_path({conf!r}))
PATH, CACHE_PATH, OUTPUT_PATH = {content!r}, {cache!r}, {output!r}
"""


def settings(tiny: TinySite) -> Path:
    file = tiny.root / "conf.py"
    names = {"content": "content", "cache": ".cache", "output": "output"}
    folders = {name: str(tiny.root / folder) for name, folder in names.items()}
    tiny.cache()
    file.write_text(_CONF.format(conf=str(ROOT / "pelicanconf.py"), **folders), encoding="utf-8")
    return file


def test_a_site_is_checked_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tiny = TinySite(tmp_path)
    tiny.write(site(entry("p1", until="2026-12-01")))

    assert check_site(settings(tiny)) == 0

    assert "p1 : le 01/12/2026, dans 11 jours" in capsys.readouterr().out
    assert not (tmp_path / "output").exists()


def test_a_site_with_errors_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tiny = TinySite(tmp_path)
    tiny.write({**ONE_OF_EACH, **CLEAR, STORY_FILE: f"{STORY}\n{NAME}\n"})

    assert check_site(settings(tiny)) == 1
    assert "une chaîne protégée paraît dans /recits/un-recit/." in capsys.readouterr().err


def typing(monkeypatch: pytest.MonkeyPatch, said: str) -> None:
    monkeypatch.setattr(protecting, "getpass", lambda prompt: said)


def test_a_string_is_protected_without_being_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "registres" / "empreintes.txt"
    for said in (NAME, NAME.upper(), "Une autre"):
        typing(monkeypatch, said)
        assert protect_string(tmp_path) == 0

    lines = [line for line in file.read_text().splitlines() if not line.startswith("#")]
    assert len(lines) == 2
    assert len({line.split(":")[1] for line in lines}) == 1
    assert "hortense" not in file.read_text().lower()
    told = capsys.readouterr().out
    assert "Cette chaîne est déjà protégée." in told
    assert f"Ajoutée à {tmp_path.name}/registres/empreintes.txt." in told


def test_what_is_too_short_is_not_protected(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typing(monkeypatch, "Ida")

    assert protect_string(tmp_path) == 1
    assert "Trop court : quatre lettres ou chiffres au moins." in capsys.readouterr().err
    assert not (tmp_path / "registres").exists()


def test_somebody_may_change_their_mind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(prompt: str) -> str:
        assert prompt == "Chaîne à protéger (rien ne s’affiche) : "
        raise KeyboardInterrupt

    monkeypatch.setattr(protecting, "getpass", interrupted)

    assert protect_string(tmp_path) == 1
    assert "Rien n’a été ajouté." in capsys.readouterr().err
