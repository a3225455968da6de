"""The site and who publishes it: the same nodes on every page of a language."""

from plugins.discovery.structured.nodes import Node, Web, node, reference
from plugins.kinds.addresses import list_address
from plugins.kinds.site import Site
from plugins.models import Identity

SEARCH = {"fr": "recherche", "en": "search"}
"""The first part of the address of the page of search, by language."""
_LOGO = "images/favicon.svg"


def site_nodes(site: Site, lang: str) -> list[Node]:
    """Return the site and its publisher."""
    web = Web(site, lang)
    publisher = publisher_node(web)
    return [publisher, _website(publisher, web)]


def publisher_name(web: Web) -> str:
    """Return what names the publisher."""
    return f"{web.home}#publisher"


def website_name(web: Web) -> str:
    """Return what names the site."""
    return f"{web.home}#website"


def publisher_node(web: Web) -> Node:
    """Return the medium: who it is, and the rules that it follows.

    Source: https://schema.org/NewsMediaOrganization.
    """
    identity, ethics = web.settings.identity, policy("ethics", web)
    return node(
        "NewsMediaOrganization",
        publisher_name(web),
        name=web.settings.name,
        url=web.home,
        description=web.settings.tagline.get(web.lang),
        logo=web.file(web.site.offered["asset"](_LOGO)),
        publishingPrinciples=ethics,
        ethicsPolicy=ethics,
        correctionsPolicy=policy("corrections", web),
        **(_facts(identity) if identity else {}),
    )


def policy(role: str, web: Web) -> str:
    """Return the address of the page that has a role, if there is one."""
    path = web.site.ask("page_of", role, web.lang)
    return web.page(web.site.document(path)) if path else ""


def identifiers(rna: str | None, siren: str | None) -> list[Node]:
    """Return the numbers of an association in the national registers."""
    numbers = (("RNA", rna), ("SIREN", siren))
    return [
        node("PropertyValue", propertyID=name, value=number) for name, number in numbers if number
    ]


def _facts(identity: Identity) -> Node:
    return {
        "legalName": identity.name,
        "email": identity.email,
        "telephone": identity.phone,
        "address": identity.address,
        "identifier": identifiers(identity.rna, identity.siren),
        "contactPoint": node(
            "ContactPoint",
            contactType="editorial",
            email=identity.email,
            telephone=identity.phone,
            availableLanguage="fr",
        ),
    }


def _website(publisher: Node, web: Web) -> Node:
    """Return the site, with the page that searches it.

    Source: https://schema.org/WebSite, https://schema.org/SearchAction.
    """
    page = list_address(web.settings.prefix(web.lang), SEARCH[web.lang])
    address = f"{web.settings.absolute(page)}?q={{search_term_string}}"
    search = node("SearchAction", target=node("EntryPoint", urlTemplate=address))
    return node(
        "WebSite",
        website_name(web),
        url=web.home,
        name=web.settings.name,
        description=web.settings.tagline.get(web.lang),
        inLanguage=list(web.settings.languages),
        publisher=reference(publisher),
        potentialAction={**search, "query-input": "required name=search_term_string"},
    )
