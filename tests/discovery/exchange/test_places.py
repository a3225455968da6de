"""places.json: what the sign-up service tells, and what is done when it tells something else."""

import json
from pathlib import Path
from typing import Any

import pytest

from plugins.discovery.exchange.places import Read, places_of, read_places, unknown
from plugins.models.exchange import Counts
from plugins.problems import Level

HINT = "Le service d’inscription le réécrira ; d’ici là, aucune place prise n’est connue."


def said(**missions: Any) -> dict[str, Any]:
    return {"version": 1, "missions": missions}


def told(read: Read) -> list[str]:
    return [f"{problem.field} : {problem.message}" for problem in read.problems]


def test_the_counts_of_each_mission_are_read() -> None:
    read = places_of(said(a={"taken": 2}, b={"taken": 3, "waiting": 4, "seats": 5}), "p.json")

    assert read.counts == {"a": Counts(taken=2), "b": Counts(taken=3, waiting=4, seats=5)}
    assert read.problems == ()


def test_without_a_file_nothing_is_known_and_nothing_is_wrong(tmp_path: Path) -> None:
    assert read_places(tmp_path / "places.json", "places.json") == Read()


def test_what_a_later_version_of_the_service_adds_is_let_through() -> None:
    read = places_of({**said(a={"taken": 2, "since": "monday"}), "updated": "now"}, "p.json")

    assert read.counts == {"a": Counts(taken=2)}
    assert read.problems == ()


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"\xff\xfe", b'{"version": 1, "missions"', b"[" * 200_000],
    ids=["empty", "cut", "not text", "half", "deep"],
)
def test_a_file_that_is_no_json_is_told_and_stops_nothing(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "places.json"
    file.write_bytes(data)
    read = read_places(file, "places.json")

    assert read.counts == {}
    assert [str(problem) for problem in read.problems] == [
        f"places.json  fichier illisible. {HINT}"
    ]
    assert read.problems[0].level is Level.WARNING


def test_a_folder_of_that_name_is_told_too(tmp_path: Path) -> None:
    assert told(read_places(tmp_path, "places.json")) == [" : fichier illisible."]


@pytest.mark.parametrize("value", [None, [], 3, {}, {"missions": []}, {"version": 1}])
def test_a_file_without_missions_is_told(value: Any) -> None:
    assert told(places_of(value, "p.json")) == [" : « missions » absent."]


@pytest.mark.parametrize(
    ("version", "message"),
    [
        (2, "version : valeur inattendue, « 2 » reçu."),
        (None, "version : valeur inattendue, « None » reçu."),
    ],
)
def test_another_version_is_not_read(version: Any, message: str) -> None:
    read = places_of({"version": version, "missions": {"a": {"taken": 1}}}, "p.json")

    assert (read.counts, told(read)) == ({}, [message])


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ({}, "missions.a.taken : champ obligatoire absent."),
        ({"taken": -1}, "missions.a.taken : 0 au moins attendu, « -1 » reçu."),
        ({"taken": "deux"}, "missions.a.taken : nombre attendu, « deux » reçu."),
        ({"taken": True}, "missions.a.taken : nombre attendu, « True » reçu."),
        ({"taken": 1.5}, "missions.a.taken : nombre attendu, « 1.5 » reçu."),
        (
            {"taken": 1, "waiting": None},
            "missions.a.waiting : nombre attendu, « None » reçu.",
        ),
        ("x", "missions.a : liste de clés et de valeurs attendue, « x » reçu."),
    ],
)
def test_a_wrong_entry_is_told_and_the_others_are_kept(entry: Any, message: str) -> None:
    read = places_of(said(a=entry, b={"taken": 1}), "p.json")

    assert read.counts == {"b": Counts(taken=1)}
    assert told(read) == [message]
    assert [(problem.hint, problem.level) for problem in read.problems] == [(HINT, Level.WARNING)]


def test_missions_that_the_site_does_not_have_are_told() -> None:
    counts = {"a": Counts(taken=1), "z": Counts(taken=1)}

    assert [str(problem) for problem in unknown(counts, {"a"}, "places.json")] == [
        "places.json  missions.z : mission inconnue. "
        "Rendre son nom à la mission, ou la retirer du service d’inscription."
    ]


def test_what_is_read_is_what_was_written(tmp_path: Path) -> None:
    file = tmp_path / "places.json"
    file.write_text(json.dumps(said(a={"taken": 2})), encoding="utf-8")

    assert read_places(file, "p.json").counts == {"a": Counts(taken=2)}
