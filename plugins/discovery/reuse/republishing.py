"""The page from which others take a story: its text in plain HTML, ready to be copied."""

from functools import partial

from plugins.discovery.licences import terms_of
from plugins.discovery.reuse.addresses import REPUBLISH, host, origin
from plugins.discovery.reuse.plain import plain_html
from plugins.discovery.reuse.taking import licence_of, pictures_of, why_kept
from plugins.kinds.addresses import list_address
from plugins.kinds.document import Document
from plugins.kinds.fixed_pages import HOME
from plugins.kinds.page import Crumb, Page
from plugins.kinds.single_pages import credits_of, sources_of
from plugins.kinds.site import Site
from plugins.vocabulary import Term

TITLE = Term("republish", "Republier ce récit", "Republish this story")


def republish_page(site: Site, path: str) -> Page:
    """Return the page to take a story from."""
    document, settings = site.document(path), site.settings
    lang = document.lang
    title = TITLE.label(lang)
    stories = list_address(settings.prefix(lang), document.kind.paths[lang])
    kept = [(picture, why_kept(picture, document, site)) for picture in pictures_of(document)]
    return Page(
        f"{document.address}{REPUBLISH[lang]}",
        "republish",
        lang,
        f"{title} – {document.title}",
        context={
            "story": document,
            "heading": title,
            "code": story_html(document, site),
            "canonical": f"{host(settings)}{document.address}",
            "terms": terms_of(document.fields.licence),
            "kept": [(picture, why) for picture, why in kept if why],
            "takes_pictures": any(why is None for _, why in kept),
        },
        crumbs=(
            Crumb(HOME.label(lang), list_address(settings.prefix(lang), "")),
            Crumb(document.kind.label.label(lang), stories),
            Crumb(document.title, document.address),
            Crumb(title),
        ),
        is_indexed=False,
    )


def story_html(document: Document, site: Site) -> str:
    """Return a story in plain HTML, with the pictures that others may take and no other."""
    page = f"{host(site.settings)}{document.address}"
    values = {
        "document": document,
        "page": page,
        "settings": site.settings,
        "terms": terms_of(document.fields.licence),
        "credits": credits_of(document),
        "sources": sources_of(document, site),
        "why_kept": partial(why_kept, document=document, site=site),
        "licence_of": partial(licence_of, document=document),
    }
    written = site.render("republished-story.html", document.lang, values)
    return plain_html(written, page, origin(site.settings))
