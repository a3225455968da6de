"""Scenarios: what is changed, and that the output is looked at."""

from pathlib import Path

import pytest

from benchmarks.corpus import Corpus
from benchmarks.peers import OURS, Command
from benchmarks.scenarios import SCENARIOS, measure_all
from benchmarks.serving import ServerStuck, measure_saves
from benchmarks.site import BenchmarkSite, WrongOutput, marker
from tests.benchmarks.fake import Fake


def site_of(peer: Fake, folder: Path) -> BenchmarkSite:
    site = BenchmarkSite(peer, Corpus(5), folder / "site")
    site.write()
    return site


@pytest.fixture
def site(tmp_path: Path) -> BenchmarkSite:
    return site_of(Fake(), tmp_path)


def test_a_marker_is_made_of_letters_alone() -> None:
    markers = {marker(number) for number in range(200)}

    assert len(markers) == 200
    assert all(word.isalpha() and word.islower() for word in markers)


@pytest.mark.parametrize("name", SCENARIOS)
def test_each_scenario_gives_as_many_measures_as_runs(name: str, site: BenchmarkSite) -> None:
    found = measure_all([site], SCENARIOS[name], 2)

    assert [measure.seconds > 0 for measure in found["hugo"]] == [True, True]


def test_a_cold_build_has_no_output_and_no_cache(tmp_path: Path) -> None:
    must_not_exist = "import pathlib; assert not pathlib.Path('{}').exists()"
    peer = Fake()
    peer.code = "\n".join([*(must_not_exist.format(n) for n in ("output", "cache")), peer.code])

    measure_all([site_of(peer, tmp_path)], SCENARIOS["cold"], 2)

    assert peer.builds == [False, False]


def test_the_other_scenarios_start_from_a_build_with_caches(site: BenchmarkSite) -> None:
    measure_all([site], SCENARIOS["nothing"], 1)
    measure_all([site], SCENARIOS["kept"], 1)

    assert isinstance(site.peer, Fake)
    assert site.peer.builds == [True, True, True]


@pytest.mark.parametrize("name", ["body", "title"])
def test_every_run_of_an_edit_changes_the_file(name: str, site: BenchmarkSite) -> None:
    file = site.folder / site.peer.file(site.corpus.story(0))
    texts = {file.read_text(encoding="utf-8")}
    for _ in range(2):
        measure_all([site], SCENARIOS[name], 1)
        texts.add(file.read_text(encoding="utf-8"))

    assert len(texts) == 3


@pytest.mark.parametrize("name", ["body", "title"])
def test_an_edit_that_the_output_does_not_show_is_no_figure(name: str, tmp_path: Path) -> None:
    once = "import pathlib; assert pathlib.Path('output').exists() or exec({!r}) is None"
    site = site_of(Fake(once.format(Fake().code)), tmp_path)

    assert measure_all([site], SCENARIOS[name], 2) == {site.peer.name: []}
    assert [fault.rpartition(" ")[0] for fault in site.faults] == [
        f"{site.peer.title}: {site.story_page} does not hold"
    ] * 2


def test_a_wrong_output_of_ours_ends_the_benchmark(site: BenchmarkSite) -> None:
    site.peer.name = OURS  # type: ignore[misc]  # of this instance only

    with pytest.raises(WrongOutput), site.may_fail():
        site.require("absent", site.story_page)


def test_a_page_that_was_not_made_is_told(site: BenchmarkSite) -> None:
    measure_all([site], SCENARIOS["cold"], 1)
    (site.folder / "output" / "missions" / "mission-000001" / "index.html").unlink()

    with pytest.raises(WrongOutput, match="mission-000001"):
        site.pages()


@pytest.mark.slow
def test_a_save_is_timed_until_the_page_shows_it(site: BenchmarkSite) -> None:
    found = measure_saves(site, 2)

    assert [measure.seconds > 0 for measure in found] == [True, True]


class Refusing(Fake):
    """A generator whose server ends at once."""

    def serve(self, folder: Path, port: int) -> Command:
        return self.build(folder, cached=True)


def test_a_server_that_ends_is_told(tmp_path: Path) -> None:
    with pytest.raises(ServerStuck, match="ended with 0"):
        measure_saves(site_of(Refusing(), tmp_path), 1)
