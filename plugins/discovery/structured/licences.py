"""Licences: where what each allows is told."""

from plugins.discovery.structured.nodes import Web
from plugins.kinds.fixed_pages import fixed_address
from plugins.vocabulary import Term

# Source: https://creativecommons.org/licenses/.
_CREATIVE_COMMONS = {"cc-by": "by", "cc-by-sa": "by-sa", "cc-by-nc-nd": "by-nc-nd"}


def licence_address(licence: Term | None, web: Web) -> str:
    """Return the text of a licence, or the page of the site that tells what may be done without."""
    name = _CREATIVE_COMMONS.get(licence.slug) if licence else None
    return f"https://creativecommons.org/licenses/{name}/4.0/" if name else legal_address(web)


def legal_address(web: Web) -> str:
    """Return the page that tells whom to ask for what no licence allows."""
    return web.settings.absolute(fixed_address("legal", web.lang, web.settings))
