"""The file that the aggregator reads, written so that its reader changes nothing of it.

That reader takes for a number whatever looks like one, even in CDATA (``0042`` becomes 42), decodes
the HTML entities of titles and descriptions, cuts a lone ``<value>`` at its commas, and reads dates
in the American order unless they are of ISO 8601.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from html import escape

from plugins.discovery.engagement.offers import Address, Offer, Organisation, printable


def write_offers(offers: Iterable[Offer], publisher: str, url: str) -> bytes:
    """Return the file of these offers; ``publisher`` and ``url`` are those of the site.

    Nothing in it tells when it was written: its reader does not look, and the file would change
    without cause.
    """
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        "<source>",
        _element("publisher", publisher),
        _element("publisherurl", url),
    ]
    for offer in offers:
        lines += ["<mission>", *(part for part in _mission(offer) if part), "</mission>"]
    return printable("\n".join([*lines, "</source>", ""])).encode()


def _mission(offer: Offer) -> Iterator[str]:
    yield _element("clientId", f"mission-{offer.slug}")
    yield _element("title", _html(offer.title))
    yield _cdata("description", offer.description)
    yield _element("applicationUrl", offer.url)
    yield _element("image", offer.image)
    yield _element("postedAt", _first_moment(offer.posted))
    yield _element("startAt", _first_moment(offer.starts) if offer.starts else "")
    yield _element("endAt", _last_moment(offer.ends) if offer.ends else "")
    yield _element("domain", offer.domain)
    yield _element("activity", ",".join(offer.activities))
    yield _element("schedule", offer.schedule)
    yield _element("remote", offer.remote)
    yield _element("places", str(offer.places))
    yield _element("openToMinors", _yes_or_no(offer.is_open_to_minors))
    yield _element("reducedMobilityAccessible", _yes_or_no(offer.is_accessible))
    yield _element("closeToTransport", _yes_or_no(offer.is_near_transport))
    yield _values("audience", offer.audiences)
    yield _values("requirements", offer.requirements)
    yield _values("softSkills", offer.skills)
    yield _values("tags", offer.tags)
    yield f"<addresses>{''.join(map(_address, offer.addresses))}</addresses>"
    if offer.organisation:
        yield from _organisation(offer.organisation)


def _address(address: Address) -> str:
    point = f"{_element('lon', address.lon)}{_element('lat', address.lat)}"
    parts = (
        _element("street", address.street),
        _element("postalCode", address.postal_code),
        _element("city", address.city),
        _element("departmentCode", address.department),
        _element("departmentName", address.department_name),
        _element("region", address.region),
        _element("country", "FR"),
        f"<location>{point}</location>" if point else "",
    )
    return f"<address>{''.join(parts)}</address>"


def _organisation(organisation: Organisation) -> Iterator[str]:
    """Yield the elements of an association, its id under the name of today and that of before."""
    address = organisation.address
    yield _element("organizationClientId", f"org-{organisation.slug}")
    yield _element("organizationId", f"org-{organisation.slug}")
    yield _element("organizationName", organisation.name)
    yield _element("organizationRNA", organisation.rna)
    yield _element("organizationSiren", _unless_cut(organisation.siren))
    yield _element("organizationUrl", organisation.url)
    yield _element("organizationLogo", organisation.logo)
    yield _element("organizationDescription", organisation.description)
    yield _element("organizationStatusJuridique", organisation.legal_form)
    if address:
        yield _element("organizationFullAddress", _in_one_line(address))
        yield _element("organizationPostCode", _unless_cut(address.postal_code))
        yield _element("organizationCity", address.city)
    yield _values("organizationBeneficiaries", organisation.audiences)
    yield _values("organizationReseaux", organisation.networks)


def _in_one_line(address: Address) -> str:
    return ", ".join(filter(None, [address.street, f"{address.postal_code} {address.city}"]))


def _unless_cut(digits: str) -> str:
    """Return a number unless its reader would cut the zeros it starts with, and get another.

    Nothing that still reads as that number keeps them. A SIREN is then told by the RNA alone; a
    postal code, by the full address. That of a mission is the only one that is filled up again.
    """
    return "" if digits.startswith("0") else digits


def _first_moment(day: date) -> str:
    """Return a moment that is on that day in Greenwich as in Paris."""
    return f"{day}T00:00:00.000Z"


def _last_moment(day: date) -> str:
    """Return the last moment that is on that day in Greenwich as in Paris, summer and winter."""
    return f"{day}T21:59:59.000Z"


def _yes_or_no(value: bool) -> str:
    return "yes" if value else "no"


def _html(text: str) -> str:
    """Return a text as HTML, for what is decoded once more after the XML."""
    return escape(text, quote=False)


def _cdata(name: str, html: str) -> str:
    # Taken out later, what XML forbids could leave the end of the section behind.
    whole = printable(html).replace("]]>", "]]&gt;")
    return f"<{name}><![CDATA[{whole}]]></{name}>"


def _values(name: str, values: tuple[str, ...]) -> str:
    """Return a list; an empty value beside a lone one keeps it from being cut at its commas."""
    if not values:
        return ""
    lone = "<value/>" if len(values) == 1 and "," in values[0] else ""
    return f"<{name}>{''.join(_element('value', value) for value in values)}{lone}</{name}>"


def _element(name: str, text: str) -> str:
    return f"<{name}>{escape(text, quote=False)}</{name}>" if text else ""
