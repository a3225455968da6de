"""What this room gives the rest: films to documents, their files to templates."""

from functools import partial

from plugins.films.embeds import embed_of
from plugins.films.ffmpeg import signature
from plugins.films.footage import FFMPEG
from plugins.films.permitting import film_of, withheld_files
from plugins.films.remarks import film_remarks
from plugins.films.showing import FilmRenderer
from plugins.films.transcoding import FILM, FilmMaker
from plugins.kinds.page import Product
from plugins.kinds.site import Site
from plugins.media.derivatives import Derivatives


def provide(site: Site) -> None:
    """Give a site all that is known of its films."""
    renderer = FilmRenderer(site)
    site.keep("films", Derivatives(site.store.folder / "films"))
    site.add_source(FFMPEG, signature)
    site.add_maker(FILM, FilmMaker(site))
    site.provide("film", partial(film_of, site=site))
    site.provide("withheld_files", partial(withheld_files, site=site))
    site.add_remarks(partial(film_remarks, site=site))
    site.provide("film_addresses", lambda document: partial(renderer.address, document))
    site.provide("files", renderer.published)
    site.offer("film_files", renderer.files)
    site.offer("film_glimpse", renderer.glimpse)
    site.offer("embed_of", embed_of)


def prune(site: Site, pages: list[Product]) -> None:
    """Remove the versions of films that are no more, or that no build has used for long."""
    kept: Derivatives = site.kept("films")
    if kept.folder.is_dir():
        kept.prune(site.tree.checksums())
