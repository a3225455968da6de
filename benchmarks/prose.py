"""French-like sentences, drawn from the vocabulary as editors type them.

Apostrophes are straight, spaces plain, quotation marks of both kinds: typography has work to do.
"""

import random
from dataclasses import dataclass

from benchmarks.vocabulary import (
    ADJECTIVES,
    ADVERBS,
    FEMININE,
    LINKS,
    MASCULINE,
    PLACES,
    PLURALS,
    VERBS,
    WITNESSES,
)

_VOWELS = "aeiouyéèêàâîôûœh"
_CONTRACTED = {"de le": "du", "à le": "au"}


@dataclass(frozen=True, slots=True)
class Prose:
    """Writes with one source of chance: the same seed, the same words."""

    chance: random.Random

    def thing(self, preposition: str = "") -> str:
        """Return a noun with its article and at times an adjective, after a preposition."""
        is_masculine = self.chance.random() < 0.5
        noun = self.chance.choice(MASCULINE if is_masculine else FEMININE)
        adjective = f" {self.chance.choice(ADJECTIVES)}" if self.chance.random() < 0.4 else ""
        article = "le" if is_masculine else "la"
        if noun[0] in _VOWELS:
            return f"{preposition} l'{noun}{adjective}".strip()
        return f"{_contracted(preposition, article)} {noun}{adjective}"

    def clause(self) -> str:
        """Return something that does something, somewhere: six to twelve words."""
        place = self.thing(self.chance.choice(PLACES)) if self.chance.random() < 0.6 else "ici"
        return f"{self.thing()} {self.chance.choice(VERBS)} {self.thing()}, {place}"

    def sentence(self) -> str:
        """Return one sentence of ten to twenty-five words, of one of seven shapes."""
        shapes = (
            self._plain,
            self._plain,
            self._two_halves,
            self._counted,
            self._quoted,
            self._asked,
            self._named,
        )
        return self.chance.choice(shapes)()

    def paragraph(self, sentences: int) -> str:
        """Return that many sentences."""
        return " ".join(self.sentence() for _ in range(sentences))

    def title(self) -> str:
        """Return a title of some words, without a final point."""
        verb = self.chance.choice(VERBS)
        return _capitalised(f"{self.thing()} {verb} {self.thing()}")

    def _plain(self) -> str:
        link = self.chance.choice(LINKS)
        adverb = self.chance.choice(ADVERBS)
        return f"{link}, {self.clause()}, et {self.thing()} {self.chance.choice(VERBS)} {adverb}."

    def _two_halves(self) -> str:
        return f"{_capitalised(self.clause())} ; {self.clause()}."

    def _counted(self) -> str:
        number = f"{self.chance.randint(1, 90)} {self.chance.randint(100, 999)}"
        share = f"{self.chance.randint(1, 99)},{self.chance.randint(1, 9)} %"
        plural = self.chance.choice(PLURALS)
        return f"On a compté {number} {plural}, soit {share} du total : {self.clause()}."

    def _quoted(self) -> str:
        return f"« {_capitalised(self.clause())} », dit {self.chance.choice(WITNESSES)}."

    def _asked(self) -> str:
        return f"Qui {self.chance.choice(VERBS)} {self.thing()}, quand {self.clause()} ?"

    def _named(self) -> str:
        noun = self.chance.choice(FEMININE)
        return f"C'est ce qu'on appelle une \"{noun}\" : {self.clause()} !"


def _contracted(preposition: str, article: str) -> str:
    head, _, last = preposition.rpartition(" ")
    joined = f"{last} {article}".strip()
    return f"{head} {_CONTRACTED.get(joined, joined)}".strip()


def _capitalised(words: str) -> str:
    return words[0].upper() + words[1:]
