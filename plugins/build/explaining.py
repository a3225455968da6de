"""Why a page was made again, or was not, in French."""

from plugins.build.run import Run
from plugins.build.selection import CODE, FILE, NEW, READ, RECIPE
from plugins.tracing.keys import Keys, low_of
from plugins.tracing.recording import Key
from plugins.tracing.state import State

_WORDS = {
    NEW: "refaite : rien n’en était connu",
    CODE: "refaite : le générateur ou un réglage a changé",
    RECIPE: "refaite : ce qui lui est donné a changé",
    FILE: "refaite : son fichier manque, ou a été changé par quelqu’un d’autre",
    READ: "refaite, parce que ceci, qu’elle lit, a changé :",
}
_SOURCES = {
    "asset": "la ressource « {0} »",
    "catalogue": "les traductions « {0} »",
    "document": "{0} ({1})",
    "file": "le fichier {0}",
    "folder": "le dossier {0}",
    "part": "la partie commune « {0} »",
    "register": "« {1} » du registre {0}",
    "shared": "une partie commune à plusieurs pages",
    "size": "la taille du fichier {0}",
    "site": "la réponse du site à « {0} »",
    "template": "le gabarit {0}, ou l’un de ceux qu’il inclut",
    "today": "le jour",
}
_SHOWN = 12
# The name of a part that is about no text is not remembered.
_SHARED: Key = ("shared",)


def explain_product(address: str, run: Run) -> str:
    """Return why the file of that address (``/recits/x/``, ``sitemap.xml``) was made again."""
    name = address.lstrip("/")
    name = f"{name}index.html" if not name or name.endswith("/") else name
    reason = run.reasons.get(name)
    if reason is None:
        is_known = run.earlier is not None and name in run.earlier.products
        return (
            f"{address} : gardée, rien de ce qu’elle lit n’a changé."
            if is_known
            else f"{address} : aucune page n’a cette adresse."
        )
    read = _keys(reason.numbers, run.earlier) if run.earlier else []
    lines = [f"{address} : {_WORDS[reason.word]}"]
    lines += [f"  {_worded(key)}" for key in read[:_SHOWN]]
    more = len(read) - _SHOWN
    return "\n".join([*lines, f"  et {more} autres"] if more > 0 else lines)


def _keys(numbers: tuple[int, ...], state: State) -> list[Key]:
    """Return the keys of those numbers."""
    keys = Keys(state.paths, state.rests)
    others = {low_of(key): key for key in state.others}
    return [
        key
        for number in numbers
        for key in (keys.keys(number) if number >> 32 else [others.get(number, _SHARED)])
    ]


def _worded(key: Key) -> str:
    source, *about = map(str, key)
    words = _SOURCES.get(source, f"{source} {{0}}").format(*about, "")
    if source == "part":
        return " ".join([words, *(f"({text})" for text in about[1:] if text.endswith(".md"))])
    return words + (f" {', '.join(about[1:])}" if source == "site" and about[1:] else "")
