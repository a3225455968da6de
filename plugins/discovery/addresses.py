"""Whole addresses: what is read elsewhere than on the site names its host."""

import re
from urllib.parse import unquote, urlsplit

from plugins.kinds.settings import SiteSettings

# What starts like this is found ten times as fast as by the names of attributes.
_LOCAL = re.compile(r'="(?:(?<=\shref=")|(?<=\ssrc=")|(?<=\sposter="))(?=/(?!/))')
# Without a host, an address has no meaning for those who read it elsewhere: while developing, any
# will do.
_ANY_HOST = "http://localhost"


def whole(address: str, settings: SiteSettings) -> str:
    """Return an address of the site with its host."""
    return f"{settings.url or _ANY_HOST}{address}"


def whole_link(link: str, settings: SiteSettings) -> str:
    """Return a link as it stands in a page, which has the path of the site, with its host."""
    return f"{_origin(settings)}{link}"


def whole_html(html: str, settings: SiteSettings) -> str:
    """Return HTML whose every link has its host."""
    start = f'="{_origin(settings)}'
    return _LOCAL.sub(lambda _: start, html)


def host_name(settings: SiteSettings) -> str:
    """Return the name of the host of the site."""
    return urlsplit(settings.url or _ANY_HOST).hostname or ""


def output_name(link: str, settings: SiteSettings) -> str:
    """Return the path in the output of the file that a link of a page leads to."""
    return unquote(link.removeprefix(settings.base_path)).lstrip("/")


def _origin(settings: SiteSettings) -> str:
    return (settings.url or _ANY_HOST).removesuffix(settings.base_path)
