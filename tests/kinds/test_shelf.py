"""Shelf: a reading is fetched when it is asked for, a part at a time."""

from pathlib import Path

import pytest

from plugins.kinds.reading import TextFile, packed, read_text_file
from plugins.kinds.shelf import Shelf
from plugins.tracing.store import Parts, Store
from tests.tiny import STORY

PATH = "content/recits/x/index.md"
READING = read_text_file(TextFile("story", PATH, "fr", is_easy=False), STORY.encode())


class Reader:
    """Reads texts again, and notes which."""

    def __init__(self) -> None:
        self.paths: list[str] = []

    def __call__(self, path: str) -> Parts:
        self.paths.append(path)
        return packed(*READING)


@pytest.fixture
def reader() -> Reader:
    return Reader()


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store(tmp_path / "readings.sqlite")
    store.put([("key", packed(*READING))], 0)
    return store


def test_what_the_store_has_is_not_read_again(store: Store, reader: Reader) -> None:
    shelf = Shelf(store, {PATH: "key"}, reader)

    assert shelf.text(PATH).fields.title == "Un récit"
    assert shelf.text(PATH).lines.find(("date",)) == 4
    assert shelf.body(PATH) == READING[1].body
    assert reader.paths == []


def test_what_the_store_has_lost_is_read_again(store: Store, reader: Reader) -> None:
    shelf = Shelf(store, {PATH: "lost"}, reader)

    assert shelf.text(PATH).fields.title == "Un récit"
    assert shelf.body(PATH) == READING[1].body
    assert set(reader.paths) == {PATH}


def test_what_was_fetched_lately_is_at_hand(store: Store, reader: Reader) -> None:
    shelf = Shelf(store, {PATH: "lost"}, reader)

    assert shelf.text(PATH) is shelf.text(PATH)
    assert shelf.body(PATH) is shelf.body(PATH)
    assert len(reader.paths) == 2


def test_what_an_earlier_build_read_is_there_until_it_is_pruned(
    store: Store, reader: Reader
) -> None:
    shelf = Shelf(store, {PATH: "other"}, reader)
    earlier = shelf.earlier("key")

    assert earlier is not None
    assert (earlier[0].fields.title, earlier[1]) == ("Un récit", READING[1].body)
    store.prune([], 1000)
    assert shelf.earlier("key") is None
    assert reader.paths == []
