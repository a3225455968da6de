"""Licences: where what each allows is told."""

from plugins.discovery.licences import terms_of
from plugins.discovery.structured.nodes import Web
from plugins.kinds.fixed_pages import fixed_address
from plugins.vocabulary import Term


def licence_address(licence: Term | None, web: Web) -> str:
    """Return the text of a licence, or the page of the site that tells what may be done without."""
    return terms_of(licence).address or legal_address(web)


def legal_address(web: Web) -> str:
    """Return the page that tells whom to ask for what no licence allows."""
    return web.settings.absolute(fixed_address("legal", web.lang, web.settings))
