"""The French report printed when a build has Problems."""

from plugins.problems.problem import Level, ProblemLog

_TITLES = {Level.ERROR: "Erreur", Level.WARNING: "Attention", Level.WITHHELD: "Retenu"}
_COUNTED = {
    Level.ERROR: ("problème", "problèmes"),
    Level.WARNING: ("avertissement", "avertissements"),
    Level.WITHHELD: ("élément retenu", "éléments retenus"),
}


def report(log: ProblemLog) -> str:
    """Return every Problem, sorted, under a line that counts them; empty when there is none."""
    if not len(log):
        return ""
    lines = [f"{_TITLES[problem.level]}  {problem}" for problem in log]
    return "\n".join([*lines, "", _count(log)])


def _count(log: ProblemLog) -> str:
    parts = []
    for level, (one, several) in _COUNTED.items():
        number = sum(problem.level is level for problem in log)
        if number:
            parts.append(f"{number} {several if number > 1 else one}")
    *most, last = parts
    told = f"{', '.join(most)} et {last}" if most else last
    outcome = "Rien n’a été écrit : le dernier bon site est gardé." if log.has_errors else ""
    return f"{told}. {outcome}".strip()
