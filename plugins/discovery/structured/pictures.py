"""Pictures and galleries: who made them, what may be done with them."""

from plugins.discovery.structured.licences import legal_address, licence_address
from plugins.discovery.structured.nodes import Node, Web, corrections, node, reference, translations
from plugins.discovery.structured.publisher import publisher_name
from plugins.kinds.body import Picture
from plugins.kinds.document import Document
from plugins.models import Photo
from plugins.vocabulary import Term

_WIDEST, _WIDE = 2048, 1280


def cover_node(document: Document, web: Web) -> Node | None:
    """Return the main picture of a document, if it has one."""
    name, picture = document.fields.cover, document.cover
    if picture is None:
        return None
    return picture_node(
        picture, f"{web.page(document)}#cover", web, _WIDE, document.photos.get(name)
    )


def picture_node(
    picture: Picture,
    name: str,
    web: Web,
    widest: int,
    photo: Photo | None = None,
    licence: Term | None = None,
) -> Node:
    """Return a picture that is published; ``licence`` is that of a picture that names none.

    Source: https://schema.org/ImageObject,
    https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata.
    """
    file = web.site.offered["rendition"](picture, widest)
    address = web.file(file.url)
    place = photo.place if photo else None
    return node(
        "ImageObject",
        name,
        url=address,
        contentUrl=address,
        width=f"{file.width} px",
        height=f"{file.height} px",
        caption=picture.caption,
        description=picture.alt,
        creditText=picture.credit,
        copyrightNotice=picture.credit,
        license=licence_address((photo.licence if photo else None) or licence, web),
        acquireLicensePage=legal_address(web),
        dateCreated=photo.date.isoformat() if photo and photo.date else "",
        contentLocation=node("Place", name=place) if place else None,
    )


def gallery_nodes(document: Document, web: Web) -> list[Node]:
    """Return a gallery and its pictures.

    Source: https://schema.org/ImageGallery.
    """
    address, fields, photos = web.page(document), document.fields, document.photos
    pictures = [
        picture_node(
            picture, f"{address}#{picture.anchor}", web, _WIDEST, photos.get(name), fields.licence
        )
        for name, picture in document.pictures.items()
    ]
    gallery = node(
        "ImageGallery",
        f"{address}#gallery",
        name=document.title,
        description=document.summary,
        url=address,
        inLanguage=document.lang,
        datePublished=document.date.isoformat(),
        dateModified=document.updated.isoformat(),
        publisher={"@id": publisher_name(web)},
        license=licence_address(fields.licence, web),
        image=[reference(picture) for picture in pictures],
        correction=corrections(document),
        **translations(document, "ImageGallery", "#gallery", web),
    )
    return [gallery, *pictures]
