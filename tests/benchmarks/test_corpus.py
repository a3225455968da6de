"""The corpus: the same for the same seed, of the sizes told, and right for the generator."""

import re
from pathlib import Path

import pytest

from benchmarks.corpus import NEWEST, Corpus
from benchmarks.peers import PEERS
from benchmarks.site import BenchmarkSite
from tests.conftest import BuildSite
from tests.tiny import TinySite

THEME = Path(__file__).resolve().parents[2] / "benchmarks" / "theme"


def words(body: str) -> int:
    return sum(any(char.isalnum() for char in word) for word in body.split())


def test_the_same_seed_gives_the_same_texts() -> None:
    assert list(Corpus(40).texts()) == list(Corpus(40).texts())


def test_another_seed_gives_other_texts() -> None:
    assert Corpus(40, seed=2).story(3).body != Corpus(40).story(3).body


def test_missions_and_associations_follow_the_stories() -> None:
    folders = [text.folder for text in Corpus(100).texts()]

    assert {name: folders.count(name) for name in folders} == {
        "recits": 100,
        "missions": 20,
        "associations": 5,
    }


def test_no_two_texts_have_one_address() -> None:
    addresses = [text.address for text in Corpus(100).texts()]

    assert len(set(addresses)) == len(addresses)


def test_texts_have_the_length_of_real_ones() -> None:
    corpus = Corpus(200)
    lengths = {
        "story": [words(corpus.story(number).body) for number in range(corpus.size)],
        "mission": [words(corpus.mission(number).body) for number in range(corpus.missions)],
    }

    assert min(lengths["story"]) >= 600 and max(lengths["story"]) <= 900
    assert min(lengths["mission"]) >= 150 and max(lengths["mission"]) <= 250


def test_the_first_story_is_the_newest_text_of_all() -> None:
    first, *others = [text.date for text in Corpus(200).texts()]

    assert first == NEWEST
    assert max(others) < NEWEST


def test_stories_have_links_lists_notes_and_emphasis() -> None:
    for number in range(50):
        body = Corpus(50).story(number).body
        assert all(mark in body for mark in ("## ", "\n- ", "](story:", "[^1]", "\n[^1]: ", "**"))


def test_every_link_points_at_a_story() -> None:
    corpus = Corpus(60)
    stories = {corpus.story(number).slug for number in range(corpus.size)}
    linked = {
        slug for text in corpus.texts() for slug in re.findall(r"\(story:([^)]+)\)", text.body)
    }

    assert linked
    assert linked <= stories


def test_a_tenth_of_the_stories_shows_a_picture() -> None:
    corpus = Corpus(100)
    stories = [corpus.story(number) for number in range(corpus.size)]

    assert sum(story.has_picture for story in stories) == 10
    assert all(("](picture:" in story.body) == story.has_picture for story in stories)


@pytest.fixture
def corpus_in_tiny(tiny: TinySite, tmp_path: Path) -> Corpus:
    """Twenty stories and what goes with them, as the texts of the tiny site."""
    corpus = Corpus(20)
    site = BenchmarkSite(PEERS["plaidoyer"], corpus, tmp_path / "site")
    site.write()
    (site.folder / "content").rename(tiny.root / "texts")
    (tiny.root / "content").rmdir()
    (tiny.root / "texts").rename(tiny.root / "content")
    return corpus


@pytest.mark.usefixtures("corpus_in_tiny")
def test_the_generator_finds_no_fault_with_any_text(tiny: TinySite) -> None:
    assert tiny.load(LANGUAGES=("fr",)).messages == []


@pytest.mark.slow
def test_the_bare_theme_shows_every_text(
    build_site: BuildSite, tiny: TinySite, corpus_in_tiny: Corpus
) -> None:
    settings = {"THEME": str(THEME), "THEME_TEMPLATES_OVERRIDES": [], "LANGUAGES": ("fr",)}
    cache = {"CACHE_PATH": str(tiny.root / "cache")}

    built = build_site({}, **settings, **cache)

    assert built.messages == []
    for text in corpus_in_tiny.texts():
        assert text.body.split()[-2].replace("'", "’") in built.text(text.address)
    assert len(built.page("/recits/").css("article")) == 12
    assert len(built.page("/recits/page/2/").css("article")) == 8
