"""Every validation error is told in French: what was expected, what was found, how to mend it."""

from typing import Any

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError

from plugins import models
from plugins.models import messages as told
from plugins.models.base import Strict
from plugins.models.fields import Day
from plugins.models.messages import explain, shown
from plugins.models.period import Period
from plugins.models.words import Mode, NeedLevel
from tests.models.told import ADD, DAY, TOLD


def first_error(annotation: Any, value: Any) -> Any:
    with pytest.raises(ValidationError) as failure:
        TypeAdapter(annotation).validate_python(value)
    return failure.value.errors(include_url=False)[0]


@pytest.mark.parametrize("kind", TOLD)
def test_an_error_is_told_in_french(kind: str) -> None:
    annotation, value, message, hint = TOLD[kind]
    error = first_error(annotation, value)

    assert error["type"] == kind
    assert explain(error, [], None) == (message, hint)


@pytest.mark.parametrize(
    "value", ["demain", "0", "2026", "2026-03", "2026-02-30", "9999-01-01", "2026-03-05 10:00", []]
)
def test_a_date_is_a_day_of_the_calendar_and_nothing_else(value: object) -> None:
    error = first_error(Day, value)

    message = f"date attendue, « {'une liste' if value == [] else value} » reçu."
    assert explain(error, [], None) == (message, DAY)


def test_no_message_is_left_out_of_these_tables() -> None:
    assert set(TOLD) == {*told._EXPECTED, *told._BOUNDS}


def test_an_absent_field_is_told_with_its_remedy() -> None:
    error = first_error(Period, {})

    assert explain(error, [], None) == ("champ obligatoire absent.", ADD)


@pytest.mark.parametrize(
    ("close", "hint"),
    [("start", "Vouliez-vous écrire « start » ?"), (None, "Champs possibles : start, end.")],
)
def test_an_unknown_key_is_told_with_the_nearest_or_all(close: str | None, hint: str) -> None:
    error = first_error(Period, {"start": "2026", "strat": "2026"})

    assert explain(error, ["start", "end"], close) == ("champ inconnu.", hint)


@pytest.mark.parametrize(
    ("annotation", "word", "hint"),
    [
        (Mode, "remot", "Le plus proche : remote."),
        (
            NeedLevel,
            "xyz",
            "Mots possibles : urgent (Urgent), important (Important), useful (Utile).",
        ),
    ],
)
def test_a_word_outside_its_list_is_told_with_the_nearest_or_all(
    annotation: Any, word: str, hint: str
) -> None:
    error = first_error(annotation, word)

    assert explain(error, [], None) == (f"mot de la liste attendu, « {word} » reçu.", hint)


def test_an_error_without_a_message_is_an_error_of_the_programmer() -> None:
    error: Any = {"type": "uuid_parsing", "input": "x", "loc": (), "msg": ""}

    with pytest.raises(KeyError, match="no French message for the validation error 'uuid_parsing'"):
        explain(error, [], None)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("x" * 60, "x" * 60),
        ("x" * 61, "x" * 59 + "…"),
        ("deux\n  lignes", "deux lignes"),
        ({"a": "b"}, "des clés et des valeurs"),
        (["a"], "une liste"),
    ],
)
def test_what_was_found_is_short_enough_for_one_line(value: Any, text: str) -> None:
    assert shown(value) == text


@pytest.mark.parametrize("model", [getattr(models, name) for name in models.__all__])
@pytest.mark.parametrize(
    "wrong", ["x", ["x"], {"x": "y"}, "2026-03-05 10:00", "NaN", "-1", "9" * 9]
)
def test_whatever_is_typed_in_any_field_has_a_message(model: type[BaseModel], wrong: Any) -> None:
    """Every field takes each wrong value in turn: none may meet an error without French words."""
    for error in errors_of(model, wrong):
        message, _ = explain(error, [], None)
        assert message.endswith(".")


def errors_of(model: type[BaseModel], wrong: Any) -> list[Any]:
    keys = [field.alias or name for name, field in model.model_fields.items()]
    try:
        model.model_validate(dict.fromkeys(keys, wrong))
    except ValidationError as failure:
        return list(failure.errors(include_url=False))
    return []


def test_the_models_refuse_keys_they_do_not_know() -> None:
    assert Strict.model_config["extra"] == "forbid"
