"""Where the time of a build goes, told by room."""

import os
from pathlib import Path

import pytest

from plugins.build.command import build_site
from plugins.build.profiling import profile_table, profiled
from plugins.tracing.workers import WORKERS
from tests.tiny import ROOT


def line(place: str, seconds: str, share: str) -> str:
    """Return a line of the table."""
    return f"{place:<28}{seconds:>8} s{share:>7}"


def test_the_time_is_told_by_room_and_library() -> None:
    stats = {
        (str(ROOT / "plugins/kinds/site.py"), 1, "ask"): (1, 1, 2.0, 9.0, {}),
        (str(ROOT / "plugins/kinds/page.py"), 1, "name"): (1, 1, 1.0, 9.0, {}),
        (str(ROOT / "theme/templates/home.html"), 1, "root"): (1, 1, 0.5, 9.0, {}),
        ("/v/lib/python3.11/site-packages/markdown/core.py", 1, "convert"): (1, 1, 1.0, 9.0, {}),
        ("/v/lib/python3.11/site-packages/six.py", 1, "b"): (1, 1, 0.25, 9.0, {}),
        (os.__file__, 1, "stat"): (1, 1, 0.1, 9.0, {}),
        ("~", 0, "<built-in method len>"): (1, 1, 0.15, 9.0, {}),
    }

    head, *lines = profile_table(stats).splitlines()

    assert head == "Temps passé, en un seul processus (le profilage ralentit tout) :"
    assert lines == [
        line("plugins/kinds", "3,00", "60%"),
        line("markdown", "1,00", "20%"),
        line("gabarits", "0,50", "10%"),
        line("six", "0,25", "5%"),
        line("Python (fonctions internes)", "0,15", "3%"),
        line("Python", "0,10", "2%"),
        line("en tout", "5,00", "").rstrip(),
    ]


@pytest.mark.parametrize("wanted", [None, "7"])
def test_what_is_profiled_is_done_in_one_process(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], wanted: str | None
) -> None:
    if wanted:
        monkeypatch.setenv(WORKERS, wanted)
    else:
        monkeypatch.delenv(WORKERS, raising=False)

    assert profiled(lambda: os.environ[WORKERS]) == "1"

    assert os.environ.get(WORKERS) == wanted
    assert capsys.readouterr().out.splitlines()[-1].startswith("en tout")


def test_the_command_tells_the_time_of_a_build(
    settings_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert build_site(settings_file, profile=True) == 0

    printed = capsys.readouterr().out
    assert " fichiers dans output/, dont 0 changés, en " in printed
    assert "\nplugins/tracing " in printed
