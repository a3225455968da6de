"""The schemas of what is exchanged: kept in the repository, versioned, and strict."""

import copy
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from plugins.discovery.exchange.schemas import EXCHANGED, schema, schema_text, write_schemas
from tests.tiny import ROOT

KEPT = ROOT / "docs" / "schemas"


@pytest.mark.parametrize("name", EXCHANGED)
def test_the_schema_kept_is_up_to_date(name: str) -> None:
    kept = (KEPT / f"{name}.schema.json").read_text(encoding="utf-8")

    assert kept == schema_text(name), "python3 tasks.py docs changes it"


def test_every_schema_is_kept_and_no_other(tmp_path: Any) -> None:
    write_schemas(tmp_path / "schemas")
    names = sorted(file.name for file in (tmp_path / "schemas").iterdir())

    assert names == sorted(file.name for file in KEPT.iterdir())


@pytest.mark.parametrize("name", EXCHANGED)
def test_a_schema_is_a_schema_of_a_version(name: str) -> None:
    made = schema(name)
    Draft202012Validator.check_schema(made)

    assert made["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    assert made["$id"] == f"urn:plaidoyer:{name}:1"
    assert made["properties"]["version"]["const"] == 1


PLACES: dict[str, Any] = {"version": 1, "missions": {"a": {"taken": 1}}}


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (["version"], 2),
        (["missions"], []),
        (["missions", "a", "taken"], -1),
        (["missions", "a", "taken"], "1"),
        (["missions", "a", "waiting"], None),
    ],
)
def test_the_schema_of_places_refuses_what_the_build_would(path: list[str], value: Any) -> None:
    changed = copy.deepcopy(PLACES)
    place: Any = changed
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    validator = Draft202012Validator(schema("places"))

    assert validator.is_valid(PLACES)
    assert not validator.is_valid(changed)


@pytest.mark.parametrize("name", ["catalogue", "site"])
def test_what_the_site_writes_holds_nothing_but_what_is_said(name: str) -> None:
    made = schema(name)
    closed = [made, *made["$defs"].values()]
    open_ = {part["title"] for part in closed if part.get("additionalProperties") is not False}

    assert open_ <= {"Navigation", "Entry"}
