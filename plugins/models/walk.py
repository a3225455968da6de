"""Finding and changing the fields of a model that carry a mark."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Annotated, Any, TypeVar, get_args, get_origin

from pydantic import BaseModel

Path = tuple[str | int, ...]
Model = TypeVar("Model", bound=BaseModel)


def marked(model: BaseModel, mark: type) -> Iterator[tuple[Path, Any, Any]]:
    """Yield (path, mark, value) for every filled field whose annotation carries such a mark.

    The path holds field names and list indexes, from the model down.
    """
    for name, alias, annotation in _carriers(type(model), mark):
        yield from _marked(getattr(model, name), annotation, mark, (alias,))


def has_mark(model: type[BaseModel], mark: type) -> bool:
    """Say whether any field of a model may carry such a mark."""
    return bool(_carriers(model, mark))


@lru_cache(512)
def _carriers(model: type[BaseModel], mark: type) -> tuple[tuple[str, str, Any], ...]:
    """Return the name, the key and the annotation of each field that may hold such a mark."""
    fields = (
        (name, field, Annotated[field.annotation, *field.metadata])
        if field.metadata
        else (name, field, field.annotation)
        for name, field in model.model_fields.items()
    )
    return tuple(
        (name, field.alias or name, annotation)
        for name, field, annotation in fields
        if _may_carry(annotation, mark)
    )


def _may_carry(annotation: Any, mark: type) -> bool:
    kind, marks = _unwrap(annotation)
    if any(isinstance(found, mark) for found in marks):
        return True
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return bool(_carriers(kind, mark))
    return any(_may_carry(inner, mark) for inner in get_args(kind))


def _marked(value: Any, annotation: Any, mark: type, path: Path) -> Iterator[tuple[Path, Any, Any]]:
    if value is None:
        return
    if isinstance(value, BaseModel):
        for inner, found, item in marked(value, mark):
            yield (*path, *inner), found, item
        return
    kind, marks = _unwrap(annotation)
    if isinstance(value, list):
        element = get_args(kind)[0] if get_args(kind) else Any
        for index, item in enumerate(value):
            yield from _marked(item, element, mark, (*path, index))
    for found in marks:
        if isinstance(found, mark):
            yield path, found, value


def _unwrap(annotation: Any) -> tuple[Any, list[Any]]:
    """Return the bare type and every mark on it, through Annotated and optional."""
    if get_origin(annotation) is Annotated:
        inner, *marks = get_args(annotation)
        kind, deeper = _unwrap(inner)
        return kind, [*deeper, *marks]
    options = [option for option in get_args(annotation) if option is not type(None)]
    if type(None) in get_args(annotation) and len(options) == 1:
        return _unwrap(options[0])
    return annotation, []


def rewritten(model: Model, mark: type, change: Callable[[Any], Any]) -> Model:
    """Return a copy of the model whose marked values went through ``change``."""
    changes = {path: change(value) for path, _, value in marked(model, mark)}
    return _replace(model, changes, ()) if changes else model


def _replace(value: Any, changes: dict[Path, Any], path: Path) -> Any:
    if path in changes:
        return changes[path]
    if isinstance(value, BaseModel):
        fields = type(value).model_fields
        updates = {
            name: _replace(getattr(value, name), changes, (*path, fields[name].alias or name))
            for name in fields
        }
        return value.model_copy(update=updates)
    if isinstance(value, list):
        return [_replace(item, changes, (*path, index)) for index, item in enumerate(value)]
    return value
