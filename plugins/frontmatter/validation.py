"""From strings to a model, or to one Problem for each wrong field."""

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from plugins.frontmatter.yaml import Lines, Location, dotted
from plugins.models.messages import explain
from plugins.problems import Problem, nearest

Model = TypeVar("Model", bound=BaseModel)


def validate(
    model: type[Model], value: Any, lines: Lines, path: str, inside: Location = ()
) -> tuple[Model | None, list[Problem]]:
    """Return the model made from ``value``, or None with every Problem found in it.

    ``inside`` is where ``value`` stands in its file: the id of an entry of a register, say.
    """
    try:
        return model.model_validate(value), []
    except ValidationError as failure:
        errors = failure.errors(include_url=False)
        return None, [_problem(error, model, value, lines, path, inside) for error in errors]


def _problem(
    error: ErrorDetails,
    model: type[BaseModel],
    value: Any,
    lines: Lines,
    path: str,
    inside: Location,
) -> Problem:
    location = _location(error)
    known = _known_keys(model, location)
    close = nearest(str(location[-1]), known) if location else None
    message, hint = explain(error, known, close)
    absolute = (*inside, *location)
    return Problem(path, lines.find(absolute), dotted(absolute), message, hint)


def _location(error: ErrorDetails) -> Location:
    """Return where the error is; a rule between fields points at the field it names."""
    named = error.get("ctx", {}).get("field")
    return (*error["loc"], named) if named else error["loc"]


def _known_keys(model: type[BaseModel], location: Location) -> list[str]:
    """Return the keys of the model that holds the last key of the location."""
    current: Any = model
    for step in location[:-1]:
        if isinstance(step, str) and _is_model(current):
            field = next((f for n, f in current.model_fields.items() if step in (n, f.alias)), None)
            current = _inner_model(field.annotation) if field else None
    fields: Mapping[str, Any] = current.model_fields if _is_model(current) else {}
    return [field.alias or name for name, field in fields.items()]


def _is_model(candidate: Any) -> bool:
    return isinstance(candidate, type) and issubclass(candidate, BaseModel)


def _inner_model(annotation: Any) -> Any:
    """Return the model inside ``list[Model]``, ``Model | None`` or ``Model``; else None."""
    if _is_model(annotation):
        return annotation
    candidates = (_inner_model(part) for part in getattr(annotation, "__args__", ()))
    return next((found for found in candidates if found is not None), None)
