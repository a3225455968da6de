"""Rules: what the aggregator's importer refuses, what JeVeuxAider refuses or looks at twice.

What the models make sure of is not asked again: an id, an address, a domain of the list, seats.
Source: ``mission-moderation.ts`` of the importer, ``jobs/moderation`` for JeVeuxAider, and the aid
of its moderators, as of November 2026.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from plugins.discovery.engagement.descriptions import text_of
from plugins.discovery.engagement.offers import Offer, printable
from plugins.discovery.engagement.wording import noticed

_TAKEN = """
    animaux culture-loisirs education emploi environnement humanitaire prevention-protection sante
    solidarite-insertion sport vivre-ensemble
"""
JVA_DOMAINS = frozenset(_TAKEN.split())
"""The domains that JeVeuxAider takes from the aggregator."""
LONGEST, SHORTEST = 20_000, 300
"""How many characters the text of a description may have."""
MOST_SEATS, MOST_HOURS = 70, 1091
"""From how many seats, or hours a year, on the moderators of JeVeuxAider look twice."""
SOON, NEAR = timedelta(days=7), timedelta(days=21)

_ENTITY = "&#"


class Finding(NamedTuple):
    """What a rule says of an offer: the field to be mended, why, how.

    ``is_of_organisation`` says that the field is one of the association.
    """

    field: str
    message: str
    hint: str
    is_of_organisation: bool = False


Rule = Callable[[Offer, date], Finding | None]


def refusals(offer: Offer, today: date) -> Iterator[Finding]:
    """Yield why an offer cannot be sent: the importer would refuse it, or lose it unseen."""
    for finding in _held(_IMPORTER, offer, today):
        yield finding._replace(message=f"{finding.message} La mission n’est pas envoyée.")


def rejections(offer: Offer, today: date) -> Iterator[Finding]:
    """Yield why JeVeuxAider would refuse an offer that day; other platforms may take it."""
    return _held(_AUTOMATIC, offer, today)


def advice(offer: Offer, today: date) -> Iterator[Finding]:
    """Yield what would speak for an offer, or have a moderator of JeVeuxAider look twice."""
    return _held(_MODERATORS, offer, today)


def _held(rules: tuple[Rule, ...], offer: Offer, today: date) -> Iterator[Finding]:
    return (finding for rule in rules if (finding := rule(offer, today)))


# The importer


def _title_of_one_word(offer: Offer, today: date) -> Finding | None:
    # It counts plain spaces alone, those around and the mark of byte order taken off.
    if " " in printable(offer.title).replace("\ufeff", "").strip():
        return None
    hint = "Écrire une phrase : « J’aide à l’accueil »."
    return Finding("title", "API Engagement refuse un titre d’un seul mot.", hint)


def _entity_in_title(offer: Offer, today: date) -> Finding | None:
    return _entity("title") if _ENTITY in printable(offer.title) else None


def _entity_in_description(offer: Offer, today: date) -> Finding | None:
    return _entity("") if _ENTITY in text_of(printable(offer.description)) else None


def _entity_in_name(offer: Offer, today: date) -> Finding | None:
    named = offer.organisation.name if offer.organisation else ""
    return _entity("title", is_of_organisation=True) if _ENTITY in printable(named) else None


def _entity(field: str, is_of_organisation: bool = False) -> Finding:
    message = "API Engagement refuse « &# », qu’elle prend pour une erreur de codage."
    return Finding(field, message, "L’écrire autrement.", is_of_organisation)


def _description_too_long(offer: Offer, today: date) -> Finding | None:
    length = len(text_of(offer.description))
    if length <= LONGEST:
        return None
    message = f"API Engagement refuse un texte de plus de 20 000 signes, {length} comptés."
    return Finding("", message, "Le raccourcir : l’essentiel tient en 3 000 signes.")


def _no_organisation(offer: Offer, today: date) -> Finding | None:
    if offer.organisation:
        return None
    message = "API Engagement perd une mission sans association, et celle-ci n’est pas publiée."
    return Finding("association", message, "Publier la page de l’association.")


def _no_address(offer: Offer, today: date) -> Finding | None:
    if offer.addresses or not offer.organisation:
        return None
    message = "une mission à distance est envoyée avec l’adresse de l’association, incomplète."
    hint = "Y écrire postal_code, city et department : JeVeuxAider refuse une mission sans commune."
    return Finding("city", message, hint, is_of_organisation=True)


# JeVeuxAider, by itself


def _too_late(offer: Offer, today: date) -> Finding | None:
    """Tell the dates that leave no time to apply; without a first day, it starts today."""
    first = offer.starts or today
    if offer.ends is None or first > today + SOON or offer.ends >= today + NEAR:
        return None
    message = (
        "JeVeuxAider refuse une mission qui commence dans la semaine et finit dans les trois "
        "semaines."
    )
    hint = "L’annoncer plus tôt ; une mission déjà acceptée n’est pas concernée."
    return Finding("ends", message, hint)


def _description_too_short(offer: Offer, today: date) -> Finding | None:
    length = len(text_of(offer.description))
    if length >= SHORTEST:
        return None
    message = f"JeVeuxAider refuse un texte de moins de 300 signes, {length} comptés."
    return Finding("", message, "Dire à quoi ressemble la mission, et à qui elle sert.")


def _domain_not_taken(offer: Offer, today: date) -> Finding | None:
    if offer.domain in JVA_DOMAINS:
        return None
    message = f"JeVeuxAider ne prend pas les missions de la cause « {offer.domain} »."
    hint = f"Ajouter une cause qui convient, parmi : {', '.join(sorted(JVA_DOMAINS))}."
    return Finding("causes", message, hint)


# Those who moderate


def _title_not_in_first_person(offer: Offer, today: date) -> Finding | None:
    start = printable(offer.title).strip().casefold().replace("’", "'")
    if start.startswith(("je ", "j'")):
        return None
    hint = "Par exemple : « J’accueille le public »."
    return Finding("title", "JeVeuxAider veut un titre qui commence par « Je » ou « J’ ».", hint)


def _words_noticed(offer: Offer, today: date) -> Finding | None:
    found = noticed(f"{offer.title} {text_of(offer.description)}")
    if not found:
        return None
    message = f"la modération de JeVeuxAider relève ces mots : {', '.join(found)}."
    hint = "Vérifier que la mission n’est ni un emploi, ni payante, ni un acte religieux."
    return Finding("", message, hint)


def _no_rna(offer: Offer, today: date) -> Finding | None:
    if offer.organisation is None or offer.organisation.rna:
        return None
    message = "API Engagement reconnaît une association à son numéro RNA, absent ici."
    return Finding("rna", message, "L’ajouter : rna: W751234567.", is_of_organisation=True)


def _too_many_seats(offer: Offer, today: date) -> Finding | None:
    if offer.seats <= MOST_SEATS:
        return None
    message = "la modération de JeVeuxAider vérifie une mission de plus de 70 bénévoles."
    return Finding("seats", message, "La couper en plusieurs missions, par lieu ou par jour.")


def _too_many_hours(offer: Offer, today: date) -> Finding | None:
    if offer.hours_a_year <= MOST_HOURS:
        return None
    message = "la modération de JeVeuxAider vérifie une mission de plus de 1 091 heures par an."
    return Finding("commitment", message, "Demander moins de temps, ou dire pourquoi.")


def _already_started(offer: Offer, today: date) -> Finding | None:
    if offer.is_recurring or offer.starts is None or offer.starts >= today:
        return None
    message = "la modération de JeVeuxAider vérifie une mission ponctuelle déjà commencée."
    return Finding("starts", message, "Changer son premier jour, ou la fermer.")


_IMPORTER: tuple[Rule, ...] = (
    _title_of_one_word,
    _entity_in_title,
    _entity_in_description,
    _entity_in_name,
    _description_too_long,
    _no_organisation,
    _no_address,
)
_AUTOMATIC: tuple[Rule, ...] = (_too_late, _description_too_short, _domain_not_taken)
_MODERATORS: tuple[Rule, ...] = (
    _title_not_in_first_person,
    _words_noticed,
    _no_rna,
    _too_many_seats,
    _too_many_hours,
    _already_started,
)
