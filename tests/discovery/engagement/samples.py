"""An offer that everybody accepts, to be changed one field at a time."""

from dataclasses import replace
from datetime import date
from typing import Any

from plugins.discovery.engagement.offers import Address, Offer, Organisation
from plugins.discovery.engagement.writing import write_offers
from tests.discovery.engagement import importer

TODAY = date(2026, 11, 20)
SEAT = Address(postal_code="93200", city="Saint-Denis", department="93", street="1 place Neuve")
FRIENDS = Organisation(
    path="content/associations/les-amis/index.md",
    slug="les-amis",
    name="Les amis",
    url="https://amis.example",
    description="Une association.",
    rna="W931234567",
    siren="732829320",
    address=SEAT,
)
OFFER = Offer(
    path="content/missions/accueil/index.md",
    slug="accueil",
    title="J’aide à l’accueil",
    description=f"<p>{'Un mot aimable. ' * 25}</p>",
    url="https://exemple.org/missions/accueil/",
    organisation=FRIENDS,
    domain="solidarite-insertion",
    activities=("accueil-de-public",),
    remote="no",
    schedule="2 heures par semaine",
    hours_a_year=104,
    is_recurring=True,
    seats=4,
    posted=date(2026, 11, 5),
    is_open_to_minors=True,
    is_accessible=False,
    is_near_transport=True,
    addresses=(SEAT,),
)


def offer(**changes: Any) -> Offer:
    """Return the offer with these fields changed."""
    return replace(OFFER, **changes)


def imported(*offers: Offer) -> list[dict[str, Any]]:
    """Return what the aggregator keeps of these offers."""
    return importer.read(write_offers(offers, "Le Média", "https://exemple.org"))


def kept(**changes: Any) -> Any:
    """Return what the aggregator keeps of the offer with these fields changed, if it keeps one."""
    (mission,) = imported(offer(**changes))
    return mission
