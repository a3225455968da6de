"""Charts: key figures of the register put side by side, when they can be compared."""

from decimal import Decimal

from plugins.kinds.body import Block, Chart
from plugins.kinds.checking import figure_hint
from plugins.kinds.site import Site
from plugins.markup.places import Place
from plugins.models import KeyFigure
from plugins.problems import nearest
from plugins.problems.nearest import fold

FORMS = {"barres": "bars", "courbe": "line", "parts": "shares"}
"""What editors call each form of chart."""


def chart_of(block: Block, place: Place, site: Site) -> Chart | None:
    """Return the chart of a block; nothing, and what is wrong told to the site, if it has none."""
    form = FORMS.get(fold(block.argument))
    if form is None:
        close = nearest(block.argument, FORMS)
        hint = f"Le plus proche : {close}." if close else f"Formes : {', '.join(FORMS)}."
        place.complain(site, block.line, f"forme « {block.argument} » inconnue.", hint)
        return None
    points = _points(block, place, site)
    wrong = _what_is_wrong(form, points) if points else None
    if wrong:
        place.complain(site, block.line, *wrong)
    return None if wrong or not points else Chart(form, points)


def _points(
    block: Block, place: Place, site: Site
) -> tuple[tuple[str, str, KeyFigure], ...] | None:
    """Return each figure with its id and its name in the chart."""
    register = site.registers.figures[place.document.lang]
    ids = _listed(block.options.get("chiffres", ""))
    names = _listed(block.options.get("noms", ""))
    missing = [name for name in ids if name not in register]
    for name in missing:
        message = f"chiffre « {name} » absent du registre."
        place.complain(site, block.line, message, figure_hint(name, register))
    if names and len(names) != len(ids):
        message = f"{len(ids)} chiffres et {len(names)} noms."
        place.complain(site, block.line, message, "En écrire autant, séparés par des virgules.")
        return None
    if missing:
        return None
    figures = [register[name] for name in ids]
    shown = names or [figure.label for figure in figures]
    return tuple(zip(ids, shown, figures, strict=True))


def _listed(typed: str) -> list[str]:
    return [part.strip() for part in typed.split(",") if part.strip()]


def _what_is_wrong(
    form: str, points: tuple[tuple[str, str, KeyFigure], ...]
) -> tuple[str, str] | None:
    """Return the message and the hint for figures that cannot be drawn together."""
    values = [figure.value for _, _, figure in points]
    if len(values) < 2:
        return "un graphique compare deux chiffres au moins.", "En ajouter un."
    units = sorted({figure.unit for _, _, figure in points})
    if len(units) > 1:
        hint = "Ne comparer que des chiffres de même unité."
        return f"ces chiffres n’ont pas la même unité : {', '.join(units)}.", hint
    if min(values) < 0:
        return "un chiffre négatif ne se dessine pas ici.", "Le citer dans le texte."
    if form == "shares" and units == ["%"] and sum(values) > Decimal("100.5"):
        return f"ces parts font plus de cent : {sum(values)}.", "Choisir « barres »."
    return None
