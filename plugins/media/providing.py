"""What this room gives the rest: pictures to documents, renditions to templates."""

from collections.abc import Callable
from concurrent.futures import Executor
from functools import partial
from importlib import import_module

from plugins.kinds.document import Document
from plugins.kinds.photos import PHOTOS
from plugins.kinds.site import Site
from plugins.media.consents import SITE, Consents, withheld
from plugins.media.derivatives import Derivatives
from plugins.media.guards import guard_of
from plugins.media.looks import Looks
from plugins.media.making import DerivativeMaker
from plugins.media.pictures import Pictures
from plugins.media.renditions import DERIVED, PictureRenderer
from plugins.problems import Problem


def provide(site: Site) -> None:
    """Give a site all that is known of its pictures."""
    executor = executor_of(site.settings.picture_executor)
    consents, looks, renderer = Consents(site), Looks(site, executor), PictureRenderer(site)
    site.keep("consents", consents)
    site.keep("looks", looks)
    site.keep("derivatives", Derivatives(site.store.folder / "pictures"))
    site.add_source("consent", consents.answer)
    site.add_source("twins", looks.all_twins)
    site.add_maker(DERIVED, DerivativeMaker(site, executor))
    site.provide("pictures", partial(Pictures, site=site))
    site.add_remarks(partial(_remarks, site=site))
    site.provide("picture_addresses", partial(_Addresses, renderer=renderer))
    site.offer("renditions", renderer.renditions)
    site.offer("rendition", renderer.rendition)


def executor_of(name: str) -> Callable[[], Executor]:
    """Return what makes an executor of the work on pictures, by the setting that names it."""
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
    """Return the receipts of the pictures beside a document that may not be shown."""
    described = site.photos(document.folder, site.settings.languages[0])
    path = f"{document.folder}/{PHOTOS}"
    consents: Consents = site.kept("consents")
    return [
        withheld(consents, path, described.lines.get(name, 0), f"image « {name} »", refused)
        for name in described.photos
        if (refused := guard_of(site, f"{document.folder}/{name}").refused(site, SITE))
    ]
