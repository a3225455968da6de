"""The generators compared: all get the same texts, each in its own notation."""

import re
from pathlib import Path

import pytest
import yaml

from benchmarks.corpus import Corpus
from benchmarks.peers import PEERS, Command
from benchmarks.site import BenchmarkSite

CORPUS = Corpus(20)
YAML_PEERS = sorted(set(PEERS) - {"pelican"})


@pytest.mark.parametrize("name", PEERS)
def test_every_text_is_written_in_a_file_of_its_own(name: str, tmp_path: Path) -> None:
    peer = PEERS[name]
    BenchmarkSite(peer, CORPUS, tmp_path / "site").write()
    files = [tmp_path / "site" / peer.file(text) for text in CORPUS.texts()]

    assert len(set(files)) == 25
    assert [file for file in files if not file.is_file()] == []


@pytest.mark.parametrize("name", PEERS)
def test_nothing_of_the_neutral_notation_is_left(name: str) -> None:
    sources = "".join(PEERS[name].source(text) for text in CORPUS.texts())

    assert re.findall(r"\]\((?:story|picture):", sources) == []


@pytest.mark.parametrize("name", PEERS)
def test_every_generator_reads_the_same_words(name: str) -> None:
    target = re.compile(r"\]\([^)]*\)")
    for text in CORPUS.texts():
        body = PEERS[name].source(text).removeprefix(PEERS[name].front_matter(text))
        assert target.sub("](x)", body) == target.sub("](x)", text.body)


@pytest.mark.parametrize("name", YAML_PEERS)
def test_front_matter_is_yaml_with_the_title_and_the_day(name: str) -> None:
    for text in CORPUS.texts():
        fields = yaml.safe_load(PEERS[name].front_matter(text).split("---\n")[1])
        assert (fields["title"], fields["date"]) == (text.title, text.date.isoformat())


@pytest.mark.parametrize("name", PEERS)
def test_a_picture_is_written_for_each_story_that_shows_one(name: str, tmp_path: Path) -> None:
    BenchmarkSite(PEERS[name], CORPUS, tmp_path / "site").write()

    assert len(list((tmp_path / "site").rglob("*cour.png"))) == 2


def test_every_generator_says_what_it_does_differently() -> None:
    assert [name for name, peer in PEERS.items() if not peer.differences] == []


def test_a_command_adds_to_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEPT", "1")

    environment = Command(("true",), Path(), {"ADDED": "2"}).environment()

    assert (environment["KEPT"], environment["ADDED"]) == ("1", "2")
