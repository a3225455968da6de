"""The list of an association's open missions, as a page for the frame of another site."""

from plugins.discovery.exchange.seats import SOURCE, SeatsOf
from plugins.discovery.reuse.addresses import EMBED
from plugins.kinds.document import Document
from plugins.kinds.page import Page
from plugins.kinds.site import Site
from plugins.vocabulary import Term

TITLE = Term("embed", "Missions ouvertes – {name}", "Open missions – {name}")
WIDTH, HEIGHT = 600, 480
_MOST = 20


def embed_page(site: Site, path: str) -> Page:
    """Return the page of an association's open missions, without the shell of the site."""
    association = site.document(path)
    lang = association.lang
    return Page(
        f"{association.address}{EMBED[lang]}",
        "embed",
        lang,
        frame_title(association),
        context={"association": association, "missions": open_missions(association, site)[:_MOST]},
        is_indexed=False,
    )


def frame_title(association: Document) -> str:
    """Return the title of the frame."""
    return TITLE.label(association.lang).format(name=association.title)


def open_missions(association: Document, site: Site) -> list[Document]:
    """Return the missions of an association that have a seat left, in its language."""
    seats: SeatsOf = site.kept(SOURCE)
    linked = association.root.linked.get("mission", [])
    return [
        mission
        for mission in site.in_language(linked, association.lang)
        if mission.fields.association == association.root.slug
        and mission.fields.is_open(site.settings.today)
        and not seats.of(mission).are_gone
    ]
