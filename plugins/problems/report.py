"""The French report printed when a build has Problems."""

from plugins.problems.problem import Level, ProblemLog


def report(log: ProblemLog) -> str:
    """Return every Problem, sorted, under a line that counts them; empty when there is none."""
    if not len(log):
        return ""
    lines = [f"{'Attention' if p.level is Level.WARNING else 'Erreur'}  {p}" for p in log]
    return "\n".join([*lines, "", _count(log)])


def _count(log: ProblemLog) -> str:
    errors = sum(problem.level is Level.ERROR for problem in log)
    warnings = len(log) - errors
    parts = [
        f"{number} {word}{'s' if number > 1 else ''}"
        for number, word in ((errors, "problème"), (warnings, "avertissement"))
        if number
    ]
    outcome = "Rien n’a été écrit : le dernier bon site est gardé." if errors else ""
    return f"{' et '.join(parts)}. {outcome}".strip()
