"""Associations: who they are in the registers, where they stand, how to give."""

from plugins.discovery.structured.nodes import Node, Web, node
from plugins.discovery.structured.publisher import identifiers
from plugins.kinds.document import Document

_WIDEST = 640


def mention(document: Document, web: Web) -> Node:
    """Return an association in a few words, for pages that name it."""
    [shown] = web.in_language([document])
    address = web.page(shown)
    return node("NGO", f"{address}#association", name=shown.title, url=address)


def association_node(document: Document, web: Web) -> Node:
    """Return an association.

    Source: https://schema.org/NGO.
    """
    [shown] = web.in_language([document])
    fields = shown.fields
    donation = node("DonateAction", target=fields.donation_url) if fields.donation_url else None
    return {
        **mention(shown, web),
        **node(
            "NGO",
            description=shown.summary,
            identifier=identifiers(fields.rna, fields.siren),
            logo=_logo(shown, web),
            foundingDate=str(fields.founded or ""),
            address=address_node(fields.address, fields.postal_code, fields.city),
            email=fields.email,
            telephone=fields.phone,
            sameAs=[*([fields.website] if fields.website else []), *fields.social.values()],
            knowsAbout=[cause.label(shown.lang) for cause in fields.causes],
            memberOf=[node("Organization", name=name) for name in fields.networks],
            potentialAction=donation,
        ),
    }


def address_node(street: str | None, postal_code: str | None, city: str | None) -> Node | None:
    """Return an address in France, or nothing when no town is known."""
    if not city:
        return None
    return node(
        "PostalAddress",
        streetAddress=street,
        postalCode=postal_code,
        addressLocality=city,
        addressCountry="FR",
    )


def _logo(document: Document, web: Web) -> str:
    name = document.fields.logo
    logo = document.pictures.get(name) if name else None
    return web.file(web.site.offered["rendition"](logo, _WIDEST).url) if logo else ""
