"""The editors' reference of every field, written from the models."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from plugins.kinds.kind import BY_NAME, KINDS
from plugins.models import Common, Consent, KeyFigure, Photo
from plugins.models.dates import PartialDate
from plugins.models.markers import (
    BundleFile,
    ConsentReference,
    FigureReference,
    PictureFile,
    Reference,
)
from plugins.models.words import Words
from plugins.vocabulary import names, vocabulary

_HEAD = """# Référence des champs

<!-- Écrit par « python3 tasks.py docs » à partir des modèles : ne pas modifier à la main. -->

Les champs s’écrivent en tête de chaque texte, entre deux lignes `---`. Un champ marqué **oui** est
obligatoire. Les dates s’écrivent `2026-03-05`, les oui ou non `true` ou `false`. Les mots des
listes peuvent s’écrire par leur code ou par leur nom français.
"""
_SHORT_LIST = 12
_SIMPLE = {
    bool: "true ou false",
    int: "nombre entier",
    float: "fraction de 0 à 1",
    date: "date",
    PartialDate: "date, mois ou année",
}


def write_reference(path: Path) -> None:
    """Write the reference to ``path``."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(reference(), encoding="utf-8")


def reference() -> str:
    """Return the reference as Markdown."""
    parts = [_HEAD, "## Champs communs à tous les textes\n", _table(Common)]
    for kind in KINDS:
        own = {name for name in kind.model.model_fields if name not in Common.model_fields}
        overridden = {name for name in kind.model.__annotations__ if name in Common.model_fields}
        parts += [
            f"## {kind.label.fr} : `content/{kind.folder}/`\n",
            _table(kind.model, own | overridden) if own | overridden else "Aucun autre champ.\n",
        ]
    parts += ["## Images : `photos.yaml` de chaque dossier\n", _table(Photo)]
    parts += ["## Chiffres clés : `content/registres/chiffres.yaml`\n", _table(KeyFigure)]
    parts += ["## Autorisations : `content/registres/autorisations.yaml`\n", _table(Consent)]
    parts += ["## Listes de mots\n", *_lists()]
    return "\n".join(parts)


def _table(model: type[BaseModel], only: set[str] | None = None) -> str:
    rows = ["| Champ | Obligatoire | Forme | Ce qu’il dit |", "|---|---|---|---|"]
    rows += [
        f"| `{name}` | {need} | {form} | {text} |" for name, need, form, text in _rows(model, only)
    ]
    return "\n".join([*rows, ""])


def _rows(
    model: type[BaseModel], only: set[str] | None = None, prefix: str = ""
) -> Iterator[tuple[str, str, str, str]]:
    for name, field in model.model_fields.items():
        if only is not None and name not in only:
            continue
        full = f"{prefix}{field.alias or name}"
        need = "**oui**" if field.is_required() else ""
        inner, is_list = _inner_model(field.annotation)
        yield full, need, _form(field), field.description or ""
        if inner:
            yield from _rows(inner, prefix=f"{full}[]." if is_list else f"{full}.")


def _inner_model(annotation: Any) -> tuple[type[BaseModel] | None, bool]:
    """Return the model inside an annotation, and whether it stands in a list."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation, False
    found = [_inner_model(part)[0] for part in get_args(annotation)]
    model = next((inner for inner in found if inner), None)
    return model, get_origin(annotation) is list


def _form(field: FieldInfo) -> str:
    """Return in French what a field's value looks like."""
    annotation: Any = (
        Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation
    )
    kind, marks, is_list = _bare(annotation)
    words = _of_marks(marks) or _of_type(kind)
    return f"liste : {words}" if is_list else words


def _bare(annotation: Any) -> tuple[Any, list[Any], bool]:
    """Return the type of one value, the marks on it, and whether the field is a list of such."""
    if get_origin(annotation) is Annotated:
        inner, *marks = get_args(annotation)
        kind, deeper, is_list = _bare(inner)
        return kind, [*deeper, *marks], is_list
    if get_origin(annotation) is list:
        kind, marks, _ = _bare(get_args(annotation)[0])
        return kind, marks, True
    options = [option for option in get_args(annotation) if option is not type(None)]
    if type(None) in get_args(annotation) and len(options) == 1:
        return _bare(options[0])
    return annotation, [], False


def _of_marks(marks: list[Any]) -> str:
    for mark in marks:
        match mark:
            case Words():
                return f"mot de la liste [{mark.list}](#{mark.list})"
            case Reference():
                return f"dossier de `{BY_NAME[mark.kind].folder}/`"
            case FigureReference():
                return "chiffre du registre"
            case ConsentReference():
                return "autorisation du registre"
            case PictureFile():
                return "image du dossier"
            case BundleFile():
                return "fichier du dossier"
    return ""


def _of_type(kind: Any) -> str:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return "champs ci-dessous"
    if kind is Decimal:
        return "nombre"
    if get_origin(kind) is dict:
        return "clés et valeurs"
    if get_origin(kind) is Literal:
        return " ou ".join(str(value) for value in get_args(kind))
    return _SIMPLE.get(kind, "texte")


def _lists() -> Iterator[str]:
    for name in names():
        terms = list(vocabulary(name))
        yield f"### {name}\n"
        if len(terms) <= _SHORT_LIST:
            yield ", ".join(f"`{term.slug}` ({term.fr})" for term in terms) + ".\n"
        else:
            yield "\n".join(
                ["| Code | Nom |", "|---|---|", *(f"| `{t.slug}` | {t.fr} |" for t in terms), ""]
            )
