"""Surveying: before pages are made, every picture that may be shown is looked at.

Nothing is done when no picture, no description and no consent has changed since that was last done,
that same day.
"""

from collections.abc import Iterator

from plugins.kinds.page import Product
from plugins.kinds.photos import PHOTOS
from plugins.kinds.registers import CONSENTS
from plugins.kinds.site import Site
from plugins.media.consents import SITE
from plugins.media.derivatives import Derivatives
from plugins.media.formats import SUFFIXES
from plugins.media.guards import guard_of
from plugins.media.looks import Looks
from plugins.tracing.store import key_of


def survey(site: Site, pages: list[Product]) -> None:
    """Look at the pictures that may be shown; forget what was made of those that may not."""
    looks: Looks = site.kept("looks")
    derivatives: Derivatives = site.kept("derivatives")
    seen = key_of("survey", site.code, site.day, list(_entries(site)))
    if not site.store.missing([seen]):
        return
    derivatives.prune(site.tree.checksums())
    wanted = []
    for path in _described(site):
        guard = guard_of(site, path)
        if guard.refused(site, SITE):
            derivatives.forget(site.tree.checksum(site.inside(path)))
        else:
            wanted.append((path, guard.masks))
    if looks.find_out(wanted):
        site.store.put([(seen, {})], site.day)


def _entries(site: Site) -> Iterator[tuple[str, str]]:
    """Yield the path and check-sum of all that a survey depends on."""
    for path, entry in sorted(site.tree.entries.items()):
        if path.lower().endswith(SUFFIXES) or path.endswith(f"/{PHOTOS}") or path == CONSENTS:
            yield path, entry[4]


def _described(site: Site) -> Iterator[str]:
    """Yield the path, from the project, of each picture that is described and there."""
    for path in sorted(site.tree.entries):
        if path.endswith(f"/{PHOTOS}"):
            folder = f"{site.settings.content.name}/{path.rpartition('/')[0]}"
            for name in site.photos(folder, site.settings.languages[0]).photos:
                if site.tree.is_file(site.inside(f"{folder}/{name}")):
                    yield f"{folder}/{name}"
