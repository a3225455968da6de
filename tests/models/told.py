"""One value that meets each validation error, and the French words for it."""

from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from plugins.models import KeyFigure, Photo
from plugins.models.fields import DateOrYear, Day, Flag, Fraction, Number, Siren, Url
from plugins.models.mission import Commitment, Place
from plugins.models.period import Period
from plugins.models.question import Question
from plugins.models.story import Credit

DAY = "Écrire la date ainsi : 2026-03-05."
COUNT = "Écrire un nombre entier en chiffres."
AMOUNT = "Écrire un nombre en chiffres."
TRUTH = "Écrire true (vrai) ou false (faux)."
KEYS = "Écrire une clé par ligne, en retrait."
ADD = "L’ajouter."
FIGURE = {"unit": "%", "label": "a", "as_of": "2016", "scope": "b"}
SOURCE = {"publisher": "c", "title": "d"}
LYON = {"postal_code": "69001", "city": "Lyon", "department": "69"}

# error type: (annotation, value, message, hint)
TOLD: dict[str, tuple[Any, Any, str, str]] = {
    "int_parsing_size": (int, "9" * 5000, f"nombre attendu, « {'9' * 59}… » reçu.", COUNT),
    "bool_parsing": (
        bool,
        "peut-être",
        "« true » ou « false » attendu, « peut-être » reçu.",
        TRUTH,
    ),
    "plaidoyer_date": (Day, "05/03/2026", "date attendue, « 05/03/2026 » reçu.", DAY),
    "decimal_parsing": (Decimal, "dix", "nombre attendu, « dix » reçu.", AMOUNT),
    "dict_type": (
        dict[str, str],
        ["a"],
        "liste de clés et de valeurs attendue, « une liste » reçu.",
        KEYS,
    ),
    "float_parsing": (float, "dix", "nombre attendu, « dix » reçu.", AMOUNT),
    "int_from_float": (int, 1.5, "nombre entier attendu, « 1.5 » reçu.", COUNT),
    "int_parsing": (int, "zéro", "nombre attendu, « zéro » reçu.", COUNT),
    "int_type": (int, {"a": "b"}, "nombre attendu, « des clés et des valeurs » reçu.", COUNT),
    "list_type": (
        list[str],
        "sport",
        "liste attendue, « sport » reçu.",
        "Écrire un élément par ligne, précédé d’un tiret.",
    ),
    "model_type": (
        Period,
        "2026",
        "liste de clés et de valeurs attendue, « 2026 » reçu.",
        KEYS,
    ),
    "plaidoyer_bool": (Flag, "1", "« true » ou « false » attendu, « 1 » reçu.", TRUTH),
    "plaidoyer_fraction": (
        Fraction,
        "1,5",
        "fraction entre 0 et 1 attendue, « 1,5 » reçu.",
        "Écrire un nombre à virgule, 0.25 par exemple pour un quart.",
    ),
    "plaidoyer_number": (Number, "NaN", "nombre attendu, « NaN » reçu.", AMOUNT),
    "plaidoyer_partial_date": (
        DateOrYear,
        "mars 2026",
        "date, mois ou année attendus, « mars 2026 » reçu.",
        "Écrire 2026, 2026-03 ou 2026-03-05.",
    ),
    "string_type": (str, ["a"], "texte attendu, « une liste » reçu.", "Écrire un texte."),
    "greater_than": (
        Annotated[float, Field(gt=0)],
        "0",
        "plus de 0.0 attendu, « 0 » reçu.",
        "Écrire un nombre plus grand.",
    ),
    "greater_than_equal": (
        Annotated[int, Field(ge=1)],
        "0",
        "1 au moins attendu, « 0 » reçu.",
        "Écrire un nombre plus grand.",
    ),
    "less_than_equal": (
        Annotated[int, Field(le=2200)],
        "2500",
        "2200 au plus attendu, « 2500 » reçu.",
        "Écrire un nombre plus petit.",
    ),
    "literal_error": (
        Literal[16, 18],
        "17",
        "valeur inattendue, « 17 » reçu.",
        "Valeurs possibles : 16 ou 18.",
    ),
    "string_too_long": (
        Annotated[str, StringConstraints(max_length=5)],
        "trop long",
        "5 signes au plus attendus, 9 reçus.",
        "Raccourcir le texte.",
    ),
    "string_too_short": (
        Annotated[str, StringConstraints(min_length=1)],
        "",
        "texte attendu, rien reçu.",
        "Écrire un texte ou retirer la ligne.",
    ),
    "string_pattern_mismatch": (
        Annotated[str, StringConstraints(pattern="^[a-z]{2}$")],
        "français",
        "forme inattendue, « français » reçu.",
        "Voir le guide des champs.",
    ),
    "too_long": (
        Annotated[list[str], Field(max_length=3)],
        ["a", "b", "c", "d"],
        "3 éléments au plus attendus, 4 reçus.",
        "En retirer.",
    ),
    "too_short": (
        Annotated[list[str], Field(min_length=1)],
        [],
        "1 élément au moins attendu, aucun reçu.",
        "En ajouter un.",
    ),
    "plaidoyer_alt": (
        Photo,
        {"file": "a.webp", "credit": "b"},
        "description de l’image absente.",
        "Écrire dans « alt » ce qu’elle montre, ou « decorative: true » si elle n’apporte rien.",
    ),
    "plaidoyer_department": (
        Place,
        {**LYON, "department": "93"},
        "le code postal 69001 n’est pas du département « 93 ».",
        'Écrire "69", ou corriger le code postal.',
    ),
    "plaidoyer_far": (
        Place,
        {**LYON, "lat": "48.857", "lon": "2.352"},
        "ce point est à 330 km du département 69.",
        "Vérifier « lat » et « lon », ou les retirer.",
    ),
    "plaidoyer_needs": (
        Commitment,
        {"type": "recurring", "duration": "day"},
        "« period » est nécessaire ici.",
        ADD,
    ),
    "plaidoyer_one_of": (
        Credit,
        {"role": "Son"},
        "« partner » ou « name » attendu, l’un des deux seulement.",
        "En garder un.",
    ),
    "plaidoyer_order": (
        Period,
        {"start": "2026", "end": "2025"},
        "« end » vient avant « start ».",
        "Corriger l’une des deux dates.",
    ),
    "plaidoyer_pattern": (
        Url,
        "exemple.org",
        "forme attendue : adresse complète ; « exemple.org » reçu.",
        "Écrire par exemple https://exemple.org.",
    ),
    "plaidoyer_sensitive": (
        Question,
        {"text": "Votre religion ?"},
        "question sur une donnée sensible, « Votre religion ? » reçu.",
        "La retirer : un formulaire n’a pas à demander la santé, les opinions, le casier "
        "judiciaire ni les papiers de quelqu’un.",
    ),
    "plaidoyer_siren": (
        Siren,
        "123456789",
        "« 123456789 » n’est pas un numéro SIREN : son dernier chiffre, qui contrôle les autres, "
        "ne leur correspond pas.",
        "Le copier depuis annuaire-entreprises.data.gouv.fr, ou le retirer.",
    ),
    "plaidoyer_swapped": (
        Place,
        {**LYON, "lat": "4.84", "lon": "45.75"},
        "la latitude et la longitude sont inversées.",
        "Écrire lat: 45.75 et lon: 4.84.",
    ),
    "plaidoyer_share": (
        KeyFigure,
        {**FIGURE, "value": "35", "source": SOURCE, "n": "9"},
        "aucun nombre entier sur 9 ne donne ce pourcentage.",
        "Vérifier le nombre, ou retirer « n » et dire dans « method » ce qui n’est pas connu.",
    ),
}
