"""The product ``/api-engagement.xml``, and what editors are told when it is made."""

from collections.abc import Iterable, Iterator

from plugins.discovery.engagement.gathering import candidates, offer_of, seats_left
from plugins.discovery.engagement.offers import Offer
from plugins.discovery.engagement.rules import Finding, refusals, rejections
from plugins.discovery.engagement.writing import write_offers
from plugins.kinds.kind import BY_NAME
from plugins.kinds.page import Product
from plugins.kinds.site import Site
from plugins.problems import Level, Problem

ADDRESS = "/api-engagement.xml"

_EMPTY = (
    "aucune mission n’est envoyée à API Engagement : son import échoue, et JeVeuxAider montre les "
    "anciennes missions jusqu’à sept jours encore."
)
_EMPTY_HINT = (
    "Publier une mission ouverte, par exemple « Je rejoins l’équipe », ou prévenir API Engagement."
)
_EXAMPLES = "missions d’exemple ouvertes, qui ne sont pas envoyées à API Engagement : {count}."
_EXAMPLES_HINT = "Retirer le mot-clé « exemple » de celles qui sont vraies."


def add_engagement(site: Site, pages: list[Product]) -> None:
    """Add the file of the open missions, once the site has an address and missions to show."""
    if site.settings.url and site.structure.originals("mission"):
        handed = tuple(candidates(site.structure))
        pages.append(Product(ADDRESS, engagement_feed, handed, is_indexed=False))


def engagement_feed(site: Site, paths: tuple[str, ...], examples: int) -> bytes:
    """Return the file of the missions at these paths, without those that would be refused."""
    offers = list(_sent(site, paths))
    for problem in _of_the_whole(site, len(offers), examples):
        site.tell(problem)
    return write_offers(offers, site.settings.name, site.settings.url)


def _sent(site: Site, paths: tuple[str, ...]) -> Iterator[Offer]:
    """Yield the offers that are sent; the site is told of what is wrong with each."""
    today = site.settings.today
    for path in paths:
        offer = offer_of(site, path, seats_left(site, path))
        if offer.places < 1:
            continue  # zero would be read as one
        refused = list(refusals(offer, today))
        for problem in problems_of(offer, refused or rejections(offer, today), site):
            site.tell(problem)
        if not refused:
            yield offer


def problems_of(offer: Offer, findings: Iterable[Finding], site: Site) -> Iterator[Problem]:
    """Yield what editors are told of findings, at the line of the field to be mended."""
    for finding in findings:
        path = offer.path
        if finding.is_of_organisation and offer.organisation:
            path = offer.organisation.path
        line = site.document(path).line(finding.field) if finding.field else 0
        yield Problem(path, line, finding.field, finding.message, finding.hint, Level.WARNING)


def _of_the_whole(site: Site, sent: int, examples: int) -> Iterator[Problem]:
    """Yield what is told once of the file: that it is empty, that examples are not in it."""
    folder = f"{site.settings.content.name}/{BY_NAME['mission'].folder}"
    if not sent:
        yield Problem(folder, 0, "", _EMPTY, _EMPTY_HINT, Level.WARNING)
    if examples:
        message = _EXAMPLES.format(count=examples)
        yield Problem(folder, 0, "", message, _EXAMPLES_HINT, Level.WARNING)
