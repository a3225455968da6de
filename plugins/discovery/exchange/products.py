"""The files of the exchange as products, and what templates are offered of the seats."""

from plugins.discovery.exchange.cataloguing import asked_of, catalogue
from plugins.discovery.exchange.places import read_places, unknown
from plugins.discovery.exchange.seats import SOURCE, SeatsOf
from plugins.discovery.exchange.shell import shell
from plugins.kinds.page import Product
from plugins.kinds.settings import SiteSettings
from plugins.kinds.site import Site
from plugins.models.exchange import PlacesFile

PLACES = "/places.json"


def offer(site: Site) -> None:
    """Offer ``seats_of(document)``, ``places_address()`` and ``asked_of(document)``.

    What is wrong with the file of places is told.
    """
    path = _told_path(site.settings)
    read = read_places(site.settings.places, path)
    seats = SeatsOf(site, read, path)
    site.problems.extend(read.problems)
    site.keep(SOURCE, seats)
    site.add_source(SOURCE, seats.answer)
    site.offer("seats_of", seats.of)
    site.offer("asked_of", asked_of)
    site.offer("places_address", lambda: site.settings.link(PLACES))


def add_products(site: Site, pages: list[Product]) -> None:
    """Add ``catalogue.json``, ``site.json``, and ``places.json`` as the build knows it."""
    structure = site.structure
    missions = tuple(
        path
        for path in structure.published
        if structure.facts[path].kind == "mission" and structure.root(path) == path
    )
    seats: SeatsOf = site.kept(SOURCE)
    known = {structure.slug(path) for path in missions}
    site.problems.extend(unknown(seats.all, known, _told_path(site.settings)))
    facts = [(structure.slug(path), structure.facts[path]) for path in missions]
    seated = {slug: told.seats for slug, told in facts if structure.is_open(told)}
    site.problems.extend(seats.overbooked(seated))
    counted = tuple(sorted(seats.all.keys() & known))
    pages.append(Product("/catalogue.json", catalogue, (missions,), is_indexed=False))
    pages.append(Product("/site.json", shell, is_indexed=False))
    pages.append(Product(PLACES, places, (counted,), is_indexed=False))


def places(site: Site, slugs: tuple[str, ...]) -> bytes:
    """Return what is known of the seats of these missions.

    A host of files alone then answers what the pages ask for; the service answers in its place.
    """
    seats: SeatsOf = site.kept(SOURCE)
    counts = {slug: found for slug in slugs if (found := seats.counts(slug))}
    made = PlacesFile(version=1, missions=counts)
    return f"{made.model_dump_json(exclude_none=True)}\n".encode()


def _told_path(settings: SiteSettings) -> str:
    """Return the path of the file as editors are told it."""
    file = settings.places
    return (
        file.relative_to(settings.root).as_posix() if settings.root in file.parents else file.name
    )
