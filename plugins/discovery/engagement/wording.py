"""Words that the moderators of JeVeuxAider look at twice: pay, jobs, membership, worship.

Whole words are looked for, accents included: « mérite » holds no « rite ».
"""

import re
from unicodedata import normalize

_WORDS = """
    35h, adhésion, adhésions, cdd, cdi, contrat, contrats, frais d’adhésion, job, jobs,
    mécénat de compétences, rémunération, rémunérations, rémunéré, rémunérée, salaire, salaires,
    service civique, snu, stage, stages,
    aumônerie, baptême, bible, catéchisme, communion, coran, culte, cultes, diocèse, église,
    églises, évangile, imam, messe, messes, mosquée, mosquées, paroisse, paroisses, pasteur,
    pèlerinage, pèlerinages, prêtre, prière, prières, rabbin, rite, rites, sermon, synagogue,
    synagogues, temple, temples, torah
"""
_NOTICED = tuple(words.strip() for words in _WORDS.split(","))
_WORD = re.compile(r"\w+")


def noticed(text: str) -> list[str]:
    """Return the words of the list that a text has, in the order of the list."""
    line = _line(text)
    return [words for words in _NOTICED if _line(words) in line]


def _line(text: str) -> str:
    """Return the words of a text in small letters, a space before and after each."""
    return f" {' '.join(_WORD.findall(normalize('NFC', text).casefold()))} "
