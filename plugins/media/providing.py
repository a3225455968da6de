"""What this room gives the rest: pictures and files to documents, renditions to templates."""

from collections.abc import Callable
from concurrent.futures import Executor
from functools import partial
from importlib import import_module
from urllib.parse import quote

from plugins.kinds.document import Document
from plugins.kinds.photos import PHOTOS
from plugins.kinds.site import Site
from plugins.media.consents import SITE, Consents, withheld
from plugins.media.derivatives import Derivatives
from plugins.media.embeds import embed_of
from plugins.media.films import film_of, film_remarks, withheld_files
from plugins.media.guards import guard_of
from plugins.media.looks import Looks
from plugins.media.making import DerivativeMaker
from plugins.media.pictures import Pictures
from plugins.media.renditions import DERIVED, PictureRenderer
from plugins.models.markers import BundleFile
from plugins.models.walk import marked
from plugins.problems import Problem


def provide(site: Site) -> None:
    """Give a site all that is known of its pictures."""
    executor = _executor(site.settings.picture_executor)
    consents, looks, renderer = Consents(site), Looks(site, executor), PictureRenderer(site)
    site.keep("consents", consents)
    site.keep("looks", looks)
    site.keep("derivatives", Derivatives(site.store.folder / "pictures"))
    site.add_source("consent", consents.answer)
    site.add_source("twins", looks.all_twins)
    site.add_maker(DERIVED, DerivativeMaker(site, executor))
    site.provide("pictures", partial(Pictures, site=site))
    site.provide("film", partial(film_of, site=site))
    site.provide("withheld_files", partial(withheld_files, site=site))
    site.provide("remarks", partial(_remarks, site=site))
    site.provide("files", partial(_files, site=site))
    site.provide("picture_addresses", partial(_Addresses, renderer=renderer))
    site.offer("renditions", renderer.renditions)
    site.offer("rendition", renderer.rendition)
    site.offer("embed_of", embed_of)
    site.offer("social_picture", renderer.social_picture)


def _executor(name: str) -> Callable[[], Executor]:
    module, _, function = name.rpartition(".")
    found: Callable[[], Executor] = getattr(import_module(module), function)
    return found


class _Addresses:
    """The addresses of the pictures of a document, each published when it is asked for."""

    def __init__(self, document: Document, renderer: PictureRenderer) -> None:
        self._document = document
        self._renderer = renderer

    def get(self, name: str) -> str:
        """Return that of the largest derivative of a picture; nothing when it is not shown."""
        picture = self._document.pictures.get(name)
        return self._renderer.rendition(picture).url if picture else ""


def _remarks(document: Document, site: Site) -> list[Problem]:
    """Return the receipts of what may not be shown beside a document, and what is wrong there."""
    described = site.photos(document.folder, site.settings.languages[0])
    path = f"{document.folder}/{PHOTOS}"
    consents: Consents = site.kept("consents")
    pictures = [
        withheld(consents, path, described.lines.get(name, 0), f"image « {name} »", refused)
        for name in described.photos
        if (refused := guard_of(site, f"{document.folder}/{name}").refused(site, SITE))
    ]
    return [*pictures, *film_remarks(document, site)]


def _files(document: Document, site: Site) -> dict[str, str]:
    """Return the addresses of the files that the fields of a document publish."""
    film = document.film
    transcript = film.transcript if film else ""
    return {
        name: site.settings.link(f"{document.root.address}{quote(name)}")
        for path, _, name in marked(document.model, BundleFile)
        if name != transcript and document.holds(name) and (film or path[0] != "film")
    }
