"""The registers of key figures and of consents."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from plugins.frontmatter import Lines, read_register
from plugins.kinds.settings import SiteSettings
from plugins.models import Consent, KeyFigure
from plugins.problems import Level, Problem

FIGURES = "registres/chiffres.yaml"
CONSENTS = "registres/autorisations.yaml"


@dataclass
class Registers:
    """Key figures by language and id, consents by id."""

    figures: dict[str, dict[str, KeyFigure]] = field(default_factory=dict)
    consents: Mapping[str, Consent] = field(default_factory=dict)


def read_registers(settings: SiteSettings) -> tuple[Registers, list[Problem]]:
    """Return both registers and their Problems; a register that is absent is empty."""
    problems: set[Problem] = set()
    registers = Registers(figures={lang: {} for lang in settings.languages})
    figures = settings.content / FIGURES
    path = figures.relative_to(settings.root).as_posix()
    if figures.is_file():
        for lang in settings.languages:
            overlay = figures.with_suffix(f".{lang}.yaml")
            entries, lines, found = read_register(
                figures, path, KeyFigure, overlay if overlay.is_file() else None
            )
            registers.figures[lang] = entries
            problems.update(found, _stale(entries, lines, path, settings))
    consents = settings.content / CONSENTS
    if consents.is_file():
        place = consents.relative_to(settings.root).as_posix()
        registers.consents, _, found = read_register(consents, place, Consent)
        problems.update(found)
    return registers, sorted(problems)


def _stale(
    figures: Mapping[str, KeyFigure], lines: Lines, path: str, settings: SiteSettings
) -> list[Problem]:
    hint = "Vérifier le chiffre à sa source, puis avancer « review_by »."
    return [
        Problem(
            path,
            lines.find((name, "review_by")),
            f"{name}.review_by",
            f"chiffre à vérifier depuis le {figure.review_by:%d/%m/%Y}.",
            hint,
            Level.WARNING,
        )
        for name, figure in figures.items()
        if figure.is_stale(settings.today)
    ]
