"""The pre-flight of missions, as the command that checks a site tells it."""

from pathlib import Path

import pytest

from plugins.checks.command import check_site
from plugins.checks.preflight import in_french, preflight
from tests.checks.test_commands import settings
from tests.conftest import LoadSite
from tests.discovery.engagement.test_feed import FILE, HOST, SITE
from tests.discovery.exchange.test_seats import tell
from tests.tiny import TinySite, having


def told(load: LoadSite, *lines: str) -> str:
    loaded = load({**SITE, FILE: having(SITE[FILE], *lines)})
    return in_french(*preflight(loaded.site))


def test_a_good_mission_is_said_to_be_so(load: LoadSite) -> None:
    assert told(load) == "Rien à redire avant l’envoi à API Engagement (1 mission)."


def test_refusals_rejections_and_advice_are_told_by_line(load: LoadSite) -> None:
    lines = told(load, "title: Photographe", "causes: [autre]", "seats: 71").splitlines()

    assert lines[0] == "Avant l’envoi à API Engagement (1 mission) :"
    assert [line.split(" : ")[0].strip() for line in lines[1:]] == [
        f"content/{FILE}:2  title",
        f"content/{FILE}:2  title",
        f"content/{FILE}:7  causes",
        f"content/{FILE}:10  seats",
    ]


def test_what_is_wrong_with_an_association_is_told_once(load: LoadSite) -> None:
    files = {**SITE, HOST: SITE[HOST].replace('department: "93"\n', "")}
    files["missions/autre/index.md"] = SITE[FILE]

    found, count = preflight(load(files).site)

    assert count == 2
    assert [(problem.path, problem.field) for problem in found] == [(f"content/{HOST}", "city")]


def test_a_site_without_open_missions_sends_none(load: LoadSite) -> None:
    assert told(load, "status: full") == "Aucune mission ouverte à envoyer à API Engagement."


def test_a_mission_whose_seats_are_taken_is_not_held(load: LoadSite, tiny: TinySite) -> None:
    tell(tiny, **{"une-mission": {"taken": 2}})

    assert told(load, "title: Photographe") == (
        "Aucune mission ouverte à envoyer à API Engagement."
    )


def test_checking_a_site_tells_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tiny = TinySite(tmp_path)
    tiny.write({**SITE, "missions/autre/index.md": SITE[FILE]})

    assert check_site(settings(tiny)) == 0

    said = capsys.readouterr().out
    assert "Rien à redire avant l’envoi à API Engagement (2 missions)." in said
