"""Block directives: ``::: name argument`` … ``:::``, each at the start of a line."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from plugins.markup.fences import without_fences
from plugins.markup.marks import mark, without_marks
from plugins.problems import Problem, nearest
from plugins.problems.nearest import fold

_OPEN = re.compile(r":::+\s*(?P<name>[^\s:]\S*)(?P<argument>(?:\s.*)?)")
_CLOSE = re.compile(r":::+\s*")
_INDENTED = re.compile(r"(?:[\s>*+-]|\d+\.)+:::.*")
_OPTION = re.compile(r"(?P<key>[^\W\d_]+)[ \t\u00a0\u202f]*:[ \t]+(?P<value>[^ \t].*)")
_TERM = re.compile(r"^( {0,3}):(?=[ \t])")


@dataclass(frozen=True, slots=True)
class Form:
    """What a directive takes. ``needs`` names its argument in French when it must have one."""

    needs: str = ""
    options: tuple[str, ...] = ()
    required: tuple[str, ...] = ()
    holds_text: bool = True


DIRECTIVES: Mapping[str, Form] = {
    "appel": Form(needs="un titre", options=("bouton", "lien"), required=("lien",)),
    "chiffre": Form(needs="l’identifiant d’un chiffre", holds_text=False),
    "citation": Form(options=("auteur", "source")),
    "figure": Form(needs="le nom d’une image", options=("légende",), holds_text=False),
    "graphique": Form(
        needs="une forme : barres, courbe ou parts",
        options=("titre", "chiffres", "noms"),
        required=("titre", "chiffres"),
        holds_text=False,
    ),
    "note": Form(),
}


@dataclass(slots=True)
class Directive:
    """A directive as it was typed; ``line`` counts from 1 in the file.

    ``text_line`` is the first line of what it holds, 0 when it holds nothing.
    """

    name: str
    argument: str
    line: int
    options: dict[str, str] = field(default_factory=dict)
    text_line: int = 0


@dataclass(slots=True)
class Marked:
    """Markdown whose directives are replaced by marks, each a paragraph of its own."""

    text: str
    directives: list[Directive]
    problems: list[Problem]


def mark_directives(text: str, path: str, first_line: int) -> Marked:
    """Return the text with ``o<n>`` and ``e<n>`` marks where directive ``n`` opens and ends."""
    if ":::" not in text:
        return Marked(text, [], [])
    directives: list[Directive] = []
    problems: list[Problem] = []
    opened: list[int] = []
    output: list[str] = []
    heading = False
    lines = zip(text.split("\n"), without_fences(text).split("\n"), strict=True)
    for number, (line, visible) in enumerate(lines, first_line):
        if opened and line.strip():
            _hold(directives[opened[-1]], line, number, heading)
        if not visible.strip():
            output.append(line)
        elif start := _OPEN.fullmatch(line):
            directive = Directive(fold(start["name"]), start["argument"].strip(), number)
            opened.append(len(directives))
            output += ["", mark("o", len(directives)), ""]
            directives.append(directive)
            heading = True
            continue
        elif _CLOSE.fullmatch(line):
            if opened:
                output += ["", mark("e", opened.pop()), ""]
            else:
                hint = "Retirer cette ligne, ou ouvrir un bloc au-dessus."
                problems.append(Problem(path, number, "", "« ::: » ne ferme rien.", hint))
        elif heading and opened and (option := _OPTION.fullmatch(line)):
            directives[opened[-1]].options[option["key"].casefold()] = option["value"].rstrip(" \t")
            continue
        elif _INDENTED.fullmatch(line):
            hint = "Commencer la ligne par « ::: », hors de toute liste."
            problems.append(Problem(path, number, "", "« ::: » n’est pas en début de ligne.", hint))
        else:
            # Right under a mark, a definition would take the mark for its term.
            is_held = _TERM.match(line) and _follows_mark(output)
            output.append(_TERM.sub(r"\1&#58;", line, count=1) if is_held else line)
        heading = False
    for index in reversed(opened):
        output += ["", mark("e", index), ""]
        message = f"bloc « {directives[index].name} » jamais fermé."
        hint = "Ajouter une ligne « ::: » à la fin du bloc."
        problems.append(Problem(path, directives[index].line, "", message, hint))
    for index, directive in enumerate(directives):
        problems += _check(directive, path)
        if index not in opened:
            problems += _check_text(directive, path)
    return Marked("\n".join(output), directives, problems)


def _hold(directive: Directive, line: str, number: int, heading: bool) -> None:
    """Note the first line of what a directive holds: neither its end nor one of its options."""
    is_option = heading and _OPTION.fullmatch(line)
    if not (directive.text_line or is_option or _CLOSE.fullmatch(line)):
        directive.text_line = number


def _check_text(directive: Directive, path: str) -> list[Problem]:
    form = DIRECTIVES.get(directive.name)
    if form is None or form.holds_text or not directive.text_line:
        return []
    message = f"le bloc « {directive.name} » ne contient pas de texte."
    hint = (
        f"Écrire « {form.options[0]} : … », ou fermer le bloc avant."
        if form.options
        else "Fermer le bloc avant."
    )
    return [Problem(path, directive.text_line, "", message, hint)]


def _follows_mark(lines: list[str]) -> bool:
    typed = next((line for line in reversed(lines) if line.strip()), "")
    return typed != without_marks(typed)


def _check(directive: Directive, path: str) -> list[Problem]:
    form = DIRECTIVES.get(directive.name)
    if form is None:
        close = nearest(directive.name, DIRECTIVES)
        hint = (
            f"Le plus proche : {close}." if close else f"Blocs possibles : {', '.join(DIRECTIVES)}."
        )
        message = f"bloc « {directive.name} » inconnu."
        return [Problem(path, directive.line, "", message, hint)]
    problems = []
    if form.needs and not directive.argument:
        message = f"le bloc « {directive.name} » attend {form.needs}."
        hint = f"Écrire « ::: {directive.name} … » sur la même ligne."
        problems.append(Problem(path, directive.line, "", message, hint))
    for key in directive.options:
        if key not in form.options:
            close = nearest(key, form.options)
            hint = (
                f"Vouliez-vous écrire « {close} » ?"
                if close
                else "Laisser une ligne vide avant le texte."
            )
            message = f"« {key} » n’est pas une option du bloc « {directive.name} »."
            problems.append(Problem(path, directive.line, key, message, hint))
    for key in form.required:
        if key not in directive.options:
            message = f"le bloc « {directive.name} » attend une ligne « {key} : … »."
            problems.append(
                Problem(path, directive.line, key, message, "L’ajouter sous l’ouverture.")
            )
    return problems
