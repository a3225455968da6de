"""The French words that the corpus is made of: a few hundred, of our own choosing."""

from pathlib import Path


def _words(name: str) -> tuple[str, ...]:
    """Return the words of a list of ``vocabulary.txt``, told by the line above them."""
    lists = (Path(__file__).parent / "vocabulary.txt").read_text(encoding="utf-8").split("# ")
    return next(tuple(words.split()[1:]) for words in lists if words.startswith(f"{name}\n"))


MASCULINE = _words("masculine")
FEMININE = _words("feminine")
ADJECTIVES = _words("adjectives")
VERBS = _words("verbs")
ADVERBS = _words("adverbs")
PLURALS = _words("plurals")
WITNESSES = (
    "une bénévole",
    "le gardien",
    "la présidente",
    "un voisin",
    "l'infirmière de garde",
    "un ancien de l'équipe",
    "la cuisinière",
    "un adhérent",
)
LINKS = ("Pourtant", "Depuis", "Ici", "Chaque soir", "En hiver", "Au fond", "À midi", "Le lundi")
PLACES = ("près de", "loin de", "autour de", "au bout de", "en face de", "à côté de")
GROUPS = ("Collectif", "Atelier", "Foyer", "Bureau", "Studio", "Relais", "Club", "Cercle")
QUARTERS = ("du Canal", "des Halles", "du Moulin", "de la Gare", "des Quais")
