"""Every field says in French what it is: forms, references and the guide are made from that."""

from collections.abc import Iterator
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from plugins import models

ENGLISH = (" the ", " of ", " and ", " when ", " this ", "The ", "Whether ")


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from models_in(part)


def every_model() -> list[type[BaseModel]]:
    """Return the public models and every model inside them."""
    found: dict[type[BaseModel], None] = {}
    waiting = [getattr(models, name) for name in models.__all__]
    while waiting:
        model = waiting.pop()
        if model not in found:
            found[model] = None
            for field in model.model_fields.values():
                waiting += models_in(field.annotation)
    return sorted(found, key=lambda model: model.__name__)


FIELDS = [(model, name) for model in every_model() for name in model.model_fields]


@pytest.mark.parametrize(
    ("model", "name"), FIELDS, ids=lambda part: getattr(part, "__name__", part)
)
def test_every_field_is_described_in_a_french_sentence(model: type[BaseModel], name: str) -> None:
    description = model.model_fields[name].description or ""

    assert description.endswith((".", "…")), description
    assert not any(word in f" {description}" for word in ENGLISH), description
    assert "'" not in description, "French takes the curly apostrophe"


def test_the_models_inside_others_are_looked_at_too() -> None:
    names = {model.__name__ for model in every_model()}

    assert {"Film", "Captions", "Place", "Commitment", "Call", "Source", "Host"} <= names


@pytest.mark.parametrize("model", every_model(), ids=lambda model: model.__name__)
def test_every_model_refuses_unknown_keys_and_never_changes(model: type[BaseModel]) -> None:
    assert model.model_config["extra"] == "forbid"
    assert model.model_config["frozen"]
