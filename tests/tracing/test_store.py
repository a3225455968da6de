"""Store: what was made is found again by what it was made from; losing it loses time only."""

import sqlite3
from collections.abc import Mapping
from pathlib import Path

import pytest

from plugins.tracing.store import Store, key_of
from tests.tracing.conftest import FullDisk
from tests.tracing.scripts import printed, run, start

LIFE = 60


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "readings.sqlite"


def filled(file: Path, **kept: Mapping[str, bytes]) -> Store:
    """Return a store which keeps these as of the first day."""
    store = Store(file)
    store.put(kept.items(), 0)
    return store


def test_what_is_kept_is_given_back_part_by_part(file: Path) -> None:
    store = filled(file, a={"head": b"1", "fields": b"2", "body": b"3"}, b={"head": b"4"})

    assert [store.part("a", part) for part in ("head", "fields", "body")] == [b"1", b"2", b"3"]
    assert [store.part("b", part) for part in ("head", "fields", "body")] == [b"4", None, None]
    assert store.part("c", "head") is None


def test_what_is_kept_again_takes_the_place_of_the_first(file: Path) -> None:
    store = filled(file, a={"head": b"1", "body": b"2"})
    store.put([("a", {"head": b"3"})], 0)

    assert (store.part("a", "head"), store.part("a", "body")) == (b"3", None)


def test_a_store_tells_what_it_has_and_what_it_lacks(file: Path) -> None:
    store = filled(file, a={"head": b"1"}, b={"head": b"2"}, c={"head": b"3"})

    assert store.heads(["a", "c", "d"]) == {"a": b"1", "c": b"3"}
    assert store.missing(["a", "c", "d"]) == {"d"}


def test_what_is_kept_outlives_the_process(file: Path) -> None:
    filled(file, a={"head": b"1"})

    assert Store(file).part("a", "head") == b"1"


def test_a_store_that_is_not_there_lacks_everything(file: Path) -> None:
    store = Store(file)

    assert (store.part("a", "head"), store.heads("ab"), store.missing("ab")) == (
        None,
        {},
        {"a", "b"},
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("text", "ab", "c"), ("text", "a", "bc")),
        ((1, 2), (12,)),
        ((1,), (True,)),
        (("1",), (1,)),
        ((("a", "b"),), ("a", "b")),
        ((("a",), ()), ((), ("a",))),
    ],
)
def test_a_key_tells_apart_all_that_differs(one: tuple[object], other: tuple[object]) -> None:
    assert key_of(*one) != key_of(*other)
    assert key_of(*one) == key_of(*one)


def is_as_good_as_none(file: Path) -> bool:
    """Say whether a store gives nothing wrong, and keeps what it is given."""
    store = Store(file)
    given = {store.part(f"k{number}", "body") for number in range(50)}
    store.put([(f"new{number}", {"body": b"x" * 5000}) for number in range(50)], 0)
    kept = {store.part(f"new{number}", "body") for number in range(50)}
    return given <= {None, b"y" * 5000} and kept == {b"x" * 5000}


@pytest.mark.parametrize("kept", [0, 1, 50, 100, 4096, 5000, 0.5, 0.999])
def test_a_store_that_was_cut_short_is_as_good_as_none(file: Path, kept: float) -> None:
    run(
        """
        import sys
        from pathlib import Path
        from plugins.tracing.store import Store

        Store(Path(sys.argv[1])).put([(f"k{n}", {"body": b"y" * 5000}) for n in range(50)], 0)
        """,
        file,
    )
    data = file.read_bytes()
    assert len(data) > 250_000
    file.write_bytes(data[: int(kept if kept >= 1 else kept * len(data))])

    assert is_as_good_as_none(file)


@pytest.mark.parametrize("data", [b"bonjour", b"\0" * 9000, b"SQLite format 3\0" + b"x" * 9000])
def test_a_file_that_is_no_store_is_as_good_as_none(file: Path, data: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(data)

    assert is_as_good_as_none(file)


def test_the_store_of_another_program_is_as_good_as_none(file: Path) -> None:
    file.parent.mkdir()
    connection = sqlite3.connect(file)
    connection.execute("create table kept (colour text)")
    connection.commit()
    connection.close()

    assert is_as_good_as_none(file)


WRITER = """
    import sys
    from pathlib import Path
    from plugins.tracing.store import Store

    file, name = sys.argv[1:]
    store = Store(Path(file))
    for number in range(100):
        store.put([(f"{name}{number}", {"head": b"x" * 2000})], 0)
        assert store.part(f"{name}{number}", "head")
"""


def test_two_processes_may_write_one_store(file: Path) -> None:
    for program in [start(WRITER, file, name) for name in "ab"]:
        printed(program)
    every = [f"{name}{number}" for name in "ab" for number in range(100)]

    assert Store(file).missing(every) == set()


def test_a_process_and_those_forked_from_it_may_write_one_store(file: Path) -> None:
    run(
        """
        import sys
        from multiprocessing import get_context
        from pathlib import Path
        from plugins.tracing.store import Store

        store = Store(Path(sys.argv[1]))
        store.put([("before", {"head": b"x"})], 0)

        def write(name):
            assert store.part("before", "head")
            for number in range(50):
                store.put([(f"{name}{number}", {"head": b"x" * 2000})], 0)

        others = [get_context("fork").Process(target=write, args=(name,)) for name in "bc"]
        for other in others:
            other.start()
        write("a")
        for other in others:
            other.join()
        assert [other.exitcode for other in others] == [0, 0]
        """,
        file,
    )
    every = [f"{name}{number}" for name in "abc" for number in range(50)]

    assert Store(file).missing([*every, "before"]) == set()


def test_a_full_disk_is_an_error_of_the_system_and_loses_nothing(
    file: Path, full_disk: FullDisk
) -> None:
    store = filled(file, a={"head": b"1"})

    with full_disk(200_000), pytest.raises(OSError, match=r"readings\.sqlite"):
        store.put([("b", {"body": b"x" * 900_000})], 0)

    assert (store.part("a", "head"), store.part("b", "body")) == (b"1", None)
    store.put([("b", {"body": b"2"})], 0)
    assert store.part("b", "body") == b"2"


def test_what_is_old_and_unused_is_pruned(file: Path) -> None:
    store = filled(file, used={"head": b"1"}, unused={"head": b"2"})

    store.prune(["used"], LIFE)
    assert store.missing(["used", "unused"]) == set()
    store.prune(["used"], LIFE + 1)
    assert store.missing(["used", "unused"]) == {"unused"}


def test_what_was_used_lately_waits_as_long_again(file: Path) -> None:
    store = filled(file, used={"head": b"1"})
    store.prune(["used"], LIFE + 1)

    store.prune([], 2 * LIFE + 1)
    assert store.missing(["used"]) == set()
    store.prune([], 2 * LIFE + 2)
    assert store.missing(["used"]) == {"used"}
