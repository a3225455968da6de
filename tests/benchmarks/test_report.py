"""What a run says: the goals, the tables, one line of JSON at the end, the documents."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from benchmarks import __main__ as command
from benchmarks import builds
from benchmarks.chart import chart
from benchmarks.documents import write_documents
from benchmarks.goals import outcomes
from benchmarks.measure import CommandFailed, Measure
from benchmarks.measured_code import code_digest
from benchmarks.report import Report
from benchmarks.scenarios import SCENARIOS
from benchmarks.tables import figure_rows, in_columns, in_markdown

MACHINE = {
    "date": "2026-11-20",
    "cores": 2,
    "processor": "one",
    "system": "Linux",
    "python": "3.11.7",
    "node": None,
    "memory_counted_as": "PSS",
    "load_before": 0.1,
    "load_after": 1.2,
}


@pytest.fixture
def report() -> Report:
    """A run of two generators, one of which is missing a scenario, and of one that is absent."""
    return Report(
        dict(MACHINE),
        builds.sizes(builds.Corpus(100)),
        runs=3,
        versions={"plaidoyer": "0.1.0", "hugo": "1.2.3"},
        absent={"astro": "node and npm are not installed"},
        pages={"plaidoyer": 150, "hugo": 140},
        measures={
            "cold": {
                "plaidoyer": [Measure(15, 290), Measure(16, 310), Measure(17, 305)],
                "hugo": [Measure(10, 900)],
            },
            "body": {"plaidoyer": [Measure(0.7, 120)]},
        },
        scaling={1000: {"cold": [Measure(2, 100)]}},
    )


def found(report: Report) -> dict[str, tuple[float | None, bool | None]]:
    return {told.goal.title: (told.value, told.is_reached) for told in outcomes(report.figures)}


def test_a_goal_is_reached_or_missed_by_the_medians(report: Report) -> None:
    goals = found(report)

    assert goals["Cold build, to Hugo"] == (1.6, True)
    assert goals["Cold build, to Hugo (further)"] == (1.6, False)
    assert goals["One body edited, to Hugo"] == (pytest.approx(0.07), True)
    assert goals["Peak memory, any build"] == (305, False)


def test_a_goal_without_its_figures_is_neither_reached_nor_missed(report: Report) -> None:
    goals = found(report)

    assert goals["Cold build, to Eleventy"] == (None, None)
    assert goals["Save to refreshed page"] == (None, None)


def test_a_save_is_told_in_milliseconds_and_beside_the_server_of_hugo(report: Report) -> None:
    saves = {"plaidoyer": [Measure(0.15, 200)], "hugo": [Measure(0.5, 300)]}
    report.measures["server"] = saves

    goals = found(report)

    assert goals["Save to refreshed page"] == (150, True)
    assert goals["Save to refreshed page, to hugo server"] == (pytest.approx(0.3), False)


def test_the_last_line_is_all_the_figures_in_json(
    report: Report, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(builds, "measure_builds", lambda choice: report)

    status = command.main(["builds", "--size", "100"])

    told = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert status == 0
    assert told["corpus"] == {"stories": 100, "missions": 20, "associations": 5, "seed": 1}
    assert told["results"][0]["seconds"] == 16
    assert told["results"][0]["to_hugo"] == 1.6
    assert told["results"][0]["every_megabytes"] == [290, 310, 305]
    assert told["peers"]["astro"] == {"absent": "node and npm are not installed"}
    assert told["goals"][1]["reached"] is False
    assert told["scaling"][0]["stories"] == 1000


def test_a_run_during_which_the_code_changed_says_so_and_writes_nothing(
    report: Report,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    digests = iter(["before", "after"])
    monkeypatch.setattr(builds, "measure_builds", lambda choice: report)
    monkeypatch.setattr(builds, "code_digest", lambda root: next(digests))
    monkeypatch.setattr(builds, "ROOT", tmp_path)

    command.main(["builds", "--write-docs"])

    said = capsys.readouterr().out
    assert "The code changed meanwhile" in said
    assert json.loads(said.splitlines()[-1])["one_version"] is False
    assert not (tmp_path / "docs").exists()


def test_a_changed_line_of_code_changes_the_digest(tmp_path: Path) -> None:
    (tmp_path / "plugins").mkdir()
    (tmp_path / "plugins" / "a.py").write_text("1")
    before = code_digest(tmp_path)
    (tmp_path / "plugins" / "a.py").write_text("2")

    assert code_digest(tmp_path) != before


def test_a_build_that_fails_fails_the_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(choice: builds.Choice) -> Report:
        raise CommandFailed("hugo ended with 1")

    monkeypatch.setattr(builds, "measure_builds", fail)

    assert command.main(["builds"]) == 1
    assert "hugo ended with 1" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("typed", "scenarios"),
    [("cold,server", ["cold", "server"]), ("none", [])],
)
def test_scenarios_are_named_between_commas(
    typed: str, scenarios: list[str], monkeypatch: pytest.MonkeyPatch, report: Report
) -> None:
    choices: list[builds.Choice] = []
    monkeypatch.setattr(command, "run", lambda choice, documents: choices.append(choice))

    command.main(["builds", "--scenarios", typed, "--scaling", "100,200"])

    assert (choices[0].scenarios, choices[0].scaling) == (scenarios, [100, 200])


def test_a_name_that_is_not_known_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        command.main(["builds", "--peers", "hugo,zola"])

    assert "unknown: zola" in capsys.readouterr().err


def test_a_page_that_compares_nothing_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        command.main(["builds", "--scenarios", "none", "--scaling", "100", "--write-docs"])

    assert "needs scenarios" in capsys.readouterr().err


def test_an_absent_generator_is_reported_with_the_reason(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def refuse(root: Path, work: Path) -> str:
        raise builds.PeerAbsent("no network")

    monkeypatch.setattr(builds.PEERS["hugo"], "install", refuse)
    monkeypatch.setattr(builds, "WORK", tmp_path)

    report = builds.measure_builds(builds.Choice(5, 1, ["hugo"], list(SCENARIOS)))

    assert report.absent == {"hugo": "no network"}
    assert report.as_json()["results"] == []


def test_tables_say_times_memory_and_ratios(report: Report) -> None:
    rows = figure_rows(report)

    assert rows[1] == (
        SCENARIOS["cold"].title,
        "Plaidoyer",
        "16.00 s",
        "15.00–17.00",
        "305 MB",
        "× 1.60",
    )
    assert rows[3] == (
        SCENARIOS["body"].title,
        "Plaidoyer",
        "700 ms",
        "0.70–0.70",
        "120 MB",
        "× 0.07",
    )
    assert in_columns(rows).splitlines()[2].endswith("16.00 s  15.00–17.00  305 MB   × 1.60")
    assert in_markdown(rows).splitlines()[1] == "| --- | --- | ---: | ---: | ---: | ---: |"


def test_the_chart_is_a_titled_svg_for_light_and_dark(report: Report) -> None:
    svg = ElementTree.fromstring(chart(report))
    text = " ".join(svg.itertext())

    assert svg.attrib["role"] == "img"
    assert "Builds of 100 stories" in text
    assert "prefers-color-scheme: dark" in text
    assert "Plaidoyer 16.00 s, Hugo 10.00 s" in text


def test_the_documents_hold_the_same_figures(report: Report, tmp_path: Path) -> None:
    write_documents(report, tmp_path / "docs")

    page = (tmp_path / "docs" / "builds.md").read_text(encoding="utf-8")
    figures = json.loads((tmp_path / "docs" / "builds.json").read_text(encoding="utf-8"))
    assert "| Plaidoyer | 16.00 s | 15.00–17.00 | 305 MB | × 1.60 |" in page
    assert "builds.svg" in page and "node and npm are not installed" in page
    assert figures == report.as_json()
    assert (tmp_path / "docs" / "builds.svg").is_file()
