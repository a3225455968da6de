"""From documents to offers: which missions are open to others, and what each of them says."""

from typing import Any, NamedTuple

from plugins.discovery.engagement.descriptions import description_of, schedule_of
from plugins.discovery.engagement.offers import Address, Offer, Organisation, printable
from plugins.discovery.engagement.rules import JVA_DOMAINS
from plugins.discovery.exchange.seats import Seats
from plugins.kinds.body import Picture
from plugins.kinds.facts import EXAMPLE, Facts
from plugins.kinds.kind import BY_NAME
from plugins.kinds.site import Site
from plugins.kinds.structure import Structure
from plugins.media.consents import REPUBLISH
from plugins.vocabulary import vocabulary

_MAJORITY = 18
_REMOTE = {"on_site": "no", "hybrid": "possible", "remote": "full", "nearby": "local"}
_HOURS = {
    "1_hour": 1,
    "2_hours": 2,
    "half_day": 4,
    "day": 7,
    "2_days": 14,
    "3_days": 21,
    "4_days": 28,
    "5_days": 35,
    "more_5_days": 42,
}
_TIMES_A_YEAR = {"day": 365, "week": 52, "month": 12, "year": 1}


class Candidates(NamedTuple):
    """The open missions to be sent, by path, and how many are left out as examples."""

    paths: tuple[str, ...]
    examples: int


def candidates(structure: Structure) -> Candidates:
    """Return the missions to be sent: listed originals that are open today, for good.

    Drafts of a preview are not, nor what is invented to show the site: a real volunteer would come.
    """
    source = structure.languages[0]
    open_ones = [
        path
        for path in structure.originals("mission")
        if (facts := structure.facts[path]).lang == source
        and structure.is_open(facts)
        and not structure.notice(path)
    ]
    real = sorted(path for path in open_ones if not _is_example(structure.facts[path], structure))
    return Candidates(tuple(real), len(open_ones) - len(real))


def _is_example(facts: Facts, structure: Structure) -> bool:
    """Say whether a mission is invented, or its association."""
    hosts = [
        structure.known.get((pointer.kind, pointer.slug))
        for pointer in facts.references
        if pointer.field == "association"
    ]
    tags = [facts.tags, *(structure.facts[host].tags for host in hosts if host)]
    return any(EXAMPLE in words for words in tags)


def seats_left(site: Site, path: str) -> int | None:
    """Return how many seats can be had in a mission; nothing when nobody counts them."""
    seats: Seats = site.offered["seats_of"](site.document(path))
    return 0 if seats.are_gone else seats.left


def offer_of(site: Site, path: str, seats_left: int | None = None) -> Offer:
    """Return what the aggregator is told of a mission; ``seats_left`` when they are counted."""
    document = site.document(path)
    mission: Any = document.model
    page = _absolute(site, document.address)
    host = site.ask("named", BY_NAME["association"].folder, mission.association)
    organisation = site.part("engagement-organisation", organisation_of, host) if host else None
    return Offer(
        path=path,
        slug=document.slug,
        title=printable(document.title),
        description=description_of(
            mission.summary,
            document.body,
            mission,
            page,
            organisation.answers_within if organisation else None,
        ),
        url=page,
        organisation=organisation,
        domain=_domain([term.slug for term in mission.causes]),
        activities=_slugs(mission.activity),
        remote=_REMOTE[mission.mode.slug],
        schedule=schedule_of(mission.commitment),
        hours_a_year=_hours_a_year(mission.commitment),
        is_recurring=mission.commitment.type.slug == "recurring",
        seats=mission.seats,
        seats_left=seats_left,
        posted=document.date,
        starts=mission.starts,
        ends=mission.ends,
        is_open_to_minors=mission.min_age < _MAJORITY,
        is_accessible=mission.accessible,
        is_near_transport=mission.near_transport,
        addresses=_addresses(mission, organisation),
        audiences=_labels(mission.audiences),
        requirements=tuple(mission.requirements),
        skills=tuple(mission.skills),
        tags=tuple(mission.tags),
        image=_picture(site, document.cover, 1200, "1200x630"),
    )


def organisation_of(site: Site, path: str) -> Organisation:
    """Return what the aggregator is told of an association."""
    document = site.document(path)
    association: Any = document.model
    logo = document.pictures.get(association.logo) if association.logo else None
    return Organisation(
        path=path,
        slug=document.slug,
        name=printable(document.title),
        url=association.website or _absolute(site, document.address),
        description=association.summary,
        legal_form=association.legal_form,
        logo=_picture(site, logo, 480),
        rna=association.rna or "",
        siren=association.siren or "",
        audiences=_labels(association.audiences),
        networks=tuple(association.networks),
        answers_within=association.answers_within,
        address=_seat(association),
    )


def _seat(association: Any) -> Address | None:
    """Return where an association is, if it says enough of it."""
    if not (association.postal_code and association.city and association.department):
        return None
    return _address(association, association.address)


def _addresses(mission: Any, organisation: Organisation | None) -> tuple[Address, ...]:
    """Return the places of a mission; for want of any, that of its association."""
    if mission.places:
        return tuple(_address(place, place.street, place) for place in mission.places)
    seat = organisation.address if organisation else None
    return (seat,) if seat else ()


def _address(place: Any, street: str | None, point: Any = None) -> Address:
    """Return an address. Without its street it is to stay discreet: then no point tells it."""
    department = vocabulary("territory").find(place.department)
    region = department and vocabulary("territory")[department.region]
    is_told = point and street and point.lat is not None and point.lon is not None
    return Address(
        postal_code=place.postal_code,
        city=place.city,
        department=place.department,
        department_name=department.fr if department else "",
        region=region.fr if region else "",
        street=street or "",
        lat=str(point.lat) if is_told else "",
        lon=str(point.lon) if is_told else "",
    )


def _picture(site: Site, picture: Picture | None, widest: int, ratio: str | None = None) -> str:
    """Return the whole address of a picture, if others may show it; nothing on a plain http site.

    Platforms do not show pictures that come unencrypted.
    """
    settings = site.settings
    if picture is None or not settings.url.startswith("https:"):
        return ""
    if picture.origin.guard.refused(site, REPUBLISH):
        return ""
    file = site.offered["rendition"](picture, widest, ratio)
    return f"{settings.url.removesuffix(settings.base_path)}{file.url}"


def _absolute(site: Site, address: str) -> str:
    # While developing there is no host, and links still have to be whole.
    return f"{site.settings.url or 'http://localhost'}{address}"


def _domain(causes: list[str]) -> str:
    """Return the first cause that JeVeuxAider takes, or the first of all."""
    return next((cause for cause in causes if cause in JVA_DOMAINS), causes[0])


def _hours_a_year(commitment: Any) -> float:
    times = _TIMES_A_YEAR[commitment.period.slug] if commitment.period else 1
    return float(_HOURS[commitment.duration.slug] * times)


def _slugs(terms: Any) -> tuple[str, ...]:
    return tuple(dict.fromkeys(term.slug for term in terms))


def _labels(terms: Any) -> tuple[str, ...]:
    return tuple(term.fr for term in terms)
