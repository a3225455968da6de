"""Structured data: what a page is, told to search engines in the words of schema.org."""

from typing import Any

from plugins.kinds.document import Document
from plugins.kinds.site import Site


def gallery_data(document: Document, site: Site) -> dict[str, Any]:
    """Return what a gallery is, its pictures included, as JSON-LD.

    Source: https://schema.org/ImageGallery, https://schema.org/ImageObject.
    """
    settings, address = site.settings, f"{site.settings.url}{document.address}"
    licence = document.fields.licence
    return {
        "@context": "https://schema.org",
        "@type": "ImageGallery",
        "name": document.title,
        "description": document.summary,
        "url": address,
        "inLanguage": document.lang,
        "datePublished": document.date.isoformat(),
        "dateModified": document.updated.isoformat(),
        "publisher": {"@type": "NewsMediaOrganization", "name": settings.name},
        **({"license": licence.label(document.lang)} if licence else {}),
        "image": [
            _picture_data(picture, f"{address}#{picture.anchor}", site)
            for picture in document.pictures.values()
        ],
    }


def _picture_data(picture: Any, address: str, site: Site) -> dict[str, Any]:
    file = site.offered["rendition"](picture)
    origin = site.settings.url.removesuffix(site.settings.base_path)
    said = {"caption": picture.caption, "description": picture.alt, "creditText": picture.credit}
    return {
        "@type": "ImageObject",
        "url": address,
        "contentUrl": f"{origin}{file.url}",
        "width": file.width,
        "height": file.height,
        **{name: words for name, words in said.items() if words},
    }


def offer(site: Site) -> None:
    """Offer ``gallery_data(document)`` to templates."""
    site.offer("gallery_data", lambda document: gallery_data(document, site))
