"""Composing: what the card of a page says and shows, and what templates are offered of it."""

from typing import NamedTuple

from plugins.discovery.cards.card import CARD, HEIGHT, PORTRAIT_WIDTH, WIDTH, Card, Portrait
from plugins.discovery.cards.making import CardMaker
from plugins.kinds.body import Picture
from plugins.kinds.document import Document
from plugins.kinds.page import Page
from plugins.kinds.site import Site
from plugins.media.consents import SOCIAL
from plugins.media.pictures import Origin
from plugins.media.providing import executor_of
from plugins.media.recipes import crop
from plugins.vocabulary import Term

_WHAT = {
    "mission": Term("mission", "Mission bénévole", "Volunteer mission"),
    "report": Term("report", "Fiche d’expérience", "Field report"),
    "association": Term("association", "Association", "Charity"),
    "campaign": Term("campaign", "Campagne", "Campaign"),
    "gallery": Term("gallery", "Galerie", "Gallery"),
    "partner": Term("partner", "Partenaire", "Partner"),
}
"""What a document of each kind is called on its card: a story is called by its format."""


class SocialCard(NamedTuple):
    """The file of a card: its address from the root of the site, size in pixels, what it says."""

    address: str
    width: int
    height: int
    alt: str


def compose(page: Page, site: Site) -> Card:
    """Return the card of a page: that of its document, else that of the site in its language."""
    if page.document:
        return compose_of(page.document, site)
    return Card(site.settings.tagline.get(page.lang, page.title), "", "", site.settings.name)


def compose_of(document: Document, site: Site) -> Card:
    """Return the card of a document."""
    return Card(
        document.title,
        _kicker(document),
        _whose(document, site),
        site.settings.name,
        _portrait(document, site),
    )


def _kicker(document: Document) -> str:
    if document.kind.name == "story":
        return str(document.fields.format.label(document.lang))
    what = _WHAT.get(document.kind.name)
    return what.label(document.lang) if what else ""


def _whose(document: Document, site: Site) -> str:
    """Return the name of the association that a document is about, when it is about one."""
    if document.kind.name == "association":
        return ""
    associations = document.root.linked.get("association", [])
    named = getattr(document.fields, "association", "")
    found = [each for each in associations if each.slug == named] or associations
    return site.in_language(found, document.lang)[0].title if len(found) == 1 else ""


def _portrait(document: Document, site: Site) -> Portrait | None:
    """Return the main picture, unless somebody on it did not allow social networks to show it."""
    picture = document.cover
    if picture is None and document.kind.name == "gallery":
        picture = next(iter(document.pictures.values()), None)
    if picture is None or picture.origin.guard.refused(site, SOCIAL):
        return None
    return _cut(picture)


def _cut(picture: Picture) -> Portrait:
    origin: Origin = picture.origin
    size = origin.look.width, origin.look.height
    box = crop(size, PORTRAIT_WIDTH / HEIGHT, picture.focus)
    return Portrait(origin.path, origin.checksum, origin.guard.masks, box)


def offer(site: Site) -> None:
    """Offer ``social_card(page)``, ``document_card(document)``; the card asked for is published."""

    def published(card: Card) -> SocialCard:
        site.publish(card.name, card.source())
        return SocialCard(f"/{card.name}", WIDTH, HEIGHT, card.alt)

    site.offer("social_card", lambda page: published(compose(page, site)))
    site.offer("document_card", lambda document: published(compose_of(document, site)))
    site.add_maker(CARD, CardMaker(site, executor_of(site.settings.picture_executor)))
