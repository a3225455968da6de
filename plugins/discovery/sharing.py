"""Sharing a page: its address as a code that a telephone reads on paper, and where to send it."""

from urllib.parse import quote

import segno
from markupsafe import Markup

from plugins.kinds.site import Site

_QUIET_ZONE = 2  # modules; paper is white around it


def qr_code(address: str) -> Markup:
    """Return the QR code of an address as an SVG drawing, without a size of its own.

    Source: ISO/IEC 18004; a quarter of it may be hidden or torn (level Q).
    """
    drawn = segno.make(address, error="q", micro=False)
    plain = {"svgclass": None, "lineclass": None, "omitsize": True}
    return Markup(drawn.svg_inline(border=_QUIET_ZONE, **plain))


def share_addresses(address: str, title: str) -> dict[str, str]:
    """Return where a page can be sent from, by service: plain links, that nothing is loaded for."""
    text, link = quote(title, safe=""), quote(address, safe="")
    return {
        "mail": f"mailto:?subject={text}&body={text}%0A%0A{link}",
        "sms": f"sms:?&body={text}%20{link}",
        "whatsapp": f"https://wa.me/?text={text}%20{link}",
        "facebook": f"https://www.facebook.com/sharer/sharer.php?u={link}",
        "linkedin": f"https://www.linkedin.com/sharing/share-offsite/?url={link}",
    }


def offer(site: Site) -> None:
    """Offer ``qr_code(address)`` and ``share_addresses(address, title)`` to templates."""
    site.offer("qr_code", qr_code)
    site.offer("share_addresses", share_addresses)
