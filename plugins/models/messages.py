"""What is wrong with a field, in French: what was expected, what was found, how to mend it."""

from collections.abc import Mapping
from typing import Any

from pydantic_core import ErrorDetails

from plugins.vocabulary import vocabulary

_EXPECTED = {
    "bool_parsing": "« true » ou « false » attendu",
    "decimal_parsing": "nombre attendu",
    "dict_type": "liste de clés et de valeurs attendue",
    "float_parsing": "nombre attendu",
    "int_from_float": "nombre entier attendu",
    "int_parsing": "nombre attendu",
    "int_parsing_size": "nombre attendu",
    "int_type": "nombre attendu",
    "list_type": "liste attendue",
    "model_type": "liste de clés et de valeurs attendue",
    "plaidoyer_date": "date attendue",
    "plaidoyer_bool": "« true » ou « false » attendu",
    "plaidoyer_fraction": "fraction entre 0 et 1 attendue",
    "plaidoyer_number": "nombre attendu",
    "plaidoyer_partial_date": "date, mois ou année attendus",
    "string_type": "texte attendu",
}
_HINTS = {
    "bool": "Écrire true (vrai) ou false (faux).",
    "date": "Écrire la date ainsi : 2026-03-05.",
    "dict": "Écrire une clé par ligne, en retrait.",
    "fraction": "Écrire un nombre à virgule, 0.25 par exemple pour un quart.",
    "int": "Écrire un nombre entier en chiffres.",
    "list": "Écrire un élément par ligne, précédé d’un tiret.",
    "number": "Écrire un nombre en chiffres.",
    "partial": "Écrire 2026, 2026-03 ou 2026-03-05.",
    "string": "Écrire un texte.",
}
_HINT_OF = {
    "bool_parsing": "bool",
    "decimal_parsing": "number",
    "dict_type": "dict",
    "float_parsing": "number",
    "int_from_float": "int",
    "int_parsing": "int",
    "int_parsing_size": "int",
    "int_type": "int",
    "list_type": "list",
    "model_type": "dict",
    "plaidoyer_bool": "bool",
    "plaidoyer_date": "date",
    "plaidoyer_fraction": "fraction",
    "plaidoyer_number": "number",
    "plaidoyer_partial_date": "partial",
    "string_type": "string",
}


def explain(error: ErrorDetails, known: list[str], nearest: str | None) -> tuple[str, str]:
    """Return the French message and hint for one pydantic error.

    ``known`` are the keys allowed beside an unknown one, ``nearest`` the closest of them.
    """
    kind, found, context = error["type"], shown(error["input"]), error.get("ctx", {})
    if kind == "missing":
        return "champ obligatoire absent.", "L’ajouter."
    if kind == "extra_forbidden":
        possible = f"Champs possibles : {', '.join(known)}."
        return "champ inconnu.", f"Vouliez-vous écrire « {nearest} » ?" if nearest else possible
    if kind == "plaidoyer_word":
        return _word(found, context)
    if kind in _EXPECTED:
        return f"{_EXPECTED[kind]}, « {found} » reçu.", _HINTS[_HINT_OF[kind]]
    if kind in _BOUNDS:
        message, hint = _BOUNDS[kind]
        length = len(error["input"]) if hasattr(error["input"], "__len__") else 0
        values = {**context, "found": found, "length": length}
        if kind == "literal_error":
            values["expected"] = context["expected"].replace(" or ", " ou ")
        return message.format(**values), hint.format(**values)
    raise KeyError(f"no French message for the validation error {kind!r}: {error}")


_BOUNDS = {
    "greater_than": ("plus de {gt} attendu, « {found} » reçu.", "Écrire un nombre plus grand."),
    "greater_than_equal": (
        "{ge} au moins attendu, « {found} » reçu.",
        "Écrire un nombre plus grand.",
    ),
    "less_than_equal": ("{le} au plus attendu, « {found} » reçu.", "Écrire un nombre plus petit."),
    "literal_error": ("valeur inattendue, « {found} » reçu.", "Valeurs possibles : {expected}."),
    "string_too_long": (
        "{max_length} signes au plus attendus, {length} reçus.",
        "Raccourcir le texte.",
    ),
    "string_too_short": ("texte attendu, rien reçu.", "Écrire un texte ou retirer la ligne."),
    "string_pattern_mismatch": ("forme inattendue, « {found} » reçu.", "Voir le guide des champs."),
    "too_long": ("{max_length} éléments au plus attendus, {actual_length} reçus.", "En retirer."),
    "too_short": ("{min_length} élément au moins attendu, aucun reçu.", "En ajouter un."),
    "plaidoyer_alt": (
        "description de l’image absente.",
        "Écrire dans « alt » ce qu’elle montre, ou « decorative: true » si elle n’apporte rien.",
    ),
    "plaidoyer_department": (
        "le code postal {postal_code} n’est pas du département « {department} ».",
        "Écrire {expected}, ou corriger le code postal.",
    ),
    "plaidoyer_far": (
        "ce point est à {away} km du département {department}.",
        "Vérifier « lat » et « lon », ou les retirer.",
    ),
    "plaidoyer_needs": ("« {field} » est nécessaire ici.", "L’ajouter."),
    "plaidoyer_one_of": (
        "« {first} » ou « {second} » attendu, l’un des deux seulement.",
        "En garder un.",
    ),
    "plaidoyer_order": ("« {field} » vient avant « {before} ».", "Corriger l’une des deux dates."),
    "plaidoyer_pattern": (
        "forme attendue : {expected} ; « {found} » reçu.",
        "Écrire par exemple {example}.",
    ),
    "plaidoyer_sensitive": (
        "question sur une donnée sensible, « {found} » reçu.",
        "La retirer : un formulaire n’a pas à demander la santé, les opinions, le casier "
        "judiciaire ni les papiers de quelqu’un.",
    ),
    "plaidoyer_siren": (
        "« {found} » n’est pas un numéro SIREN : son dernier chiffre, qui contrôle les autres, "
        "ne leur correspond pas.",
        "Le copier depuis annuaire-entreprises.data.gouv.fr, ou le retirer.",
    ),
    "plaidoyer_swapped": (
        "la latitude et la longitude sont inversées.",
        "Écrire lat: {lat} et lon: {lon}.",
    ),
    "plaidoyer_share": (
        "aucun nombre entier sur {n} ne donne ce pourcentage.",
        "Vérifier le nombre, ou retirer « n » et dire dans « method » ce qui n’est pas connu.",
    ),
}


def _word(found: str, context: Mapping[str, Any]) -> tuple[str, str]:
    if context["nearest"]:
        hint = f"Le plus proche : {context['nearest']}."
    else:
        words = (f"{term.slug} ({term.fr})" for term in vocabulary(context["list"]))
        hint = f"Mots possibles : {', '.join(words)}."
    return f"mot de la liste attendu, « {found} » reçu.", hint


def shown(value: Any) -> str:
    """Return what was found, short enough for one line."""
    if isinstance(value, dict):
        return "des clés et des valeurs"
    if isinstance(value, list):
        return "une liste"
    text = " ".join(str(value).split())
    return text if len(text) <= 60 else f"{text[:59]}…"
